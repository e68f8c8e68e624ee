using Bot.Dialogs.Documents;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Reports;

namespace Bot.Dialogs.Reports;

/// <summary>
/// Who is to be helped to catch up on which lessons (S2-07): for teachers, in neutral words. Neither leave nor reason nor any order of who missed most is in it.
/// </summary>
internal static class CatchUpReport
{
    public static ReportPaper? Write(ReportSubject subject)
    {
        var period = subject.Period();
        if (period.Sessions.Count == 0)
        {
            return null;
        }

        var pupils = CatchUp.Of(subject.Register, subject.Classes, subject.Facts.Missed, subject.Facts.RollCalls.Values, subject.Facts.CaughtUp, period.From, period.To);
        var gaps = Gaps(subject, period);
        var document = subject.InternalPaper(
            ListWording.CatchUpTitle,
            new DocumentBlock.OfTable(subject.Request.IsPublic ? Counts(subject, pupils) : Names(pupils)),
            new DocumentBlock.OfTable(BySession(subject, period, pupils, gaps))) with
        {
            Subtitles = [ListWording.Of(subject.Register, subject.Classes), ReportWording.Days(period.From, period.To)],
            Footnotes = [ListWording.CatchUpNote, ListWording.CatchUpGaps],
        };
        return new ReportPaper(ListWording.FileName(subject), document, ListWording.CatchUpHeadline(subject, period, pupils, gaps.Values.Sum()));
    }

    /// <summary>How many are absent without a name: somebody is to catch up there, nobody knows who.</summary>
    private static Dictionary<RollCallKey, int> Gaps(ReportSubject subject, PeriodHeadcount period)
    {
        var own = subject.Classes.Select(one => one.Id).ToHashSet();
        return subject.Facts.RollCalls.Values.Where(one => one.IsReported && one.Unnamed > 0 && own.Contains(one.Key.Class) && !one.Key.Session.IsOfBoarders() && period.From <= one.Key.Date && one.Key.Date <= period.To)
            .ToDictionary(one => one.Key, one => one.Unnamed);
    }

    private static DocumentTable Names(IReadOnlyList<CatchUp> pupils) => new(
        ListWording.CatchUpTable,
        [.. ListWording.CatchUpColumns.Select((title, index) => new TableColumn(title, index switch { 0 => 7, 1 => 24, 4 => 36, 5 => 24, 6 => 14, _ => 9 }))],
        [
            .. pupils.Select((one, index) => new TableRow(
            [
                Cell.Of(index + 1), Cell.Of(one.Pupil.Name.Full), Cell.Of(one.Pupil.Class.Value), Cell.Of(one.Sessions.Count), Cell.Of(ListWording.Sessions(one.Sessions)),
                Cell.Of(ListWording.Periods(one.Periods)), one.Done.Count == 0 ? Cell.Empty : Cell.Of(ListWording.Done(one)),
            ])),
        ])
    {
        Title = ListWording.CatchUpTable,
        Notes = pupils.Count == 0 ? [ReportWording.Nobody] : [],
    };

    /// <summary>The copy without names.</summary>
    private static DocumentTable Counts(ReportSubject subject, IReadOnlyList<CatchUp> pupils) => new(
        ListWording.CatchUpTable,
        [.. ListWording.CatchUpCountColumns.Select(title => new TableColumn(title, 16))],
        [
            .. subject.Classes.Select(one => Row(one.Id.Value, pupils.Where(pupil => pupil.Pupil.Class == one.Id).ToList())),
            Row(ReportWording.Total, pupils) with { IsTotal = true },
        ])
    {
        Title = ListWording.CatchUpTable,
    };

    private static TableRow Row(string label, IReadOnlyList<CatchUp> pupils) =>
        new([Cell.Of(label), Cell.Of(pupils.Count), Cell.Of(pupils.Sum(one => one.Sessions.Count)), Cell.Of(pupils.Sum(one => one.Periods.Count))]);

    /// <summary>What is to be taught again: every session in which somebody was missing, or of which nobody knows.</summary>
    private static DocumentTable BySession(ReportSubject subject, PeriodHeadcount period, IReadOnlyList<CatchUp> pupils, Dictionary<RollCallKey, int> gaps)
    {
        var rows =
            from schoolClass in subject.Classes
            let own = pupils.Where(one => one.Pupil.Class == schoolClass.Id).ToList()
            from session in period.Sessions.OrderBy(one => one.Date).ThenBy(one => one.Session.PlaceInDay())
            let isOwed = session.Outstanding.Any(one => one.Id == schoolClass.Id)
            let whole = own.Count(one => one.Sessions.Contains((session.Date, session.Session)))
            let single = own.Sum(one => one.Periods.Count(period => (period.Day, period.Session) == (session.Date, session.Session)))
            let unnamed = gaps.GetValueOrDefault(new RollCallKey(schoolClass.Id, session.Date, session.Session))
            where isOwed || whole + single + unnamed > 0
            select new TableRow(
            [
                Cell.Of(schoolClass.Id.Value), Cell.Of(session.Date), Cell.Of(RollCalls.RollCallWording.SessionName(session.Session)), Cell.Of(whole), Cell.Of(single), Cell.Of(unnamed),
                Cell.Of(isOwed ? ReportWording.NotReported : ""),
            ]);
        return new DocumentTable(ListWording.BySessionTable, [.. ListWording.BySessionColumns.Select((title, index) => new TableColumn(title, index == 1 ? 13 : 11))], [.. rows]) { Title = ListWording.BySessionTable };
    }
}
