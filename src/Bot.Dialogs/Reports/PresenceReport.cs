using Bot.Dialogs.Documents;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>Who of one class was there on one day (S2-16). What is not known stands as not known: a class that has not reported is never shown as present.</summary>
internal static class PresenceReport
{
    public static ReportPaper? Write(ReportSubject subject)
    {
        if (subject.Classes is not [var schoolClass])
        {
            return null;
        }

        var sessions = SessionPresence.Of(subject.Register, schoolClass, subject.Request.To, subject.Facts.RollCalls, subject.Now);
        if (sessions.Count == 0)
        {
            return null;
        }

        var document = subject.InternalPaper(ListWording.PresenceTitle, (subject.Request.IsPublic ? [Counts(sessions)] : new[] { Counts(sessions), Names(sessions) }).Select(table => new DocumentBlock.OfTable(table))) with
        {
            Subtitles = [ListWording.Of(subject.Register, subject.Classes), ReportWording.Days(subject.Request.To, subject.Request.To)],
            Footnotes = [ListWording.PresenceNote, .. ListWording.PresenceGaps(sessions)],
            Signatures = [OfficialHead.SignatureOf(subject.Register)],
        };
        return new ReportPaper(ListWording.FileName(subject), document, ListWording.PresenceHeadline(schoolClass, subject.Request.To, sessions));
    }

    private static DocumentTable Counts(IReadOnlyList<SessionPresence> sessions) => new(
        ListWording.PresenceCounts,
        [.. ListWording.PresenceCountColumns.Select((title, index) => new TableColumn(title, index == 0 ? 14 : 11))],
        [
            .. sessions.Select(one => new TableRow(
            [
                Cell.Of(RollCalls.RollCallWording.SessionName(one.Session)), Cell.Of(one.Enrolled), Known(one, one.Present), Known(one, one.Count(PresenceMark.Absent) + one.Unnamed), Known(one, one.Count(PresenceMark.Elsewhere)),
                Known(one, one.Count(PresenceMark.Unknown)), Cell.Of(ListWording.Standing(one)),
            ])),
        ])
    {
        Title = ListWording.PresenceCounts,
    };

    private static Cell Known(SessionPresence session, int number) => session.IsReported ? Cell.Of(number) : Cell.Empty;

    private static DocumentTable Names(IReadOnlyList<SessionPresence> sessions) => new(
        ListWording.PresenceNames,
        [new TableColumn("STT", 7), new TableColumn(ListWording.Name, 28), .. sessions.Select(one => new TableColumn(ListWording.Column(one.Session), 16))],
        [
            .. sessions[0].Marks.Select((pupil, index) => new TableRow(
                [Cell.Of(index + 1), Cell.Of(pupil.Pupil.Name.Full), .. sessions.Select(session => Cell.Of(ListWording.Mark(session.Marks[index].Mark)))])),
        ])
    {
        Title = ListWording.PresenceNames,
    };
}
