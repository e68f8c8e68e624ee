using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Words;

/// <summary>A vocabulary without words: nothing is mended.</summary>
internal sealed class Nothing : IVocabulary
{
    public static readonly Nothing Known = new();

    public bool KnowsKey(string key) => false;

    public bool KnowsPlain(string plain) => false;

    public bool IsPlainWord(string key) => false;
}
