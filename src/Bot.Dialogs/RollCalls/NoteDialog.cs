using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.RollCalls;

/// <summary>What people tell who may not change the roll call: kept, and passed to the homeroom teacher (S4-17).</summary>
internal static class NoteDialog
{
    public static FactsNeeded Needs(Party.Staff staff, Reading reading) => new()
    {
        School = staff.Register.School.Id,
        Contacts =
        [
            .. reading.Reports.Select(report => staff.Register.HomeroomTeacherOf(report.Class)).OfType<Domain.People.StaffMember>()
                .Select(member => Membership.Of(staff.Register.School.Id, member.Id)),
        ],
    };

    public static void Take(TurnDraft draft, Party.Staff staff, Reading reading, string text)
    {
        var register = staff.Register;
        var school = register.School.Id;
        foreach (var schoolClass in reading.Reports.Select(report => report.Class).Distinct())
        {
            draft.Add(new Effect.RecordNote(school, schoolClass, staff.Member.Id, draft.SentAt, text));
            var homeroom = register.HomeroomTeacherOf(schoolClass);
            if (homeroom is not null && Routes.To(register, draft.Facts, homeroom) is { } route)
            {
                var key = $"note:{draft.Source}:{schoolClass.Value}:{homeroom.Id}";
                draft.Add(new Effect.Say(route.Entry(key, school, MessageKind.Notice, new Outbound(RollCallWording.NoteForTeacher(staff.Member, text)), draft.Scene.Now)));
            }

            draft.Reply(RollCallWording.NoteTaken(homeroom), school);
        }
    }
}
