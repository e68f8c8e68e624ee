namespace Bot.Dialogs.Understanding.Documents;

/// <summary>What a person types while a letter is taken in.</summary>
internal static class LetterAnswerWords
{
    private static readonly string[] Ends = ["hết", "hết rồi", "xong", "xong rồi", "đủ rồi", "hết thư", "không còn"];
    private static readonly string[] Drops = ["hủy", "huỷ", "bỏ", "thôi", "không lưu", "bỏ công văn", "hủy công văn"];
    private static readonly string[] Skips = ["bỏ qua", "không có", "chưa có", "không rõ", "không biết", "không có hạn", "chưa có số", "giữ nguyên", "để trống", "không"];
    private static readonly string[] Resumes = ["công văn", "tiếp công văn", "công văn vừa rồi"];
    private static readonly string[] Agrees = ["lưu", "lưu đi", "lưu nhé", "đúng, lưu", "lưu và giao việc"];

    public static bool IsEnd(string text) => Fits(text, Ends);

    public static bool IsDrop(string text) => Fits(text, Drops);

    /// <summary>The question stays open.</summary>
    public static bool IsSkip(string text) => Fits(text, Skips);

    public static bool IsResume(string text) => Fits(text, Resumes);

    public static bool IsYes(string text) => PlainWords.IsYes(text) || Fits(text, Agrees);

    /// <summary>The first day in the answer; null when it has none.</summary>
    public static DateOnly? Date(string text, int year) => LetterDates.In(LetterText.Of(text).Plain, year);

    private static bool Fits(string text, string[] words) => Array.Exists(words, one => PlainWords.AreSame(one, text));
}
