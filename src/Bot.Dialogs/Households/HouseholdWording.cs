using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Domain.People;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Households;

/// <summary>The extract of one household, and what is said of it. Titles for families are never spoken of (domain.md S1-06, C.2).</summary>
internal static class HouseholdWording
{
    public const string PrincipalOnly = "Số liệu của một hộ gia đình chỉ hiệu trưởng trích được.";
    public const string WhoAsks = "Thầy cô ghi rõ ai đề nghị, ví dụ: trích hộ em Đinh A Khoa 7A theo đề nghị của UBND xã.";

    private const string Table = "Các em trong hộ";

    private static readonly string[] Columns = ["STT", "Họ và tên", "Lớp", "Tình trạng", "Số buổi đã báo (1)", "Có mặt", "Vắng có phép", "Vắng không phép", "Vắng chưa rõ", "Tỉ lệ có mặt"];

    public static string WhichChild(string name, IReadOnlyList<Pupil> found) => found.Count == 0
        ? $"Em không thấy em nào tên {name}. Thầy cô ghi cả họ tên và lớp giúp em."
        : $"Có nhiều em tên {name}: {string.Join(", ", found.Take(10).Select(pupil => $"{pupil.Name.Full} ({pupil.Class})"))}. Thầy cô ghi cả họ tên và lớp giúp em.";

    public static string Ready(int children, string asker) => $"Bản trích của một hộ, {children} em, theo đề nghị của {asker}. Chỉ giao cho nơi đề nghị; em đã ghi vào nhật ký ai lấy bản này.";

    public static string FileName(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"trich-ho {day:yyyy-MM-dd}");

    public static OfficialDocument Paper(
        SchoolRegister register, IReadOnlyList<Guardian> guardians, IReadOnlyList<(PupilAttendance Attendance, bool HasLeft)> children, DateOnly first, DateOnly today, string asker) =>
        new("Trích số liệu đi học",
        [
            new DocumentBlock.Paragraph(guardians.Count == 0 ? "Hộ chưa có tên cha mẹ, người giám hộ trong sổ." : $"Hộ gia đình: {string.Join(", ", guardians.Select(guardian => guardian.Name))}."),
            new DocumentBlock.OfTable(new DocumentTable(
                Table,
                [.. Columns.Select((title, index) => new TableColumn(title, index switch { 0 => 7, 1 => 24, _ => 11 }))],
                [.. children.Select((one, index) => Row(index, one.Attendance, one.HasLeft))])),
        ])
        {
            Head = OfficialHead.Of(register, OfficialHead.LevelOf(register), today, kind: null),
            Subtitles = [$"Từ ngày {CellText.Date(first)} đến ngày {CellText.Date(today)}"],
            Footnotes =
            [
                "Số buổi đã báo mà biết rõ em nào vắng; buổi chưa báo không tính vào đâu.",
                $"Lập theo đề nghị của {asker}, chỉ giao cho nơi đề nghị. Không nêu lý do vắng, không dùng để so sánh các gia đình với nhau. Các em chung cha mẹ hoặc người giám hộ theo sổ của trường được tính là một hộ.",
            ],
            Recipients = [new Recipient(asker, "theo đề nghị"), new Recipient(OfficialWording.Files, "")],
            Signatures = [OfficialHead.SignatureOf(register)],
            IsWide = true,
        };

    private static TableRow Row(int index, PupilAttendance one, bool hasLeft) => new(
    [
        Cell.Of(index + 1), Cell.Of(one.Pupil.Name.Full), Cell.Of(one.Pupil.Class.Value), Cell.Of(hasLeft ? "đã thôi học" : "đang học"), Cell.Of(one.Sessions), Cell.Of(one.Present),
        Cell.Of(one.Missed.Excused), Cell.Of(one.Missed.Unexcused), Cell.Of(one.Missed.Unstated), Cell.OfPercent(one.Percentage),
    ]);
}
