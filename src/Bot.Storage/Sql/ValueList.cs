using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Storage.Sql;

/// <summary>
/// Several keys in one question: <c>{each @x}</c> in a text becomes <c>(@x0, @x1, …)</c>. Unlike an array in JSON, whose length no planner knows, such a list is looked up key by key in an
/// index. Lists are filled up to a few lengths by repeating their last value, so that few texts are prepared.
/// </summary>
internal static class ValueList
{
    private const int Longest = 16;

    private static readonly ConcurrentDictionary<(string Sql, string Name, int Length), (string Sql, string[] Names)> Texts = [];

    /// <summary>Statements that together ask for all values; none for none.</summary>
    /// <param name="sql">A text with <c>{each @name}</c>.</param>
    /// <param name="fill">Gives a statement its other values.</param>
    public static IEnumerable<Statement> Each(string sql, string name, IReadOnlyList<SqlValue> values, Action<Statement> fill)
    {
        for (var start = 0; start < values.Count; start += Longest)
        {
            var count = Math.Min(Longest, values.Count - start);
            var (text, names) = Texts.GetOrAdd((sql, name, LengthFor(count)), Expand);
            var statement = new Statement(text);
            fill(statement);
            for (var index = 0; index < names.Length; index++)
            {
                statement[names[index]] = values[start + Math.Min(index, count - 1)];
            }

            yield return statement;
        }
    }

    /// <summary>1, 2, 4, 8, 16.</summary>
    private static int LengthFor(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count);

    private static (string Sql, string[] Names) Expand((string Sql, string Name, int Length) wanted)
    {
        string[] names = [.. Enumerable.Range(0, wanted.Length).Select(index => string.Create(CultureInfo.InvariantCulture, $"{wanted.Name}{index}"))];
        var mark = $"{{each @{wanted.Name}}}";
        return wanted.Sql.Contains(mark, StringComparison.Ordinal)
            ? (wanted.Sql.Replace(mark, $"({string.Join(", ", names.Select(name => "@" + name))})", StringComparison.Ordinal), names)
            : throw new ArgumentException($"The text has no {mark}.", nameof(wanted));
    }
}
