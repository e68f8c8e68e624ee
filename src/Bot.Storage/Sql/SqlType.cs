namespace Bot.Storage.Sql;

/// <summary>The types that both databases have.</summary>
internal enum SqlType
{
    /// <summary>The type of a value that was never given: null.</summary>
    Number,
    Text,
    Bytes,
}
