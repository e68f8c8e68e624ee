using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;

namespace Bot.Dialogs.Alarms;

/// <summary>Safety words in a teacher's message: the chain of design §4 starts at once, also while class or date is still asked.</summary>
internal static class StaffAlarm
{
    public static string IdOf(Scene scene, Heard.Said said) => IdOf(scene, said.Reading, said.Text);

    /// <summary>Raises the alarm; one that these words raised before, edited or in doubt, only learns whom it is about.</summary>
    /// <param name="about">The child that is spoken of, where something else than the words says it.</param>
    public static void Raise(TurnDraft draft, Party.Staff staff, Reading reading, string text, PupilId? about = null)
    {
        var register = staff.Register;
        var pupils = reading.Reports.SelectMany(report => report.Absences).Select(absence => absence.Pupil).Distinct().ToList();

        // The words may be about the one whose name is not clear, not about the other who is absent.
        var isClear = pupils.Count == 1 && !reading.Questions.Any(question => question.About == QuestionAbout.Pupil);
        var pupil = about ?? (isClear ? pupils[0] : null);
        var schoolClass = about is { } child ? register.Find(child)?.Class : reading.Reports.Count > 0 ? reading.Reports[0].Class : staff.Member.OnlyClass;
        if (draft.Facts.Alarm is { } raised)
        {
            Complete(draft, staff, raised, pupil, schoolClass);
            return;
        }

        var alarm = new Alarm(IdOf(draft.Scene, reading, text), register.School.Id, pupil, schoolClass, reading.AlarmKind, draft.SentAt, 0, draft.Scene.Now)
        {
            RaisedBy = staff.Membership,
        };
        draft.Add(AlarmChain.Raise(register, draft.Facts, alarm, draft.Scene.Now));
        draft.Add(new Effect.Audit(alarm.School, $"staff:{staff.Member.Id}", "alarm.raised", alarm.Id, draft.SentAt));
        draft.Reply(AlarmChain.ReachesAnybody(register, draft.Facts, alarm) ? AlarmWording.Raised : AlarmWording.NobodyReached(register, staff.Member), register.School.Id);
    }

    /// <summary>Who was told without a name hears it now, with the button while nobody has taken it.</summary>
    private static void Complete(TurnDraft draft, Party.Staff staff, Alarm raised, PupilId? pupil, ClassId? schoolClass)
    {
        var register = staff.Register;
        var known = raised with { Pupil = raised.Pupil ?? pupil, Class = raised.Class ?? schoolClass };
        if (known == raised || AlarmFlow.StateOf(raised) == AlarmState.Closed)
        {
            return;
        }

        draft.Add(new Effect.MoveAlarm(known, raised));
        var body = new Outbound(AlarmWording.NowKnown(register, known))
        {
            Choices = AlarmFlow.Permits(known, AlarmHappened.Taken) ? [new Choice(AlarmWording.Take, ButtonToken.OfAlarm(known.Id))] : [],
            Template = AlarmWording.Template(register, known),
        };
        foreach (var member in AlarmChain.Members(register, raised).Take(raised.Step))
        {
            if (Routes.To(register, draft.Facts, member) is { } route)
            {
                var key = $"alarm-known:{known.School.Value}:{known.Id}:{known.Class?.Value}:{known.Pupil?.Value}:{member.Id}";
                draft.Add(new Effect.Say(route.Entry(key, known.School, MessageKind.Alarm, body, draft.Scene.Now)));
            }
        }
    }

    private static string IdOf(Scene scene, Reading reading, string text) => AlarmChain.IdFor(Doubt.Of(scene, text, reading).SaidIn);
}
