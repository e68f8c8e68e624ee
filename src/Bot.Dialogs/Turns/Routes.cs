using Bot.Dialogs.Messages;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Turns;

/// <summary>
/// The only place that decides on which of a person's chats a message goes (ADR 0012): one that agreed and can be reached, an account that works
/// before one that does not, the chat that wrote last before the others, a free one before one that is paid for. Answers need no route: they go
/// to the chat that wrote.
/// </summary>
public static class Routes
{
    /// <summary>The route to a person with these chats; null when none of them can be used.</summary>
    public static Route? Of(IEnumerable<Contact> contacts)
    {
        var usable = contacts
            .Where(contact => contact is { Consented: true, CanBeReached: true })
            .OrderByDescending(contact => contact.AccountWorks)
            .ThenByDescending(contact => contact.HeardAt ?? DateTimeOffset.MinValue)
            .ThenBy(contact => contact.IsPaid)
            .DistinctBy(contact => contact.Address)
            .ToList();
        return usable.Count == 0 ? null : new Route(usable[0].Address, [.. usable.Skip(1).Select(contact => contact.Address)]) { Language = usable[0].Language };
    }

    public static Route? To(SchoolRegister register, Facts facts, StaffMember member) =>
        To(facts, Membership.Of(register.School.Id, member.Id), member.Phone, isStaff: true);

    /// <summary>
    /// The guardians of a pupil who agreed and can be reached. Two guardians who are one person by their chat are named once. Who agreed and whose
    /// chats are all closed since is reached by number, where there is an account for numbers: only with what a template says
    /// (<see cref="Route.IsByPhoneAlone"/>).
    /// </summary>
    public static IReadOnlyList<(Guardian Guardian, Route Route)> ToGuardians(SchoolRegister register, Facts facts, Domain.PupilId pupil)
    {
        var routes = new List<(Guardian Guardian, Route Route)>();
        foreach (var guardian in register.GuardiansOf(pupil))
        {
            var member = Membership.Of(register.School.Id, guardian.Id);
            if ((To(facts, member, guardian.Phone, isStaff: false) ?? ByPhone(facts, member, guardian.Phone)) is { } route && !routes.Any(known => known.Route.Includes(route.To)))
            {
                routes.Add((guardian, route));
            }
        }

        return routes;
    }

    private static Route? To(Facts facts, Membership member, string phone, bool isStaff)
    {
        var contacts = facts.Contacts.GetValueOrDefault(member) ?? [];
        return Of(contacts) is { } route ? route with { Phone = TemplateRoute.To(phone, contacts, isStaff) } : null;
    }

    private static Route? ByPhone(Facts facts, Membership member, string phone)
    {
        var contacts = facts.Contacts.GetValueOrDefault(member) ?? [];
        return contacts.FirstOrDefault(contact => contact is { Consented: true, NumbersWork: true }) is { } agreed && TemplateRoute.To(phone, contacts, isStaff: false) is { } number
            ? new Route(number, []) { Language = agreed.Language }
            : null;
    }
}
