using Bot.Domain;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.CatchUps;

/// <summary>Who was helped to catch up, and on which lessons.</summary>
/// <param name="Class">A whole class; null where pupils are named, or where <paramref name="IsOwnClass"/>.</param>
/// <param name="IsOwnClass">"cả lớp": that of the writer.</param>
/// <param name="Named">Each name as said, with whom it may mean; nobody where it fits nobody.</param>
/// <param name="Days">Null: not said.</param>
/// <param name="Session">Null: every session of those days.</param>
public sealed record CatchUpSaying(ClassId? Class, bool IsOwnClass, IReadOnlyList<(string Said, IReadOnlyList<PupilId> Pupils)> Named, (DateOnly From, DateOnly To)? Days, Session? Session);
