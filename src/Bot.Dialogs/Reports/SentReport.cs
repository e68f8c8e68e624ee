using Bot.Dialogs.Cases;
using Bot.Dialogs.Documents;
using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Reports;

/// <summary>Who says to have sent which paper, to whom and when (S0-11): the bot itself sends nothing to anybody outside. Notices about children are counted, nobody is named.</summary>
internal static class SentReport
{
    /// <summary>So many of the newest are said in the chat.</summary>
    private const int Shown = 10;

    public static ReportOutcome Write(ReportSubject subject)
    {
        var lines = Lines(subject);
        if (lines.Count == 0)
        {
            return new ReportOutcome.Refused(PackWording.NothingSent(subject.Request));
        }

        var table = new DocumentTable(
            PackWording.SentTable,
            [.. PackWording.SentColumns.Select((title, index) => new TableColumn(title, index switch { 0 => 7, 1 => 36, 2 => 18, 3 => 24, 5 => 10, _ => 13 }))],
            [
                .. lines.Select((line, index) => new TableRow(
                [
                    Cell.Of(index + 1), Cell.Of(line.Paper), Cell.Of(line.To), Cell.Of(NameOf(subject, line.By)), Cell.Of(subject.Register.Clock.DateOf(line.At)), Cell.Of(PackWording.Time(subject.Register.Clock.TimeOf(line.At))),
                ])),
            ]);
        var document = subject.InternalPaper(PackWording.SentTitle, new DocumentBlock.OfTable(table)) with
        {
            Subtitles = [ReportWording.Days(subject.Request.From, subject.Request.To)],
            Footnotes = [PackWording.SentNote],
        };
        var newest = lines.TakeLast(Shown).Reverse().Select(line => PackWording.SentLine(subject.Register, line.At, line.Paper, line.To, NameOf(subject, line.By)));
        return new ReportOutcome.Written([new ReportPaper(subject.FileName, document, PackWording.SentHeadline(subject.Request, lines.Count, newest))]);
    }

    private static List<Line> Lines(ReportSubject subject)
    {
        bool IsIn(DateTimeOffset at) => subject.Register.Clock.DateOf(at) is var day && subject.Request.From <= day && day <= subject.Request.To;
        var papers = subject.Facts.PapersSent.Where(one => IsIn(one.At) && (subject.Request.About is null || ReportNames.Written(one.Paper) == subject.Request.About))
            .Select(one => new Line(one.At, one.By, PackWording.Paper(one.Paper), PackWording.Body(one.To)));
        var notices = subject.Request.About is null
            ? CaseLines.Standing(subject.Facts.CaseEntries).Where(entry => entry is { Kind: CaseEntryKind.CommuneTold, By: not null } && IsIn(entry.At))
                .GroupBy(entry => (entry.At, By: entry.By!.Value)).Select(told => new Line(told.Key.At, told.Key.By, PackWording.NoticeOf(told.Select(entry => entry.Pupil).Distinct().Count()), PackWording.Body(nameof(Domain.Schools.SuperiorBody.Commune))))
            : [];
        return [.. papers.Concat(notices).OrderBy(line => line.At).ThenBy(line => line.Paper, StringComparer.Ordinal)];
    }

    private static string NameOf(ReportSubject subject, StaffId by) => subject.Register.Find(by)?.Name ?? PackWording.NoLongerHere(by);

    private sealed record Line(DateTimeOffset At, StaffId By, string Paper, string To);
}
