using Bot.Dialogs.Documents;

namespace Bot.Dialogs.Reports;

/// <summary>What came of asking for a report.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <param name="Papers">One for each authority that gets the report: a school with THCS and THPT has two.</param>
    public sealed record Written(IReadOnlyList<ReportPaper> Papers) : ReportOutcome;

    /// <summary>It cannot be called ready, or there is nothing to report.</summary>
    /// <param name="Reason">Whole sentences for whoever asked.</param>
    public sealed record Refused(string Reason) : ReportOutcome
    {
        /// <summary>What there is so far, marked as a draft; null where there is nothing.</summary>
        public ReportPaper? Draft { get; init; }
    }
}

/// <param name="FileName">Without its extension.</param>
/// <param name="Headline">The figures that matter, to be read back.</param>
public sealed record ReportPaper(string FileName, OfficialDocument Document, string Headline);
