using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Families;

/// <summary>
/// A guardian who was asked nothing and yet says that the child left for school, wonders that it is not there, or waits for it at home: somebody must look
/// at once.
/// </summary>
internal static class FamilyWorry
{
    private static readonly PhraseList Surprised = new(
        "chưa|không|ko|hổng|hông đến|tới|vô|vào|có trường|lớp|mặt? à|hả|sao|ư|hở", "sao chưa|không|ko|hổng đến|tới|thấy|có", "tưởng nó|cháu|con|em|bé đi? học");

    private static readonly PhraseList Sent = new(
        "chở|đưa nó|cháu|con|em|bé? đi rồi", "chở|đưa|thả nó|cháu|con|em|bé? tới|đến|vô|vào|ra|trước trường|lớp|cổng rồi|mà", "đi rồi mà", "đi học rồi mà", "nói|bảo đi học mà", "có đi học mà", "nó|cháu|con|em|bé đi học? từ 4|5|6|sáng|sớm|khuya|tờ|hồi|lúc", "nó|cháu|con|em|bé đi học? hồi|lúc sáng|sớm|4|5|6|7", "xách|đeo cặp đi", "ra khỏi nhà");

    private static readonly PhraseList NotBack = new("chưa|không|ko|hổng|hông thấy? về");

    private static readonly HashSet<string> Grown = new(["me", "bo", "ba", "ma", "cha", "ong", "chi", "anh", "vo"], StringComparer.Ordinal);
    private static readonly HashSet<string> Child = new(["chau", "con", "no", "em", "be"], StringComparer.Ordinal);
    private static readonly PhraseList Later = new("lát", "chút", "tí", "mai", "chiều tui|tôi", "sẽ", "xin nghỉ|phép", "cho nghỉ", "không|ko đi học", "nghỉ học");

    public static bool IsMissed(Message message, Talk talk) =>
        talk.Strangers.Count == 0 && talk.Reason is null && !Later.In(message.Tokens) && (Said(Surprised, message) || Said(Sent, message) || WaitsForChild(message));

    private static bool Said(PhraseList phrases, Message message) =>
        Enumerable.Range(0, message.Tokens.Count).Any(at => phrases.EndAt(message.Tokens, at, exact: message.HasMarks) > 0);

    /// <summary>"con tui nói đi học mà giờ chưa về", not "mẹ cháu đi rẫy chưa về".</summary>
    private static bool WaitsForChild(Message message)
    {
        var tokens = message.Tokens;
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => NotBack.EndAt(tokens, at, exact: message.HasMarks) > 0, -1);
        return at >= 0 && tokens.Take(at).Any(token => Child.Contains(token.Plain)) && !tokens.Take(at).Any(token => Grown.Contains(token.Plain));
    }
}
