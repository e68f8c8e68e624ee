using System.Globalization;
using Bot.Dialogs.Alarms;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Discrepancies;

/// <summary>
/// Lệch: two sources that say different things about where a child is. Each is a task with an owner, and ends by the owner's words, by the outcome of
/// its alarm, or by itself when a correction settles it.
/// </summary>
internal static class DiscrepancyWatch
{
    private const string SaysAtSchool = "at-school";
    private const string TwoReports = "reports";
    private const string Vanished = "boarder";

    /// <summary>The sessions of a day before each of them, oldest first.</summary>
    private static readonly Dictionary<Session, Session[]> Before = Enum.GetValues<Session>().ToDictionary(
        session => session,
        session => Enum.GetValues<Session>().Where(other => other.PlaceInDay() < session.PlaceInDay()).OrderBy(other => other.PlaceInDay()).ToArray());

    /// <summary>The family says the child went to school, the class reports it absent.</summary>
    public static IEnumerable<Effect> FamilySaysAtSchool(SchoolRegister register, SafetyQuestion question, DateTimeOffset at) =>
        Open(register, SaysAtSchool, question.Pupil, question.RollCall, DiscrepancyWording.FamilySaysAtSchool(register, question.Pupil, question.RollCall), at);

    /// <summary>What a turn about these roll calls must know besides.</summary>
    /// <remarks>The rolls before this one, oldest first; the first of a day follows the evening before, where pupils sleep at school.</remarks>
    public static IEnumerable<RollCallKey> Earlier(RollCallKey key) =>
    [
        key with { Date = key.Date.AddDays(-1), Session = Session.Evening },
        .. Before[key.Session].Select(session => key with { Session = session }),
    ];

    /// <summary>The key under which contradicting reports of one roll call are one task.</summary>
    public static string ReportsKey(RollCallKey key) => KeyOf(TwoReports, key.Class.Value, key);

    /// <summary>After a report: what it opens and what it settles.</summary>
    public static IEnumerable<Effect> Follow(TurnDraft draft, Party.Staff staff, RollCall? standing, RollCall next, bool isInDoubt)
    {
        var register = staff.Register;
        foreach (var effect in Settled(draft, staff, standing, next, isInDoubt))
        {
            yield return effect;
        }

        if (isInDoubt || !next.IsReported)
        {
            yield break;
        }

        if (standing is { IsReported: true, Author: { } author } && author != staff.Member.Id && next.Origin == RollCallOrigin.Report && Contradict(standing, next))
        {
            var words = DiscrepancyWording.TwoReports(register, standing, next, register.Find(author)?.Name ?? author.Value, staff.Member.Name);
            foreach (var effect in Open(register, TwoReports, null, next.Key, words, draft.SentAt))
            {
                yield return effect;
            }
        }

        foreach (var pupil in VanishedBoarders(register, draft.Facts, next))
        {
            var alarm = new Alarm(AlarmOf(pupil, next.Key), register.School.Id, pupil, next.Key.Class, AlarmKind.Missing, draft.SentAt, 0, DueAt(register, next, draft.SentAt))
            {
                RaisedBy = staff.Membership,
            };
            yield return new Effect.RaiseAlarm(alarm);
            foreach (var effect in Open(register, Vanished, pupil, next.Key, DiscrepancyWording.Vanished(register, pupil, next.Key), draft.SentAt))
            {
                yield return effect;
            }
        }
    }

    /// <summary>The author said yes: alarms that waited for it are due, and the homeroom teacher's yes decides between two reports.</summary>
    public static IEnumerable<Effect> Confirmed(TurnDraft draft, Party.Staff staff, RollCall rollCall)
    {
        var register = staff.Register;
        var due = SafetyPolicy.AlarmDueAt(register, rollCall.Key, draft.SentAt);
        foreach (var pupil in rollCall.Absences.Select(absence => absence.Pupil))
        {
            if (draft.Facts.OpenAlarms.FirstOrDefault(open => open.Id == AlarmOf(pupil, rollCall.Key)) is { Step: 0, AcknowledgedBy: null, NextStepAt: { } waits } alarm && due < waits)
            {
                yield return new Effect.MoveAlarm(alarm with { NextStepAt = due }, alarm);
            }
        }

        if (staff.Member.Teaches(rollCall.Key.Class) && OpenTask(draft, ReportsKey(rollCall.Key)) is { } task)
        {
            yield return Close(draft, staff, task, DiscrepancyWording.TeacherDecided);
        }
    }

