using Bot.Domain.People;

namespace Bot.Domain.Schools;

/// <summary>What an import does that brings a new school year: pupils are matched by their code and nothing else.</summary>
/// <param name="Steps">Every pupil of the old list and of the new one, once; in the order of the new list, who is gone last.</param>
public sealed record YearChange(SchoolYear? Before, SchoolYear After, IReadOnlyList<PupilStep> Steps)
{
    /// <param name="former">Pupils who left in earlier years, as they are known.</param>
    /// <returns>Null when the school is new, or its calendar names that year already.</returns>
    public static YearChange? Between(SchoolRegister? stored, SchoolRegister read, IReadOnlyList<Pupil> former)
    {
        if (stored is null || SchoolYear.LatestOf(read) is not { } after || SchoolYear.LatestOf(stored) is var before && before?.From >= after.From)
        {
            return null;
        }

        var left = former.DistinctBy(pupil => pupil.Id).ToDictionary(pupil => pupil.Id);
        var lowest = read.Classes.Count == 0 ? 0 : read.Classes.Min(schoolClass => schoolClass.Grade);
        var highest = stored.Classes.Count == 0 ? 0 : stored.Classes.Max(schoolClass => schoolClass.Grade);
        return new YearChange(
            before,
            after,
            [
                .. read.Pupils.Select(pupil => StepTo(pupil, stored, read, left.GetValueOrDefault(pupil.Id), lowest)),
                .. stored.Pupils.Where(pupil => read.Find(pupil.Id) is null)
                    .Select(pupil => new PupilStep(stored.Find(pupil.Class)?.Grade >= highest ? PupilStepKind.Graduated : PupilStepKind.Missing, pupil, After: null)),
            ]);
    }

    /// <summary>The calendar that was read is of a year before the stored one.</summary>
    public static bool IsBackwards(SchoolRegister? stored, SchoolRegister read) =>
        stored is not null && SchoolYear.LatestOf(read) is { } given && SchoolYear.LatestOf(stored) is { } known && given.From < known.From;

    private static PupilStep StepTo(Pupil pupil, SchoolRegister stored, SchoolRegister read, Pupil? left, int lowest)
    {
        var grade = read.Find(pupil.Class)?.Grade ?? 0;
        if (stored.Find(pupil.Id) is { } known)
        {
            var was = stored.Find(known.Class)?.Grade ?? 0;
            return new PupilStep(grade > was ? PupilStepKind.Promoted : grade == was ? PupilStepKind.Retained : PupilStepKind.PutBack, known, pupil);
        }

        return left is not null ? new PupilStep(PupilStepKind.Returned, left, pupil)
            : new PupilStep(grade == lowest ? PupilStepKind.Entered : PupilStepKind.Joined, Before: null, pupil);
    }
}
