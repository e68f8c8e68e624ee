using System.Collections.Immutable;
using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>Whose absences are wanted, where not the whole school's.</summary>
public sealed record AbsencesOf(ImmutableHashSet<ClassId> Classes, ImmutableHashSet<PupilId> Pupils);
