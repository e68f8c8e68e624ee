using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>A session of a class and its correction: decided like one that is written in a chat, with the reason for it kept beside.</summary>
public static class RollPage
{
    /// <summary>The session, for who may change it in a chat and sees all of its names; null for everybody else and for what is not there.</summary>
    public static RollCallKey? Find(PageVisitor visitor, ClassId id, DateOnly day, Session session) =>
        ClassPage.Find(visitor, id) is { } schoolClass && visitor.Register.PupilsOf(id).All(visitor.MaySee) ? KeyOf(visitor, schoolClass.Id, day, session) : null;

    /// <summary>The session of one pupil, for who sees it by name and may change it in a chat.</summary>
    public static (Pupil Pupil, RollCallKey Key)? Find(PageVisitor visitor, PupilId id, DateOnly day, Session session) =>
        PupilPage.Find(visitor, id) is { } pupil && KeyOf(visitor, pupil.Class, day, session) is { } key ? (pupil, key) : null;

    /// <summary>Whether the visitor changes roll calls of the class.</summary>
    public static bool MayCorrect(PageVisitor visitor, ClassId schoolClass) => !visitor.Member.IsOutsider && ReportingPolicy.MayReport(visitor.Member, schoolClass);

    /// <summary>The sessions of lessons of the class.</summary>
    public static IEnumerable<Session> SessionsOf(PageVisitor visitor, ClassId schoolClass) =>
        visitor.Register.Find(schoolClass)?.Sessions.Where(session => !session.IsOfBoarders()).Order() ?? Enumerable.Empty<Session>();

    public static FactsNeeded Needed(PageVisitor visitor, RollCallKey key) => new() { School = visitor.Register.School.Id, RevisionsOf = [key] };

    /// <summary>What a correction stands on besides: families, tasks, alarms, leaves.</summary>
    public static FactsNeeded Needed(PageVisitor visitor, Facts facts, RollCorrection said) => Standing(facts, said.Key) is { IsReported: true } standing
        ? Besides(visitor, standing, RollStates.With(standing, said.Edits))
        : Besides(visitor, said.Key, [], RollFirst.Of(said));

    /// <summary>The same for taking the last change back.</summary>
    public static FactsNeeded NeededToTakeBack(PageVisitor visitor, Facts facts, RollCallKey key) => Standing(facts, key) is { } standing
        ? Besides(visitor, standing, Before(facts, standing) ?? standing)
        : Needed(visitor, key);

    public static RollView Of(PageVisitor visitor, Facts facts, RollCallKey key) => ViewOf(
        visitor,
        facts,
        key,
        Standing(facts, key) is { } standing ? RollCallWording.Line(visitor.Register, standing) : null,
        BoardingRolls.PupilsOf(visitor.Register, key.Class, key.Session),
        RollHistory.OfRoll(visitor.Register, facts, key),
        isWhole: true);

    public static RollView Of(PageVisitor visitor, Facts facts, RollCallKey key, Pupil pupil) =>
        ViewOf(visitor, facts, key, null, [pupil], RollHistory.OfPupil(visitor.Register, facts, pupil.Id));

    /// <param name="form">The form's own name: sent twice, it is done once.</param>
    public static PageDecision Correct(PageVisitor visitor, Facts facts, string form, RollCorrection said)
    {
        if (Standing(facts, said.Key) is not { IsReported: true } standing)
        {
            return Report(visitor, facts, form, said);
        }

        if (standing.SourceMessage == PageTurn.SourceOf(visitor, form))
        {
            return PageDecision.Refused(RollPageWording.AlreadyWritten);
        }

        if (standing.Revision != said.Seen)
        {
            return PageDecision.Refused(RollPageWording.ChangedMeanwhile);
        }

        if (said.Edits.Select(edit => edit.SkippedUnread).FirstOrDefault(words => words is not null) is { } unread)
        {
            return PageDecision.Refused(RollPageWording.SkippedUnread(unread));
        }

        var mine = said.Edits.Where(edit => IsCalled(visitor, standing.Key, edit.Pupil));
        var wanted = RollStates.With(standing, mine);
        if (ReferenceEquals(wanted, standing))
        {
            return PageDecision.Refused(RollPageWording.NothingToChange);
        }

        return said.Because.Length == 0 ? PageDecision.Refused(RollPageWording.SayWhy) : PageTurn.Take(visitor, facts, form, (draft, staff) => Write(draft, staff, standing, wanted, said.Because));
    }

