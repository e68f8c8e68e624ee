using Bot.Dialogs.Conversations;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Linking;

/// <summary>
/// A number that somebody filled into a vendor's form as their own (Zalo's <c>request_user_info</c>), which nobody vouches for (ADR 0021): it never links,
/// it confirms or contradicts a code, whichever comes first, and a contradiction is told to a person of the school.
/// </summary>
internal static class FormPhone
{
    /// <summary>How long it is held against a code; afterwards a code counts as it does for those who never sent a form.</summary>
    public static readonly TimeSpan StandsFor = TimeSpan.FromHours(1);

    /// <summary>The form came: before the code it is remembered, after the code it is compared.</summary>
    public static void Use(TurnDraft draft, PhoneNumber? phone)
    {
        if (phone is not { } number)
        {
            draft.Reply(GuardianWording.FormUnreadable(draft.Scene.Texts), null);
            return;
        }

        var people = draft.Scene.Memberships.Where(member => draft.Scene.Registers.ContainsKey(member.School)).ToList();
        if (people.Count == 0)
        {
            // Said to everybody alike: a form must not tell strangers which numbers a school has.
            draft.Memory = draft.Memory with { Claimed = new ClaimedPhone(number.Value, draft.SentAt) };
            draft.Reply(GuardianWording.FormNeedsCode(draft.Scene.Texts), null);
            return;
        }

        if (people.Any(member => Confirms(PhonesOf(draft.Scene.Registers[member.School], member), number)))
        {
            draft.Reply(GuardianWording.FormConfirms(draft.Scene.Texts), people[0].School);
            return;
        }

        draft.Reply(GuardianWording.FormDiffers(draft.Scene.Texts), people[0].School);
        foreach (var member in people)
        {
            Tell(draft, draft.Scene.Registers[member.School], member, number, isLinked: true);
        }
    }

    /// <summary>A valid code of somebody with other numbers: it is refused, stays valid, and a person of the school is told.</summary>
    /// <returns>True when the code was refused.</returns>
    public static bool Contradicts(TurnDraft draft, SchoolRegister register, Membership member)
    {
        if (draft.Memory.Claimed is not { } claimed || draft.SentAt - claimed.At >= StandsFor || PhoneNumber.Of(claimed.Phone) is not { } number || Confirms(PhonesOf(register, member), number))
        {
            return false;
        }

        draft.Reply(GuardianWording.CodeOfAnother(draft.Scene.Texts), register.School.Id);
        Tell(draft, register, member, number, isLinked: false);
        return true;
    }

    /// <summary>Who hears of a contradiction about this member: the homeroom teachers of a guardian's children; else, and for staff, the principal.</summary>
    public static IEnumerable<StaffMember> Told(SchoolRegister register, Membership member) =>
        (member.Kind == MemberKind.Guardian ? Children(register, member).Select(child => register.HomeroomTeacherOf(child.Class)) : [])
            .Append(register.Principal).OfType<StaffMember>().Distinct();

    private static void Tell(TurnDraft draft, SchoolRegister register, Membership member, PhoneNumber number, bool isLinked)
    {
        var school = register.School.Id;
        var told = new HashSet<StaffId>();
        foreach (var child in Children(register, member))
        {
            if (Reachable(draft, register, [register.HomeroomTeacherOf(child.Class), register.Principal]) is var (teacher, way) && told.Add(teacher.Id))
            {
                draft.Add(new Effect.Say(way.Entry(KeyOf(draft, member, teacher, isLinked), school, MessageKind.Notice, new Outbound(LinkingNoticeWording.OfFamily(child, number, isLinked)), draft.Scene.Now)));
            }
        }

        if (member.Kind == MemberKind.Staff && Reachable(draft, register, [register.Principal]) is var (principal, route) && register.Find(new StaffId(member.Ref)) is { } staff)
        {
            draft.Add(new Effect.Say(route.Entry(KeyOf(draft, member, principal, isLinked), school, MessageKind.Notice, new Outbound(LinkingNoticeWording.OfStaff(staff, number, isLinked)), draft.Scene.Now)));
        }

        draft.Add(new Effect.Audit(school, "link", "link.form.differs", member.Kind == MemberKind.Staff ? member.Ref : "guardian", draft.SentAt));
    }

    private static (StaffMember Member, Route Route)? Reachable(TurnDraft draft, SchoolRegister register, IEnumerable<StaffMember?> candidates) => candidates
        .OfType<StaffMember>()
        .Select(candidate => Routes.To(register, draft.Facts, candidate) is { } route ? ((StaffMember, Route)?)(candidate, route) : null)
        .FirstOrDefault(found => found is not null);

    /// <summary>Once a day for a chat and a person, however often the code is tried.</summary>
    private static string KeyOf(TurnDraft draft, Membership member, StaffMember told, bool isLinked) =>
        FormattableString.Invariant($"form-phone:{draft.Address}:{member.Ref}:{told.Id}:{(isLinked ? "linked" : "code")}:{draft.SentAt:yyyyMMdd}");

    /// <summary>Where the register has no number of the person there is nothing to compare.</summary>
    private static bool Confirms(List<PhoneNumber> known, PhoneNumber number) => known.Count == 0 || known.Contains(number);

    private static List<PhoneNumber> PhonesOf(SchoolRegister register, Membership member) =>
        [.. PhoneNumber.AllIn((member.Kind == MemberKind.Staff ? register.Find(new StaffId(member.Ref))?.Phone : register.Find(new GuardianId(member.Ref))?.Phone) ?? "")];

    private static IEnumerable<Pupil> Children(SchoolRegister register, Membership member) =>
        member.Kind == MemberKind.Guardian && register.Find(new GuardianId(member.Ref)) is { } guardian
            ? guardian.Children.Select(child => register.Find(child.Pupil)).OfType<Pupil>()
            : [];
}
