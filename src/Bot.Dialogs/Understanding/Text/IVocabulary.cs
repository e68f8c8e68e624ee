namespace Bot.Dialogs.Understanding.Text;

/// <summary>Which words exist: those of the reader and those of the register's names. Decides what is a slip of the keyboard.</summary>
internal interface IVocabulary
{
    bool KnowsKey(string key);

    bool KnowsPlain(string plain);
}
