using Bot.Dialogs.Documents;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Households;

/// <summary>
/// "trích hộ em Khoa 7A theo đề nghị của UBND xã" (S1-06): how the children of one household attend, on request of somebody named. For the principal alone, one household at a time, each child in the audit.
/// No reason, no comparison with other families and no list of several.
/// </summary>
internal static class HouseholdDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        return MayAsk(staff.Member) ? new FactsNeeded { School = staff.Register.School.Id, AbsencesBetween = (staff.Register.Calendar.YearOf(today).From, today) } : FactsNeeded.Nothing;
    }

    public static void Extract(TurnDraft draft, Party.Staff staff, Heard.ExtractsHousehold said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!MayAsk(staff.Member))
        {
            draft.Reply(HouseholdWording.PrincipalOnly, school);
            return;
        }

        if (said.RequestedBy is not { Length: > 0 } asker)
        {
            draft.Reply(HouseholdWording.WhoAsks, school);
            return;
        }

        var named = said.Pupils.Select(register.Find).OfType<Pupil>().ToList();
        if (named is not [var child])
        {
            draft.Reply(HouseholdWording.WhichChild(said.Name, named), school);
            return;
        }

        var (today, family) = (register.Clock.DateOf(draft.SentAt), Family.Of(register).FirstOrDefault(known => known.Children.Contains(child.Id)));
        var first = register.Calendar.YearOf(today).From;
        var children = (family?.Children ?? [child.Id]).Select(register.Find).OfType<Pupil>().OrderBy(one => one.Class.Value, ClassOrder.ByName).ThenBy(one => one.Name, VietnameseOrder.Names)
            .Select(one => (PupilAttendance.Of(register, one, draft.Facts.Missed, draft.Facts.Held, first, today), HasLeft: register.DropoutOf(one.Id, today) is not null)).ToList();
        foreach (var (attendance, _) in children)
        {
            draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", AuditActions.HouseholdExtracted, attendance.Pupil.Id.Value, draft.SentAt));
        }

        draft.Reply(HouseholdWording.Ready(children.Count, asker), HouseholdWording.Paper(register, family?.Guardians ?? [], children, first, today, asker), DocumentForm.Docx, HouseholdWording.FileName(today), school);
    }

    private static bool MayAsk(StaffMember member) => member.Position == Position.Principal;
}
