using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Leaders;

/// <summary>How unlike two names of places are: for every word asked, the slips to the nearest word of the other.</summary>
internal static class PlaceDistance
{
    private const int Most = 6;

    public static int Between(IReadOnlyList<string> asked, IReadOnlyList<string> name) =>
        asked.Sum(word => name.Count == 0 ? Most : name.Min(other => TypingDistance.Between(word, other, Most)));
}
