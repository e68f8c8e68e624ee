using Bot.Domain;

namespace Bot.Dialogs.Covers;

/// <summary>What a sentence says about who stands in for whom.</summary>
/// <param name="Who">The staff its words may mean who are to do it; empty when they name nobody.</param>
/// <param name="WhoWords">Those words as typed.</param>
public sealed record CoverReading(CoverAct Act, IReadOnlyList<StaffId> Who, string WhoWords)
{
    /// <summary>Whom it is for, where the sentence names a person; null: the sender, or the homeroom teacher of the class.</summary>
    public IReadOnlyList<StaffId>? For { get; init; }

    public string ForWords { get; init; } = "";

    public ClassId? Class { get; init; }

    /// <summary>Null where no day is named.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Null where no last day is named.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Days were named that are no one span, or a first day without a last.</summary>
    public bool IsSpanUnclear { get; init; }
}

/// <summary>What is wanted.</summary>
public enum CoverAct
{
    /// <summary>Báo hộ, dạy thay.</summary>
    StandsIn,

    /// <summary>Cùng chủ nhiệm.</summary>
    TeachesToo,

    /// <summary>Thôi cùng chủ nhiệm.</summary>
    TeachesNoMore,

    /// <summary>Thôi báo hộ.</summary>
    Ends,

    /// <summary>Ai báo hộ?</summary>
    Lists,
}
