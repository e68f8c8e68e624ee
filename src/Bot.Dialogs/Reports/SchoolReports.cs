using Bot.Dialogs.Turns;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>Writes a report of one school from facts that were loaded: pure, so that chat and command line come to the same paper.</summary>
public static class SchoolReports
{
    /// <param name="classes">Those that the asker may see; all of the school on the command line.</param>
    /// <param name="facts">As <see cref="ReportFacts.Needed"/> asked for them.</param>
    /// <param name="now">When it is written.</param>
    public static ReportOutcome Write(SchoolRegister register, IReadOnlyList<SchoolClass> classes, ReportRequest request, Facts facts, DateTimeOffset now)
    {
        var today = register.Clock.DateOf(now);
        if (request.From > today || request.From > request.To)
        {
            return new ReportOutcome.Refused(ReportWording.StillToCome);
        }

        var asked = request.To > today ? request with { To = today } : request;
        var whole = new ReportStream(Documents.OfficialHead.LevelOf(register), classes, IsOnly: true) { Report = ReportNames.NameOf(request.Name) };
        return asked.Name switch
        {
            ReportName.Table1 or ReportName.Table2 => CampaignReport.Write(register, asked, facts, whole, today),
            ReportName.AfterTet => Each(ReturnReport.Write),
            ReportName.Balance => Each(BalanceReport.Write),
            ReportName.Month => Each(MonthReport.Write),
            ReportName.LongAbsence => Each(LongAbsenceReport.Write),
            ReportName.Attendance => Each(AttendanceReport.Write),
            ReportName.Snapshot => Each(SnapshotReport.Write),
            ReportName.CatchUp => Whole(CatchUpReport.Write),
            ReportName.Meeting => Whole(MeetingReport.Write),
            ReportName.Inspection => Each(InspectionReport.Write),
            ReportName.Sent => SentReport.Write(new ReportSubject(register, whole, asked, facts, now)),
            ReportName.Presence => Whole(PresenceReport.Write),
            _ => RollUpReport.Write([(register, classes, facts)], asked, now),
        };

        // A list for the school's own people: no authority gets it, so it is one.
        ReportOutcome Whole(Func<ReportSubject, ReportPaper?> write) =>
            write(new ReportSubject(register, whole, asked, facts, now)) is { } paper ? new ReportOutcome.Written([paper]) : new ReportOutcome.Refused(ReportWording.Nothing(asked.Name));

        ReportOutcome Each(Func<ReportSubject, ReportPaper?> write)
        {
            var papers = ReportStream.Of(classes, today).Select(stream => write(new ReportSubject(register, stream with { Report = whole.Report }, asked, facts, now))).OfType<ReportPaper>().ToList();
            return papers.Count > 0 ? new ReportOutcome.Written(papers) : new ReportOutcome.Refused(ReportWording.Nothing(asked.Name));
        }
    }
}
