using System.Collections;
using System.Runtime.CompilerServices;

namespace Bot.Dialogs.Turns;

/// <summary>What is wanted of one kind, each once, never changed. Most turns want a handful, which is looked through faster than a tree or a table is built.</summary>
[CollectionBuilder(typeof(WantedSet), nameof(WantedSet.Of))]
public sealed class WantedSet<T> : IReadOnlyCollection<T>
    where T : notnull
{
    private const int LookedThrough = 8;

    private readonly List<T> _items;
    private readonly HashSet<T>? _table;

    internal WantedSet(IEnumerable<T> items)
    {
        _items = items.TryGetNonEnumeratedCount(out var most) ? new(most) : [];
        foreach (var item in items)
        {
            if (_table is not null)
            {
                if (_table.Add(item))
                {
                    _items.Add(item);
                }
            }
            else if (!_items.Contains(item))
            {
                _items.Add(item);
                _table = _items.Count > LookedThrough ? [.. _items] : null;
            }
        }
    }

    public int Count => _items.Count;

    public bool Contains(T item) => _table?.Contains(item) ?? _items.Contains(item);

    public WantedSet<T> Add(T item) => Contains(item) ? this : new WantedSet<T>(_items.Append(item));

    public WantedSet<T> Union(IEnumerable<T> more) => new(_items.Concat(more));

    public WantedSet<T> Except(IEnumerable<T> less) => new(Enumerable.Except(_items, less));

    public List<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

public static class WantedSet
{
    public static WantedSet<T> Of<T>(ReadOnlySpan<T> items)
        where T : notnull => items.IsEmpty ? Nothing<T>.Value : new(items.ToArray());

    private static class Nothing<T>
        where T : notnull
    {
        public static readonly WantedSet<T> Value = new([]);
    }
}
