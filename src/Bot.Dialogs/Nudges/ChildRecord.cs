using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Nudges;

/// <summary>What is known of one pupil in a round: the year's missed sessions, what was said, what the class reported.</summary>
internal sealed class ChildRecord
{
    /// <summary>So many unanswered messages, and a person takes over (C.2 rule 8).</summary>
    public const int Patience = 2;

    private readonly SchoolRegister _register;
    private readonly IReadOnlyList<MissedSession> _missed;
    private readonly IReadOnlyList<Nudge> _said;
    private readonly IReadOnlyList<Nudge> _planned;
    private readonly ILookup<DateOnly, HeldSession> _held;
    private readonly DateOnly? _answeredThrough;

    /// <param name="missed">Of this pupil, by date.</param>
    /// <param name="said">About this pupil, by day.</param>
    /// <param name="held">Of the pupil's class.</param>
    public ChildRecord(SchoolRegister register, Pupil pupil, IReadOnlyList<MissedSession> missed, IReadOnlyList<Nudge> said, ILookup<DateOnly, HeldSession> held, bool isAskedAbout, bool isAlarmed)
    {
        _register = register;
        Pupil = pupil;
        _missed = missed;
        _said = [.. said.Where(nudge => nudge.IsSaid)];
        _planned = said;
        _held = held;
        _answeredThrough = said.LastOrDefault(nudge => nudge.AnsweredAt is not null)?.Day;
        Cause = missed.LastOrDefault(session => session is { Counts: true, Cause: not null })?.Cause;
        IsLeftToPersons = isAskedAbout || isAlarmed || Cause?.IsForAPerson() == true || _said.LastOrDefault(nudge => nudge.AnsweredAt is null)?.Kind == NudgeKind.HandOver;
        IsSilent = UnansweredDays.Count >= Patience;
    }

    public Pupil Pupil { get; }

    /// <summary>The cause stated last this year; null where nobody stated one.</summary>
    public ReasonCode? Cause { get; }

    /// <summary>Nothing automatic is said now: a person was called, is asked for, or has the case.</summary>
    public bool IsLeftToPersons { get; }

    /// <summary>The family did not answer twice.</summary>
    public bool IsSilent { get; }

    /// <summary>The days of the messages that ask about absence and that nobody answered since, oldest first.</summary>
    public IReadOnlyList<DateOnly> UnansweredDays =>
        [.. _said.Where(nudge => nudge.Kind.AsksAboutAbsence() && nudge.AnsweredAt is null && (_answeredThrough is not { } through || nudge.Day > through)).Select(nudge => nudge.Day)];

    public AbsenceTotals Totals(DateOnly from, DateOnly to) => AbsenceTotals.Of(_register, _missed, from, to);

    /// <summary>The sessions that count within the span, both days included.</summary>
    public IEnumerable<MissedSession> Between(DateOnly from, DateOnly to) =>
        _missed.Where(session => from <= session.Date && session.Date <= to && AbsenceTotals.CountsFor(_register, session));

    /// <summary>Whether the pupil stands as absent anywhere in the span, counted or in doubt.</summary>
    public bool MissedAnything(DateOnly from, DateOnly to) => _missed.Any(session => from <= session.Date && session.Date <= to);

    /// <summary>Whether the boarders' evening roll of that day missed the pupil without an excuse.</summary>
    public bool MissedEvening(DateOnly date) =>
        _missed.Any(session => session.Date == date && session.RollCall.Session == Session.Evening && session is { Counts: true, IsHeardOf: false } && session.Absence.Kind != AbsenceKind.Excused);

    /// <summary>False once the family answered a message that was about this session (C.2 rule 9).</summary>
    public bool IsOpen(MissedSession session) => _answeredThrough is not { } through || session.Date >= through;

    public bool WasTold(DateOnly since, params ReadOnlySpan<NudgeKind> kinds)
    {
        foreach (var nudge in _said)
        {
            if (nudge.Day >= since && kinds.Contains(nudge.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Something was planned for that day, sent or not: there is no second one.</summary>
    public bool HasPlanFor(DateOnly day) => _planned.Any(nudge => nudge.Day == day);

    /// <summary>The days after that one on which the family was told something about this child.</summary>
    public IEnumerable<DateOnly> ToldAfter(DateOnly day) => _said.Where(nudge => nudge.Day > day && nudge.Kind != NudgeKind.HandOver).Select(nudge => nudge.Day);

    public bool IsClassHeldOn(DateOnly day) => _held[day].Any();

    /// <summary>Every session of that day was reported with everybody absent named.</summary>
    public bool WasSurelyThere(SchoolClass schoolClass, DateOnly day) =>
        schoolClass.Sessions.Where(session => _register.Calendar.IsHeld(day, session, schoolClass)).All(session => _held[day].Any(held => held.IsCertain && held.RollCall.Session == session));
}
