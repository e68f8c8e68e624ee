using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>A child's case for somebody who works on it; for who only sees the child by name, its visits alone.</summary>
/// <param name="Case">Null where no case was ever opened, or for who does not work on it.</param>
/// <param name="Despite">Why it was closed with too few visits.</param>
/// <param name="Lanes">School, commune, family: what is behind each heading, the oldest first; empty for who does not work on it.</param>
/// <param name="Notes">Private notes, for the homeroom teacher and the leaders.</param>
/// <param name="Visits">The first one first.</param>
public sealed record CaseFileView(
    Pupil Pupil,
    CaseRow? Case,
    DateOnly? OpenedOn,
    string? Despite,
    IReadOnlyList<(CaseLane Lane, IReadOnlyList<string> Lines)> Lanes,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Guardian> Guardians,
    IReadOnlyList<string> Contacts,
    IReadOnlyList<VisitRow> Visits);
