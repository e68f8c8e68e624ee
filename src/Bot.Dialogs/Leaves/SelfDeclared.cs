using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaves;

/// <summary>
/// School days in a row for which there is only the family's word, across several leaves and answers; beyond the school's limit a letter or clinic
/// paper is asked for (C.2 rule 21).
/// </summary>
internal static class SelfDeclared
{
    /// <summary>How far back answers and leaves are looked for; no rule of a school is longer in school days.</summary>
    public const int DaysBack = 60;

    private const int Longest = 60;

    /// <summary>The length of the row that these days belong to.</summary>
    /// <param name="days">What is declared now, without a letter; not empty.</param>
    public static int DaysInARow(SchoolRegister register, Facts facts, PupilId pupil, IReadOnlyList<DateOnly> days)
    {
        if (register.Find(pupil) is not { } child || register.Find(child.Class) is not { } schoolClass)
        {
            return days.Count;
        }

        var declared = days.ToHashSet();
        var leaves = facts.Leaves.Where(leave => leave.Pupil == pupil && leave.State != LeaveState.Withdrawn).ToList();
        var answers = facts.Questions.Where(question => question.Pupil == pupil && IsDeclared(question)).Select(question => question.RollCall.Date).ToHashSet();
        var row = 1;
        for (var day = PreviousDay(register, schoolClass, days.Min()); day is { } before && IsDeclaredOn(before) && row < Longest; day = PreviousDay(register, schoolClass, before))
        {
            row++;
        }

        for (var day = NextDay(register, schoolClass, days.Min()); day is { } after && IsDeclaredOn(after) && row < Longest; day = NextDay(register, schoolClass, after))
        {
            row++;
        }

        return row;

        bool IsDeclaredOn(DateOnly day)
        {
            var covering = leaves.Where(leave => leave.From <= day && day <= leave.To).ToList();
            return declared.Contains(day)
                || (!covering.Exists(leave => leave.Letter is not null || leave.AskedBy is null) && (covering.Count > 0 || answers.Contains(day)));
        }
    }

    public static DateOnly? NextDay(SchoolRegister register, SchoolClass schoolClass, DateOnly day) => Nearest(register, schoolClass, day, 1);

    public static DateOnly? PreviousDay(SchoolRegister register, SchoolClass schoolClass, DateOnly day) => Nearest(register, schoolClass, day, -1);

    private static bool IsDeclared(SafetyQuestion question) =>
        question is { State: SafetyQuestionState.Answered or SafetyQuestionState.Accepted, AnsweredBy: not null } and ({ Reason: not null } or { Kind: AbsenceKind.Excused });

    private static DateOnly? Nearest(SchoolRegister register, SchoolClass schoolClass, DateOnly day, int step) =>
        Enumerable.Range(1, DaysBack).Select(many => day.AddDays(many * step)).Cast<DateOnly?>().FirstOrDefault(near => register.Calendar.IsSchoolDay(near!.Value, schoolClass));
}
