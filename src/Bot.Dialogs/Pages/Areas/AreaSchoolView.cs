using Bot.Dialogs.Areas;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Areas;

/// <summary>What a superior sees of one school: its grades and classes in numbers.</summary>
/// <param name="Targets">Of the levels that have one.</param>
/// <param name="Classes">With present and enrolled of the session under way; null where it was not reported.</param>
public sealed record AreaSchoolView(
    string Name,
    AreaFigures Total,
    IReadOnlyList<(string Level, string Target)> Targets,
    IReadOnlyList<AreaLine> Grades,
    IReadOnlyList<(SchoolClass Class, (int Present, int Enrolled)? Count)> Classes);
