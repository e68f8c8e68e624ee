namespace Bot.Domain.Calendar;

/// <summary>What return mode does on a day, in the order of the day. The names are parts of keys: never rename one.</summary>
public enum ReturnStep
{
    /// <summary>The day before: homeroom teachers hear that school begins again.</summary>
    Eve,

    /// <summary>Every day of the first week: homeroom teachers are asked about those who are not back.</summary>
    Ask,

    /// <summary>Every school day: whose task says that a child is not back, and is, is done.</summary>
    Settle,

    /// <summary>Leaders hear who is not back, with a notice for the commune.</summary>
    Leaders,

    /// <summary>The last day: whoever is not back becomes a task.</summary>
    Close,

    /// <summary>The evening before the leaders are told: "ngày mai đến hạn".</summary>
    Warn,
}
