using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>A case as it stands handed over to somebody outside the school.</summary>
/// <param name="Share">The line by which it was.</param>
/// <param name="Lines">Those of this case that stand; what of them may be shown is <see cref="HandedWording"/>'s to decide.</param>
internal sealed record HandedCase(SchoolRegister Register, StaffMember Member, Pupil Pupil, PupilCase Case, CaseEntry Share, IReadOnlyList<CaseEntry> Lines);
