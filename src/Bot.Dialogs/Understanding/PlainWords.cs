using System.Buffers;
using System.Globalization;

namespace Bot.Dialogs.Understanding;

/// <summary>Small closed sets of words that no register is needed for: consent, outcome of an alarm, courtesy.</summary>
internal static class PlainWords
{
    private static readonly HashSet<string> Padding = new(StringComparer.Ordinal) { "da", "vang", "a", "nha", "nhe", "co", "thay", "em", "toi", "tui", "gia", "dinh", "nhan", "tin" };
    private static readonly HashSet<string> Yeses = new(StringComparer.Ordinal) { "da", "vang", "dung", "ok", "oke", "uk", "u", "um", "phai", "chuan", "duoc", "co", "dong", "y" };
    private static readonly HashSet<string> Fewer = new(StringComparer.Ordinal) { "it", "it thoi", "it tin", "it tin thoi", "nhan it", "nhan it thoi", "nhan it thoi a", "it lai" };
    private static readonly HashSet<string> Resume = new(StringComparer.Ordinal) { "tiep tuc", "tiep tuc nhan", "tiep tuc nhan tin", "nhan tiep", "nhan lai" };
    private static readonly HashSet<string> WrongNumber = new(StringComparer.Ordinal)
    {
        "nham so", "nham so dien thoai", "sai so", "sai so dien thoai", "lon so", "nham nguoi", "gui nham nguoi", "gui nham so", "nhan nham so", "nhan nham nguoi", "nham may",
    };

    private static readonly string[] LateWords = ["ve muon", "ve tre", "ve sau", "chua ve kip", "khong ve kip", "ko ve kip", "chua kip", "khong kip", "ko kip"];
    private static readonly string[] NotFoundWords = ["chua tim thay", "khong tim thay", "ko tim thay", "chua thay", "khong thay", "ko thay", "mat tich", "chua biet o dau", "khong biet o dau", "tim chua ra", "tim khong ra"];
    private static readonly string[] HelpWords = ["can giup", "giup voi", "giup toi", "giup tui", "can nha truong giup"];
    private static readonly HashSet<string> AgreeingWords = new(StringComparer.Ordinal)
    {
        "da", "vang", "a", "nha", "nhe", "co", "thay", "duoc", "dc", "kip", "ve", "chau", "con", "em", "no", "di", "hoc", "mai", "roi", "se", "u", "uh", "ok",
    };

    private static readonly HashSet<string> AroundKept = new(StringComparer.Ordinal) { "cho", "toi", "tui", "xin", "duoc", "em", "chau", "con", "cua", "ve", "a", "nha", "nhe", "co", "thay", "bot", "minh", "muon", "nha", "truong" };
    private static readonly string[] ChangeSchool = ["doi truong", "truong khac"];
    private static readonly string[] OutcomePrefixes = ["ket qua", "da xu ly xong", "xu ly xong"];
    private static readonly string[] AsksWhoWords = ["ai day", "ai vay", "ai do", "ai the", "so nay la", "so la", "lua dao", "la ai", "nhan nham"];
    private static readonly string[] CannotReadWords =
        [.. from no in new[] { "khong", "ko", "k", "hong", "hok", "chua", "chang" } from can in new[] { "biet chu", "biet doc", "doc duoc chu", "doc duoc tin" } select $"{no} {can}", "mu chu"];

    private static readonly HashSet<string> Trial = new(StringComparer.Ordinal) { "ket qua nhac", "ket qua nhac phu huynh", "ket qua nhac nho", "ket qua nhan tin", "nhac co ich khong", "nhan tin co ich khong" };

    private static readonly HashSet<string> Courtesies = new(StringComparer.Ordinal)
    {
        "da", "vang", "va", "ok", "oke", "okie", "uk", "u", "um", "cam", "on", "thanks", "thank", "you", "co", "thay", "a", "nha", "nhe", "roi", "r", "nhieu", "em", "biet", "chao", "xin", "tks", "hi",
    };

    /// <summary>"đồng ý", with any courtesy around it; "không đồng ý" is none.</summary>
    public static bool IsConsent(string text) => Plain(text).Contains("dong", StringComparison.Ordinal) && string.Join(' ', Plain(text).Split(' ').Where(word => !Padding.Contains(word))) == "dong y";

    /// <summary>A yes of any kind; only meaningful behind a question.</summary>
    public static bool IsYes(string text)
    {
        var words = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 5 && Array.TrueForAll(words, word => Yeses.Contains(word) || Padding.Contains(word)) && Array.Exists(words, Yeses.Contains);
    }

    public static bool IsNo(string text) => Plain(text) is "khong" or "ko" or "k" or "khong dong y" or "khong a" or "thoi";

    public static bool IsStop(string text) => Plain(text) is "dung" && text.Trim().StartsWith('D') && text.Contains('Ừ', StringComparison.Ordinal);

    /// <summary>"xem dữ liệu", with any courtesy around it, also without marks.</summary>
    public static bool AsksWhatIsKept(string text) => Plain(text).Contains("lieu", StringComparison.Ordinal) && string.Join(' ', Plain(text).Split(' ').Where(word => !AroundKept.Contains(word))) is "xem du lieu" or "du lieu";

    public static bool IsChangeOfSchool(string text) => ChangeSchool.Contains(Plain(text));