    /// <summary>Boarders who were there in an earlier session of the day and are missing now without anybody having said why (D.6).</summary>
    public static IReadOnlyList<PupilId> VanishedBoarders(SchoolRegister register, Facts facts, RollCall rollCall) =>
        [.. rollCall.Absences
            .Where(absence => IsUnexplained(facts, absence, rollCall.Key))
            .Select(absence => absence.Pupil)
            .Where(pupil => register.Find(pupil) is { } child && (child.Boarding is Domain.People.Boarding.DayBoarder or Domain.People.Boarding.Boarder || (rollCall.Key.Session == Session.Noon && BoardingRolls.IsCalled(child, Session.Noon)))
                && (WasThere(facts, pupil, rollCall.Key) || WasThereEarlierTonight(facts, pupil, rollCall)))];

    /// <summary>The open alarms that a discrepancy is about and that this person may close: taken by nobody or by this person, any for a leader.</summary>
    public static IEnumerable<Alarm> AlarmsOf(TurnDraft draft, Party.Staff staff, StaffTask task) =>
        draft.Facts.OpenAlarms.Where(open => open.Kind == AlarmKind.Missing && task.Pupil is not null && open.Pupil == task.Pupil && staff.Register.Clock.DateOf(open.RaisedAt) == task.Day
            && (open.AcknowledgedBy is null || open.AcknowledgedBy == staff.Member.Id || staff.Member.IsLeader));

    /// <summary>The open discrepancies that an alarm is about.</summary>
    public static IEnumerable<StaffTask> TasksOf(TurnDraft draft, SchoolRegister register, Alarm alarm) =>
        draft.Facts.Tasks.Where(task => task is { IsOpen: true, Kind: TaskKind.Discrepancy } && task.Pupil is not null && task.Pupil == alarm.Pupil && task.Day == register.Clock.DateOf(alarm.RaisedAt));

    public static Effect.CloseTask Close(TurnDraft draft, Party.Staff staff, StaffTask task, string words) =>
        new(task.School, task.Key, staff.Register.Clock.DateOf(draft.SentAt), draft.SentAt, staff.Member.Id, words);

