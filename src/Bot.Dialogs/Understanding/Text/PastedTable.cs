using System.Text;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>
/// A table pasted from a sheet: the heading row says what each column means, so every row is written out as a sentence about its class.
/// Tables without a column of classes or numbers stay as they are.
/// </summary>
internal static class PastedTable
{
    private const int MostColumns = 24;

    private enum Column
    {
        Other,
        Running,
        Class,
        Enrolled,
        Present,
        Absent,
        Excused,
        Unexcused,
        Late,
        Name,
        Reason,
    }

    private static readonly Dictionary<string, Column> Headings = Of(
        (Column.Running, ["stt", "tt", "so tt", "so thu tu"]),
        (Column.Class, ["lop", "ten lop"]),
        (Column.Enrolled, ["si so", "ss", "ts", "tong so", "tong", "tong so hs", "quan so"]),
        (Column.Present, ["co mat", "hien dien", "hd", "cm", "di hoc"]),
        (Column.Absent, ["vang", "nghi", "so vang", "vang mat", "so hs vang", "hs vang", "sl vang"]),
        (Column.Excused, ["p", "cp", "co phep", "phep", "vang co phep"]),
        (Column.Unexcused, ["k", "kp", "khong phep", "vang khong phep"]),
        (Column.Late, ["tre", "di tre", "muon", "di muon"]),
        (Column.Name, ["ho va ten", "ho ten", "ten", "ten hs", "hoc sinh", "ho ten hs", "ho va ten hs", "ten hoc sinh", "ten hs vang", "ho ten hs vang", "ho ten hoc sinh", "ten hoc sinh vang", "danh sach", "danh sach vang"]),
        (Column.Reason, ["ly do", "li do", "ghi chu", "ly do nghi", "ly do vang"]));

    public static string Unfold(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal) && !text.Contains('|', StringComparison.Ordinal))
        {
            return text;
        }

        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, line => ColumnsOf(line) is not null);
        if (at < 0 || ColumnsOf(lines[at]) is not { } columns || !columns.Contains(Column.Class))
        {
            return text;
        }

        var told = new StringBuilder();
        var isOfAbsent = lines[..(at + 1)].Any(line => Letters.Plain(line).Contains("vang", StringComparison.Ordinal));
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = Cells(lines[i]);
            if (i < at || (i > at && cells.Length < 2))
            {
                told.Append(lines[i]).Append('\n');
            }
            else if (i > at && Sentence(columns, cells, isOfAbsent) is { } sentence)
            {
                told.Append(sentence).Append('\n');
            }
        }

        return told.ToString().Trim();
    }

    private static Column[]? ColumnsOf(string line)
    {
        var cells = Cells(line);
        if (cells.Length is < 2 or > MostColumns)
        {
            return null;
        }

        Column[] columns = [.. cells.Select(cell => Headings.GetValueOrDefault(Letters.Plain(cell.Trim('.', ':'))))];
        return columns.Count(column => column != Column.Other) >= 2 ? columns : null;
    }

    private static string[] Cells(string line) => line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : '|', StringSplitOptions.TrimEntries);

    /// <summary>"6A sĩ số 35 vắng 1: Hải (ốm)"; null for a row of totals.</summary>
    private static string? Sentence(Column[] columns, string[] cells, bool isOfAbsent)
    {
        string Of(Column column)
        {
            var place = Array.IndexOf(columns, column);
            return place >= 0 && place < cells.Length ? cells[place] : "";
        }

        var schoolClass = Of(Column.Class);
        if (schoolClass.Length == 0 || Letters.Plain(schoolClass) is var total && (total.StartsWith("tong", StringComparison.Ordinal) || total.StartsWith("cong", StringComparison.Ordinal)))
        {
            return null;
        }

        var told = new StringBuilder(schoolClass);
        Number(told, " sĩ số ", Of(Column.Enrolled), "");
        Number(told, " có mặt ", Of(Column.Present), "");
        var absent = Of(Column.Absent);
        Number(told, " vắng ", absent, "");
        Number(told, " ", Of(Column.Excused), " có phép");
        Number(told, " ", Of(Column.Unexcused), " không phép");
        Number(told, " trễ ", Of(Column.Late), "");
        string[] names = [Of(Column.Name), IsNumber(absent) || IsTick(absent) ? "" : absent];
        foreach (var name in names.Where(name => name.Length > 0))
        {
            told.Append(IsNumber(absent) ? ": " : isOfAbsent ? " vắng " : ": ").Append(name);
        }

        string[] remarks = [IsTick(Of(Column.Excused)) ? "có phép" : "", IsTick(Of(Column.Unexcused)) ? "không phép" : "", Of(Column.Reason)];
        foreach (var remark in remarks.Where(remark => remark.Length > 0))
        {
            told.Append(" (").Append(remark).Append(')');
        }

        return told.ToString();
    }

    private static void Number(StringBuilder told, string before, string cell, string after)
    {
        if (IsNumber(cell))
        {
            told.Append(before).Append(cell).Append(after);
        }
    }

    private static bool IsNumber(string cell) => cell.Length is > 0 and < 5 && cell.All(char.IsAsciiDigit);

    private static bool IsTick(string cell) => cell is "x" or "X" or "v" or "✓" or "✔" or "√";

    private static Dictionary<string, Column> Of(params (Column Column, string[] Words)[] headings) =>
        headings.SelectMany(heading => heading.Words.Select(word => (word, heading.Column))).ToDictionary(pair => pair.word, pair => pair.Column, StringComparer.Ordinal);
}
