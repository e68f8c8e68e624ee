using System.Globalization;

namespace Bot.Domain.Schools;

/// <summary>Classes as people count them: 6A2 before 6A10.</summary>
public static class ClassOrder
{
    /// <summary>Of names of classes; numbers in them by their value.</summary>
    public static IComparer<string> ByName { get; } = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);
}
