using Bot.Dialogs.Documents;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>The classes whose figures go to one authority: since 1 July 2025 up to THCS to the commune, THPT to the province (S3-09, domain.md D.4).</summary>
/// <param name="Level">The highest of the levels.</param>
/// <param name="IsOnly">Whether the school has no other.</param>
public sealed record ReportStream(SchoolLevel Level, IReadOnlyList<SchoolClass> Classes, bool IsOnly)
{
    /// <summary>The report that is written, as the command line calls it: it may have recipients of its own.</summary>
    public string? Report { get; init; }

    /// <param name="classes">Those that the asker may see.</param>
    /// <param name="day">Of the paper.</param>
    public static IReadOnlyList<ReportStream> Of(IReadOnlyList<SchoolClass> classes, DateOnly day)
    {
        var groups = classes.GroupBy(one => SuperiorBodies.Of(one.Level, day)).OrderBy(group => group.Key).ToList();
        return [.. groups.Select(group => new ReportStream(group.Max(one => one.Level), [.. group], groups.Count == 1))];
    }

    /// <summary>A paper of this stream: head, recipients and signature from the school's profile.</summary>
    internal OfficialDocument Paper(SchoolRegister register, DateOnly today, string title, params IEnumerable<DocumentBlock> body) => new(title, [.. body])
    {
        Head = OfficialHead.Of(register, Level, today, OfficialWording.Report),
        Addressees = [OfficialWording.InWords(OfficialHead.SuperiorOf(register.School, Level, today))],
        Recipients = OfficialHead.RecipientsOf(register, Level, today, Report),
        Signatures = [OfficialHead.SignatureOf(register)],
    };
}
