using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>The papers of <c>report</c>, for whom and of which classes a chat would give them.</summary>
public static class PaperPage
{
    /// <summary>A school year.</summary>
    private const int LongestSpan = 366;

    /// <summary>What the visitor may fetch, by the names of the command line. The list of who was there on a day is left to the chat, where it is asked for by class and day.</summary>
    public static IReadOnlyList<(ReportName Name, string Title)> Choices(PageVisitor visitor) =>
    [
        .. ReportNames.All.Select(name => ReportNames.Of(name)!.Value).Where(name => name != ReportName.Presence && MayHave(visitor, name)).Select(name => (name, ReportWording.Name(name))),
    ];

    /// <summary>Which days it is about; null where the visitor may not have it, or the days make no sense.</summary>
    public static ReportRequest? RequestOf(PageVisitor visitor, PaperAsk ask)
    {
        if (!Choices(visitor).Any(choice => choice.Name == ask.Name))
        {
            return null;
        }

        var usual = ReportRequest.Usual(visitor.Register, ask.Name, visitor.Today);
        var request = usual with { From = ask.From ?? usual.From, To = ask.To ?? usual.To, IsPublic = ask.IsPublic };
        return request.To >= request.From && request.To.DayNumber - request.From.DayNumber <= LongestSpan ? request : null;
    }

    public static ReportOutcome Write(PageVisitor visitor, ReportRequest request, Facts facts) =>
        SchoolReports.Write(visitor.Register, ReportAccess.ClassesOf(visitor.Register, visitor.Member, request.Name, scope: null), request, facts, visitor.Now);

    /// <summary>That somebody looked at a paper, or took it along.</summary>
    public static Effect.Audit Logged(PageVisitor visitor, ReportName name, bool isFile) => new(
        visitor.Register.School.Id, $"staff:{visitor.Member.Id}", isFile ? "report.made" : "report.seen", ReportNames.NameOf(name), visitor.Now);

    private static bool MayHave(PageVisitor visitor, ReportName name) =>
        ReportAccess.Refusal(visitor.Member, name) is null && ReportAccess.ClassesOf(visitor.Register, visitor.Member, name, scope: null).Count > 0;
}
