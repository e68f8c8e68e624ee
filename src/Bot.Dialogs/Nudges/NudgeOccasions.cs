using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Nudges;

/// <summary>
/// Which messages the family of one pupil may get on a day, best first, before anybody counts how many it got (domain.md C.2). Nothing for a
/// child whose safety is asked about, whose alarm is open, or whose case is for a person.
/// </summary>
internal sealed class NudgeOccasions(SchoolRegister register, DateOnly day, ChildRecord child)
{
    /// <summary>For so many days after the school's weekday a week may still be spoken of: a holiday or a power cut may lie between.</summary>
    private const int WeekdayGrace = 2;

    /// <summary>The first days of a month, in which the month before may be spoken of.</summary>
    private const int MonthGrace = 7;

    private const int LeastSchoolDays = 3;

    private readonly SchoolClass? _class = register.Find(child.Pupil.Class);

    /// <summary>The school's weekday: today, or the last one.</summary>
    private DateOnly Weekday => day.AddDays(-((7 + (int)day.DayOfWeek - (int)register.School.Rules.FamilyWeekday) % 7));

    public IReadOnlyList<NudgeKind> Due()
    {
        if (_class is null || child.IsLeftToPersons)
        {
            return [];
        }

        if (FamilyTimetable.ReturnAfter(register, _class, day) is not null)
        {
            return child.IsSilent ? [] : [NudgeKind.Return];
        }

        if (FamilyTimetable.IsBoardersReturn(register, _class, day))
        {
            return !child.IsSilent && IsSundayReturnDue() ? [NudgeKind.SundayReturn] : [];
        }

        if (!FamilyTimetable.IsOrdinaryDay(register, _class, day) || !child.IsClassHeldOn(day))
        {
            return [];
        }

        var due = new List<NudgeKind>();
        AddWhen(due, NudgeKind.Week, IsWeekDue());
        AddWhen(due, NudgeKind.Weekday, IsWeekdayDue());
        if (child.IsSilent)
        {
            return due.Count > 0 ? [NudgeKind.HandOver] : [];
        }

        AddWhen(due, NudgeKind.Season, IsSeasonDue());
        AddWhen(due, NudgeKind.Month, IsMonthDue());
        AddWhen(due, NudgeKind.Thanks, IsThanksDue());
        return due;
    }

    /// <summary>The unexplained sessions a weekly message is about, oldest first.</summary>
    public IReadOnlyList<MissedSession> UnexplainedInWeek() =>
        [.. child.Between(Weekday.AddDays(-7), Weekday.AddDays(-1)).Where(session => session.IsUnexplained && child.IsOpen(session))];

    /// <summary>The class's next school day.</summary>
    public DateOnly? NextSchoolDay(int within = 30) => _class is null ? null : register.Calendar.NextSchoolDay(day, _class, within);

    private bool IsWeekOpen => day.DayNumber - Weekday.DayNumber <= WeekdayGrace && !child.WasTold(since: Weekday, NudgeKind.Week, NudgeKind.Thanks, NudgeKind.HandOver);

    private bool IsWeekDue() => IsWeekOpen && UnexplainedInWeek().Count > 0;

    private bool IsWeekdayDue() =>
        NextSchoolDay(within: 3) is { } next
        && !(next.DayOfWeek == DayOfWeek.Monday && child.Pupil.Boarding == Boarding.Boarder)
        && Enumerable.Range(1, 4).Count(weeks => MissedOn(next.AddDays(-7 * weeks))) >= 3;

    /// <summary>The return on Sunday evening is what a boarder misses a Monday by.</summary>
    private bool IsSundayReturnDue() =>
        child.Pupil.Boarding == Boarding.Boarder
        && Enumerable.Range(1, 4).Count(weeks => MissedOn(day.AddDays(1 - (7 * weeks))) || child.MissedEvening(day.AddDays(-7 * weeks))) >= 3;

    private bool IsSeasonDue() =>
        FamilyTimetable.SeasonAhead(register, _class!, day) is { } season && !child.WasTold(since: season.Since, NudgeKind.Season);

    /// <summary>
    /// Counts for a pattern though the family answered a message since: what is spoken of is the day to come. Counting only what nobody answered, three of four
    /// weeks never came together: after two silences a person calls, after an answer nothing was left.
    /// </summary>
    private bool MissedOn(DateOnly date) =>
        child.Between(date, date).Any(session => session.Absence.Kind != AbsenceKind.Excused && !session.IsHeardOf);

    private bool IsMonthDue()
    {
        var thisMonth = new DateOnly(day.Year, day.Month, 1);
        return day.Day <= MonthGrace
            && !child.WasTold(since: thisMonth, NudgeKind.Month)
            && child.Between(thisMonth.AddMonths(-1), thisMonth.AddDays(-1)).Any(session => !session.IsHeardOf && child.IsOpen(session));
    }

    private bool IsThanksDue()
    {
        var (from, to) = (Weekday.AddDays(-7), Weekday.AddDays(-1));
        var days = Enumerable.Range(0, 7).Select(from.AddDays).Where(date => register.Calendar.IsSchoolDay(date, _class!)).ToList();
        return IsWeekOpen
            && days.Count >= LeastSchoolDays
            && days.TrueForAll(date => child.WasSurelyThere(_class!, date))
            && !child.MissedAnything(from, day)
            && child.Between(from.AddDays(-7), from.AddDays(-1)).Any(session => session.Absence.LacksExplanation);
    }

    private static void AddWhen(List<NudgeKind> due, NudgeKind kind, bool isDue)
    {
        if (isDue)
        {
            due.Add(kind);
        }
    }
}
