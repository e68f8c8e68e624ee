using System.Collections.Immutable;
using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>A class as a chat tells of it ("tháng này 7A", "45 buổi 7A"), on one page.</summary>
public static class ClassPage
{
    /// <summary>The class, for whoever may see its numbers; null for everybody else and for a class that is not there: nobody learns which.</summary>
    public static SchoolClass? Find(PageVisitor visitor, ClassId id) =>
        visitor.Register.Find(id) is { } found && AccessPolicy.MaySeeNumbers(visitor.Member, found) ? found : null;

    public static FactsNeeded Needed(PageVisitor visitor, SchoolClass schoolClass)
    {
        var pupils = PupilsOf(visitor, schoolClass).Select(pupil => pupil.Id).ToImmutableHashSet();
        return SkippedPage.With(YearOf(visitor, [schoolClass.Id], pupils), visitor, schoolClass.Id, pupils);
    }

    /// <summary>The school year up to today: what the classes reported, and what the pupils missed, in another class too.</summary>
    internal static FactsNeeded YearOf(PageVisitor visitor, ImmutableHashSet<ClassId> classes, ImmutableHashSet<PupilId> pupils) => new()
    {
        School = visitor.Register.School.Id,
        AbsencesBetween = (visitor.Register.Calendar.YearOf(visitor.Today).From, visitor.Today),
        AbsencesOf = new AbsencesOf(classes, pupils),
    };

    public static ClassView Of(PageVisitor visitor, SchoolClass schoolClass, Facts facts)
    {
        var (register, today) = (visitor.Register, visitor.Today);
        var opening = register.Calendar.YearOf(today).From;
        var held = facts.Held.Where(session => session.RollCall.Class == schoolClass.Id && !session.RollCall.Session.IsOfBoarders()).ToDictionary(session => session.RollCall);
        var missed = facts.Missed.ToLookup(session => session.Absence.Pupil);
        return new ClassView(
            schoolClass,
            register.HomeroomTeacherOf(schoolClass.Id),
            HeatMap.Of(opening, today, from one in SessionOfYear.Of(register, schoolClass, opening, today)
                                    select new HeatCell(one.Key.Date, one.Part, one.Parts, KindOf(held.GetValueOrDefault(one.Key)))),
            [.. held.Values.GroupBy(session => new DateOnly(session.RollCall.Date.Year, session.RollCall.Date.Month, 1)).OrderBy(month => month.Key)
                .Select(month => new ClassMonth(month.Key, month.Count(), month.Sum(one => one.Enrolled), month.Sum(one => one.Absent)))],
            [.. PupilsOf(visitor, schoolClass).Select(pupil => new ClassPupil(pupil, AbsenceTotals.Of(register, missed[pupil.Id], opening, today), LimitStanding.Of(register, pupil, missed[pupil.Id], today)))])
        {
            Skipped = SkippedPage.Of(visitor, schoolClass.Id, facts),
            Sessions = [.. RollPage.SessionsOf(visitor, schoolClass.Id).Where(session => RollPage.Find(visitor, schoolClass.Id, today, session) is not null)],
        };
    }

    private static IEnumerable<Pupil> PupilsOf(PageVisitor visitor, SchoolClass schoolClass) =>
        visitor.Register.PupilsOf(schoolClass.Id).Where(pupil => !visitor.Member.IsOutsider && visitor.MaySee(pupil));

    private static HeatKind KindOf(HeldSession? held) => held is null || held.Enrolled == 0 ? HeatKind.Silent
        : (100m * held.Absent / held.Enrolled) switch
        {
            > 15 => HeatKind.Unexcused,
            > 8 => HeatKind.Unstated,
            > 3 => HeatKind.Excused,
            _ => HeatKind.There,
        };
}
