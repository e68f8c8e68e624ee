using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Commands.Invite;

namespace Bot.Host.Pages.Invitations;

/// <summary>The staff, or the families of a class, and how far their chats are linked.</summary>
/// <param name="Class">Null for the staff.</param>
public sealed record InviteGroup(ClassId? Class, IReadOnlyList<InviteRow> Rows)
{
    /// <summary>The staff's name in addresses and forms; no class is called so.</summary>
    public const string Staff = "can-bo";

    public string Key => Class?.Value ?? Staff;

    public int Linked => Rows.Count(row => row.IsLinked);

    /// <summary>How many hold a code that still opens a chat.</summary>
    public int Open => Rows.Count(row => row.HasCode);

    internal static async Task<IReadOnlyList<InviteGroup>> OfAsync(
        SchoolRegister register, IEnumerable<ClassId?> classes, IInvitationStore invitations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var linked = await invitations.ContactsAsync(register.School.Id, cancellationToken);
        var open = (await invitations.OpenAsync(register.School.Id, now, cancellationToken)).Select(one => one.For).ToHashSet();
        return [.. classes.Select(one => new InviteGroup(one, [.. PeopleOf(register, one).Select(person => new InviteRow(
            person.For, person.Person, person.About, linked.ContainsKey(person.For), open.Contains(person.For)))]))];
    }

    private static IReadOnlyList<Invitee> PeopleOf(SchoolRegister register, ClassId? schoolClass) =>
        schoolClass is { } id ? Invitee.Families(register, register.Find(id)!) : Invitee.Staff(register);
}

/// <param name="Person">May be empty for a guardian.</param>
/// <param name="About">The position, or the children.</param>
public sealed record InviteRow(Membership For, string Person, string About, bool IsLinked, bool HasCode);
