namespace Bot.Domain.Attendance;

/// <summary>A period that a pupil skipped (bỏ tiết), as the newest revision of the class's roll call has it; no absence of the session.</summary>
public sealed record SkippedLesson(RollCallKey RollCall, PupilId Pupil, int Period);
