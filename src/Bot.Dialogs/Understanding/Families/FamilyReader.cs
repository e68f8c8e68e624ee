using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Families;

/// <summary>Reads what guardians write: leave, answers to an alert, the stop word. Everything else of theirs is no business of the bot.</summary>
internal sealed class FamilyReader(Message message, SchoolIndex index, ReadingContext context, Guardian guardian, List<Piece> pieces)
{
    private static readonly PhraseList Stop = new("dừng", "dừng lại", "stop", "ngừng", "đừng nhắn nữa", "ngừng nhắn", "dừng nhắn", "không nhận tin", "hủy nhận tin", "đừng gửi nữa", "dừng nhắn tin", "thôi nhắn", "ngưng", "ngưng nhắn tin", "không muốn nhận tin nhắn", "đừng nhắn tin", "hủy đăng ký", "đừng nhắn|gửi|gọi", "thôi đừng nhắn|gửi", "không|ko cần nhắn|gửi|báo nữa?", "không|ko muốn nhận");
    private static readonly PhraseList Recovered = new("hết|khỏi|đỡ|bớt|khỏe|khoẻ|lành sốt|ốm|đau|bệnh|bịnh|cảm|ho|rồi|hẳn|nhiều|lại", "đã hết|khỏi|đỡ|bớt|khỏe|khoẻ|lành", "ra viện");
    private static readonly PhraseList Padding = new("ạ", "nhé", "nha", "cô", "thầy", "em", "tôi", "tui", "dạ", "đi", "nữa", "cho", "giùm", "dùm", "giúp", "bot", "ơi", "xin", "tin", "này", "vui", "lòng", "lại", "nhắn", "gửi", "tin nhắn", "đừng", "làm phiền", "số", "vô", "vào", "máy", "tới", "đến", "qua", "zalo", "tin nhắn", "này", "nữa", "đó", "thôi", "giùm tôi");

    public Reading Read()
    {
        if (message.Tokens.Any(token => token.IsWord) && Stop.Explains(message.Tokens, Padding) && (message.HasMarks || message.Tokens[0].Raw.All(char.IsUpper) || message.Tokens[0].Plain == "stop"))
        {
            return new Reading(Intent.Command) { Command = new CommandReading(CommandKind.Stop) };
        }

        var talk = Talk.Of(message, index, context.Register, guardian);
        pieces.AddRange(talk.Pieces);
        if (new ReturnReader(message, context, talk).Read() is { } returns)
        {
            var asked = context.Expecting is Expectation.AbsenceAlert open ? new AlertAnswerReader(message, context, talk, open).Read() : null;
            return (asked ?? (FallsIll(talk) ? new LeaveReader(message, context, talk).Read() : null) ?? Worry()) with { BackOn = returns.Day, Back = returns.Pupils };
        }

        return context.Expecting is Expectation.AbsenceAlert alert
            ? new AlertAnswerReader(message, context, talk, alert).Read() ?? new LeaveReader(message, context, talk).Read() ?? Worry()
            : FamilyWorry.IsMissed(message, talk) ? Reading.None with { IsAlarm = true, AlarmKind = AlarmKind.Missing } : new LeaveReader(message, context, talk).Read() ?? Worry();
    }

    /// <summary>"cháu sốt, mai đỡ cháu đi": away until then; "hết sốt rồi, mai cháu đi học" asks nothing.</summary>
    private bool FallsIll(Talk talk) => talk.Reason is not null && !IsRecovered(message);

    public static bool IsRecovered(Message message) => Recovered.In(message.Tokens);

    /// <summary>No leave and no answer, yet something a person must look at.</summary>
    private Reading Worry()
    {
        var kind = AlarmReader.KindOf(message);
        return kind == AlarmKind.None || message.Tokens.Count > 80 ? Reading.None : Reading.None with { IsAlarm = true, AlarmKind = kind };
    }
}
