using Bot.Dialogs.Documents;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Reports;

/// <summary>What somebody asks for in a chat.</summary>
/// <param name="Names">One, or both tables.</param>
/// <param name="Days">Null for the usual days of the report.</param>
/// <param name="Form">Null for the usual one: a workbook, the ad-hoc report a Word document.</param>
/// <param name="IsPublic">Without names.</param>
public sealed record ReportAsk(IReadOnlyList<ReportName> Names, (DateOnly From, DateOnly To)? Days, DocumentForm? Form, bool IsPublic)
{
    /// <summary>Of whom; null for everybody the asker answers for.</summary>
    public QueryScope? Scope { get; init; }

    /// <summary>The only paper that <see cref="ReportName.Sent"/> is asked about; null for all.</summary>
    public ReportName? About { get; init; }

    /// <summary>Which superior's list a table is of; null for the newest.</summary>
    public string? List { get; init; }
}
