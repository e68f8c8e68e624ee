using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>What somebody told about a class whose roll call is not theirs to change.</summary>
public sealed record StoredNote(ClassId Class, StaffId By, DateTimeOffset At, string Words);
