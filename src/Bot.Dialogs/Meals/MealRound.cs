using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Meals;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Meals;

/// <summary>The day's meals to whoever runs them: the boarding supervisors, else the clerk, else the principal. Pure.</summary>
public static class MealRound
{
    private static readonly Position[] Runs = [Position.BoardingSupervisor, Position.Clerk, Position.Principal];

    public static FactsNeeded Needs(SchoolRegister register, DueItem.MealRound due) => new()
    {
        School = register.School.Id,
        Days = [due.Day],
        MealsOn = [due.Day],
        Contacts = [.. register.Staff.Where(member => Runs.Contains(member.Position)).Select(member => Membership.Of(register.School.Id, member.Id))],
    };

    /// <returns>Empty where nobody of them can be reached.</returns>
    public static IReadOnlyList<Effect> Decide(SchoolRegister register, DueItem.MealRound due, Facts facts)
    {
        var told = Runs
            .Select(position => register.Staff.Where(member => member.Position == position).Select(member => (Member: member, Route: Routes.To(register, facts, member))).Where(one => one.Route is not null).ToList())
            .FirstOrDefault(reached => reached.Count > 0) ?? [];
        var text = MealDialog.Board(register, facts, MealTimetable.ClassesOf(register, due.Day), due.Day);
        return [.. told.Select(one => new Effect.Say(one.Route!.Entry($"{due.Key}:{one.Member.Id}", register.School.Id, MessageKind.Reminder, new Outbound(text), due.At, due.StaleAt)))];
    }
}
