using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>A cleaned message, cut into tokens, and how it is written.</summary>
internal sealed class Message
{
    private readonly Effort? _effort;

    private Message(string text, List<Token> tokens, Effort? effort)
    {
        _effort = effort;
        Text = text;
        Tokens = Watched(tokens);
        HasQuestionMark = tokens.Exists(token => token.Is('?'));
        HasMarks = tokens.Exists(token => token.IsWord && token.IsMarked);
        HasCase = tokens.Exists(token => token.IsWord && token.Raw.Length > 1 && token.IsCapital && token.Raw.Any(char.IsLower))
            && tokens.Exists(token => token.IsWord && char.IsLower(token.Raw[0]));
    }

    public string Text { get; }

    public bool HasQuestionMark { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Vietnamese marks stand somewhere, so an unmarked name is meant as written.</summary>
    public bool HasMarks { get; }

    /// <summary>Capitals and small letters are both used.</summary>
    public bool HasCase { get; }

    public static Message Of(string text, SchoolIndex index, Effort? effort = null)
    {
        var clean = Clean(text);
        return new Message(clean, Tokenizer.Cut(clean, index), effort);
    }

    /// <summary>As a message is cut.</summary>
    public static string Clean(string text) => PastedTable.Unfold(TextCleaner.Clean(text).Trim());

    /// <summary>The list as it is, or counted where the effort of reading is measured.</summary>
    public IReadOnlyList<T> Watched<T>(IReadOnlyList<T> items) => _effort is null ? items : _effort.Watch(items);

    /// <summary>The words from one token to before another, as typed.</summary>
    public string Slice(int from, int to) =>
        from >= to || from >= Tokens.Count ? "" : Text[Tokens[from].Start..Tokens[Math.Min(to, Tokens.Count) - 1].End].Trim();
}
