using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>"vắng quá 3 ngày", "em nào nghỉ quá 3 ngày": a whole message; of a homeroom teacher it asks about the own class.</summary>
internal static partial class LongAbsenceWords
{
    public static bool IsAsking(string text) => Ask().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:(?:em|bạn|những em|danh sách|ds)\s+(?:nào\s+)?)?(?:vắng|vang|nghỉ|nghi)\s+(?:quá|qua|hơn|hon|trên|tren)\s+\d{1,2}\s+(?:ngày|ngay|hôm|hom)\s*(?:ạ)?[?.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ask();
}
