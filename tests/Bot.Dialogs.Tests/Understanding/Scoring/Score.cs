namespace Bot.Dialogs.Tests.Understanding.Scoring;

/// <summary>
/// The comparison of <c>tools/score_readings.py</c>, choice by choice; a test holds the two to one another's verdicts on the same readings.
/// </summary>
internal sealed class Score(ReadingFacts expected, ReadingFacts actual, string? replyTo, string? pupil)
{
    private static readonly string[] ChangesTheRoll = ["roll", "correction", "plan", "command"];
    private readonly List<string> _wrong = [];
    private readonly List<string> _lost = [];
    private readonly List<string> _other = [];

    public (Verdict Verdict, IReadOnlyList<string> Differences) Compare()
    {
        Reports();
        Rest();
        var (missing, extra) = Questions();
        var bare = replyTo == "confirm" && expected.Intent == "answer";
        if (actual.Intent != expected.Intent && !(bare && actual.Intent == "command"))
        {
            var changes = ChangesTheRoll.Contains(actual.Intent) && !ChangesTheRoll.Contains(expected.Intent) && extra.Count == 0;
            (changes ? _wrong : _other).Add($"intent {actual.Intent}, expected {expected.Intent}");
        }

        string[] differences = [.. _wrong, .. _lost, .. _other, .. missing.Select(one => "not asked: " + one), .. extra.Select(one => "asked without need: " + one)];
        return (Judge(differences, missing, extra), differences);
    }

    private Verdict Judge(string[] differences, List<string> missing, List<string> extra)
    {
        var nothing = actual.Asks.Count + actual.Reports.Count == 0 && actual.Query is null && actual.Alarm is null;
        return differences.Length == 0 ? Verdict.Right
            : _wrong.Count > 0 ? Verdict.SilentlyWrong
            : nothing && actual.Intent == "none" && expected.Intent != "none" ? Verdict.Missed
            : missing.Count > 0 && actual.Asks.Count < expected.Asks.Count ? Verdict.SilentlyWrong
            : extra.Count > 0 && missing.Count == 0 ? Verdict.OverAsked
            : _lost.Count > 0 && missing.Count == 0 && extra.Count == 0 ? Verdict.Missed
            : Verdict.WrongOther;
    }

    private void Reports()
    {
        var want = expected.Reports.ToDictionary(report => report.Key);
        var got = new Dictionary<(string?, string?, string?), ReportFacts>();
        foreach (var report in actual.Reports)
        {
            if (got.ContainsKey(report.Key))
            {
                _wrong.Add($"report twice: {report.Key}");
            }
            else if (want.ContainsKey(report.Key) || !IsOptional(report))
            {
                got[report.Key] = report;
            }
        }

        _wrong.AddRange(got.Keys.Except(want.Keys).Select(key => $"report not expected: {key}"));
        _lost.AddRange(want.Where(pair => !got.ContainsKey(pair.Key) && !IsPending(pair.Value, about => expected.Asked(about) > 0)).Select(pair => $"report missing: {pair.Key}"));
        foreach (var key in want.Keys.Intersect(got.Keys))
        {
            Same(want[key], got[key], want.Count);
        }
    }

    private void Same(ReportFacts want, ReportFacts got, int reports)
    {
        Counts(want, got, reports);
        var (wanted, given) = (Absences(want), Absences(got));
        _wrong.AddRange(Minus(given, wanted).Select(one => $"absence not expected: {one}"));
        _lost.AddRange(Minus(wanted, given).Select(one => $"absence missing: {one}"));
        foreach (var (one, other) in new[] { (want.Late, got.Late), (want.Left, got.Left), (want.Skipped, got.Skipped) })
        {
            _wrong.AddRange(other.Except(one).Select(pupil => $"not expected: {pupil}"));
            _lost.AddRange(one.Except(other).Select(pupil => $"missing: {pupil}"));
        }
    }

    private void Counts(ReportFacts want, ReportFacts got, int reports)
    {
        var open = expected.Asked("count") > 0 && actual.Asked("count") > 0;
        if (want.Count == got.Count || (want.Count is null && want.IsOnlyPresence && got.Count is null or 0)
            || (open && (reports == 1 || got.Count is null || got.Count == want.Absences.Count + actual.Asked("pupil"))))
        {
            return;
        }

        (got.Count is null ? _lost : _wrong).Add($"absentCount {got.Count}, expected {want.Count}");
    }

    private void Rest()
    {
        if (actual.Query != expected.Query)
        {
            (actual.Query is null ? _lost : _wrong).Add($"query {actual.Query}, expected {expected.Query}");
        }

        if (actual.Alarm != expected.Alarm)
        {
            (actual.Alarm is null ? _lost : _wrong).Add($"alarm {actual.Alarm}, expected {expected.Alarm}");
        }
    }

    private (List<string> Missing, List<string> Extra) Questions()
    {
        var missing = new List<string>();
        var extra = new List<string>();
        if (expected.Asked("meaning") > 0 && actual.Asks.Count > 0)
        {
            return (missing, extra);
        }

        foreach (var about in expected.Asks.Concat(actual.Asks).Select(ask => ask.About).Distinct())
        {
            var (want, got) = (expected.Asked(about), actual.Asked(about));
            var met = about == "pupil" ? Paired() : Math.Min(want, got);
            missing.AddRange(Enumerable.Repeat(about, want - met));
            extra.AddRange(Enumerable.Repeat(about, Math.Max(0, got - want)));
        }

        return (missing, extra);
    }

    /// <summary>How many expected pupil questions can be paired with one that offers all their candidates.</summary>
    private int Paired()
    {
        var wanted = expected.Asks.Where(ask => ask.About == "pupil").Select(ask => ask.Candidates).ToList();
        var offered = actual.Asks.Where(ask => ask.About == "pupil").Select(ask => ask.Candidates).ToList();
        var taken = new Dictionary<int, int>();
        return Enumerable.Range(0, wanted.Count).Count(i => Place(i, []));

        bool Place(int i, HashSet<int> seen)
        {
            for (var j = 0; j < offered.Count; j++)
            {
                if (wanted[i].IsSubsetOf(offered[j]) && seen.Add(j) && (!taken.TryGetValue(j, out var other) || Place(other, seen)))
                {
                    taken[j] = i;
                    return true;
                }
            }

            return false;
        }
    }

    private bool IsOptional(ReportFacts report) =>
        IsPending(report, about => expected.Asked(about) > 0 && actual.Asked(about) > 0)
        || (report.NamesNobody && report.Count is null && expected.Asked("count") > 0 && actual.Asked("count") > 0)
        || (report.NamesNobody && expected.Asked("meaning") > 0 && actual.Asks.Count > 0)
        || (expected.Alarm is not null && expected.Intent == "answer" && report.Late.Count + report.Left.Count + report.Skipped.Count == 0
            && report.Absences.TrueForAll(one => one.Pupil == pupil && one.Excuse == "unstated" && one.Reason is null or "KX"));

    private static bool IsPending(ReportFacts report, Func<string, bool> asked) =>
        (report.Class is null && asked("class")) || (report.Date is null && asked("date")) || (report.Session is null && asked("session"));

    private List<(string, string, string?)> Absences(ReportFacts report) =>
        [.. report.Absences.Select(one => (one.Pupil, one.Excuse, expected.Alarm is not null && one.Reason == "KX" ? null : one.Reason))];

    private static List<T> Minus<T>(List<T> from, List<T> taken)
    {
        var left = new List<T>(from);
        taken.ForEach(one => left.Remove(one));
        return left;
    }
}
