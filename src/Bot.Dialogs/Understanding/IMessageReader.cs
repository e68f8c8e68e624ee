namespace Bot.Dialogs.Understanding;

/// <summary>Understands one message. Pure: no I/O, no clock, no randomness; never throws, whatever the text.</summary>
public interface IMessageReader
{
    Reading Read(string text, ReadingContext context);
}
