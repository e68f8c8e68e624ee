using Bot.Domain.Calendar;

namespace Bot.Domain.Reports;

/// <summary>Somebody of the staff says that a pupil was helped to catch up on what was taught in a session (S2-07).</summary>
/// <param name="Day">Of the session that was missed, wholly or in single periods.</param>
/// <param name="At">When it was told; what one message told has one instant.</param>
public sealed record CatchUpDone(SchoolId School, PupilId Pupil, DateOnly Day, Session Session, StaffId By, DateTimeOffset At);
