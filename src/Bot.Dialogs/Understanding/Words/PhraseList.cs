using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Words;

/// <summary>A list of phrases to look for anywhere in a message.</summary>
internal sealed class PhraseList
{
    private readonly PhraseTrie<bool> _trie = new();

    public PhraseList(params IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            _trie.Add(phrase, value: true);
        }
    }

    public IEnumerable<(string Key, string Plain)> Words() => _trie.Words();

    public bool In(IReadOnlyList<Token> tokens) => At(tokens) >= 0;

    /// <summary>Where the first of the phrases begins, or -1.</summary>
    public int At(IReadOnlyList<Token> tokens)
    {
        var (cut, count) = (tokens as List<Token>, tokens.Count);
        for (var i = 0; i < count; i++)
        {
            if (_trie.MayBegin(cut is null ? tokens[i] : cut[i]) && _trie.Longest(tokens, i) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The end of the longest phrase that begins at the place, or -1.</summary>
    /// <param name="exact">Marks that are missing do not fit.</param>
    public int EndAt(IReadOnlyList<Token> tokens, int at, bool exact = false) => _trie.Longest(tokens, at, exact);

    /// <summary>Whether phrases of the list explain every word of the message; signs and emoji do not count.</summary>
    public bool Explains(IReadOnlyList<Token> tokens, PhraseList padding)
    {
        var any = false;
        for (var i = 0; i < tokens.Count;)
        {
            var end = EndAt(tokens, i);
            if (end > 0)
            {
                any = true;
                i = end;
                continue;
            }

            end = padding.EndAt(tokens, i);
            if (end > 0)
            {
                i = end;
            }
            else if (tokens[i].IsWord || tokens[i].IsNumber)
            {
                return false;
            }
            else
            {
                i++;
            }
        }

        return any;
    }
}
