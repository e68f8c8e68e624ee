using Bot.Dialogs.Messages;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Turns;

/// <summary>Who writes, once chat, memberships and register are put together.</summary>
public abstract record Party
{
    private Party() { }

    /// <summary>The chat is linked to nobody, or only to members who have left.</summary>
    public sealed record Stranger : Party;

    public sealed record Staff(Membership Membership, SchoolRegister Register, StaffMember Member) : Party;

    /// <param name="Register">Worded in the guardian's language.</param>
    public sealed record Family(Membership Membership, SchoolRegister Register, Guardian Guardian) : Party;

    /// <summary>The person belongs to several schools and has not said which is meant.</summary>
    public sealed record SchoolUnclear(IReadOnlyList<SchoolRegister> Schools) : Party;

    /// <summary>
    /// Finds the party of a scene. Staff comes before family where a teacher is also a guardian at the same school; only the button of a
    /// safety question is always the guardian's, and says by its child which school is meant.
    /// </summary>
    public static Party Of(Scene scene)
    {
        var present = scene.Memberships.Select(membership => Find(scene, membership)).OfType<Party>().ToList();
        if (scene.Message.Content is InboundContent.Button button && ButtonToken.ChildOfMenu(button.Token) is { } child
            && present.OfType<Family>().Where(family => family.Guardian.Children.Any(own => own.Pupil == child)).ToList() is [var asked])
        {
            return asked;
        }

        if (present.Count > 0 && present.TrueForAll(party => party is Staff { Member.IsSuperior: true }))
        {
            return present[0]; // an area is one, however many of its schools have the superior on their list
        }

        var schools = present.Select(RegisterOf).DistinctBy(register => register.School.Id).ToList();
        if (schools.Count > 1)
        {
            var chosen = schools.Find(register => register.School.Id == scene.Conversation.Memory.ChosenSchool);
            if (chosen is null)
            {
                return new SchoolUnclear(schools);
            }

            present = [.. present.Where(party => RegisterOf(party).School.Id == chosen.School.Id)];
        }

        return present.OfType<Staff>().FirstOrDefault() ?? present.FirstOrDefault() ?? new Stranger();
    }

    /// <summary>The family membership of a person who is known as staff first: a teacher whose own child is at the school.</summary>
    public static Family? FamilyOf(Scene scene)
    {
        foreach (var membership in scene.Memberships)
        {
            if (membership.Kind == MemberKind.Guardian && Find(scene, membership) is Family family)
            {
                return family;
            }
        }

        return null;
    }

    private static SchoolRegister RegisterOf(Party party) => party is Staff staff ? staff.Register : ((Family)party).Register;

    private static Party? Find(Scene scene, Membership membership)
    {
        if (!scene.Registers.TryGetValue(membership.School, out var register))
        {
            return null;
        }

        if (membership.Kind == MemberKind.Staff)
        {
            return register.Find(new Domain.StaffId(membership.Ref)) is { } member ? new Staff(membership, register, member) : null;
        }

        return register.Find(new Domain.GuardianId(membership.Ref)) is { } guardian
            ? new Family(membership, register.In(scene.Languages.GetValueOrDefault(membership, GuardianTexts.Vietnamese)), guardian)
            : null;
    }
}
