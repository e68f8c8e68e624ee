namespace Bot.Domain.Schools;

/// <summary>What is new, changed and gone among things of one kind.</summary>
public sealed record Differences<T>(IReadOnlyList<T> New, IReadOnlyList<Change<T>> Changed, IReadOnlyList<T> Left)
{
    public bool IsEmpty => New.Count == 0 && Changed.Count == 0 && Left.Count == 0;
}

/// <summary>One thing as it was and as it will be.</summary>
public sealed record Change<T>(T Before, T After);

internal static class Differences
{
    /// <summary>Compares things that have an id.</summary>
    public static Differences<T> Of<T, TId>(IReadOnlyList<T> stored, IReadOnlyList<T> read, Func<T, TId> id, Func<T, T, bool> same)
        where TId : notnull
    {
        var before = stored.ToDictionary(id);
        var after = read.Select(id).ToHashSet();
        return new Differences<T>(
            [.. read.Where(thing => !before.ContainsKey(id(thing)))],
            [.. from thing in read
                where before.TryGetValue(id(thing), out var old) && !same(old, thing)
                select new Change<T>(before[id(thing)], thing)],
            [.. stored.Where(thing => !after.Contains(id(thing)))]);
    }

    /// <summary>Compares things that are what they say; the same one may stand there several times.</summary>
    public static Differences<T> OfValues<T>(IReadOnlyList<T> stored, IReadOnlyList<T> read) =>
        new(Without(read, stored), [], Without(stored, read));

    private static List<T> Without<T>(IReadOnlyList<T> all, IReadOnlyList<T> known)
    {
        var rest = all.ToList();
        foreach (var thing in known)
        {
            rest.Remove(thing);
        }

        return rest;
    }
}
