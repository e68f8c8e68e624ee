using Bot.Dialogs.Guardians;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Families;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Nudges;

/// <summary>
/// What a family says to a nudge: 7 được, 8 về muộn, 6 cần giúp, or the same in words, goes to the teacher; "ÍT" and "TIẾP TỤC". Other words take
/// the way of every guardian's words, and end the silence all the same.
/// </summary>
internal static class NudgeAnswers
{
    /// <summary>How many days an answer without a date is taken for the last nudge's.</summary>
    private const int Fresh = 7;

    /// <summary>A family that names a later day than so many days after the return is read by the teacher.</summary>
    private const int LatestReturn = 14;

    /// <summary>Since when a turn wants to know what was said: long enough to end any silence of the school year's rhythm.</summary>
    public const int DaysBack = 60;

    /// <summary>Anything a family writes is an answer: nothing more is said about what was said before (C.2 rules 8 and 9).</summary>
    public static void Note(TurnDraft draft, Party.Family family, Heard heard)
    {
        var unanswered = draft.Facts.Nudges.Where(nudge => nudge.AnsweredAt is null && IsOwn(family, nudge.Pupil)).Select(nudge => nudge.Pupil).Distinct().ToList();
        if (unanswered.Count > 0 && heard is Heard.Said or Heard.AnswersMenu or Heard.AnswersNudge or Heard.Media)
        {
            var number = heard switch
            {
                Heard.AnswersNudge pressed => pressed.Number,
                Heard.Said said when PlainWords.NudgeNumber(said.Text) is { } typed => typed,
                _ => (int?)null,
            };
            draft.Add(new Effect.AnswerNudges(family.Register.School.Id, unanswered, family.Guardian.Id, number, draft.SentAt));
            draft.Add(SilentFamilyTask.Settle(family.Register, draft.Facts.Tasks, unanswered, draft.SentAt));
        }
    }

    /// <summary>A button; an old one is answered as well, for help is never too late.</summary>
    public static void Press(TurnDraft draft, Party.Family family, Heard.AnswersNudge pressed)
    {
        draft.Settle(family.Register.School.Id);
        Answer(draft, family, Together(draft, family, pressed.Day) is { Count: > 0 } about ? about : [pressed.Pupil], pressed.Day, pressed.Number);
    }

    /// <summary>Takes words or digits that are an answer to a nudge; false when they are something else.</summary>
    public static bool Take(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        if (reading.IsAlarm)
        {
            return false;
        }

        if (PlainWords.IsFewer(text))
        {
            SetPace(draft, family, wantsFewer: true);
            return true;
        }

        if (PlainWords.IsResume(text))
        {
            draft.Add(new Effect.RecordConsent(family.Membership, draft.Address, GuardianWording.Version(family.Register), draft.SentAt));
            SetPace(draft, family, wantsFewer: false);
            return true;
        }

        var isAsked = Listener.OpenQuestions(draft.Scene).Any();
        var last = Last(draft, family);
        if (!isAsked && last is not null && TakeDay(draft, family, last, reading, text))
        {
            return true;
        }

        var number = PlainWords.NudgeNumber(text) ?? (isAsked || last is not { Kind: not NudgeKind.Thanks, AnsweredAt: null } ? null : PlainWords.NudgeWords(text));
        switch (number)
        {
            case null:
            case FamilyAnswers.NeedsHelp when isAsked || last is null:
                return false;
            case not null when last is null:
                FamilyFlow.Move(draft, FamilyHappened.Told);
                draft.Reply(GuardianWording.WhichDay(family.Register), family.Register.School.Id);
                return true;
            default:
                Answer(draft, family, Together(draft, family, last.Day), last.Day, number.Value);
                return true;
        }
    }

