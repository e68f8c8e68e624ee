using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>Makes the next revision of a roll call from what was read and what stands.</summary>
internal static class RollCallRevisions
{
    /// <summary>Sĩ số for that session: the class list, in a roll of the boarding house those who are called, without who had dropped out by then.</summary>
    public static int EnrolmentAt(SchoolRegister register, ClassId schoolClass, Session session, DateOnly date) =>
        BoardingRolls.PupilsOf(register, schoolClass, session).Count(pupil => register.DropoutOf(pupil.Id, date) is null);

    /// <summary>The revision a report makes. A report without a number (late, early, skipped only) adds to what stands.</summary>
    public static RollCall Next(SchoolRegister register, RollCallKey key, ReportReading report, RollCall? standing, RollCall stamp)
    {
        var absentHere = report.Absences.Select(absence => absence.Pupil).ToHashSet();
        var enrolled = EnrolmentAt(register, key.Class, key.Session, key.Date);
        var next = stamp with { Key = key, Revision = (standing?.Revision ?? 0) + 1, Enrolled = enrolled };
        if (report.AbsentCount is null)
        {
            // Whoever came late is not absent any more; nobody else's state is touched.
            var came = report.Late.Concat(report.LeftEarly).ToHashSet();
            var remaining = standing?.Absences.Where(absence => !came.Contains(absence.Pupil)).ToList() ?? [];
            var arrived = (standing?.Absences.Count ?? 0) - remaining.Count;
            return next with
            {
                AbsentCount = standing?.AbsentCount - arrived,
                Absences = remaining,
                Late = [.. Join(standing?.Late, report.Late)],
                LeftEarly = [.. Join(standing?.LeftEarly, report.LeftEarly)],
                Skipped = [.. Join(standing?.Skipped, report.Skipped)],
                Elsewhere = standing?.Elsewhere ?? [],
            };
        }

        // The same number once more, without names, says nothing new of who it is.
        var isRepeated = report.AbsentCount > 0 && report.Absences.Count == 0 && standing is { Absences.Count: > 0 } && standing.AbsentCount == report.AbsentCount;
        return next with
        {
            AbsentCount = report.AbsentCount,
            Absences = isRepeated ? standing!.Absences : report.Absences,
            Late = [.. Join(standing?.Late, report.Late).Where(pupil => !absentHere.Contains(pupil))],
            LeftEarly = [.. Join(standing?.LeftEarly, report.LeftEarly).Where(pupil => !absentHere.Contains(pupil))],
            Skipped = [.. Join(standing?.Skipped, report.Skipped).Where(skipped => !absentHere.Contains(skipped.Pupil))],
            Elsewhere = report.Elsewhere,
        };
    }

    /// <summary>What stood before, as a new revision; without anything before, a roll call that nobody has reported.</summary>
    public static RollCall TakeBack(RollCall standing, RollCall? before, RollCall stamp) =>
        (before ?? standing with { AbsentCount = null, Absences = [], Late = [], LeftEarly = [], Skipped = [], Elsewhere = [] }) with
        {
            Revision = standing.Revision + 1,
            Origin = RollCallOrigin.Undo,
            Author = stamp.Author,
            ReportedAt = stamp.ReportedAt,
            ConfirmedAt = before?.ConfirmedAt,
            SourceMessage = stamp.SourceMessage,
        };

    /// <summary>Adds a pupil who was in doubt and is now known.</summary>
    public static ReportReading With(ReportReading report, PupilSlot slot, PupilId pupil) => slot.Mark switch
    {
        PupilMark.Late => report with { Late = [.. Join(report.Late, [pupil])] },
        PupilMark.LeftEarly => report with { LeftEarly = [.. Join(report.LeftEarly, [pupil])] },
        PupilMark.Skipped => report with { Skipped = [.. Join(report.Skipped, [new SkippedPeriod(pupil, slot.Period ?? 1)])] },
        _ => report.Absences.Any(absence => absence.Pupil == pupil)
            ? report
            : report with { Absences = [.. report.Absences, new Absence(pupil, slot.Kind, slot.Reason)] },
    };

    private static IEnumerable<T> Join<T>(IReadOnlyList<T>? standing, IReadOnlyList<T> added) => (standing ?? []).Concat(added).Distinct();
}
