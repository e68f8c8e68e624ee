using System.Globalization;
using System.Text;
using Bot.Dialogs.Documents;
using CsvHelper;

namespace Bot.Host.Documents;

/// <summary>
/// The tables of a document for other programs: UTF-8 with a byte order mark (without it Excel shows broken Vietnamese), commas, numbers with a decimal point,
/// days as yyyy-MM-dd. Text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
internal static class CsvDocument
{
    private const string NewLine = "\r\n";

    // Tables of several widths, one below the other; the formulas are told from the signs of a number here, not by the library.
    private static readonly CsvWriterOptions Options = new() { NewLine = NewLine, ValidateFieldCount = false, HasHeader = false, WriteByteOrderMark = false };

    public static byte[] Write(OfficialDocument document)
    {
        using var text = new StringWriter(new StringBuilder("\uFEFF"), CultureInfo.InvariantCulture);
        var tables = document.Tables.ToList();
        foreach (var (index, table) in tables.Index())
        {
            text.Write(index > 0 ? NewLine : "");
            using var csv = CsvWriter.Create(text, Options, leaveOpen: true);
            if (tables.Count > 1)
            {
                csv.WriteRecord([Harmless(table.Name)]);
            }

            csv.WriteRecord([.. table.Columns.Select(column => Harmless(column.Title))]);
            foreach (var row in table.Rows)
            {
                csv.WriteRecord([.. row.Cells.Select(Plain)]);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

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
