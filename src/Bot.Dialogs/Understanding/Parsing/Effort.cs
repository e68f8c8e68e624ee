using System.Collections;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>Counts how often tokens and pieces are looked at while a message is read, so that a test can hold the work to the length of the text.</summary>
internal sealed class Effort
{
    public long Looks { get; private set; }

    /// <summary>The same list; every look at one of its items counts.</summary>
    public IReadOnlyList<T> Watch<T>(IReadOnlyList<T> items) => new Watched<T>(items, this);

    private sealed class Watched<T>(IReadOnlyList<T> items, Effort effort) : IReadOnlyList<T>
    {
        public int Count => items.Count;

        public T this[int index]
        {
            get
            {
                effort.Looks++;
                return items[index];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            for (var i = 0; i < items.Count; i++)
            {
                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
