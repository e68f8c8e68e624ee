namespace Bot.Dialogs.Reports;

/// <summary>The reports there are; on the command line by <see cref="ReportNames"/>.</summary>
public enum ReportName
{
    /// <summary>Table 1 of the campaign: pupils who attend irregularly (S0-12).</summary>
    Table1,

    /// <summary>Table 2: pupils who dropped out (S0-13).</summary>
    Table2,

    /// <summary>The monthly report of the roll (S4-05).</summary>
    Month,

    /// <summary>The balance of form 6622 (domain.md D.2).</summary>
    Balance,

    /// <summary>The week's pupils away more than three days (S4-03).</summary>
    LongAbsence,

    /// <summary>Commune, level, school, grade, class (S1-10).</summary>
    RollUp,

    /// <summary>Who is not back behind a long break (S3-03).</summary>
    AfterTet,

    /// <summary>Chuyên cần of a span, with who was irregular (S0-01, S0-15).</summary>
    Attendance,

    /// <summary>Báo cáo đột xuất: the school as it stands (S2-21).</summary>
    Snapshot,

    /// <summary>Which lessons who is to catch up on (S2-07).</summary>
    CatchUp,

    /// <summary>Who was there on a day, by class (S2-16): in chat alone, where it is known who asks.</summary>
    Presence,

    /// <summary>For a conference with the commune (S1-07).</summary>
    Meeting,

    /// <summary>For an inspection of how rolls are kept (S1-09).</summary>
    Inspection,

    /// <summary>Which papers somebody said to have sent (S0-11).</summary>
    Sent,
}

public static class ReportNames
{
    private static readonly Dictionary<string, ReportName> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bang-1"] = ReportName.Table1,
        ["bang-2"] = ReportName.Table2,
        ["thang"] = ReportName.Month,
        ["can-doi"] = ReportName.Balance,
        ["tuan-qua-3-ngay"] = ReportName.LongAbsence,
        ["tong-hop"] = ReportName.RollUp,
        ["sau-tet"] = ReportName.AfterTet,
        ["chuyen-can"] = ReportName.Attendance,
        ["dot-xuat"] = ReportName.Snapshot,
        ["hoc-bu"] = ReportName.CatchUp,
        ["co-mat"] = ReportName.Presence,
        ["tai-lieu-hop"] = ReportName.Meeting,
        ["kiem-tra"] = ReportName.Inspection,
        ["da-gui"] = ReportName.Sent,
    };

    /// <summary>Restricted ones: the command line knows no person who answers for having looked.</summary>
    private static readonly HashSet<ReportName> OnlyInChat = [ReportName.Presence];

    /// <summary>Those of the command line.</summary>
    public static IEnumerable<string> All => OnCommandLine.Keys;

    public static IReadOnlyDictionary<string, ReportName> OnCommandLine { get; } = ByName.Where(one => !OnlyInChat.Contains(one.Value)).ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a name that no report of the command line has.</summary>
    public static ReportName? Of(string name) => OnCommandLine.TryGetValue(name, out var found) ? found : null;

    /// <summary>The same for what was written down under it, the restricted ones included.</summary>
    public static ReportName? Written(string name) => ByName.TryGetValue(name, out var found) ? found : null;

    /// <summary>As files and the command line call it.</summary>
    public static string NameOf(ReportName report) => ByName.Single(one => one.Value == report).Key;
}
