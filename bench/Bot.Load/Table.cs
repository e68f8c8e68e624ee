using System.Globalization;

namespace Bot.Load;

/// <summary>Rows under a heading, as Markdown.</summary>
internal sealed class Table(string title, params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params object[] cells) => _rows.Add([.. cells.Select(cell => cell switch
    {
        double number => number.ToString(number < 100 ? "F2" : "F0", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    })]);

    public void Print(TextWriter output)
    {
        output.WriteLine($"\n{title}\n");
        var widths = heads.Select((head, column) => _rows.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        output.WriteLine(Line(heads, widths));
        output.WriteLine(Line([.. widths.Select(width => new string('-', width))], widths));
        _rows.ForEach(row => output.WriteLine(Line(row, widths)));
        output.WriteLine();
    }

    private static string Line(string[] cells, int[] widths) => $"| {string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |";
}
