namespace Bot.Dialogs.Understanding.Text;

/// <summary>Which words exist: those of the reader and those of the register's names. Decides what is a slip of the keyboard.</summary>
internal interface IVocabulary
{
    bool KnowsKey(string key);

    bool KnowsPlain(string plain);

    /// <summary>A word of the reader that is no part of any name.</summary>
    bool IsPlainWord(string key);
}
