using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Closures;

/// <summary>Who took part while a class learns in another way: a tick of its own, nobody is absent (S2-08).</summary>
internal static class ParticipationDialog
{
    public static void Tick(TurnDraft draft, Party.Staff staff, Heard.TicksParticipation ticked)
    {
        var register = staff.Register;
        var school = register.School.Id;
        var expected = register.EnrolmentOf(ticked.Class);
        if (ticked.NotUnderstood.Length > 0)
        {
            draft.Reply(ClosureWording.WhoIsMissing(ticked.NotUnderstood, ticked.Class), school);
            return;
        }

        var tookPart = ticked.TookPart ?? expected - ticked.Missing.Count;
        if (tookPart < 0 || tookPart > expected || tookPart + ticked.Missing.Count > expected)
        {
            draft.Reply(ClosureWording.ParticipationDoesNotFit(ticked.Class, expected), school);
            return;
        }

        var participation = new Participation(school, ticked.Class, ticked.Date, expected, tookPart, staff.Member.Id, draft.SentAt) { Missing = ticked.Missing };
        draft.Add(new Effect.RecordParticipation(participation));
        draft.Reply(ClosureWording.Participated(register, participation), school);
    }
}
