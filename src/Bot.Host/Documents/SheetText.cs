using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Storage.Rosters.Lists;
using CsvHelper;
using ExcelDataReader;

namespace Bot.Host.Documents;

/// <summary>
/// The cells of a workbook as lines with tabs between them: xlsx, xls, csv, and the web pages and XML that some programs save as .xls. Told apart by their bytes,
/// because names lie (domain.md D.9). Dates are written day first; hidden sheets are left out.
/// </summary>
internal static partial class SheetText
{
    /// <summary>What unpacks to more is no list of children.</summary>
    private const long LargestContent = 60_000_000;

    /// <summary>A list that would have to be cut is not read: no name is to be lost in silence.</summary>
    private const int LongestText = 200_000;

    /// <summary>What Excel writes as "CSV" in a Vietnamese Windows.</summary>
    private const int VietnameseWindows = 1258;

    static SheetText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null when it is damaged, too long or of no such kind.</summary>
    public static string? Of(ReadOnlyMemory<byte> content)
    {
        if (SheetsOf(content) is not { } sheets)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var row in sheets.SelectMany(sheet => sheet.Rows).Where(row => row.Any(cell => cell.Length > 0)))
        {
            text.AppendJoin('\t', row).Append('\n');
            if (text.Length > LongestText)
            {
                return null;
            }
        }

        return text.ToString();
    }

    /// <summary>The sheets with all their rows, so that a row has the number its author sees; null when it is damaged or of no such kind.</summary>
    public static IReadOnlyList<ListSheet>? SheetsOf(ReadOnlyMemory<byte> content)
    {
        try
        {
            return [.. Sheets(content)];
        }
        catch (Exception damaged) when (damaged is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException or IOException or FormatException or System.Xml.XmlException
            or InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException or NotSupportedException or OverflowException or DecoderFallbackException or RegexMatchTimeoutException)
        {
            // What a damaged workbook makes of the reader's innards is of many kinds; the file is a stranger's.
            return null;
        }
    }

    private static IEnumerable<ListSheet> Sheets(ReadOnlyMemory<byte> content)
    {
        if (content.Span is [(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return Workbook(content);
        }

        var text = Decoded(content.Span);
        return text.AsSpan().TrimStart() is not ['<', ..] ? [new ListSheet("", Csv(text))]
            : Worksheet().Matches(text) is { Count: > 0 } named ? named.Select(sheet => new ListSheet(WebUtility.HtmlDecode(sheet.Groups["name"].Value), [.. Markup(sheet.Groups["rows"].Value)]))
            : [new ListSheet("", [.. Markup(text)])];
    }

    private static List<ListSheet> Workbook(ReadOnlyMemory<byte> content)
    {
        var sheets = new List<ListSheet>();
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        if (content.Span[0] == 'P' && !IsModest(stream))
        {
            throw new InvalidDataException();
        }

        using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        do
        {
            var rows = new List<List<string>>();
            while (reader.VisibleState == "visible" && reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Cell(reader.GetValue(column)))]);
            }

            sheets.Add(new ListSheet(reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static bool IsModest(MemoryStream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var isModest = zip.Entries.Sum(entry => entry.Length) <= LargestContent;
        stream.Position = 0;
        return isModest;
    }

    private static string Cell(object? value) => Line(value switch
    {
        null => "",
        DateTime date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    });

    private static List<List<string>> Csv(string text)
    {
        var head = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var separator = head.Contains('\t') || text.Count(sign => sign == '\t') > text.Count(sign => sign is ',' or ';') ? '\t' : text.Count(sign => sign == ';') > text.Count(sign => sign == ',') ? ';' : ',';
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = false });
        var rows = new List<List<string>>();
        while (csv.Read())
        {
            rows.Add([.. csv.Current.ToArray().Select(Line)]);
        }

        return rows;
    }

    /// <summary>Rows of a page's tables, or of a workbook saved as XML.</summary>
    private static IEnumerable<List<string>> Markup(string text) =>
        Row().Matches(text).Select(row => CellOf().Matches(row.Groups["row"].Value).Select(cell => Line(WebUtility.HtmlDecode(Tag().Replace(cell.Groups["cell"].Value, " ")))).ToList());

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(VietnameseWindows).GetString(bytes);
        }
    }

    /// <summary>Marks that stand apart become one letter; a break within a cell becomes a space.</summary>
    private static string Line(string cell) => Blank().Replace(cell.Normalize(NormalizationForm.FormC), " ").Trim();

    [GeneratedRegex(@"<(?:ss:)?Worksheet\b[^>]*?\bss:Name=""(?<name>[^""]*)""[^>]*>(?<rows>.*?)</(?:ss:)?Worksheet>", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Worksheet();

    [GeneratedRegex(@"<(?:ss:)?(?:tr|row)\b[^>]*>(?<row>.*?)</(?:ss:)?(?:tr|row)>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();

    [GeneratedRegex(@"<(?:ss:)?(?<name>td|th|cell)\b(?:[^>/]|/(?!>))*(?:/>|>(?<cell>.*?)</(?:ss:)?\k<name>>)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CellOf();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blank();
}
