using Bot.Dialogs.Documents;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.Reports;

namespace Bot.Dialogs.Reports;

/// <summary>
/// For an inspection (S1-09): how punctually rolls were reported, what was changed behind the cut-off, how blind counts agreed, which visits have their minutes. Numbers by class; no child and
/// no teacher is named, and nobody is ranked.
/// </summary>
internal static class InspectionReport
{
    public static ReportPaper? Write(ReportSubject subject)
    {
        var (register, facts, request) = (subject.Register, subject.Facts, subject.Request);
        var (from, to) = (request.From, request.To < subject.Today ? request.To : subject.Today);
        var held = HeldSessions.Of(register, subject.Classes, facts.Reports.ContainsKey, from, to, subject.Now).ToList();
        if (held.Count == 0)
        {
            return null;
        }

        var quality = RollQuality.Of(register, subject.Classes, held, key => facts.Reports.TryGetValue(key, out var report) ? report : null, RollQuality.Checks(facts.HeadCounts, facts.RollCalls, from, to), subject.Now);
        var visits = subject.Classes.Select(one => (Class: one.Id.Value, Visits: facts.Visits.Where(visit =>
            from <= visit.Day && visit.Day <= to && register.Find(visit.Pupil)?.Class == one.Id).ToList())).ToList();
        var document = subject.Paper(PackWording.InspectionTitle, Reporting(quality), Counting(quality), Minutes(visits)) with
        {
            Subtitles = [PackWording.InspectionSubtitle, ReportWording.Days(from, to)],
            Footnotes = [PackWording.PunctualityNote, PackWording.CountsNote, PackWording.MinutesNote(register.School.Rules.MinHomeVisits)],
            IsWide = true,
        };
        return new ReportPaper(subject.FileName, document, PackWording.InspectionHeadline(quality, [.. visits.SelectMany(one => one.Visits)]));
    }

    private static DocumentTable Reporting(IReadOnlyList<RollQuality> classes) => new(
        PackWording.Reporting,
        [.. PackWording.ReportingColumns.Select(title => new TableColumn(title, 12))],
        [.. classes.Select(one => ReportingRow(one.Class.Id.Value, [one])), ReportingRow(ReportWording.Total, classes) with { IsTotal = true }])
    {
        Title = PackWording.Reporting,
    };

    private static TableRow ReportingRow(string label, IReadOnlyList<RollQuality> classes) => new(
    [
        Cell.Of(label), Sum(classes, one => one.Due), Sum(classes, one => one.Reported), Sum(classes, one => one.Missing), Sum(classes, one => one.OnTime),
        Cell.OfPercent(PackWording.Share(classes.Sum(one => one.OnTime), classes.Sum(one => one.Uncorrected))), Sum(classes, one => one.Corrected), Sum(classes, one => one.AfterCutoff), Sum(classes, one => one.LateEdits),
    ]);

    private static DocumentTable Counting(IReadOnlyList<RollQuality> classes) => new(
        PackWording.Counting,
        [.. PackWording.CountingColumns.Select(title => new TableColumn(title, 14))],
        [.. classes.Select(one => CountingRow(one.Class.Id.Value, [one])), CountingRow(ReportWording.Total, classes) with { IsTotal = true }])
    {
        Title = PackWording.Counting,
    };

    private static TableRow CountingRow(string label, IReadOnlyList<RollQuality> classes) => new(
    [
        Cell.Of(label), Sum(classes, one => one.Counted), Sum(classes, one => one.Counted - one.Differing), Sum(classes, one => one.Differing),
        Cell.OfPercent(PackWording.Share(classes.Sum(one => one.Counted - one.Differing), classes.Sum(one => one.Counted))),
    ]);

    private static DocumentTable Minutes(IReadOnlyList<(string Class, List<HomeVisit> Visits)> classes) => new(
        PackWording.Minutes,
        [.. PackWording.MinutesColumns.Select(title => new TableColumn(title, 14))],
        [.. classes.Select(one => MinutesRow(one.Class, one.Visits)), MinutesRow(ReportWording.Total, [.. classes.SelectMany(one => one.Visits)]) with { IsTotal = true }])
    {
        Title = PackWording.Minutes,
    };

    private static TableRow MinutesRow(string label, List<HomeVisit> visits) => new(
    [
        Cell.Of(label), Cell.Of(visits.Count), Cell.Of(visits.Select(visit => visit.Pupil).Distinct().Count()), Cell.Of(visits.Count(visit => visit.IsComplete)), Cell.Of(visits.Count(visit => visit.SignedPage is null)),
        Cell.Of(visits.Count(visit => visit.SignedPage is not null && visit.Signer is null)), Cell.Of(visits.Count(visit => visit.IsComplete && visit.PaperKeptBy is null)),
    ]);

    private static Cell Sum(IReadOnlyList<RollQuality> classes, Func<RollQuality, int> figure) => Cell.Of(classes.Sum(figure));
}
