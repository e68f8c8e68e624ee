namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>What the words before lead the reader to expect.</summary>
internal enum Setting
{
    Start,

    /// <summary>A name may come: after "vắng", a colon, a comma in a list.</summary>
    Open,
    AfterName,
    AfterNumber,
    AfterAttribute,
    Other,
}
