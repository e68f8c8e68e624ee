namespace Bot.Dialogs.Understanding.Documents;

/// <summary>Something about a letter that a person must say.</summary>
public abstract record LetterDoubt
{
    private LetterDoubt() { }

    /// <summary>The number is blank or not there.</summary>
    /// <param name="Sign">What stands behind the stroke.</param>
    public sealed record NumberBlank(string? Sign) : LetterDoubt;

    /// <summary>Day or month are blank, or there is no date at all.</summary>
    public sealed record DateBlank(int? Year) : LetterDoubt;

    /// <summary>There is no such day, e.g. 31 tháng 6.</summary>
    public sealed record DateImpossible(string Words) : LetterDoubt;

    /// <summary>The letter cites what was written after its own date, or is of another year than the school year it is for.</summary>
    /// <param name="Latest">The latest document cited; null when none is later.</param>
    /// <param name="Likely">The same day in the year that would fit; null when none would.</param>
    public sealed record DateImplausible(DateOnly DatedOn, CitedDocument? Latest, int? SchoolYear, DateOnly? Likely) : LetterDoubt;

    public sealed record IssuerUnknown(string? SignedFor, string? Place) : LetterDoubt;

    public sealed record SubjectMissing : LetterDoubt;

    /// <summary>Nothing in it is due on a day.</summary>
    public sealed record NoDeadline : LetterDoubt;

    /// <summary>The letter says two things about the same monthly report.</summary>
    public sealed record DeadlinesDisagree(LetterDeadline One, LetterDeadline Other) : LetterDoubt;

    /// <summary>A day that does not exist.</summary>
    public sealed record DeadlineImpossible(string Words, string Sentence) : LetterDoubt;

    /// <summary>It lies before the letter's own date.</summary>
    public sealed record DeadlineBeforeLetter(LetterDeadline Deadline, DateOnly DatedOn) : LetterDoubt;

    /// <summary>The heading of a table and the text give different numbers.</summary>
    public sealed record BaseDisagrees(int InTable, int InText, string Sentence) : LetterDoubt;
}
