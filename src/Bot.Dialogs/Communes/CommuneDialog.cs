using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Communes;

/// <summary>What those outside the school who are in charge of hamlets answer, and their list on request; every look is in the audit.</summary>
internal static class CommuneDialog
{
    public static FactsNeeded AnswerNeeds(Party.Staff staff) => new() { School = staff.Register.School.Id, OpenTasks = true };

    public static FactsNeeded ListNeeds(Scene scene, Party.Staff staff)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        var from = staff.Register.Calendar.YearOf(today).From;
        return new FactsNeeded { School = staff.Register.School.Id, AbsencesBetween = (from, today), MarksSince = from };
    }

    /// <summary>"đã nhận": everything that waits for this officer is acknowledged.</summary>
    public static void Acknowledge(TurnDraft draft, Party.Staff staff)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var waiting = draft.Facts.Tasks.Where(task => task.IsOpen && CommuneLists.IsOf(task) && task.Owner == staff.Member.Id).ToList();
        if (waiting.Count == 0)
        {
            draft.Reply(CommuneWording.NothingWaits, school);
            return;
        }

        draft.Settle(school);
        var today = register.Clock.DateOf(draft.SentAt);
        foreach (var task in waiting)
        {
            draft.Add(new Effect.CloseTask(school, task.Key, today, draft.SentAt, staff.Member.Id, CommuneWording.Received));
            if (task.Pupil is { } pupil)
            {
                draft.Add(new Effect.AddCaseEntry(new CaseEntry(school, pupil, $"k{CampaignDialog.Digest(draft.Source)}-{pupil}", CaseEntryKind.CommuneSaid, CaseLane.Commune, today, draft.SentAt)
                {
                    By = staff.Member.Id,
                    Words = CommuneWording.ReceivedBy(staff.Member),
                }));
            }
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "commune.received", staff.Member.Id.Value, draft.SentAt));
        draft.Reply(CommuneWording.Thanks(waiting.Count), school);
    }

    /// <summary>"danh sách": the children of the own hamlets of whom this person was told and who are still away.</summary>
    public static void List(TurnDraft draft, Party.Staff staff)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var today = register.Clock.DateOf(draft.SentAt);
        var told = draft.Facts.Marks.Where(mark => mark is { Stands: true, Kind: AbsenceMarkKind.Commune }).Select(mark => mark.Pupil).ToHashSet();
        var children = PupilDays.Of(register, draft.Facts.Missed, draft.Facts.Held, register.Calendar.YearOf(today).From)
            .Where(days => told.Contains(days.Pupil.Id) && staff.Member.Hamlets.Contains(days.Pupil.Hamlet, StringComparer.OrdinalIgnoreCase) && register.DropoutOf(days.Pupil.Id, today) is null)
            .Select(days => (days.Pupil, Spell: days.Running(today))).Where(one => one.Spell is not null).Select(one => (one.Pupil, Spell: one.Spell!))
            .OrderBy(one => one.Pupil.Hamlet, StringComparer.Ordinal).ThenByDescending(one => one.Spell.Days.Count).ToList();
        draft.Add(children.Select(one => AuditActions.SeenBy(school, staff.Member.Id, one.Pupil.Id, draft.SentAt)));
        draft.Reply(children.Count == 0 ? CommuneWording.NobodyAway : CommuneWording.List(register, children), school);
    }
}