    /// <summary>The alarm ends with these words; who was told of it hears so.</summary>
    public static IEnumerable<Effect> CloseAlarm(TurnDraft draft, Party.Staff staff, Alarm alarm, string words)
    {
        var register = staff.Register;
        yield return new Effect.MoveAlarm(AlarmFlow.Moved(alarm, AlarmHappened.OutcomeWritten, alarm with { Outcome = words, NextStepAt = null }), alarm);
        yield return new Effect.Audit(alarm.School, $"staff:{staff.Member.Id}", "alarm.closed", alarm.Id, draft.SentAt);
        yield return new Effect.Withdraw(string.Create(CultureInfo.InvariantCulture, $"alarm:{alarm.School.Value}:{alarm.Id}:"));
        foreach (var member in AlarmChain.Members(register, alarm).Take(alarm.Step).Where(member => member.Id != staff.Member.Id))
        {
            if (Routes.To(register, draft.Facts, member) is { } route)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"alarm-closed:{alarm.School.Value}:{alarm.Id}:{member.Id}");
                yield return new Effect.Say(route.Entry(key, alarm.School, MessageKind.Notice, new Outbound(DiscrepancyWording.Settled(register, alarm, words)), draft.Scene.Now));
            }
        }
    }

    /// <summary>What a correction settles: the child is there after all, or somebody said why it is not.</summary>
    private static IEnumerable<Effect> Settled(TurnDraft draft, Party.Staff staff, RollCall? standing, RollCall next, bool isInDoubt)
    {
        var isCertain = next.IsReported && next.Unnamed == 0 && !isInDoubt;
        foreach (var before in standing?.Absences ?? [])
        {
            var isThere = isCertain && next.Absences.All(absence => absence.Pupil != before.Pupil);
            var isExplained = next.Absences.Any(absence => absence.Pupil == before.Pupil && !absence.LacksExplanation);
            var words = isThere ? DiscrepancyWording.IsThere : DiscrepancyWording.IsExplained;
            foreach (var what in new[] { SaysAtSchool, Vanished })
            {
                if ((isThere || (isExplained && what == Vanished)) && OpenTask(draft, KeyOf(what, before.Pupil.Value, next.Key)) is { } task)
                {
                    yield return Close(draft, staff, task, words);
                    foreach (var effect in AlarmsOf(draft, staff, task).SelectMany(alarm => CloseAlarm(draft, staff, alarm, words)))
                    {
                        yield return effect;
                    }
                }
            }
        }
    }

    private static IEnumerable<Effect> Open(SchoolRegister register, string what, PupilId? pupil, RollCallKey key, string words, DateTimeOffset at)
    {
        if (TaskOwners.Of(register, key.Class) is { } owner)
        {
            yield return new Effect.OpenTask(new StaffTask(register.School.Id, KeyOf(what, pupil?.Value ?? key.Class.Value, key), TaskKind.Discrepancy, owner.Id, at)
            {
                Pupil = pupil,
                Class = key.Class,
                Day = key.Date,
                Words = words,
            });
        }
    }

    /// <summary>Somebody whom one report names absent is present in the other, or the numbers differ.</summary>
    private static bool Contradict(RollCall one, RollCall other)
    {
        var (first, second) = (one.Absences.Select(absence => absence.Pupil).ToHashSet(), other.Absences.Select(absence => absence.Pupil).Concat(other.Late).ToHashSet());
        return one.AbsentCount != other.AbsentCount || (other.Unnamed == 0 && !first.IsSubsetOf(second)) || (one.Unnamed == 0 && other.Absences.Any(absence => !first.Contains(absence.Pupil)));
    }

    private static bool IsUnexplained(Facts facts, Absence absence, RollCallKey key) =>
        SafetyPolicy.IsUnexplained(absence, key, facts.Questions) && !facts.Leaves.Any(leave => leave.Pupil == absence.Pupil && leave.Covers(key.Date, key.Session));

    /// <summary>The evening roll is called more than once: whoever was in bed at nine and is not at ten is gone. A correction within half an hour is one.</summary>
    private static bool WasThereEarlierTonight(Facts facts, PupilId pupil, RollCall rollCall) =>
        rollCall.Key.Session == Session.Evening
        && facts.RollCalls.GetValueOrDefault(rollCall.Key) is { IsReported: true, Unnamed: 0, IsInDoubt: false } standing
        && rollCall.ReportedAt - standing.ReportedAt >= TimeSpan.FromMinutes(30)
        && standing.Absences.All(absence => absence.Pupil != pupil);

    private static bool WasThere(Facts facts, PupilId pupil, RollCallKey key) =>
        Earlier(key).Select(earlier => facts.RollCalls.GetValueOrDefault(earlier)).LastOrDefault(earlier => earlier is { IsReported: true }) is { Unnamed: 0, IsInDoubt: false } before
        && !before.Absences.Concat(before.Elsewhere).Any(absence => absence.Pupil == pupil) && !before.LeftEarly.Contains(pupil);

    private static DateTimeOffset DueAt(SchoolRegister register, RollCall rollCall, DateTimeOffset at) =>
        SafetyPolicy.AlarmDueAt(register, rollCall.Key, rollCall.ConfirmedAt ?? (at + SafetyPolicy.Grace));

    private static StaffTask? OpenTask(TurnDraft draft, string key) => draft.Facts.Tasks.FirstOrDefault(task => task.IsOpen && task.Key == key);

    private static string AlarmOf(PupilId pupil, RollCallKey key) => AlarmChain.IdFor(KeyOf(Vanished, pupil.Value, key));

    private static string KeyOf(string what, string about, RollCallKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"gap:{what}:{about}:{key.Date:yyyy-MM-dd}:{FamilyQuestions.SessionKey(key.Session)}");
}
