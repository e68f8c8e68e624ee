using Bot.Dialogs.Areas;
using Bot.Domain;

namespace Bot.Dialogs.Pages.Areas;

/// <summary>A school in the list of its area.</summary>
public sealed record AreaSchoolLine(SchoolId School, string Name, AreaFigures Figures);
