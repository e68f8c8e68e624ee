using System.Text.Json.Serialization;

namespace Bot.Domain.Deadlines;

/// <summary>By when something is due, in the terms a letter uses. <see cref="DueDays"/> says which day of a school's calendar that is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "term")]
[JsonDerivedType(typeof(Before), "before")]
[JsonDerivedType(typeof(Until), "until")]
[JsonDerivedType(typeof(BeforeHour), "before-hour")]
[JsonDerivedType(typeof(Monthly), "monthly")]
[JsonDerivedType(typeof(Weekly), "weekly")]
[JsonDerivedType(typeof(Within), "within")]
public abstract record DeadlineTerm
{
    private DeadlineTerm() { }

    /// <summary>"trước ngày 14/6": exclusive, so the 13th is the last day.</summary>
    public sealed record Before(DateOnly Day) : DeadlineTerm;

    /// <summary>"chậm nhất ngày 14/6", "đến hết ngày 14/6": inclusive.</summary>
    public sealed record Until(DateOnly Day) : DeadlineTerm;

    /// <summary>"trước 16h00 ngày 14/6": on that day, before that time.</summary>
    public sealed record BeforeHour(DateOnly Day, TimeOnly Hour) : DeadlineTerm;

    /// <summary>"từ ngày 15 đến ngày 25 hằng tháng", "trước ngày 25 hằng tháng".</summary>
    /// <param name="FromDay">When it opens; null when nothing is said.</param>
    /// <param name="Day">1 to 31; in a shorter month its last day.</param>
    /// <param name="IsInclusive">False behind "trước".</param>
    public sealed record Monthly(int? FromDay, int Day, bool IsInclusive) : DeadlineTerm;

    /// <summary>"thứ Sáu hằng tuần": inclusive.</summary>
    public sealed record Weekly(DayOfWeek Day) : DeadlineTerm;

    /// <summary>"trong 5 ngày kể từ ngày nhận": counted from the day after the receipt.</summary>
    /// <param name="SchoolDaysOnly">"ngày làm việc".</param>
    public sealed record Within(int Days, bool SchoolDaysOnly) : DeadlineTerm;

    /// <summary>Whether it comes again.</summary>
    [JsonIgnore]
    public bool Recurs => this is Monthly or Weekly;
}