    /// <summary>Nobody has reported: then somebody says it of the whole class, or nothing.</summary>
    private static PageDecision Report(PageVisitor visitor, Facts facts, string form, RollCorrection said)
    {
        var called = BoardingRolls.PupilsOf(visitor.Register, said.Key.Class, said.Key.Session).Select(pupil => pupil.Id).Where(pupil => IsCalled(visitor, said.Key, pupil)).ToList();
        var mine = said.Edits.Where(edit => called.Contains(edit.Pupil)).ToList();
        return !RollFirst.IsOwed(visitor, said.Key) || called.Count == 0 || mine.Count < called.Count ? PageDecision.Refused(RollPageWording.NotReported)
            : (Standing(facts, said.Key)?.Revision ?? 0) != said.Seen ? PageDecision.Refused(RollPageWording.ChangedMeanwhile)
            : said.Because.Length == 0 ? PageDecision.Refused(RollPageWording.SayWhyHere)
            : PageTurn.Take(visitor, facts, form, (draft, staff) => RollFirst.Write(draft, staff, RollFirst.Of(said with { Edits = mine }), said.Because));
    }

    public static PageDecision TakeBack(PageVisitor visitor, Facts facts, string form, RollCallKey key)
    {
        if (Standing(facts, key) is not { } standing || !MayTakeBack(visitor, standing))
        {
            return PageDecision.Refused(RollPageWording.NothingToTakeBack);
        }

        return PageTurn.Take(visitor, facts, form, (draft, staff) =>
        {
            var back = RollCallRecorder.TakeBack(draft, staff, [new RememberedReport(key, standing.Revision, standing.ReportedAt, Before(facts, standing))]);
            draft.Reply(back.Count == 0 ? RollPageWording.NothingToTakeBack : RollCallWording.TakenBack(staff.Register, back), staff.Register.School.Id);
        });
    }

    private static void Write(TurnDraft draft, Party.Staff staff, RollCall standing, RollCall wanted, string because)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (RollKeeping.IsOff(draft, register, standing.Key))
        {
            return;
        }

        if (RollCallRecorder.Correct(draft, staff, standing, wanted) is not { } made)
        {
            draft.Reply(RollPageWording.NothingToChange, school);
            return;
        }

        RollKeeping.Keep(draft, staff, made, confirmed: made with { Absences = [] }, because);
    }

    private static RollView ViewOf(PageVisitor visitor, Facts facts, RollCallKey key, string? summary, IEnumerable<Pupil> pupils, IReadOnlyList<HistoryLine> history, bool isWhole = false)
    {
        var standing = Standing(facts, key);
        return new RollView(
            key,
            standing,
            summary,
            standing is { IsReported: true } ? [.. Called().Select(pupil => new RollRow(pupil, RollStates.Of(standing, pupil.Id), RollPageWording.State(standing, pupil.Id)))]
                : isWhole && RollFirst.IsOwed(visitor, key) ? [.. Called().Select(pupil => new RollRow(pupil, new RollEdit(pupil.Id, PupilState.Present, null), RollPageWording.State(PupilState.Present)))]
                : [],
            history,
            standing is not null && MayTakeBack(visitor, standing));

        IEnumerable<Pupil> Called() => pupils.Where(pupil => IsCalled(visitor, key, pupil.Id)).OrderBy(pupil => pupil.RollNumber);
    }

    private static FactsNeeded Besides(PageVisitor visitor, RollCall standing, RollCall next) =>
        Besides(visitor, standing.Key, [standing], new ReportReading(next.Key.Class, next.Key.Date, next.Key.Session, next.AbsentCount) { Absences = next.Absences });

    private static FactsNeeded Besides(PageVisitor visitor, RollCallKey key, IReadOnlyList<RollCall> standing, ReportReading next) =>
        PageTurn.Needed(visitor, standing, (scene, staff) => RollCallDialog.Needs(scene, staff, [next])) with { RevisionsOf = [key] };

    private static RollCallKey? KeyOf(PageVisitor visitor, ClassId schoolClass, DateOnly day, Session session) =>
        MayCorrect(visitor, schoolClass) && SessionsOf(visitor, schoolClass).Contains(session) && day <= visitor.Today && day >= visitor.Register.Calendar.YearOf(visitor.Today).From
            ? new RollCallKey(schoolClass, day, session)
            : null;

    /// <summary>Who dropped out by then is not on the list, and no form says anything of it.</summary>
    private static bool IsCalled(PageVisitor visitor, RollCallKey key, PupilId pupil) =>
        visitor.Register.Find(pupil) is { } child && child.Class == key.Class && visitor.MaySee(child) && visitor.Register.DropoutOf(pupil, key.Date) is null;

    private static bool MayTakeBack(PageVisitor visitor, RollCall standing) =>
        standing.Origin is RollCallOrigin.Correction or RollCallOrigin.Report && PageTurn.IsOf(visitor, standing.SourceMessage) && visitor.Now - standing.ReportedAt <= SafetyPolicy.Grace;

    private static RollCall? Standing(Facts facts, RollCallKey key) => facts.Revisions.Where(revision => revision.Key == key).MaxBy(revision => revision.Revision);

    private static RollCall? Before(Facts facts, RollCall standing) => facts.Revisions.FirstOrDefault(revision => revision.Key == standing.Key && revision.Revision == standing.Revision - 1);
}
