using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Turns a statement into a report, and what does not close into questions.</summary>
/// <param name="evening">Which roll of the boarding house the evening stands for.</param>
internal sealed class ReportBuilder(SchoolRegister register, Session evening)
{
    /// <summary>The report and its questions; null when the statement says nothing that can be stored.</summary>
    public (ReportReading? Report, List<Question> Questions) Build(Statement said, ClassId schoolClass, DateOnly date, Session? session, bool inList)
    {
        var questions = new List<Question>();
        var absent = said.Entries.Where(IsAbsent).ToList();
        var elsewhere = said.Entries.Where(entry => entry.IsElsewhere && !entry.IsHere).ToList();
        foreach (var entry in said.Entries.Where(entry => !entry.IsKnown && !entry.IsHere && !entry.IsElsewhere))
        {
            questions.Add(AskPupil(entry, said));
        }

        foreach (var unclear in said.Unclear)
        {
            questions.Add(new Question(QuestionAbout.Meaning, unclear, []));
        }

        if (said.Unclear.Count > 0 && said.Entries.Count == 0 && !said.HasCount && !said.SaysFull)
        {
            return (null, questions);
        }

        if (said.Vague is not null && said.Absent is null && said.Present is null && absent.Count == 0)
        {
            return (null, [new Question(QuestionAbout.Count, said.Vague, [])]);
        }

        var (count, problem, names) = new Arithmetic(said, absent, elsewhere, Enrolment(schoolClass, session)).Solve(inList);
        if (problem is not null)
        {
            questions.Add(new Question(QuestionAbout.Count, problem, []));
        }
        else if (said.Vague is not null && said.Absent is null && said.Present is null)
        {
            questions.Add(new Question(QuestionAbout.Count, said.Vague, []));
        }

        if (names is not null)
        {
            questions.Add(new Question(QuestionAbout.Names, names, []));
        }

        var marked = said.Entries.Count(entry => entry.Mark is PupilMark.Late or PupilMark.LeftEarly or PupilMark.Skipped);
        if (said.Late > marked && marked > 0 && problem is null)
        {
            questions.Add(new Question(QuestionAbout.Count, said.LateText, []));
        }
        else if (said.Late > 0 && names is null && marked == 0)
        {
            questions.Add(new Question(QuestionAbout.Names, said.LateText, []));
        }

        var report = new ReportReading(schoolClass, date, session, count)
        {
            Absences = [.. absent.Where(entry => entry.IsKnown).Select(entry => new Absence(entry.Pupil, entry.Kind, entry.Reason))],
            Late = [.. said.Entries.Where(entry => entry.IsKnown && entry.Mark == PupilMark.Late).Select(entry => entry.Pupil)],
            LeftEarly = [.. said.Entries.Where(entry => entry.IsKnown && entry.Mark == PupilMark.LeftEarly).Select(entry => entry.Pupil)],
            Skipped = [.. said.Entries.Where(entry => entry.IsKnown && entry.Mark == PupilMark.Skipped).SelectMany(entry => entry.Periods.Select(period => new SkippedPeriod(entry.Pupil, period)))],
            Elsewhere = [.. elsewhere.Where(entry => entry.IsKnown).Select(entry => new Absence(entry.Pupil, entry.Kind, entry.Reason))],
        };
        return (report, questions);
    }

    public static bool IsAbsent(Entry entry) => entry.Mark is null or PupilMark.Absent && !entry.IsHere && !entry.IsElsewhere && !entry.IsDropped;

    public static Question AskPupil(Entry entry, Statement said) =>
        new(QuestionAbout.Pupil, entry.Text, [.. entry.Forms.Select(form => form.Pupil.Id)])
        {
            Slot = new PupilSlot(entry.Mark ?? PupilMark.Absent, entry.Kind, entry.Reason, said.Periods.Count > 0 ? said.Periods[0] : null),
        };

    public bool HaveSameGiven(PupilId one, PupilId other)
    {
        var (first, second) = (register.Find(one)!.Name, register.Find(other)!.Name);
        return new Names.NameForm(register.Find(one)!, "", []).Given.Plain == new Names.NameForm(register.Find(other)!, "", []).Given.Plain || first.Given == second.Given;
    }

    /// <summary>Sĩ số; in a roll of the boarding house only its pupils are called.</summary>
    public int Enrolment(ClassId schoolClass, Session? session) =>
        session is { } known && known.IsOfBoarders()
            ? BoardingRolls.PupilsOf(register, schoolClass, known == Session.Evening ? evening : known).Count
            : register.EnrolmentOf(schoolClass);
}
