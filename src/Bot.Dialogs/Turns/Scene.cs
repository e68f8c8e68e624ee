using Bot.Dialogs.Conversations;
using Bot.Dialogs.Menus;
using Bot.Dialogs.Messages;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Turns;

/// <summary>What a turn may know before the message is understood: the first half of the load.</summary>
/// <param name="Now">When the turn is decided; the message's own time is <see cref="Inbound.SentAt"/>.</param>
/// <param name="Person">The linked person; null for a chat that is not linked.</param>
/// <param name="Memberships">All of the person's memberships, in the order they were made.</param>
/// <param name="Registers">The register of every school the person belongs to.</param>
/// <param name="Reported">The newest revision of the roll calls that this chat remembers of the last two days (of all it remembers, where the words may mean one), and, for a homeroom teacher, of the own class that day.</param>
/// <param name="Questions">For guardians: the safety questions of the last three days about their children, oldest first.</param>
public sealed record Scene(
    Inbound Message,
    DateTimeOffset Now,
    Conversation Conversation,
    PersonId? Person,
    IReadOnlyList<Membership> Memberships,
    IReadOnlyDictionary<SchoolId, SchoolRegister> Registers,
    IReadOnlyList<RollCall> Reported,
    IReadOnlyList<SafetyQuestion> Questions)
{
    /// <summary>The languages that guardians among the memberships chose; Vietnamese for the others.</summary>
    public IReadOnlyDictionary<Membership, string> Languages { get; init; } = System.Collections.Immutable.ImmutableDictionary<Membership, string>.Empty;

    /// <summary>The texts that the program was started with, for who belongs to no school yet.</summary>
    public GuardianTexts Texts { get; init; } = GuardianTexts.None;

    /// <summary>The menus this chat was shown lately, newest first; null where choices are buttons.</summary>
    public IReadOnlyList<ShownMenu>? Menus { get; init; }

    /// <summary>Where a button may be meant: what others told lately about the writer's classes, by id.</summary>
    public IReadOnlyDictionary<string, StoredNote> Notes { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, StoredNote>.Empty;

    /// <summary>Days of classes of which <see cref="Reported"/> holds every session that was reported: none of them need be asked for again.</summary>
    public IReadOnlySet<(SchoolId School, ClassId Class, DateOnly Date)> WholeDays { get; init; } = System.Collections.Immutable.ImmutableHashSet<(SchoolId, ClassId, DateOnly)>.Empty;

    /// <summary>The questions with buttons this chat sees and whose messages can be changed, newest first.</summary>
    public IReadOnlyList<ShownMessage> Questioned { get; init; } = [];
}
