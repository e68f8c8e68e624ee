using Bot.Dialogs.Areas;

namespace Bot.Dialogs.Pages.Areas;

/// <summary>A part of an area in numbers.</summary>
/// <param name="Target">Against the number of pupils given to its schools; null where there is none.</param>
public sealed record AreaLine(string Label, AreaFigures Figures, string? Target = null);
