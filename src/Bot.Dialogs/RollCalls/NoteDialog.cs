using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;

namespace Bot.Dialogs.RollCalls;

/// <summary>What people tell who may not change the roll call: kept, and passed to the homeroom teacher (S4-17).</summary>
internal static class NoteDialog
{
    public static FactsNeeded Needs(Party.Staff staff, Reading reading) => new()
    {
        School = staff.Register.School.Id,
        Contacts =
        [
            .. reading.Reports.SelectMany(report => staff.Register.TeachersOf(report.Class))
                .Select(member => Membership.Of(staff.Register.School.Id, member.Id)),
        ],
    };

    public static void Take(TurnDraft draft, Party.Staff staff, Reading reading, string text)
    {
        var register = staff.Register;
        var school = register.School.Id;
        foreach (var schoolClass in reading.Reports.Select(report => report.Class).Distinct())
        {
            var id = IdOf(draft, schoolClass);
            draft.Add(new Effect.RecordNote(school, schoolClass, staff.Member.Id, draft.SentAt, text) { Id = id });
            var teachers = register.TeachersOf(schoolClass);
            foreach (var teacher in teachers)
            {
                if (Routes.To(register, draft.Facts, teacher) is { } route)
                {
                    var key = $"note:{draft.Source}:{schoolClass.Value}:{teacher.Id}";
                    var body = new Outbound(RollCallWording.NoteForTeacher(staff.Member, text)) { Choices = [new Choice(RollCallWording.AcceptNote, ButtonToken.OfNote(id))] };
                    draft.Add(new Effect.Say(route.Entry(key, school, MessageKind.Notice, body, draft.Scene.Now)));
                }
            }

            draft.Reply(RollCallWording.NoteTaken(teachers.Count > 0 ? teachers[0] : null), school);
        }
    }

    /// <summary>The same whenever the same message is decided on again.</summary>
    private static string IdOf(TurnDraft draft, ClassId schoolClass) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{draft.Source}:{schoolClass.Value}")).AsSpan(0, 8));
}
