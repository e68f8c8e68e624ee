using Bot.Domain;

namespace Bot.Dialogs.Reports;

/// <summary>That somebody said to have sent a paper (S0-11), as the audit has it: codes and no words of people.</summary>
/// <param name="Paper">By <see cref="ReportNames"/>; the notice to the commune is <see cref="Notice"/>.</param>
/// <param name="To">Which body, e.g. <c>Commune</c>; <c>other</c> for any other.</param>
public sealed record SentPaper(StaffId By, string Paper, string To, DateTimeOffset At)
{
    /// <summary>The paper about children who stay away.</summary>
    public const string Notice = "thong-bao-xa";

    /// <summary>What the audit calls it.</summary>
    public const string Action = "report.sent";
}
