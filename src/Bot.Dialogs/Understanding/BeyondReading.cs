using Bot.Domain;

namespace Bot.Dialogs.Understanding;

/// <summary>A question of staff that gets an honest no: it is understood, and not answered as it was asked.</summary>
/// <param name="Words">The words it is about, as typed: the place that nobody knows. Empty for the other kinds.</param>
public sealed record BeyondReading(BeyondKind Kind, string Words)
{
    /// <summary>The class that is named, if any.</summary>
    public ClassId? Class { get; init; }
}

public enum BeyondKind
{
    /// <summary>"cho tôi danh sách phụ huynh 7A": parents' data of many at once (E.10 158).</summary>
    GuardianList,

    /// <summary>"xã Chư Krêy bao nhiêu phần trăm": a place that is not among the school's.</summary>
    UnknownPlace,
}
