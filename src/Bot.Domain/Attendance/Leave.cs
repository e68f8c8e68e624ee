using Bot.Domain.Calendar;

namespace Bot.Domain.Attendance;

/// <summary>
/// Leave of one pupil for one or several school days in a row (đơn xin nghỉ): asked by the family, who only claims it until the teacher decides, or
/// entered by the school. It ends by itself behind <paramref name="To"/>; days off inside it are no days of it.
/// </summary>
/// <param name="Id">Short ASCII id, unique in the deployment; part of the buttons' tokens.</param>
/// <param name="From">The first school day.</param>
/// <param name="To">The last school day, included. Moves back when the child returns earlier.</param>
public sealed record Leave(SchoolId School, string Id, PupilId Pupil, ClassId Class, DateOnly From, DateOnly To, LeaveState State)
{
    /// <summary>Null for whole days.</summary>
    public Session? Session { get; init; }

    public AbsenceKind Kind { get; init; }

    public ReasonCode? Reason { get; init; }

    /// <summary>The words it was asked in, as typed.</summary>
    public string Words { get; init; } = "";

    /// <summary>The guardian who asked; null for leave that the school entered.</summary>
    public GuardianId? AskedBy { get; init; }

    /// <summary>Who of the school entered it; null for leave that the family asked.</summary>
    public StaffId? EnteredBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public StaffId? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What the teacher asks the family about it; null when nothing waits for an answer.</summary>
    public string? Question { get; init; }

    /// <summary>The key of the stored letter or clinic paper; null while there is none.</summary>
    public string? Letter { get; init; }

    /// <summary>When the homeroom teacher's stand-in is told of it; null once that happened or somebody decided.</summary>
    public DateTimeOffset? StandInAt { get; init; }

    /// <summary>Nobody has accepted or refused it.</summary>
    public bool IsUndecided => State is LeaveState.Claimed or LeaveState.Asked;

    /// <summary>Whether it speaks for this session: also while it is only a claim, and also when the teacher refused it, for the family was heard.</summary>
    public bool Covers(DateOnly date, Session session) =>
        State != LeaveState.Withdrawn && From <= date && date <= To && (Session is null || Session == session);
}
