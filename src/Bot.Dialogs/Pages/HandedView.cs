using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>A case handed over to the visitor.</summary>
/// <param name="School">Which handed it over.</param>
/// <param name="Asked">What the school asks for.</param>
/// <param name="Lines">The file as a chat shows it.</param>
public sealed record HandedView(SchoolProfile School, Pupil Pupil, DateOnly Since, string Asked, IReadOnlyList<string> Lines);
