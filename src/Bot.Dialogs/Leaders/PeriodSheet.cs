using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Leaders;

/// <summary>
/// The same figures as a workbook: by day and by class, the absent with a bar in the cell that the spreadsheet draws itself. Written by hand, because a
/// turn decides on its bytes (the message names them by their digest) and knows no package: parts of plain text in a zip.
/// </summary>
internal static class PeriodSheet
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The column of the absent.</summary>
    private const char BarColumn = 'E';

    private const int Bold = 1;
    private const int OneDecimal = 2;

    /// <summary>The same figures give the same bytes, whenever they are written.</summary>
    private static readonly DateTimeOffset Written = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ReadOnlyMemory<byte> Write(string scope, PeriodHeadcount period, bool onlyTotals)
    {
        var sheets = new List<(string Name, string Rows)> { (SheetWording.ByDay, Table(scope, period, period.ByDay.Select(day => (PeriodWording.Day(day.Day), day.Count)))) };
        if (!onlyTotals)
        {
            sheets.Add((SheetWording.ByClass, Table(scope, period, period.ByClass.Select(one => (one.Class.Id.Value, one.Count)))));
        }

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""{Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(sheets, number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>""");
            Add(zip, "_rels/.rels", $"""{Head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each(sheets, number => $"<sheet name=\"{SecurityElement.Escape(sheets[number - 1].Name)}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>")}</sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""{Head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Each(sheets, number => $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")}<Relationship Id="rId{sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", $"""{Head}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            foreach (var (index, sheet) in sheets.Index())
            {
                Add(zip, $"xl/worksheets/sheet{index + 1}.xml", sheet.Rows);
            }
        }

        return bytes.ToArray();
    }

    private static string Each(List<(string Name, string Rows)> sheets, Func<int, string> part) => string.Concat(Enumerable.Range(1, sheets.Count).Select(part));

    private static string Table(string scope, PeriodHeadcount period, IEnumerable<(string Label, AttendanceCount Count)> lines)
    {
        var rows = new StringBuilder();
        var number = 0;
        Row([Text(SheetWording.Title(scope, PeriodWording.Days(period)), Bold)]);
        Row([.. SheetWording.Columns.Select(column => Text(column, Bold))]);
        var first = number + 1;
        foreach (var (label, count) in lines)
        {
            Row([Text(label), .. Figures(count)]);
        }

        var last = number;
        Row([Text(SheetWording.Total, Bold), .. Figures(period.Total)]);
        Row([Text(SheetWording.Note(period.Outstanding.Sum(one => one.Count)))]);
        var bars = last < first ? "" : $"""<conditionalFormatting sqref="{BarColumn}{first}:{BarColumn}{last}"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF5B9BD5"/></dataBar></cfRule></conditionalFormatting>""";
        return $"""{Head}<worksheet xmlns="{Main}"><cols><col min="1" max="1" width="18" customWidth="1"/><col min="5" max="5" width="24" customWidth="1"/></cols><sheetData>{rows}</sheetData>{bars}</worksheet>""";

        void Row(IReadOnlyList<Func<string, string>> cells)
        {
            number++;
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">").AppendJoin("", cells.Select((cell, column) => cell($"{(char)('A' + column)}{number.ToString(CultureInfo.InvariantCulture)}"))).Append("</row>");
        }
    }

    private static IEnumerable<Func<string, string>> Figures(AttendanceCount count) =>
    [
        Number(count.Reports), Number(count.Enrolled), Number(count.Present), Number(count.Absent), Number(count.Excused), Number(count.Unexcused), Number(count.Unstated), Number(count.InOtherMode),
        count.Percentage is { } percent ? Number(percent, OneDecimal) : Text(""),
    ];

    private static Func<string, string> Text(string text, int style = 0) =>
        at => $"<c r=\"{at}\" s=\"{style.ToString(CultureInfo.InvariantCulture)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    private static Func<string, string> Number(decimal number, int style = 0) =>
        at => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\"><v>{number}</v></c>");

    private static void Add(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
