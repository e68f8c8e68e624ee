namespace Bot.Dialogs.Understanding;

/// <summary>Several days that a question is about. They may lie ahead in part; an answer ends today.</summary>
/// <param name="Unit">Whole weeks and months have one before them to be compared with.</param>
public sealed record QuestionSpan(DateOnly From, DateOnly To, SpanUnit Unit)
{
    /// <summary>The week or month before, or as many days before.</summary>
    public QuestionSpan Before => Unit switch
    {
        SpanUnit.Week => this with { From = From.AddDays(-7), To = To.AddDays(-7) },
        SpanUnit.Month => this with { From = From.AddMonths(-1), To = From.AddDays(-1) },
        _ => this with { From = From.AddDays(From.DayNumber - To.DayNumber - 1), To = From.AddDays(-1) },
    };
}

public enum SpanUnit
{
    Days,
    Week,
    Month,
}

/// <summary>With what the day asked about is compared.</summary>
public enum QuestionComparison
{
    None,

    /// <summary>"so với hôm qua": the school day before.</summary>
    DayBefore,

    /// <summary>"so với tuần trước": the same weekday a week before.</summary>
    WeekBefore,
}
