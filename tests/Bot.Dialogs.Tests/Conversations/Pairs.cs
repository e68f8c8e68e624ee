namespace Bot.Dialogs.Tests.Conversations;

/// <summary>Every one of the first with every one of the second, as the rows of a theory.</summary>
internal static class Pairs
{
    public static TheoryData<TFirst, TSecond> Of<TFirst, TSecond>(IReadOnlyList<TFirst> firsts, IReadOnlyList<TSecond> seconds)
    {
        var rows = new TheoryData<TFirst, TSecond>();
        foreach (var first in firsts)
        {
            foreach (var second in seconds)
            {
                rows.Add(first, second);
            }
        }

        return rows;
    }
}