    private static void Answer(TurnDraft draft, Party.Family family, IReadOnlyList<PupilId> about, DateOnly day, int number)
    {
        var pupils = about.Select(family.Register.Find).OfType<Pupil>().ToList();
        if (pupils.Count == 0)
        {
            FamilyFlow.Move(draft, FamilyHappened.Told);
            draft.Reply(GuardianWording.OldButton(family.Register), family.Register.School.Id);
            return;
        }

        var answers = new FamilyAnswerRecorder(draft, family);
        var kind = draft.Facts.Nudges.FirstOrDefault(nudge => nudge.Day == day && nudge.Pupil == pupils[0].Id)?.Kind;
        foreach (var pupil in pupils)
        {
            answers.TellTeacher(pupil.Id, NudgeNoticeWording.Answer(pupil, day, kind, number), null, "nudge");
        }

        var label = draft.Scene.Questioned.SelectMany(shown => shown.Choices).FirstOrDefault(choice => pupils.Any(pupil => choice.Token == ButtonToken.OfNudge(pupil.Id, day, number)))?.Label;
        draft.SettleInWords(family.Register.School.Id, token => pupils.Any(pupil => ButtonToken.IsOfNudge(token, pupil.Id, day)), label);
        FamilyFlow.Move(draft, FamilyHappened.PassedOn);
        draft.Reply(
            number == FamilyAnswers.NeedsHelp ? GuardianWording.HelpComes(family.Register, pupils[0].Id) : NudgeWording.Thanks(family.Register, pupils[0], number),
            family.Register.School.Id);
    }

    /// <summary>
    /// Behind the day before a return: the day the family names is kept as leave up to it, which the teacher decides as any other, and nobody asks about
    /// the sessions before.
    /// </summary>
    private static bool TakeDay(TurnDraft draft, Party.Family family, Nudge last, Reading reading, string text)
    {
        var returns = last.Day.AddDays(1);
        if (last.Kind != NudgeKind.Return
            || (last.AnsweredAt is not null && last.Answer != NudgeWording.ComesLate)
            || (reading.Intent == Intent.Leave && PlainWords.NudgeWords(text) != NudgeWording.ComesLate)
            || ReturnDay.In(text, family.Register, family.Guardian, draft.SentAt) is not { } back
            || back <= returns || back.DayNumber - returns.DayNumber > LatestReturn)
        {
            return false;
        }

        var pupils = Together(draft, family, last.Day).Select(family.Register.Find).OfType<Pupil>().ToList();
        LeaveDialog.Take(draft, family, new Reading(Intent.Leave) { Reports = [.. pupils.SelectMany(pupil => DaysAway(family, pupil, returns, back))] }, text);
        return true;
    }

    private static IEnumerable<ReportReading> DaysAway(Party.Family family, Pupil pupil, DateOnly first, DateOnly back) =>
        from offset in Enumerable.Range(0, back.DayNumber - first.DayNumber)
        let day = first.AddDays(offset)
        where family.Register.Find(pupil.Class) is { } schoolClass && family.Register.Calendar.IsSchoolDay(day, schoolClass)
        select new ReportReading(pupil.Class, day, null, 1) { Absences = [new Absence(pupil.Id, AbsenceKind.Unstated, null)] };

    private static void SetPace(TurnDraft draft, Party.Family family, bool wantsFewer)
    {
        draft.Add(new Effect.SetPace(family.Membership, wantsFewer, draft.SentAt));
        FamilyFlow.Move(draft, wantsFewer ? FamilyHappened.Told : FamilyHappened.Agreed);
        draft.Reply(wantsFewer ? NudgeWording.Fewer(family.Register) : NudgeWording.Resumed(family.Register), family.Register.School.Id);
    }

    /// <summary>The guardian's own children that one message was about.</summary>
    private static IReadOnlyList<PupilId> Together(TurnDraft draft, Party.Family family, DateOnly day) =>
        [.. family.Guardian.Children.Select(child => child.Pupil).Where(pupil => draft.Facts.Nudges.Any(nudge => nudge.Day == day && nudge.Kind != NudgeKind.HandOver && nudge.Pupil == pupil))];

    private static Nudge? Last(TurnDraft draft, Party.Family family)
    {
        var today = family.Register.Clock.DateOf(draft.SentAt);
        return draft.Facts.Nudges.LastOrDefault(nudge => nudge.Day >= today.AddDays(-Fresh) && nudge is { IsSaid: true, Kind: not NudgeKind.HandOver } && IsOwn(family, nudge.Pupil));
    }

    private static bool IsOwn(Party.Family family, PupilId pupil) => family.Guardian.Children.Any(child => child.Pupil == pupil);
}
