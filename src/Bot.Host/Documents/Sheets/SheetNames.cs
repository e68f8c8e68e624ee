using Bot.Dialogs.Documents;

namespace Bot.Host.Documents.Sheets;

/// <summary>Names of sheets as a workbook allows them: 31 letters at most, some signs not, no two the same.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    private static readonly char[] Forbidden = ['[', ']', ':', '*', '?', '/', '\\', '\''];

    public static string Of(IEnumerable<DocumentTable> tables, int index)
    {
        var names = new List<string>();
        foreach (var table in tables.Take(index + 1))
        {
            var plain = string.Concat(table.Name.Select(letter => Forbidden.Contains(letter) || char.IsControl(letter) ? ' ' : letter)).Trim();
            var name = Cut(plain.Length == 0 ? "1" : plain, Longest);
            for (var again = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); again++)
            {
                var tail = $" {again.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
                name = Cut(plain, Longest - tail.Length) + tail;
            }

            names.Add(name);
        }

        return names[^1];
    }

    /// <summary>As references to cells name it.</summary>
    public static string Quoted(string name) => $"'{name}'";

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd();
}
