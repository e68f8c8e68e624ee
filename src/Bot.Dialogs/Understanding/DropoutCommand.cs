using Bot.Domain;

namespace Bot.Dialogs.Understanding;

/// <summary>Somebody says that a pupil dropped out, or is back.</summary>
/// <param name="Pupils">Those the name may mean.</param>
/// <param name="From">The first day on which it holds; null where none was said, or no such day exists.</param>
/// <param name="Reason">As typed; empty where none was.</param>
public sealed record DropoutCommand(bool IsReturn, string Name, IReadOnlyList<PupilId> Pupils, DateOnly? From, string Reason)
{
    /// <summary>Why it is to be kept with too few visits; null where nothing was said.</summary>
    public string? Despite { get; init; }
}
