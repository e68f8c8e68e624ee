using Bot.Domain.Cases;

namespace Bot.Dialogs.Cases;

/// <summary>The lines of cases as they stand.</summary>
internal static class CaseLines
{
    /// <summary>Without those that were a mistake.</summary>
    public static IEnumerable<CaseEntry> Standing(IReadOnlyList<CaseEntry> entries)
    {
        var mistakes = entries.Select(entry => entry.TakesBack).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return entries.Where(entry => entry.Kind != CaseEntryKind.TakenBack && !mistakes.Contains(entry.Id));
    }
}
