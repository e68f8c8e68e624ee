using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Returns;

/// <summary>
/// How far one class is back behind a long break, from its roll calls since. Who was in class in any session, or was away for the school, is back; a session that nobody
/// reported says nothing of anybody.
/// </summary>
/// <param name="Today">The day it is looked at.</param>
internal sealed record ClassReturn(SchoolClass Class, ReturnPeriod Period, DateOnly Today)
{
    /// <summary>In the order of the class list.</summary>
    public IReadOnlyList<NotBack> NotBack { get; init; } = [];

    /// <summary>Absent pupils of the last roll call whose names nobody said.</summary>
    public int Unnamed { get; init; }

    /// <summary>Some session of the return was reported.</summary>
    public bool IsReported { get; init; }

    /// <summary>Some session of today was reported.</summary>
    public bool IsReportedToday { get; init; }

    /// <summary>The school day behind the break, counted from 1.</summary>
    public int Day => Period.NumberOf(Today);

    public bool IsEverybodyBack => IsReported && NotBack.Count == 0 && Unnamed == 0;

    /// <summary>Null when the class is in no such period on that day.</summary>
    public static ClassReturn? Of(SchoolRegister register, Facts facts, SchoolClass schoolClass, DateOnly today)
    {
        if (ReturnPeriod.Of(register, schoolClass, today) is not { } period)
        {
            return null;
        }

        var reported = facts.RollCalls.Values
            .Where(rollCall => rollCall.IsReported && rollCall.Key.Class == schoolClass.Id && !rollCall.Key.Session.IsOfBoarders() && period.FirstDay <= rollCall.Key.Date && rollCall.Key.Date <= today)
            .OrderBy(rollCall => rollCall.Key.Date).ThenBy(rollCall => rollCall.Key.Session)
            .ToList();
        if (reported.Count == 0)
        {
            return new ClassReturn(schoolClass, period, today);
        }

        var pupils = register.PupilsOf(schoolClass.Id).Where(pupil => reported.TrueForAll(rollCall => rollCall.Absences.Any(absence => absence.Pupil == pupil.Id))
            && !schoolClass.Sessions.Any(session => register.Calendar.ChangeOf(today, session, pupil.Id) is not null));
        return new ClassReturn(schoolClass, period, today)
        {
            NotBack = [.. pupils.Select(pupil => Of(register, facts, schoolClass, pupil, period, reported))],
            Unnamed = reported[^1].Unnamed,
            IsReported = true,
            IsReportedToday = reported[^1].Key.Date == today,
        };
    }

    private static NotBack Of(SchoolRegister register, Facts facts, SchoolClass schoolClass, Pupil pupil, ReturnPeriod period, List<RollCall> reported)
    {
        var leave = facts.Leaves.Where(one => one.Pupil == pupil.Id && one.State is not (LeaveState.Withdrawn or LeaveState.Refused) && one.To >= period.FirstDay).MaxBy(one => one.To);
        var answers = facts.Nudges.Where(nudge => nudge.Pupil == pupil.Id && nudge.Kind == NudgeKind.Return).Select(nudge => nudge.Answer).ToList();
        return new NotBack(pupil, leave is null ? null : register.Calendar.NextSchoolDay(leave.To, schoolClass, within: 30))
        {
            Reason = reported[^1].Absences.First(absence => absence.Pupil == pupil.Id).Reason is { } said and not ReasonCode.KR ? said : leave?.Reason,
            SaysLate = answers.Contains(NudgeWording.ComesLate),
            NeedsHelp = answers.Contains(Guardians.FamilyAnswers.NeedsHelp),
        };
    }
}
