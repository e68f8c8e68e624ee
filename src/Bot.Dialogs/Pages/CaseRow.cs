using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>A case in a list.</summary>
/// <param name="State">In words.</param>
/// <param name="Owner">Who answers for it; null where nobody is found.</param>
/// <param name="Next">What is to be done next; null where nobody said.</param>
/// <param name="IsOverdue">The next step's day is over.</param>
/// <param name="Visits">Visits with signed minutes.</param>
/// <param name="Needed">How many the school wants before a case may be closed.</param>
public sealed record CaseRow(Pupil Pupil, string State, DateOnly Since, string? Owner, string? Next, DateOnly? NextOn, bool IsOverdue, int Visits, int Needed);
