using Bot.Domain.Schools;

namespace Bot.Dialogs.Ports;

/// <summary>The register before the latest school year was imported.</summary>
/// <param name="Started">The school year that replaced it.</param>
/// <param name="Register">Null once its day is over, or somebody in it asked to be forgotten.</param>
public sealed record KeptRegister(DateTimeOffset ReplacedAt, SchoolYear Started, SchoolRegister? Register)
{
    /// <summary>For how long the import can be taken back.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public bool IsTooOld(DateTimeOffset now) => now - ReplacedAt > Lifetime;
}
