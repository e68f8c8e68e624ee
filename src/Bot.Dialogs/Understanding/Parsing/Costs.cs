using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>How unlikely a meaning is, alone and where it stands. The cheapest path through the message is its reading.</summary>
internal static class Costs
{
    public const double Name = 0.9;
    public const double StrangeName = 2.4;

    public static double Of(Sense sense) => sense switch
    {
        Sense.Filler => 1.15,
        Sense.From => 0.9,
        Sense.Common => 1.6,
        Sense.Alarm => 1.3,
        Sense.Topic => 1.05,
        Sense.Present => 1.02,
        Sense.Vague => 1.05,
        Sense.OwnClass => 1.05,
        _ => 1,
    };

    /// <summary>What the place adds to the cost of a piece.</summary>
    public static double InSetting(Piece piece, Setting setting, Message message)
    {
        var token = message.Tokens[piece.From];
        switch (piece.Sense)
        {
            case Sense.Name:
                var cased = !message.HasCase ? 0 : token.IsCapital ? -0.3 : 0.35;
                return cased + setting switch
                {
                    Setting.Open => -0.6,
                    Setting.AfterNumber => -0.5,
                    Setting.AfterName => 0.1,
                    Setting.AfterAttribute => 0,
                    _ => 0.5,
                };
            case Sense.Person when setting == Setting.AfterNumber:
                return -0.8;
            case Sense.Number when token.IsWord && piece.Missing > 0 && message.HasMarks:
                return 1.2; // "ngồi sau": a word of its own in a message with marks, no sáu
            case Sense.Number when token.IsWord:
                return setting is Setting.Open or Setting.Other or Setting.Start ? (message.HasCase && token.IsCapital && piece.From > 0 ? 0.7 : 0) : 0.6;
            case Sense.Excused or Sense.Unexcused or Sense.Absent or Sense.Girl or Sense.Boy or Sense.Here or Sense.Present or Sense.Days or Sense.More or Sense.Late
                when setting == Setting.AfterNumber:
                return -0.4;
            case Sense.Minutes or Sense.Clock:
                return setting == Setting.AfterNumber && !(piece.Missing > 0 && token.Plain == "do") ? -0.3 : 2; // "vắng 2 do mưa" is no "2 độ"
            case Sense.Full when token.Plain is "d" && piece.End == piece.From + 1:
                return setting is Setting.Start or Setting.Open ? 0 : 1.5;
            case Sense.Filler or Sense.Common when setting is Setting.Open or Setting.AfterName && message.HasCase && token.IsCapital && token.Raw.Length > 1 && piece.End == piece.From + 1 && message.Tokens[Math.Max(0, piece.From - 1)] is { IsWord: true }:
                return 1.6;
            case Sense.Grade:
                return 1;
            case Sense.Morning or Sense.Afternoon or Sense.Evening or Sense.Tomorrow or Sense.Today or Sense.Number or Sense.Boy or Sense.Full or Sense.Excused
                when setting is Setting.Open && message.HasCase && token.IsCapital && token.Raw.Length > 1 && token.IsWord:
                return 0.8;
            case Sense.Morning or Sense.Afternoon or Sense.Evening or Sense.Tomorrow
                when message.HasCase && piece.End == piece.From + 1 && token.IsCapital && token.Raw.Length > 1 && piece.From > 0 && !message.Tokens[piece.From - 1].IsBreak:
                return 0.3;
            default:
                return 0;
        }
    }

    public static Setting Next(Piece piece, Setting setting, Message message)
    {
        var token = message.Tokens[piece.From];
        return piece.Sense switch
        {
            Sense.Absent or Sense.Late or Sense.LeftEarly or Sense.Skip or Sense.Add or Sense.Drop or Sense.Change => Setting.Open,
            Sense.Name or Sense.StrangeName => Setting.AfterName,
            Sense.Number or Sense.Fraction => Setting.AfterNumber,
            Sense.RollNumber or Sense.Bullet or Sense.More => Setting.Open,
            Sense.Excused or Sense.Unexcused or Sense.Reason or Sense.Mode => Setting.AfterAttribute,
            Sense.Person when message.HasCase && piece.End < message.Tokens.Count && message.Tokens[piece.End].IsCapital && message.Tokens[piece.End].IsWord => Setting.Open,
            Sense.Person or Sense.Girl or Sense.Boy => setting is Setting.Open or Setting.AfterNumber || (token.Plain is "ban" or "hs" or "sinh") ? Setting.Open : Setting.Other,
            Sense.And => setting is Setting.AfterName or Setting.Open or Setting.AfterAttribute or Setting.AfterNumber ? Setting.Open : Setting.Other,
            Sense.But => setting is Setting.AfterName or Setting.AfterAttribute ? Setting.Open : Setting.Other,
            Sense.Class => Setting.Start,
            Sense.Filler => setting,
            Sense.Sign when token.Kind == TokenKind.Emoji => setting,
            Sense.Sign => token.Is(':') || token.Is('(') || token.Is('=') ? (setting == Setting.AfterName ? Setting.AfterName : Setting.Open)
                : setting is Setting.AfterName or Setting.AfterAttribute or Setting.AfterNumber ? Setting.Open
                : setting,
            Sense.Break => setting is Setting.AfterName or Setting.AfterAttribute or Setting.Open or Setting.AfterNumber ? Setting.Open : Setting.Start,
            _ => Setting.Other,
        };
    }
}
