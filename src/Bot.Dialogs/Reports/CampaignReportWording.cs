using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Documents;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Reports;

/// <summary>What stands in tables 1 and 2, and what is said of them.</summary>
internal static class CampaignReportWording
{
    public const string Title = "Báo cáo";
    public const string Draft = "DỰ THẢO – CHƯA ĐỦ SỐ LIỆU, KHÔNG GỬI";
    public const string Names = "Danh sách kèm theo";

    /// <summary>How many names are told in a chat.</summary>
    private const int Most = 20;

    public static IReadOnlyList<string> NameColumns { get; } = ["STT", "Họ và tên", "Lớp", "Thôn, làng", "Kết quả"];

    public static string NoList(CampaignKind kind) =>
        $"Chưa có danh sách cấp trên giao cho {TableName(kind).ToLowerInvariant()} ({(kind == CampaignKind.Irregular ? "học sinh không chuyên cần" : "học sinh bỏ học")}). Thầy cô gửi danh sách đó vào đây trước.";

    public static string NoSuchList(CampaignKind kind, string list, IReadOnlyList<(int Number, CampaignSheet Sheet)> known) =>
        $"{TableName(kind)} không có đúng một danh sách “{list}”. Đang có: {string.Join("; ", known.Select(one => $"{one.Number}. {one.Sheet.Campaign.Title}"))}. Thầy cô nhắn số, ví dụ: {TableName(kind).ToLowerInvariant()} danh sách {known[^1].Number}.";

    /// <summary>Behind the headline where there are several: which one it is of.</summary>
    public static string OfList(int number, CampaignSheet sheet) => $" Theo danh sách {number}: {sheet.Campaign.Title}.";

    public static string TableName(CampaignKind kind) => kind == CampaignKind.Irregular ? "Bảng 1" : "Bảng 2";

    public static string TableTitle(Campaign campaign) => campaign.Kind == CampaignKind.Irregular
        ? "Bảng 1. Kết quả vận động học sinh không chuyên cần đi học chuyên cần"
        : "Bảng 2. Kết quả vận động học sinh bỏ học đi học trở lại";

    /// <summary>As the superior's letter has them, in this order.</summary>
    public static IReadOnlyList<string> Columns(Campaign campaign) => campaign.Kind == CampaignKind.Irregular
        ? ["TS HS không chuyên cần", "Đã vận động đi học chuyên cần", "Tỉ lệ", "Lý do chưa vận động được"]
        : [$"TS HS bỏ học ({campaign.Base}HS)", "Đã vận động đi học trở lại", "Còn lại", "Lý do (có số liệu cụ thể)"];

    /// <summary>"đi làm thuê: 3 em"; the figures sum to the remainder.</summary>
    public static string Reasons(CampaignSheet sheet)
    {
        var unknown = sheet.Remaining - sheet.Reasons.Sum(one => one.Count);
        return string.Join('\n',
        [
            .. sheet.Reasons.Select(one => $"{LeavingWording.Of(one.Reason)}: {one.Count} em"),
            .. unknown > 0 ? [$"chưa báo lý do: {unknown} em"] : Array.Empty<string>(),
        ]);
    }

    public static string BaseNote(Campaign campaign) =>
        $"Số gốc {campaign.Base} em theo “{campaign.Title}”, chốt khi nhận; mọi số trong bảng cộng lại bằng số gốc.";

    public static string Headline(CampaignSheet sheet) => sheet.Campaign.Kind == CampaignKind.Irregular
        ? $"Bảng 1: {sheet.Campaign.Base} em không chuyên cần, đã vận động {sheet.Back} ({CellText.Of(Cell.OfPercent(sheet.Campaign.Base == 0 ? null : 100m * sheet.Back / sheet.Campaign.Base))}), còn {sheet.Remaining}{Of(sheet)}."
        : $"Bảng 2: {sheet.Campaign.Base} em bỏ học, đã trở lại {sheet.Back}, còn lại {sheet.Remaining}{Of(sheet)}.";

    public static string NotReady(CampaignSheet sheet)
    {
        var lines = new List<string> { $"{TableName(sheet.Campaign.Kind)} chưa chốt được: số gốc {sheet.Campaign.Base}, đã về {sheet.Back}, còn lại {sheet.Remaining}." };
        if (sheet.Lines.Count != sheet.Campaign.Base)
        {
            lines.Add($"Danh sách đang có {sheet.Lines.Count} dòng, số gốc là {sheet.Campaign.Base}.");
        }

        lines.AddRange(Named("Chưa biết là em nào trong trường", sheet.Unsettled));
        lines.AddRange(Named("Chưa về và chưa có lý do", [.. sheet.WithoutReason.Where(line => line.IsSettled)]));
        return string.Join('\n', lines);
    }

    public static string DraftName(string name) => $"{name} (du thao)";

    public static string Unmatched(CampaignLine line) => line.Name.Length > 0 ? line.Name : line.Written;

    public static string Standing(CampaignLine line) => line switch
    {
        { IsSettled: false } => "chưa đối chiếu được với danh sách trường",
        { BackOn: { } day } => $"đã trở lại {CellText.Date(day)}",
        { Reason: { } reason, NotInRegister: true } => $"không còn trong danh sách trường; {LeavingWording.Of(reason)}",
        { Reason: { } reason } => $"chưa trở lại; {LeavingWording.Of(reason)}",
        _ => "chưa trở lại, chưa báo lý do",
    };

    private static string Of(CampaignSheet sheet) => sheet.Remaining == 0 ? "" : $" ({Reasons(sheet).Replace("\n", "; ", StringComparison.Ordinal)})";

    private static IEnumerable<string> Named(string what, IReadOnlyList<CampaignLine> lines) => lines.Count == 0 ? []
        : [$"{what} ({lines.Count}): {string.Join(", ", lines.Take(Most).Select(line => $"{line.Number}. {Unmatched(line)}"))}{(lines.Count > Most ? $" và {lines.Count - Most} em nữa" : "")}."];
}
