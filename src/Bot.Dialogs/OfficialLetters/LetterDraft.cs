namespace Bot.Dialogs.OfficialLetters;

/// <summary>A letter that is being taken in: what came so far and what was answered. It is read anew at every turn.</summary>
/// <param name="Parts">Its text, message by message.</param>
/// <param name="TakenAt">When the first part was sent.</param>
public sealed record LetterDraft(IReadOnlyList<string> Parts, DateTimeOffset TakenAt)
{
    /// <summary>Name of a <see cref="LetterAsking"/>.</summary>
    public string State { get; init; } = nameof(LetterAsking.Nothing);

    /// <summary>The sender said that nothing more follows.</summary>
    public bool IsWhole { get; init; }

    public IReadOnlyList<LetterAnswer> Answers { get; init; } = [];

    public string Text => string.Join('\n', Parts);
}

/// <param name="About">Which doubt, e.g. <c>number</c> or <c>past:trước ngày 14/6</c>; <c>owner:0</c> for who does the first duty.</param>
/// <param name="Value">Empty for what stays open.</param>
public sealed record LetterAnswer(string About, string Value);