    /// <summary>"lịch", "lịch nghỉ": asks what leaders changed.</summary>
    public static bool IsCalendar(string text) => Plain(text) is "lich" or "lich nghi" or "xem lich" or "lich nghi hoc" or "xem lich nghi" or "lich hoc bu" or "lich truong";

    /// <summary>A number of absent pupils, in the words a report has for it.</summary>
    public static string Absent(int number) => string.Create(CultureInfo.InvariantCulture, $"vắng {number}");

    /// <summary>Days that answer "ngày nào?", in the words a leave has for them.</summary>
    public static string LeaveOn(string days) => $"xin cho cháu nghỉ {days}";

    /// <summary>The words behind "kết quả:" as typed; null when the message is no outcome.</summary>
    public static string? Outcome(string text)
    {
        var plain = Plain(text);
        if (!Array.Exists(OutcomePrefixes, prefix => plain.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return null;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var words = (colon >= 0 ? text[(colon + 1)..] : text).Trim();
        return words.Length > 0 ? words : null;
    }

    /// <summary>Whether a message is nothing but thanks and yeses.</summary>
    public static bool IsOnlyCourtesy(string text)
    {
        var words = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.Length <= 6 && Array.TrueForAll(words, Courtesies.Contains);
    }

    /// <summary>"nhầm số rồi": the chat is not of the child's family. Only as a whole message.</summary>
    public static bool IsWrongNumber(string text) => WrongNumber.Contains(string.Join(' ', Plain(text).Split(' ').Where(word => !Padding.Contains(word) && word is not ("roi" or "ban" or "oi" or "chi" or "anh"))));

    /// <summary>Whether a guardian asks who writes, out of fear of a scam.</summary>
    public static bool AsksWho(string text)
    {
        var plain = $" {Plain(text)} ";
        return Array.Exists(AsksWhoWords, words => plain.Contains($" {words} ", StringComparison.Ordinal));
    }

    /// <summary>Whether a guardian says that text is of no use to them.</summary>
    public static bool CannotRead(string text)
    {
        var plain = $" {Plain(text)} ";
        return Array.Exists(CannotReadWords, words => plain.Contains($" {words} ", StringComparison.Ordinal));
    }

    /// <summary>A leader asks whether messages to families help.</summary>
    public static bool AsksTrial(string text) => Trial.Contains(Plain(text));

    /// <summary>Whether the message is nothing but a digit of the guardians' menu.</summary>
    public static bool IsMenuNumber(string text) => Plain(text) is ['1' or '2' or '3' or '4' or '5' or '6'];

    /// <summary>6, 7 or 8 of the menu of a nudge, alone or behind a courtesy; null for anything else.</summary>
    public static int? NudgeNumber(string text) =>
        Plain(text).Split(' ').Where(word => !Padding.Contains(word) && word is not ("so" or "chon")).ToList() is [[>= '6' and <= '8'] digit] ? digit[0] - '0' : null;

    /// <summary>The digit that a nudge's answer in words stands for; null for anything else. Only meaningful behind a nudge.</summary>
    public static int? NudgeWords(string text)
    {
        var plain = $" {Plain(text)} ";
        return Array.Exists(LateWords, words => plain.Contains($" {words} ", StringComparison.Ordinal)) ? 8
            : Array.Exists(HelpWords, words => plain.Contains($" {words} ", StringComparison.Ordinal)) ? 6
            : plain.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= 10 } words && Array.TrueForAll(words, AgreeingWords.Contains) && Array.Exists(words, word => word is "duoc" or "dc" or "kip") ? 7
            : null;
    }

    /// <summary>"ÍT": fewer messages.</summary>
    public static bool IsFewer(string text) => Fewer.Contains(Plain(text));

    /// <summary>"TIẾP TỤC": messages as before.</summary>
    public static bool IsResume(string text) => Resume.Contains(Plain(text));

    /// <summary>"chưa tìm thấy em": the child is still missing.</summary>
    public static bool IsNotFound(string text)
    {
        var plain = $" {Plain(text)} ";
        return Array.Exists(NotFoundWords, words => plain.Contains($" {words} ", StringComparison.Ordinal));
    }

    /// <summary>Whether the text names the given name, whole word, without regard to marks and case.</summary>
    public static bool Names(string text, string name) => $" {Plain(text)} ".Contains($" {Plain(name)} ", StringComparison.Ordinal);

    /// <summary>Whether the text begins with the phrase, without regard to marks, case and punctuation.</summary>
    public static bool Begins(string text, string phrase) => PlainLetters.Begins(text, phrase);

    /// <summary>The same letters and digits, without regard to marks, case and punctuation.</summary>
    public static bool AreSame(string one, string other) => PlainLetters.AreSame(one, other);

    /// <summary>Whether it is one of the phrases, without regard to marks, case and punctuation.</summary>
    public static bool IsOneOf(string text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (AreSame(text, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the letters of one of the words stand anywhere in the text. Where they do not, no pattern that asks for one of the words need be tried.</summary>
    /// <param name="words">Without marks, in lower case.</param>
    public static bool MayHave(string text, SearchValues<string> words) => Plain(text).AsSpan().ContainsAny(words);

    /// <summary>The words without marks, case and punctuation.</summary>
    public static string[] WordsOf(string text) => Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string text) => PlainLetters.Of(text);
}
