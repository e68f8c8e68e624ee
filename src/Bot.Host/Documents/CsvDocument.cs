using System.Globalization;
using System.Text;
using Bot.Dialogs.Documents;

namespace Bot.Host.Documents;

/// <summary>
/// The tables of a document for other programs: UTF-8 with a byte order mark (without it Excel shows broken Vietnamese), commas, numbers with a decimal point,
/// days as yyyy-MM-dd. Text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
internal static class CsvDocument
{
    private const string NewLine = "\r\n";

    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    public static byte[] Write(OfficialDocument document)
    {
        var (text, tables) = (new StringBuilder("\uFEFF"), document.Tables.ToList());
        foreach (var (index, table) in tables.Index())
        {
            text.Append(index > 0 ? NewLine : "");
            if (tables.Count > 1)
            {
                Row(text, [Harmless(table.Name)]);
            }

            Row(text, table.Columns.Select(column => Harmless(column.Title)));
            foreach (var row in table.Rows)
            {
                Row(text, row.Cells.Select(Plain));
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Row(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Field)).Append(NewLine);

    private static string Field(string value) => value.IndexOfAny(Quoted) < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Plain(Cell cell) => cell switch
    {
        Cell.Whole whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        Cell.Number number => number.Rounded.ToString("F1", CultureInfo.InvariantCulture),
        Cell.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Harmless(CellText.Of(cell)),
    };

    /// <summary>A cell that begins like a formula is executed where the file is opened. Spaces do not stop it.</summary>
    private static string Harmless(string text) => text.TrimStart(' ', '\u00a0') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20', ..] ? "'" + text : text;
}
