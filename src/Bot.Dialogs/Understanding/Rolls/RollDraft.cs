using Bot.Domain;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>What a message reports and asks so far, one class and session after the other.</summary>
internal sealed class RollDraft
{
    private readonly List<ReportReading> _reports = [];
    private readonly List<Question> _questions = [];

    /// <summary>Words without any meaning; shown, not asked.</summary>
    public List<string> Noise { get; } = [];

    public bool IsPlan { get; set; }

    public bool IsCorrection { get; set; }

    public bool IsNote { get; set; }

    /// <summary>Something was said of pupils.</summary>
    public bool IsFound { get; set; }

    public bool IsEmpty => !IsFound && _questions.Count == 0;

    public Reading Finish()
    {
        var intent = IsNote ? Intent.Note : IsPlan ? Intent.Plan : IsCorrection ? Intent.Correction : Intent.Roll;
        return new Reading(intent)
        {
            Reports = [.. _reports],
            Questions = [.. _questions.OrderBy(question => Rank(question.About))],
            NotUnderstood = [.. Noise],
        };
    }

    public void Ask(Question question) => _questions.Add(question);

    public void AskClass(string text, IReadOnlyList<ClassId> classes) =>
        _questions.Add(new Question(QuestionAbout.Class, text, []) { Classes = classes });

    /// <summary>Two reports of the same class, date and session are one.</summary>
    public void Add(ReportReading? report, List<Question> questions)
    {
        if (report is null)
        {
            _questions.AddRange(questions);
            return;
        }

        var same = _reports.FindIndex(known => known.Class == report.Class && known.Date == report.Date && known.Session == report.Session);
        if (same >= 0)
        {
            _reports[same] = Merge(_reports[same], report);
        }
        else
        {
            same = _reports.Count;
            _reports.Add(report);
        }

        _questions.AddRange(questions.Select(question => question with { Report = same }));
    }

    /// <summary>The most useful question first: what a report is about before who is meant, and names that may come later last.</summary>
    private static int Rank(QuestionAbout about) => about switch
    {
        QuestionAbout.Meaning => 0,
        QuestionAbout.Class => 1,
        QuestionAbout.Date => 2,
        QuestionAbout.Session => 3,
        QuestionAbout.Pupil => 4,
        QuestionAbout.Count => 5,
        QuestionAbout.Confirm => 6,
        _ => 7,
    };

    private static ReportReading Merge(ReportReading one, ReportReading other)
    {
        var absences = one.Absences.Concat(other.Absences.Where(absence => !one.Absences.Any(known => known.Pupil == absence.Pupil))).ToList();
        var count = (one.AbsentCount, other.AbsentCount) switch
        {
            (null, { } added) => added,
            ({ } known, null) => known,
            ({ } known, { } added) => Math.Max(Math.Max(known, added), absences.Count),
            _ => (int?)null,
        };
        return one with
        {
            AbsentCount = count,
            Absences = absences,
            Late = [.. one.Late.Union(other.Late)],
            LeftEarly = [.. one.LeftEarly.Union(other.LeftEarly)],
            Skipped = [.. one.Skipped.Union(other.Skipped)],
            Elsewhere = [.. one.Elsewhere.Union(other.Elsewhere)],
        };
    }
}
