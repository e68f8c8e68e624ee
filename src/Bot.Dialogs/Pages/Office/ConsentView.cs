using Bot.Dialogs.Ports;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Office;

/// <summary>How many guardians of a class agreed to messages.</summary>
public sealed record ConsentCount(SchoolClass Class, int Guardians, int Agreed, int OnPaper);

/// <summary>A guardian of a child, and what they agreed to.</summary>
/// <param name="Standing">The newest consent that was not withdrawn; else the newest that was; null where nothing was ever said.</param>
public sealed record ConsentLine(Pupil Pupil, Guardian Guardian, bool IsLinked, ConsentRecord? Standing)
{
    public bool HasAgreed => Standing is { WithdrawnAt: null };
}
