using Bot.Dialogs.Cases;
using Bot.Dialogs.Communes;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Meetings;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Reports;

/// <summary>
/// For a conference with the commune (S1-07): where it goes week by week, hamlets, causes, cases, what was promised last time and what came of it, lines for what is decided now. Numbers of the whole
/// school only: people from outside read it.
/// </summary>
internal static class MeetingReport
{
    public static ReportPaper Write(ReportSubject subject)
    {
        var (register, facts) = (subject.Register, subject.Facts);
        var period = PeriodHeadcount.Of(register, register.Classes, facts.RollCalls, subject.Request.From, subject.Request.To, subject.Now);
        var brief = CommuneBrief.Of(register, facts, subject.Request.To);
        var decided = MeetingTasks.Of(facts.Tasks);
        var document = subject.InternalPaper(
            PackWording.MeetingTitle,
            [
                Heading(PackWording.Trend),
                new DocumentBlock.OfTable(Trend(period)),
                Heading(PackWording.Hamlets),
                new DocumentBlock.OfTable(Hamlets(brief)),
                Heading(PackWording.Causes),
                new DocumentBlock.OfTable(Causes(brief)),
                Heading(PackWording.Work),
                new DocumentBlock.OfTable(Work(subject, brief)),
                Heading(PackWording.Promised),
                decided.Count == 0 ? new DocumentBlock.Paragraph(PackWording.NothingDecided) : new DocumentBlock.OfTable(Promised(subject, decided)),
                Heading(PackWording.ToDecide),
                new DocumentBlock.FillIn(PackWording.Decisions, null, MoreLines: 5),
                new DocumentBlock.Paragraph(PackWording.TypeThemBack),
            ]) with
        {
            Subtitles = [PackWording.MeetingSubtitle, PackWording.AsOf(subject.Request.To)],
            Footnotes = [ReportWording.AttendanceRate, PackWording.NoNames],
        };
        return new ReportPaper(subject.FileName, document, PackWording.MeetingHeadline(period, brief, decided.Count, decided.Count(task => !task.IsOpen)));
    }

    private static DocumentBlock.Paragraph Heading(string text) => new(text) { IsHeading = true };

    private static DocumentTable Trend(PeriodHeadcount period) => new(
        PackWording.TrendTable,
        [.. PackWording.TrendColumns.Select((title, index) => new TableColumn(title, index == 0 ? 26 : 13))],
        [
            .. period.Sessions.GroupBy(session => PeriodHeadcount.MondayOf(session.Date)).Select(week => (
                Monday: week.Key, Last: week.Max(session => session.Date), Count: AttendanceCount.Sum(week.SelectMany(session => session.Reported)), Owed: week.Sum(session => session.Outstanding.Count))).Select(week => new TableRow(
            [
                Cell.Of(PackWording.Week(week.Monday, week.Last)), Cell.Of(week.Count.Enrolled), Cell.Of(week.Count.Present), Cell.OfPercent(week.Count.Percentage), Cell.Of(week.Owed),
            ])),
        ]);

    private static DocumentTable Hamlets(CommuneBrief brief) => new(
        PackWording.HamletsTable,
        [.. PackWording.HamletColumns(brief.Days).Select((title, index) => new TableColumn(title, index is 0 or 3 ? 26 : 13))],
        [
            .. brief.Hamlets.Select(one => new TableRow(
                [Cell.Of(PackWording.Place(one.Hamlet)), Cell.Of(one.Pupils), Cell.Of(one.Away), Cell.Of(string.Join(", ", one.InCharge.Select(member => member.Name)))])),
            new TableRow([Cell.Of(ReportWording.Total), Cell.Of(brief.Enrolled), Cell.Of(brief.Away), Cell.Empty]) { IsTotal = true },
        ]);

    private static DocumentTable Causes(CommuneBrief brief) => new(
        PackWording.CausesTable,
        [.. PackWording.CauseColumns.Select((title, index) => new TableColumn(title, index == 0 ? 40 : 14))],
        [.. brief.Reasons.Select(one => new TableRow([Cell.Of(PackWording.Cause(one.Reason)), Cell.Of(one.Count)])), new TableRow([Cell.Of(ReportWording.Total), Cell.Of(brief.Away)]) { IsTotal = true }]);

    private static DocumentTable Work(ReportSubject subject, CommuneBrief brief)
    {
        var lines = CaseLines.Standing(subject.Facts.CaseEntries).ToList();
        var gauge = DropoutGauge.For(subject.Register, subject.Request.To, subject.Facts.PupilsLeft);
        return new DocumentTable(
            PackWording.WorkTable,
            [new TableColumn(PackWording.WorkColumns[0], 46), new TableColumn(PackWording.WorkColumns[1], 14)],
            [
                Row(PackWording.OpenCases, brief.Cases.Sum(one => one.Count)),
                .. brief.Cases.Select(one => Row(PackWording.OfState(one.State), one.Count)),
                Row(PackWording.VisitsMade, subject.Facts.Visits.Count),
                Row(PackWording.VisitsWithMinutes, subject.Facts.Visits.Count(visit => visit.IsComplete)),
                Row(PackWording.SupportAsked, lines.Count(line => line.Kind == CaseEntryKind.SupportAsked)),
                Row(PackWording.SupportPromised, lines.Count(line => line.Kind == CaseEntryKind.SupportPromised)),
                Row(PackWording.SupportGiven, lines.Count(line => line.Kind == CaseEntryKind.SupportGiven)),
                Row(PackWording.DroppedOut(gauge), gauge.Dropouts),
                .. brief.Campaigns.Select(sheet => Row(PackWording.Campaign(sheet), sheet.Back)),
            ]);
    }

    private static TableRow Row(string label, int number) => new([Cell.Of(label), Cell.Of(number)]);

    private static DocumentTable Promised(ReportSubject subject, IReadOnlyList<StaffTask> decided) => new(
        PackWording.PromisedTable,
        [.. PackWording.PromisedColumns.Select((title, index) => new TableColumn(title, index switch { 0 => 13, 1 => 40, 2 => 22, _ => 14 }))],
        [
            .. decided.Select(task => new TableRow(
            [
                Cell.Of(subject.Register.Clock.DateOf(task.OpenedAt)), Cell.Of(MeetingWording.WithoutNames(subject.Register, task.Words ?? "")), Cell.Of(TaskOwners.Of(subject.Register, task)?.Name), Cell.Of(task.DueOn),
                Cell.Of(MeetingWording.Standing(task, subject.Today, subject.Register)),
            ])),
        ]);
}
