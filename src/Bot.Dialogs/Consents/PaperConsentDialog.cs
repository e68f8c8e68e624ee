using Bot.Dialogs.Conversations;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Consents;

/// <summary>
/// "đồng ý giấy 7A Mận mẹ": staff write down that a guardian signed on paper, and take it back with "hủy"; "rút đồng ý 7A Mận mẹ" ends whatever that guardian
/// agreed to. Both are the guardian's own act: where a child has several, it is asked who signed.
/// </summary>
internal static class PaperConsentDialog
{
    /// <summary>Messages of so many days ago may still wait.</summary>
    private const int DaysBack = 3;

    public static FactsNeeded Needs(Scene scene, Party.Staff staff, Heard.RecordsConsent said)
    {
        return NeedsOf(staff.Register, [.. Meant(staff, said).Select(meant => meant.Pupil.Id).Distinct()], scene.Message.SentAt);
    }

    public static FactsNeeded NeedsOf(SchoolRegister register, IReadOnlyList<PupilId> pupils, DateTimeOffset at)
    {
        var since = register.Clock.DateOf(at).AddDays(-DaysBack);
        return new FactsNeeded
        {
            School = register.School.Id,
            QuestionsAbout = [.. pupils],
            QuestionsSince = since,
            NudgesAbout = [.. pupils],
            NudgesSince = since,
        };
    }

    public static void Take(TurnDraft draft, Party.Staff staff, Heard.RecordsConsent said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var meant = Meant(staff, said);
        if (meant.Select(one => one.Pupil.Id).Distinct().Count() != 1)
        {
            draft.Reply(meant.Count == 0 ? PaperConsentWording.WhichChild(said.IsWithdrawn) : PaperConsentWording.SeveralChildren([.. meant.Select(one => one.Pupil).DistinctBy(pupil => pupil.Id)], said.IsWithdrawn), school);
            return;
        }

        var pupil = meant[0].Pupil;
        var guardians = meant.Select(one => Guardians(register, pupil, one.Relation)).FirstOrDefault(found => found.Count > 0) ?? [];
        switch (guardians)
        {
            case []:
                draft.Reply(PaperConsentWording.NoGuardian(pupil), school);
                break;
            case [var guardian] when said.IsWithdrawn:
                Withdraw(draft, staff, pupil, guardian);
                break;
            case [var guardian]:
                Record(draft, staff, pupil, guardian);
                break;
            default:
                draft.Reply(PaperConsentWording.WhichGuardian(pupil, guardians, said.IsWithdrawn), school);
                break;
        }
    }

    /// <summary>For one guardian of one child, where both are known.</summary>
    public static void Decide(TurnDraft draft, Party.Staff staff, Pupil pupil, Guardian guardian, bool isWithdrawn)
    {
        if (isWithdrawn)
        {
            Withdraw(draft, staff, pupil, guardian);
            return;
        }

        Record(draft, staff, pupil, guardian);
    }

    /// <summary>"hủy": what was written down is as if it had never been.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var school = staff.Register.School.Id;
        draft.Memory = draft.Memory with { Act = null };
        draft.Add(new Effect.TakeBackPaperConsent(Membership.Of(school, new GuardianId(act.Ref)), act.At));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "consent.paper.undone", "guardian", draft.SentAt));
        draft.Reply(PaperConsentWording.TakenBack, school);
    }

    private static void Record(TurnDraft draft, Party.Staff staff, Pupil pupil, Guardian guardian)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var version = PaperFormWording.VersionOf(register, register.Clock.DateOf(draft.SentAt));
        draft.Add(new Effect.RecordPaperConsent(Membership.Of(school, guardian.Id), version, staff.Member.Id, draft.SentAt));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "consent.paper", pupil.Id.Value, draft.SentAt));
        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.PaperConsent, guardian.Id.Value, draft.SentAt) };
        draft.Reply(PaperConsentWording.Recorded(pupil, guardian, version, register.Clock.DateOf(draft.SentAt)), school);
    }

    private static void Withdraw(TurnDraft draft, Party.Staff staff, Pupil pupil, Guardian guardian)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        draft.Add(new Effect.WithdrawConsent(Membership.Of(school, guardian.Id), draft.SentAt));
        draft.Add(Listener.OpenQuestionsAtAll(draft.Facts.Questions).Select(question => new Effect.Withdraw(FamilyQuestions.KeyPrefix(school, question.Pupil, question.RollCall) + guardian.Id)));
        draft.Add(draft.Facts.Nudges.Where(nudge => nudge.Kind != NudgeKind.HandOver).Select(nudge => new Effect.Withdraw(NudgeKeys.Of(school, nudge.Pupil, nudge.Day, nudge.Kind) + guardian.Id)));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "consent.withdrawn", pupil.Id.Value, draft.SentAt));
        draft.Reply(PaperConsentWording.Withdrawn(pupil, guardian), school);
    }

    /// <summary>The pupils whom the words may name, of the class they name or else of the own; nobody whom this person does not answer for.</summary>
    private static List<(Pupil Pupil, Relation? Relation)> Meant(Party.Staff staff, Heard.RecordsConsent said)
    {
        var register = staff.Register;
        var named = register.Classes.Select(schoolClass => (Class: schoolClass, Words: PlainWords.WordsOf(schoolClass.Id.Value)))
            .Where(one => said.Words.Count > one.Words.Length && said.Words.Take(one.Words.Length).SequenceEqual(one.Words, StringComparer.Ordinal))
            .OrderByDescending(one => one.Words.Length).FirstOrDefault();
        var schoolClass = named.Class ?? (staff.Member.Homeroom is { } own ? register.Find(own) : null);
        if (schoolClass is null || !MayRecord(staff.Member, schoolClass))
        {
            return [];
        }

        var words = named.Class is null ? said.Words : [.. said.Words.Skip(named.Words.Length)];
        return [.. ConsentWords.Splits(words).Select(split => Named(register, schoolClass, split.Name).Select(pupil => (pupil, split.Relation)).ToList()).FirstOrDefault(found => found.Count > 0) ?? []];
    }

    /// <summary>Whose whole name it is; else whose given name.</summary>
    private static List<Pupil> Named(SchoolRegister register, SchoolClass schoolClass, IReadOnlyList<string> name)
    {
        var (pupils, words) = (register.PupilsOf(schoolClass.Id), string.Join(' ', name));
        var whole = pupils.Where(pupil => PlainWords.AreSame(pupil.Name.Full, words)).ToList();
        return whole.Count > 0 ? whole : [.. pupils.Where(pupil => PlainWords.AreSame(GuardianWording.CallName(pupil), words) || PlainWords.AreSame(pupil.Name.Given, words))];
    }

    private static IReadOnlyList<Guardian> Guardians(SchoolRegister register, Pupil pupil, Relation? relation) =>
        [.. register.GuardiansOf(pupil.Id).Where(guardian => relation is null || guardian.Children.Any(child => child.Pupil == pupil.Id && child.Relation == relation)).DistinctBy(guardian => guardian.Id)];

    /// <summary>The homeroom teacher, the principal, the clerk, and a deputy for the own grades.</summary>
    public static bool MayRecord(StaffMember member, SchoolClass schoolClass) =>
        member.Homeroom == schoolClass.Id || member.Position is Position.Principal or Position.Clerk
        || (member.Position == Position.VicePrincipal && (member.Grades.Count == 0 || member.Grades.Contains(schoolClass.Grade)));
}
