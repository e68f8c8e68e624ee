using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Meals;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Meals;

/// <summary>"báo cơm": how many eat today, from the roll call; and a class's own number, kept and compared with it.</summary>
internal static class MealDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        return new FactsNeeded { School = staff.Register.School.Id, Days = [today], MealsOn = [today] };
    }

    public static void Show(TurnDraft draft, Party.Staff staff)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var today = register.Clock.DateOf(draft.SentAt);
        var eating = MealTimetable.ClassesOf(register, today);
        var own = eating.Where(schoolClass => ReportingPolicy.MayReport(staff.Member, schoolClass.Id)).ToList();
        draft.Reply(eating.Count == 0 ? MealWording.NobodyEats : own.Count == 0 ? MealWording.NotYours : Board(register, draft.Facts, own, today), school);
    }

    public static void Record(TurnDraft draft, Party.Staff staff, Heard.ReportsMeals said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!ReportingPolicy.MayReport(staff.Member, said.Class) || register.Find(said.Class) is not { } schoolClass)
        {
            draft.Reply(MealWording.NotYours, school);
            return;
        }

        var today = register.Clock.DateOf(draft.SentAt);
        var count = new MealCount(school, said.Class, today, said.Total, staff.Member.Id, draft.SentAt) { TwoSessions = said.TwoSessions, DayBoarders = said.DayBoarders, Boarders = said.Boarders };
        draft.Add(new Effect.RecordMealCount(count));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "meals.reported", $"{said.Class}:{today:yyyy-MM-dd}:{said.Total}", draft.SentAt));
        draft.Reply(MealWording.Recorded(register, count, MealRoll.Of(register, schoolClass, draft.Facts.RollCalls, today)), school);
    }

    internal static string Board(SchoolRegister register, Facts facts, IReadOnlyList<SchoolClass> classes, DateOnly day)
    {
        var rolls = classes.Select(schoolClass => MealRoll.Of(register, schoolClass, facts.RollCalls, day)).OfType<MealRoll>().ToList();
        var missing = classes.Where(schoolClass => rolls.TrueForAll(roll => roll.Class.Id != schoolClass.Id)).ToList();
        return MealWording.Board(register, day, rolls, missing, [.. facts.MealCounts.Where(count => classes.Any(schoolClass => schoolClass.Id == count.Class))]);
    }
}
