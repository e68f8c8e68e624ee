using Bot.Dialogs.Digests;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>
/// Who is away for long is mostly told by some weeks: only children whom nobody saw in them are looked for further back. A school year of sixty classes
/// is 60,000 rows; its last weeks and a few children are some thousands, and the paper is the same.
/// </summary>
public static class RecentAbsences
{
    /// <summary>Before the week that is asked about.</summary>
    private const int Weeks = 3;

    /// <summary>What <see cref="ReportFacts.Needed"/> asks for, of the last weeks only where these may do.</summary>
    public static FactsNeeded Needed(SchoolRegister register, ReportRequest request)
    {
        var needed = ReportFacts.Needed(register, request);
        return Since(register, request) is { } since ? needed with { AbsencesBetween = (since, request.To) } : needed;
    }

    /// <summary>What the last weeks leave open; null where they tell everything.</summary>
    public static FactsNeeded? NeededBefore(SchoolRegister register, ReportRequest request, Facts recent)
    {
        if (Since(register, request) is not { } since || NotSeenSince(register, request, recent, since) is not { Count: > 0 } pupils)
        {
            return null;
        }

        return new FactsNeeded
        {
            School = register.School.Id,
            AbsencesBetween = (register.Calendar.YearOf(request.To).From, since.AddDays(-1)),
            AbsencesOf = new AbsencesOf([.. pupils.Select(pupil => pupil.Class)], [.. pupils.Select(pupil => pupil.Id)]),
        };
    }

    /// <summary>The paper for a meeting asks who is away on its last day, a list of the week also who is back.</summary>
    private static IReadOnlyList<Pupil> NotSeenSince(SchoolRegister register, ReportRequest request, Facts recent, DateOnly since) => request.Name == ReportName.Meeting
        ? PupilDays.NotSeenBetween(register, recent.Missed, recent.Held, since, request.To)
        : LongAbsences.NotSeenSince(register, recent.Missed, recent.Held, since, request.To);

    public static Facts With(this Facts recent, Facts before) => recent with { Missed = [.. before.Missed, .. recent.Missed], Held = [.. before.Held, .. recent.Held] };

    /// <summary>Null where the paper is of another kind, or the school year began within those weeks.</summary>
    private static DateOnly? Since(SchoolRegister register, ReportRequest request) =>
        request.Name is ReportName.LongAbsence or ReportName.Snapshot or ReportName.Meeting && DigestTimetable.WeekOf(request.To).AddDays(-7 * Weeks) is var since && since > register.Calendar.YearOf(request.To).From ? since : null;
}
