using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Deadlines;

/// <summary>
/// One asking for the month's report: each homeroom teacher who has not confirmed gets the class's figures; from the second asking the clerk, from the
/// one before the last the deputies, on the last morning the head hear which classes are missing.
/// </summary>
/// <param name="Unreachable">Classes whose teacher has no chat.</param>
public sealed record MonthRound(IReadOnlyList<OutboxEntry> Messages, int Unreachable)
{
    /// <summary>What every asking of the class is called by: withdrawing it ends them.</summary>
    public static string PrefixOf(SchoolId school, DateOnly month, ClassId schoolClass) =>
        string.Create(CultureInfo.InvariantCulture, $"month-of:{school}:{month:yyyy-MM}:{schoolClass}:");

    public static FactsNeeded Needs(SchoolRegister register, DueItem.MonthlyRoll due, DateTimeOffset now) =>
        MonthDialog.FactsOf(register, due.Month, register.Clock.DateOf(now)) with
        {
            Contacts =
            [
                .. register.Staff.Where(member => member.Classes.Any() || member.IsLeader || member.Position == Position.Clerk)
                    .Select(member => Membership.Of(register.School.Id, member.Id)),
            ],
        };

    public static MonthRound Decide(SchoolRegister register, DueItem.MonthlyRoll due, Facts facts, DateTimeOffset now)
    {
        var today = register.Clock.DateOf(now);
        var missing = register.Classes.Where(schoolClass => !facts.MonthlyReports.ContainsKey(schoolClass.Id)).ToList();
        var (messages, unreachable) = (new List<OutboxEntry>(), 0);
        foreach (var schoolClass in missing)
        {
            if (AskedOf(register, schoolClass.Id) is { } teacher && Routes.To(register, facts, teacher) is { } route)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(register.School.Id, due.Month, schoolClass.Id)}{register.Clock.DateOf(due.At):dd}:{teacher.Id}");
                messages.Add(Entry(register, due, route, key, MonthDialog.Prefilled(register, facts, due.Month, schoolClass.Id, today)));
            }
            else
            {
                unreachable++;
            }
        }

        foreach (var member in Overseers(register, due))
        {
            var theirs = missing.Where(schoolClass => member.Position != Position.VicePrincipal || register.LeaderOf(schoolClass.Grade)?.Id == member.Id).ToList();
            if (theirs.Count > 0 && Routes.To(register, facts, member) is { } route)
            {
                messages.Add(Entry(register, due, route, $"{due.Key}:{member.Id}", new Outbound(MonthWording.Missing(register, theirs, due.Month, due.LastDay, today))));
            }
        }

        return new MonthRound(messages, unreachable);
    }

    /// <summary>Whoever can confirm the class's month: its button names no class, so it goes to nobody who would confirm another one's with it.</summary>
    private static StaffMember? AskedOf(SchoolRegister register, Domain.ClassId schoolClass) =>
        register.TeachersOf(schoolClass).Concat(register.Staff).FirstOrDefault(member => (member.Homeroom ?? member.OnlyClass) == schoolClass);

    private static IEnumerable<StaffMember> Overseers(SchoolRegister register, DueItem.MonthlyRoll due) => register.Staff.Where(member => member.Position switch
    {
        Position.Clerk => !due.IsOpening,
        Position.VicePrincipal => !due.IsOpening && due.AskingsLeft <= 1,
        Position.Principal => due.AskingsLeft == 0,
        _ => false,
    });

    private static OutboxEntry Entry(SchoolRegister register, DueItem.MonthlyRoll due, Route route, string key, Outbound body) =>
        route.Entry(key, register.School.Id, MessageKind.Reminder, body, due.At, due.StaleAt);
}
