using Bot.Domain.Calendar;

namespace Bot.Domain.Attendance;

/// <summary>Which roll call: one class, date and session.</summary>
public readonly record struct RollCallKey(ClassId Class, DateOnly Date, Session Session);
