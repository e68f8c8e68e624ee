using Bot.Dialogs.Understanding.Answers;
using Bot.Dialogs.Understanding.Families;
using Bot.Dialogs.Understanding.Leaders;
using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Understands one message: cleans the text, gives every word all its meanings, takes the cheapest path through them that explains the
/// whole message against the register, and says what is known and what must be asked. The only entry of this folder; see
/// <c>docs/understanding.md</c>.
/// </summary>
public sealed class MessageReader : IMessageReader
{
    public Reading Read(string text, ReadingContext context) => Read(text, context, explain: false);

    /// <summary>The reading with how the message was taken apart, token by token, for an administrator.</summary>
    public static Reading Explain(string text, ReadingContext context) => Read(text, context, explain: true);

    /// <summary>The reading, and how much work it was.</summary>
    internal static Reading Measure(string text, ReadingContext context, Effort effort) => Read(text, context, explain: false, effort);

    private static Reading Read(string text, ReadingContext context, bool explain, Effort? effort = null)
    {
        var index = SchoolIndex.Of(context.Register);
        var message = Message.Of(text, index, effort);
        if (message.Tokens.Count == 0)
        {
            return Reading.None;
        }

        List<Piece> pieces = [];
        var reading = context.Sender switch
        {
            Sender.OfFamily family => new FamilyReader(message, index, context, family.Guardian, pieces).Read(),
            Sender.OfStaff staff => OfStaff(message, index, context, staff.Member, pieces),
            _ => Reading.None,
        };
        return explain ? reading with { Explanation = Explanations.Of(message, pieces) } : reading;
    }

    private static Reading OfStaff(Message message, SchoolIndex index, ReadingContext context, StaffMember staff, List<Piece> pieces)
    {
        var segments = new MessageSegments(message, index);
        var reading = new AnswerReader(message, index, context).Read()
            ?? new CommandReader(message, index, context, staff).Read()
            ?? new QueryReader(message, index, context, staff, segments).Read();
        if (reading is null)
        {
            var rolls = new RollReader(message, index, context, staff, segments);
            reading = rolls.Read() ?? (rolls.IsOfOtherMatter ? null : new RollReader(message, index, context, staff, segments).Read(nameBias: -0.6)) ?? Reading.None;
            pieces.AddRange(rolls.Pieces);
            reading = reading.Intent == Intent.None && BeyondReader.Read(message, index, context.Register) is { } beyond ? reading with { Beyond = beyond } : reading;
        }

        return reading.Intent is Intent.Query or Intent.Command or Intent.Answer ? reading : AlarmReader.Add(reading, message);
    }
}
