using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Times;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Families;

/// <summary>"thứ Tư cháu mới ra tới trường": the one day a message names. Only meaningful behind the question when the child comes back.</summary>
internal static class ReturnDay
{
    private const int LongestAnswer = 40;

    public static DateOnly? In(string text, SchoolRegister register, Guardian guardian, DateTimeOffset at)
    {
        var index = SchoolIndex.Of(register);
        var message = Message.Of(text, index, null);
        if (message.Tokens.Count is 0 or > LongestAnswer)
        {
            return null;
        }

        var said = new TimeReader(message, register.Clock.DateOf(at)).Read(Talk.Of(message, index, register, guardian).Pieces);
        return said is { Doubtful: null, Days: [var day] } ? day : null;
    }
}
