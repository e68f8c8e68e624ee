using Bot.Dialogs.Areas;

namespace Bot.Dialogs.Pages.Areas;

/// <summary>What a superior sees of the area on one day.</summary>
/// <param name="Name">Of the area, or of the commune that was chosen in it.</param>
/// <param name="Commune">Which was chosen; null for all.</param>
/// <param name="Communes">Of a whole province, while none of them is chosen.</param>
/// <param name="Counts">How many schools each filter lists.</param>
public sealed record AreaView(
    string Name,
    string? Commune,
    AreaFigures Total,
    IReadOnlyList<AreaLine> Communes,
    IReadOnlyList<AreaLine> Levels,
    AreaFilter Filter,
    IReadOnlyDictionary<AreaFilter, int> Counts,
    Sheet<AreaSchoolLine> Schools);
