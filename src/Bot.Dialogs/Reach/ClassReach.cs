using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reach;

/// <summary>
/// How many families of a class the bot reaches, counted by pupil. Linked: a guardian has a chat here. Reachable: one of them agreed, and the chat
/// takes messages. Answering: one of them wrote within the last 30 days.
/// </summary>
internal sealed record ClassReach(SchoolClass Class, int Pupils, int Linked, int Reachable, int Answering)
{
    public static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public static ClassReach Of(SchoolRegister register, Facts facts, SchoolClass schoolClass, DateTimeOffset now)
    {
        var pupils = register.PupilsOf(schoolClass.Id);
        return new ClassReach(
            schoolClass,
            pupils.Count,
            pupils.Count(pupil => Contacts(register, facts, pupil).Any()),
            pupils.Count(pupil => IsReachable(register, facts, pupil)),
            pupils.Count(pupil => Contacts(register, facts, pupil).Any(contact => contact.HeardAt >= now - Lately)));
    }

    /// <summary>The pupils whose families no message reaches, in roll-number order.</summary>
    public static IReadOnlyList<Pupil> Rest(SchoolRegister register, Facts facts, ClassId schoolClass) =>
        [.. register.PupilsOf(schoolClass).Where(pupil => !IsReachable(register, facts, pupil))];

    public static bool IsReachable(SchoolRegister register, Facts facts, Pupil pupil) => Routes.ToGuardians(register, facts, pupil.Id).Count > 0;

    public static IEnumerable<Contact> Contacts(SchoolRegister register, Facts facts, Pupil pupil) =>
        register.GuardiansOf(pupil.Id).SelectMany(guardian => facts.Contacts.GetValueOrDefault(Membership.Of(register.School.Id, guardian.Id)) ?? []);
}
