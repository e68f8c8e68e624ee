using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Cases;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>What those outside the school see of cases: those that were handed over to them, by whichever school, and nothing else. Every look is in the audit of the school, child by child.</summary>
internal static class HandedCases
{
    /// <summary>"hồ sơ", "hồ sơ 2", "hồ sơ em Khoa 7A" of somebody who may be handed a case: which one, empty for all; null for any other message.</summary>
    public static string? Asked(Scene scene, Party.Staff outsider) =>
        CaseAccess.MayBeHanded(outsider.Member) && scene.Message.Content is InboundContent.Text typed && !scene.Message.IsGroup ? CaseWords.AsksHanded(SlashCommand.Spoken(typed.Value)) : null;

    public static FactsNeeded Needs(Scene scene) => new() { HandedTo = [.. Memberships(scene).Select(one => one.Membership)] };

    public static void Show(TurnDraft draft, Party.Staff outsider, string whose)
    {
        var handed = Of(Memberships(draft.Scene), draft.Facts);
        var wanted = whose.Length == 0 || handed.Count == 0 ? handed : Named(handed, whose);
        draft.Add(wanted.Select(one => AuditActions.SeenBy(one.Register.School.Id, one.Member.Id, one.Pupil.Id, draft.SentAt)));
        draft.Reply(
            handed.Count == 0 ? HandedWording.Nothing
            : whose.Length == 0 && handed.Count > 1 ? HandedWording.List(handed)
            : wanted is [var one] ? HandedWording.File(one, one.Register.Clock.DateOf(draft.SentAt))
            : wanted.Count > 1 ? HandedWording.List(wanted, handed)
            : HandedWording.NotHanded(handed.Count),
            outsider.Register.School.Id);
    }

    /// <summary>By school, class and name, so that a number means the same until something is handed over or taken back.</summary>
    public static List<HandedCase> Of(IEnumerable<(Membership Membership, SchoolRegister Register, StaffMember Member)> members, Facts known) =>
    [
        .. (from member in members
           from facts in known.Handed
           where facts.Member == member.Membership
           let lines = CaseLines.Standing(facts.Lines).ToList()
           from newest in facts.Cases.GroupBy(known => known.Pupil).Select(cases => cases.Last())
           let share = CaseShares.To(member.Member.Id, newest, lines)
           let pupil = member.Register.Find(newest.Pupil)
           where share is not null && pupil is not null
           select new HandedCase(member.Register, member.Member, pupil, newest, share, [.. lines.Where(line => line.Pupil == pupil.Id && line.At >= newest.OpenedAt)]))
            .OrderBy(one => one.Register.School.Id.Value, StringComparer.Ordinal).ThenBy(one => one.Pupil.Class.Value, ClassOrder.ByName).ThenBy(one => one.Pupil.RollNumber),
    ];

    private static List<HandedCase> Named(List<HandedCase> handed, string whose) =>
        int.TryParse(whose, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? handed.Skip(number - 1).Take(number > 0 ? 1 : 0).ToList()
        : [.. handed.Where(one => PupilMention.Of(one.Register, whose).Pupils.Contains(one.Pupil.Id))];

    private static IEnumerable<(Membership Membership, SchoolRegister Register, StaffMember Member)> Memberships(Scene scene) =>
        from membership in scene.Memberships
        where membership.Kind == MemberKind.Staff
        let register = scene.Registers.GetValueOrDefault(membership.School)
        let member = register?.Find(new StaffId(membership.Ref))
        where member is not null && CaseAccess.MayBeHanded(member)
        select (membership, register, member);
}
