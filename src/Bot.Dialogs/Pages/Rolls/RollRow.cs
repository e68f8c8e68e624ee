using Bot.Domain.People;

namespace Bot.Dialogs.Pages.Rolls;

/// <param name="Said">What stands, in words.</param>
public sealed record RollRow(Pupil Pupil, RollEdit Now, string Said);
