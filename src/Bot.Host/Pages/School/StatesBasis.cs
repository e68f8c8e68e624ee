using Bot.Domain.Attendance;
using Bot.Domain.Meals;

namespace Bot.Host.Pages.School;

/// <summary>Everything from which it was told how the classes report.</summary>
internal sealed record StatesBasis(DateOnly Today, string Stamps, IReadOnlyList<HeadCount> Counts, IReadOnlyList<MealCount> Meals)
{
    public bool Equals(StatesBasis? other) =>
        other is not null && Today == other.Today && Stamps == other.Stamps && Counts.SequenceEqual(other.Counts) && Meals.SequenceEqual(other.Meals);

    public override int GetHashCode() => HashCode.Combine(Today, Stamps);
}
