using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Ladder;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Communes;

/// <summary>
/// The notice to the commune as words and as a paper for the head to sign and send, and who says that it was sent (S3-05, S4-11, S0-11): the bot sends nothing to the commune by itself.
/// </summary>
internal static class CommuneNotice
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff, IReadOnlyList<PupilId> pupils)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        return new FactsNeeded
        {
            School = staff.Register.School.Id,
            AbsencesBetween = (staff.Register.Calendar.YearOf(today).From, today),
            OpenTasks = true,
            OpenCases = true,
            CasesOf = [.. pupils],
        };
    }

    /// <summary>"thông báo xã": everybody who has been away long enough; "thông báo xã em Khoa 7A": one child.</summary>
    public static void Write(TurnDraft draft, Party.Staff staff, Heard.WritesCommune said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var today = register.Clock.DateOf(draft.SentAt);
        if (!LetterDialog.MayTake(staff.Member))
        {
            draft.Reply(CommuneWording.NotYours, school);
            return;
        }

        var children = PupilDays.Of(register, draft.Facts.Missed, draft.Facts.Held, register.Calendar.YearOf(today).From)
            .Where(days => CampaignDialog.MaySee(staff, days.Pupil) && (said.Name.Length == 0 || said.Pupils.Contains(days.Pupil.Id)))
            .Select(days => (days.Pupil, Spell: days.Running(today))).Where(one => one.Spell is not null).Select(one => (one.Pupil, Spell: one.Spell!))
            .Where(one => said.Name.Length > 0 || one.Spell.Days.Count >= register.School.Rules.ConsecutiveAbsenceDays)
            .OrderBy(one => one.Pupil.Class.Value, ClassOrder.ByName).ThenBy(one => one.Pupil.RollNumber).ToList();
        if (children.Count == 0)
        {
            draft.Reply(said.Name.Length == 0 ? CommuneWording.NobodyToTell(register.School.Rules.ConsecutiveAbsenceDays) : CommuneWording.NotAway(said.Name), school);
            return;
        }

        if (said.Name.Length > 0 && children.Count > 1)
        {
            draft.Reply(CommuneWording.TooMany(said.Name, [.. children.Select(one => one.Pupil)]), school);
            return;
        }

        var notice = LadderWording.Notice(register, children, today);
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "commune.notice", children is [var only] ? only.Pupil.Id.Value : school.Value, draft.SentAt));
        draft.Reply(CommuneWording.Ready(notice, children), CommuneWording.Paper(register, children, today), DocumentForm.Docx, CommuneWording.PaperName(today), school);
    }

    /// <summary>"đã gửi xã": who says so is kept, in the commune's lane of the child's case.</summary>
    public static void Sent(TurnDraft draft, Party.Staff staff, Heard.ToldCommune said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!LetterDialog.MayTake(staff.Member))
        {
            draft.Reply(CommuneWording.NotYours, school);
            return;
        }

        var named = said.Name.Length > 0 ? said.Pupils : [.. draft.Facts.Tasks.Where(IsOfNotice).Select(task => task.Pupil).OfType<PupilId>().Distinct()];
        var pupils = named.Select(register.Find).OfType<Pupil>().Where(pupil => CampaignDialog.MaySee(staff, pupil)).ToList();
        if (pupils.Count == 0 || (said.Name.Length > 0 && pupils.Count > 1))
        {
            draft.Reply(pupils.Count > 1 ? CommuneWording.TooMany(said.Name, pupils) : CommuneWording.WhoWasSent(said.Name), school);
            return;
        }

        var today = register.Clock.DateOf(draft.SentAt);
        var acts = new List<CommuneTold>();
        foreach (var pupil in pupils)
        {
            acts.Add(Record(draft, staff, pupil, today));
        }

        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.CommuneTold, DialogJson.Write(acts), draft.SentAt) };
        draft.Reply(CommuneWording.Sent(staff.Member, pupils, today), school);
    }

    /// <summary>"hủy": it was not sent.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        draft.Memory = draft.Memory with { Act = null };
        foreach (var told in DialogJson.Read<List<CommuneTold>>(act.Ref))
        {
            var now = draft.Facts.Cases.LastOrDefault(known => known.Pupil == told.Pupil);
            if (told.Case is { } before && now is not null && now.Number == before.Number && now.Version == before.Version + 1)
            {
                draft.Add(new Effect.MoveCase(before, now));
            }

            draft.Add(new Effect.AddCaseEntry(new CaseEntry(school, told.Pupil, $"b{told.Entry}", CaseEntryKind.TakenBack, CaseLane.Commune, register.Clock.DateOf(draft.SentAt), draft.SentAt) { By = staff.Member.Id, TakesBack = told.Entry }));
            draft.Add(told.Tasks.Select(key => new Effect.ReopenTask(school, key, act.At)));
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "commune.taken-back", school.Value, draft.SentAt));
        draft.Reply(CommuneWording.SentTakenBack, school);
    }

    private static CommuneTold Record(TurnDraft draft, Party.Staff staff, Pupil pupil, DateOnly today)
    {
        var school = staff.Register.School.Id;
        var open = draft.Facts.Cases.LastOrDefault(known => known.Pupil == pupil.Id && known.IsOpen);
        var moved = open is null ? null : CaseLife.After(open, CaseMove.TellCommune, today);
        var entry = $"s{CampaignDialog.Digest(draft.Source)}-{pupil.Id}";
        if (open is not null && moved is not null)
        {
            draft.Add(new Effect.MoveCase(moved, open));
        }

        draft.Add(new Effect.AddCaseEntry(new CaseEntry(school, pupil.Id, entry, CaseEntryKind.CommuneTold, CaseLane.Commune, today, draft.SentAt) { By = staff.Member.Id, Words = CommuneWording.SentBy(staff.Member), To = moved?.State }));
        var tasks = draft.Facts.Tasks.Where(task => IsOfNotice(task) && task.Pupil == pupil.Id).Select(task => task.Key).ToList();
        draft.Add(tasks.Select(key => new Effect.CloseTask(school, key, today, draft.SentAt, staff.Member.Id, CommuneWording.SentBy(staff.Member))));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "commune.told", pupil.Id.Value, draft.SentAt));
        return new CommuneTold(pupil.Id, moved is null ? null : open, entry, tasks);
    }

    private static bool IsOfNotice(Domain.Tasks.StaffTask task) => task.IsOpen && task.Key.StartsWith("ladder:", StringComparison.Ordinal);
}
