using Bot.Dialogs.Documents;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Host.Tests.Documents;

/// <summary>A paper with everything that a paper can have.</summary>
internal static class SampleDocuments
{
    public static OfficialDocument Report(bool isWide = false)
    {
        var (register, day) = (SampleSchool.Register, new DateOnly(2026, 2, 7));
        return new OfficialDocument("Báo cáo", [new DocumentBlock.Paragraph("Trường báo cáo như sau <tạm & thử>:"), new DocumentBlock.OfTable(Figures("Bảng 1")), new DocumentBlock.Paragraph("Kiến nghị") { IsHeading = true }, new DocumentBlock.OfTable(Figures("Bảng 1"))])
        {
            Head = OfficialHead.Of(register, SchoolLevel.LowerSecondary, day, OfficialWording.Report),
            Subtitles = ["Về việc vận động học sinh trở lại lớp"],
            Addressees = ["UBND xã Ia Krêl Mẫu"],
            Footnotes = ["Không chuyên cần: nghỉ không phép từ 3 buổi trở lên, hoặc đi học dưới 90% số buổi."],
            Recipients = OfficialHead.RecipientsOf(register, SchoolLevel.LowerSecondary, day),
            Signatures = [OfficialHead.SignatureOf(register)],
            IsWide = isWide,
        };
    }

    /// <summary>Two may sign, and much is left to the hand.</summary>
    public static OfficialDocument Minutes() => new(
        "Biên bản",
        [
            new DocumentBlock.FillIn("Gia đình em", "Rơ Châm Hậu, lớp 7A"),
            new DocumentBlock.FillIn("Hôm nay, vào lúc", null),
            new DocumentBlock.FillIn("Ý kiến của gia đình", null, MoreLines: 2),
        ])
    {
        Head = OfficialHead.Of(SampleSchool.Register, SchoolLevel.LowerSecondary, new DateOnly(2026, 11, 22), OfficialWording.Minutes) with { Date = null },
        Subtitles = ["Vận động học sinh ra lớp (lần 2)"],
        Signatures = [new SignatureBlock(["Đại diện gia đình"], null) { Hint = DocumentWording.SignHere }, new SignatureBlock(["Giáo viên chủ nhiệm"], "Nguyễn Văn Quang") { Hint = DocumentWording.SignHere }],
    };

    public static DocumentTable Figures(string name) => new(
        name,
        [new TableColumn("Lớp", 10), new TableColumn("Sĩ số", 8) { HasBars = true }, new TableColumn("Tỉ lệ", 8), new TableColumn("Từ ngày", 12), new TableColumn("Lý do", 24)],
        [
            new TableRow([Cell.Of("7A"), Cell.Of(1234), Cell.OfPercent(87.25m), Cell.Of(new DateOnly(2026, 11, 5)), Cell.Of("ốm: 2 em\nđi làm thuê: 1 em")]),
            new TableRow([Cell.Of("=1+1"), Cell.Of(-3), new Cell.Number(0.04m), Cell.Empty, Cell.Of("\u0001 +84 370 000 557")]),
            new TableRow([Cell.Of("Cộng"), Cell.Of(1231), Cell.OfPercent(null), Cell.Empty, Cell.Empty]) { IsTotal = true },
        ])
    {
        Title = "Số liệu theo lớp",
        Notes = ["Còn 2 lớp chưa báo."],
    };
}
