using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaves;

/// <summary>What leaves say about roll calls: who is missing with leave, whose leave nobody decided, and whose name is missing.</summary>
internal static class LeaveNotes
{
    /// <summary>The accepted leaves of a session whose pupils the roll call does not name.</summary>
    public static IReadOnlyList<Leave> NotNamed(RollCall rollCall, IEnumerable<Leave> leaves)
    {
        var named = rollCall.Absences.Concat(rollCall.Elsewhere).Select(absence => absence.Pupil).Concat(rollCall.Late).Concat(rollCall.LeftEarly).ToHashSet();
        return [.. Of(rollCall, leaves).Where(leave => leave.State == LeaveState.Accepted && !named.Contains(leave.Pupil)).DistinctBy(leave => leave.Pupil)];
    }

    /// <summary>What is said behind the roll calls; empty when leaves say nothing more.</summary>
    /// <param name="maySee">Whose name may be said.</param>
    public static string Behind(SchoolRegister register, IReadOnlyList<RollCall> rollCalls, IReadOnlyList<Leave> leaves, Func<PupilId, bool>? maySee = null)
    {
        var undecided = rollCalls
            .SelectMany(rollCall => Of(rollCall, leaves).Where(leave => leave.IsUndecided && rollCall.Absences.Any(absence => absence.Pupil == leave.Pupil && absence.Kind != AbsenceKind.Excused)))
            .DistinctBy(leave => leave.Pupil)
            .Where(leave => maySee?.Invoke(leave.Pupil) ?? true)
            .ToList();
        return undecided.Count == 0 ? "" : LeaveNoticeWording.Undecided(register, undecided);
    }

    /// <summary>To the reporter: who should be missing and is not.</summary>
    public static string Missing(SchoolRegister register, IReadOnlyList<RollCall> rollCalls, IReadOnlyList<Leave> leaves)
    {
        var notNamed = rollCalls.Where(rollCall => rollCall.IsReported && rollCall.Unnamed == 0).SelectMany(rollCall => NotNamed(rollCall, leaves)).DistinctBy(leave => leave.Pupil).ToList();
        return notNamed.Count == 0 ? "" : LeaveNoticeWording.NotNamed(register, notNamed);
    }

    /// <summary>As many pupils without a name as have leave: it is they. The read-back shows them.</summary>
    public static RollCall Filled(RollCall rollCall, IEnumerable<Leave> leaves)
    {
        var missing = NotNamed(rollCall, leaves);
        return missing.Count == 0 || missing.Count != rollCall.Unnamed
            ? rollCall
            : rollCall with { Absences = [.. rollCall.Absences, .. missing.Select(leave => new Absence(leave.Pupil, AbsenceKind.Excused, leave.Reason))] };
    }

    private static IEnumerable<Leave> Of(RollCall rollCall, IEnumerable<Leave> leaves) =>
        leaves.Where(leave => leave.Class == rollCall.Key.Class && leave.Covers(rollCall.Key.Date, rollCall.Key.Session));
}
