using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Words;

/// <summary>
/// Phrases, found at a place of the token list. In a phrase <c>a|b</c> are alternatives and <c>word?</c> may be left out. A marked token
/// must agree with the marks of the phrase; an unmarked one fits any.
/// </summary>
internal sealed class PhraseTrie<T>
{
    private readonly Node _root = new();
    private readonly FirstWords _firsts = new();

    public int Count { get; private set; }

    public IEnumerable<(string Key, string Plain)> Words() => WordsBelow(_root).Distinct();

    public void Add(string phrase, T value)
    {
        var nodes = new List<Node> { _root };
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = word.EndsWith('?') && word.Length > 1;
            var grown = optional ? [.. nodes] : new List<Node>();
            foreach (var one in (optional ? word[..^1] : word).Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var (key, plain) = Letters.Spell(one);
                if (nodes.Contains(_root))
                {
                    _firsts.Add(plain);
                }

                grown.AddRange(nodes.Select(node => node.Child(key, plain)));
            }

            nodes = grown;
        }

        foreach (var node in nodes.Where(node => node != _root))
        {
            node.Values.Add(value);
            Count++;
        }
    }

    /// <summary>False where no phrase begins with the token.</summary>
    public bool MayBegin(Token token) => _firsts.MayHave(token);

    /// <summary>Adds every phrase that begins at <paramref name="at"/>.</summary>
    public void Match(IReadOnlyList<Token> tokens, int at, List<PhraseFound<T>> found)
    {
        if (at < tokens.Count && _firsts.MayHave(tokens[at]))
        {
            Match(_root, tokens, at, 0, found);
        }
    }

    /// <summary>Every phrase that begins at <paramref name="at"/>.</summary>
    public IReadOnlyList<PhraseFound<T>> Match(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || !_firsts.MayHave(tokens[at]))
        {
            return [];
        }

        var found = new List<PhraseFound<T>>();
        Match(_root, tokens, at, 0, found);
        return found;
    }

    /// <summary>The end of the longest phrase at <paramref name="at"/>, or -1. Every message is asked for some thousands of them, so nothing is called back.</summary>
    /// <param name="exact">Marks that are missing do not fit.</param>
    public int Longest(IReadOnlyList<Token> tokens, int at, bool exact = false) => at < tokens.Count && _firsts.MayHave(tokens[at]) ? Longest(_root, tokens, at, exact) : -1;

    private static int Longest(Node node, IReadOnlyList<Token> tokens, int at, bool exact)
    {
        if (at >= tokens.Count || node.Children.Count == 0 || !node.Children.TryGetValue(tokens[at].Plain, out var children))
        {
            return -1;
        }

        var (token, longest) = (tokens[at], -1);
        foreach (var (key, child) in children)
        {
            if ((exact || token.IsMarked) && !string.Equals(key, token.Key, StringComparison.Ordinal))
            {
                continue;
            }

            longest = Math.Max(longest, child.Values.Count > 0 ? at + 1 : -1);
            if (child.Children.Count > 0)
            {
                longest = Math.Max(longest, Longest(child, tokens, SkipJoint(tokens, at + 1), exact));
            }
        }

        return longest;
    }

    private static void Match(Node node, IReadOnlyList<Token> tokens, int at, int unmarked, List<PhraseFound<T>> found)
    {
        if (at >= tokens.Count || !node.Children.TryGetValue(tokens[at].Plain, out var children))
        {
            return;
        }

        var token = tokens[at];
        foreach (var (key, child) in children)
        {
            var same = string.Equals(key, token.Key, StringComparison.Ordinal);
            if (!same && token.IsMarked)
            {
                continue;
            }

            var missing = unmarked + (same ? 0 : 1);
            foreach (var value in child.Values)
            {
                found.Add(new PhraseFound<T>(at + 1, value, missing));
            }

            if (child.Children.Count > 0)
            {
                Match(child, tokens, SkipJoint(tokens, at + 1), missing, found);
            }
        }
    }

    /// <summary>"k.phép", "sĩ-số": a sign glued between two words does not part them.</summary>
    private static int SkipJoint(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && (tokens[at].Is('.') || tokens[at].Is('-') || tokens[at].Is('_'))
            && !tokens[at].Spaced && !tokens[at + 1].Spaced
            ? at + 1
            : at;

    private static IEnumerable<(string Key, string Plain)> WordsBelow(Node node)
    {
        foreach (var (plain, children) in node.Children)
        {
            foreach (var (key, child) in children)
            {
                yield return (key, plain);
                foreach (var word in WordsBelow(child))
                {
                    yield return word;
                }
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<string, List<(string Key, Node Node)>> Children { get; } = new(StringComparer.Ordinal);

        public List<T> Values { get; } = [];

        public Node Child(string key, string plain)
        {
            if (!Children.TryGetValue(plain, out var children))
            {
                Children[plain] = children = [];
            }

            foreach (var (known, node) in children)
            {
                if (string.Equals(known, key, StringComparison.Ordinal))
                {
                    return node;
                }
            }

            var added = new Node();
            children.Add((key, added));
            return added;
        }
    }
}

/// <summary>A phrase in a message.</summary>
/// <param name="End">The token after it.</param>
/// <param name="Missing">How many of its words lack their marks.</param>
internal readonly record struct PhraseFound<T>(int End, T Value, int Missing);
