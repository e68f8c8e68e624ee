using Bot.Domain.Deadlines;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>
/// What was found in the text of an official letter (công văn, kế hoạch). Everything stands in the letter; what is not there is null or empty, never
/// guessed. What does not go together is in <see cref="Doubts"/>.
/// </summary>
public sealed record OfficialLetter
{
    public LetterKind Kind { get; init; }

    /// <summary>Số và ký hiệu, e.g. <c>165/PGD&amp;ĐT</c>; null when the number is blank, whatever stands behind the stroke.</summary>
    public string? Number { get; init; }

    /// <summary>Ký hiệu alone, e.g. <c>UBND-GDĐT</c>.</summary>
    public string? Sign { get; init; }

    public DateOnly? DatedOn { get; init; }

    /// <summary>The year, where day or month are blank.</summary>
    public int? YearOnly { get; init; }

    /// <summary>Where it was signed, as written before the date.</summary>
    public string? Place { get; init; }

    /// <summary>Who issued it, by the head of the letter or by its first sentences.</summary>
    public string? Issuer { get; init; }

    /// <summary>Who signed, where the letter has no head: "ỦY BAN NHÂN DÂN". No issuer yet: somebody must say which.</summary>
    public string? SignedFor { get; init; }

    /// <summary>V/v, or the title of a plan.</summary>
    public string? Subject { get; init; }

    /// <summary>Kính gửi.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];

    /// <summary>Nơi nhận, with their purposes.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Documents it is based on, with their dates.</summary>
    public IReadOnlyList<CitedDocument> Cites { get; init; } = [];

    /// <summary>Năm học it speaks about: the year it begins in. Null when none is named, or more than one.</summary>
    public int? SchoolYear { get; init; }

    public int? Semester { get; init; }

    public IReadOnlyList<LetterDeadline> Deadlines { get; init; } = [];

    /// <summary>Rules with a number and no date, e.g. "ít nhất 3 lần trên một trường hợp".</summary>
    public IReadOnlyList<LetterRule> Rules { get; init; } = [];

    public IReadOnlyList<LetterTable> Tables { get; init; } = [];

    /// <summary>To whom to report, and by which way.</summary>
    public IReadOnlyList<LetterContact> Contacts { get; init; } = [];

    /// <summary>What is missing, contradicts itself or cannot be, in the order in which it is asked.</summary>
    public IReadOnlyList<LetterDoubt> Doubts { get; init; } = [];
}

/// <summary>What kind of document it is.</summary>
public enum LetterKind
{
    /// <summary>Công văn.</summary>
    Dispatch,

    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Thông báo.</summary>
    Notice,

    /// <summary>Quyết định.</summary>
    Decision,
}

/// <param name="Number">Số và ký hiệu as written.</param>
public sealed record CitedDocument(string Number, DateOnly DatedOn);

/// <param name="Sentence">The sentence it stands in, as written, on one line.</param>
/// <param name="Actor">Who must act; null when the letter does not say.</param>
public sealed record LetterDeadline(DeadlineTerm Term, string Sentence, LetterActor? Actor)
{
    /// <summary>The words of the deadline itself, e.g. <c>trước ngày 14/6/2020</c>.</summary>
    public required string Words { get; init; }

    /// <summary>No year was written: it is that of the letter, or of its school year.</summary>
    public bool YearAssumed { get; init; }
}

/// <param name="Number">1 where the words count nothing.</param>
/// <param name="Words">As written, e.g. <c>ít nhất là 3 lần trên một trường hợp</c>.</param>
public sealed record LetterRule(LetterRuleKind Kind, int Number, string Words, string Sentence);

/// <summary>What the number of a rule counts.</summary>
public enum LetterRuleKind
{
    /// <summary>So many days after something, e.g. after the return from a break.</summary>
    DaysAfter,

    /// <summary>More than so many days.</summary>
    MoreThanDays,

    /// <summary>At least so many times.</summary>
    AtLeastTimes,

    /// <summary>Not more than so many percent.</summary>
    AtMostPercent,

    /// <summary>Every so many days.</summary>
    EveryDay,

    /// <summary>Every so many weeks, on no named day.</summary>
    EveryWeek,
}

/// <param name="Columns">Headings from left to right.</param>
public sealed record LetterTable(IReadOnlyList<string> Columns)
{
    /// <summary>The number that stands in brackets in a heading, which the report must add up to.</summary>
    public int? Base { get; init; }

    /// <summary>The column that carries <see cref="Base"/>, counted from 0.</summary>
    public int BaseColumn { get; init; }

    /// <summary>Rows that are filled in already, cells as written.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The columns that must add up to <see cref="Base"/>: those done and what remains. Empty when the table has no such pair.</summary>
    public IReadOnlyList<int> Parts { get; init; } = [];
}

/// <param name="To">Who receives it, as written; null when only the way is named.</param>
/// <param name="By">The way, as written, e.g. <c>mail Tổng hợp</c>; null when none is named.</param>
public sealed record LetterContact(string? To, string? By, LetterActor? Actor);
