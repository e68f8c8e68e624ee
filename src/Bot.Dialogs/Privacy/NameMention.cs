using Bot.Dialogs.Guardians;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;

namespace Bot.Dialogs.Privacy;

/// <summary>Whether a text mentions a child: by the whole name or the name it is called by, as whole words, without regard to marks and case.</summary>
public sealed class NameMention(PupilName name)
{
    private readonly string _callName = GuardianWording.CallName(name);

    /// <summary>By the whole name only.</summary>
    public bool IsWholeIn(string text) => PlainWords.Names(text, name.Full);

    public bool IsIn(string text) => PlainWords.Names(text, _callName) || PlainWords.Names(text, name.Full);
}
