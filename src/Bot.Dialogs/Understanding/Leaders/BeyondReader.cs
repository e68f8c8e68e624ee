using System.Text.RegularExpressions;
using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>Questions that are understood and get a no: many parents' data at once, places that nobody knows.</summary>
internal static partial class BeyondReader
{
    private static readonly PhraseList Guardians = new("danh sách phụ huynh", "ds phụ huynh", "danh sách ph", "ds ph", "danh sách cha mẹ", "danh bạ phụ huynh", "số điện thoại phụ huynh", "sđt phụ huynh", "sđt ph", "số phụ huynh", "danh sách số điện thoại", "danh bạ");

    private static readonly PhraseList Subjects = new("sĩ số", "sỉ số", "si so", "siso", "ss", "chuyên cần", "hôm nay sĩ số", "hnay ss", "hnay sĩ số", "cho hỏi sĩ số", "xem sĩ số");

    /// <summary>What no other reader made anything of.</summary>
    public static BeyondReading? Read(Message message, SchoolIndex index, SchoolRegister register) =>
        !Guardians.In(message.Tokens)
            ? Subjects.EndAt(message.Tokens, 0) > 0 && UnknownPlace(message, register) is { } place ? new BeyondReading(BeyondKind.UnknownPlace, place) : null
            : new BeyondReading(BeyondKind.GuardianList, "") { Class = new SegmentReader(message, index).Read() is { Parts: [{ Classes: [var only] }] } ? only.Id : null };

    /// <summary>The place a question names that is neither the commune nor a campus or hamlet of the school; null when it names none, or one that is.</summary>
    public static string? UnknownPlace(Message message, SchoolRegister register) =>
        PlaceIn(message) is { } place && !IsCommune(place, register) ? $"{place.Kind} {place.Name}" : null;

    /// <summary>"xã Ia Krêl Mẫu": the school's own commune, of which the bot has the school.</summary>
    public static bool NamesCommune(Message message, SchoolRegister register) => PlaceIn(message) is { } place && IsCommune(place, register);

    private static bool IsCommune((string Kind, string Name) place, SchoolRegister register) =>
        PlainWords.Names(register.School.Commune, place.Name) || PlainWords.AreSame(register.School.Commune, $"{place.Kind} {place.Name}");

    private static (string Kind, string Name)? PlaceIn(Message message)
    {
        var match = message.HasMarks ? Place().Match(message.Text) : PlaceWithoutMarks().Match(message.Text);
        if (!match.Success)
        {
            return null;
        }

        var (kind, name) = (match.Groups["kind"].Value, match.Groups["name"].Value.Trim());
        var isName = message.HasCase ? char.IsUpper(name[0]) : kind is not "bản" && PlainWords.WordsOf(name) is [not ("nao" or "nay" or "minh" or "ta" or "toi" or "em"), ..];
        return isName ? (kind, name) : null;
    }

    [GeneratedRegex(@"(?<!\p{L})(?<kind>xã|phường|thị trấn|thôn|làng|bản|buôn|plei|ấp|điểm trường)\s+(?<name>\p{L}[\p{L}\d' ]{1,30}?)(?=\s*([?,.:%]|$)|\s+(bao|hôm|bữa|vắng|nghỉ|sĩ|ss|có|được|mấy|phần|tỉ|tỷ|chuyên|thế|ngày|tuần|tháng|sáng|chiều|đi|đạt|là|ra)(?!\p{L}))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<!\p{L})(?<kind>xa|thon|lang|buon|plei|diem truong)\s+(?<name>\p{L}[\p{L}\d' ]{1,30}?)(?=\s*([?,.:%]|$)|\s+(bao|hom|bua|vang|nghi|si|ss|co|duoc|may|phan|ti|ty|chuyen|the|ngay|tuan|thang|sang|chieu|di|dat|la|ra)(?!\p{L}))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceWithoutMarks();
}
