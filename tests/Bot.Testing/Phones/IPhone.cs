namespace Bot.Testing.Phones;

/// <summary>A person's phone, whatever the channel: one story can be played over each fake.</summary>
public interface IPhone
{
    /// <summary>What the bot wrote here, oldest first; with the choices as the person sees them where the channel has no buttons.</summary>
    IReadOnlyList<string> Texts { get; }

    void Say(string text);

    /// <summary>Takes the choice with that label in the newest message that has it: taps the button, or types the number it stands behind.</summary>
    void Choose(string label);

    /// <summary>Waits until the condition holds.</summary>
    Task UntilAsync(Func<bool> condition);
}
