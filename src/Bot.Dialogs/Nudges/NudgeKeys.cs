using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Nudges;

/// <summary>What nudges are called in the outbox: by school, first child named, day and kind, then the person, so that the same is never said twice.</summary>
internal static class NudgeKeys
{
    public static string Of(SchoolId school, PupilId pupil, DateOnly day, NudgeKind kind) =>
        OfDay(school, pupil, day) + kind.ToString().ToLowerInvariant() + ":";

    /// <summary>A child whose safety is asked about hears of nothing else that day: what waits for it or with a brother or sister is taken back.</summary>
    public static IEnumerable<Effect> TakeBack(SchoolRegister register, PupilId pupil, DateOnly day) =>
        register.GuardiansOf(pupil).SelectMany(guardian => guardian.Children).Select(child => child.Pupil).Append(pupil).Distinct()
            .Select(child => new Effect.Withdraw(OfDay(register.School.Id, child, day)));

    private static string OfDay(SchoolId school, PupilId pupil, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"nudge:{school.Value}:{pupil.Value}:{day:yyyy-MM-dd}:");
}
