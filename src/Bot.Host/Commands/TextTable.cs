namespace Bot.Host.Commands;

/// <summary>Rows in columns of equal width, two spaces apart: for eyes, and for <c>cut</c> and <c>awk</c>.</summary>
internal static class TextTable
{
    public static IEnumerable<string> Lines(params IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
