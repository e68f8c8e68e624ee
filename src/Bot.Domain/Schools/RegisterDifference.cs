using Bot.Domain.Calendar;
using Bot.Domain.People;

namespace Bot.Domain.Schools;

/// <summary>What an import would change: from the stored register of a school to the one that was read. Order is the order of the registers.</summary>
public sealed record RegisterDifference
{
    /// <summary>True when nothing is stored of the school yet; then everything is new.</summary>
    public required bool IsNewSchool { get; init; }

    /// <summary>The school's own profile or rules, when they differ.</summary>
    public Change<SchoolProfile>? School { get; init; }

    public required Differences<SchoolClass> Classes { get; init; }

    public required Differences<StaffMember> Staff { get; init; }

    /// <summary>Pupils who stay in their class; those who change it are <see cref="MovedPupils"/>.</summary>
    public required Differences<Pupil> Pupils { get; init; }

    /// <summary>Pupils whose class changes, whatever else changes with it.</summary>
    public required IReadOnlyList<Change<Pupil>> MovedPupils { get; init; }

    public required Differences<Guardian> Guardians { get; init; }

    /// <summary>An entry has no id: a changed one has left and come.</summary>
    public required Differences<CalendarEntry> Calendar { get; init; }

    /// <summary>The rows of classes or staff stand in another order, which decides e.g. who is PHT1.</summary>
    public required bool IsReordered { get; init; }

    /// <summary>The school's own texts to guardians differ.</summary>
    public bool HasOtherTexts { get; init; }

    public bool IsEmpty =>
        !IsNewSchool && !HasOtherTexts && School is null && !IsReordered && MovedPupils.Count == 0
        && Classes.IsEmpty && Staff.IsEmpty && Pupils.IsEmpty && Guardians.IsEmpty && Calendar.IsEmpty;

    /// <param name="stored">What is stored; null when the school is unknown.</param>
    public static RegisterDifference Between(SchoolRegister? stored, SchoolRegister read)
    {
        var pupils = Differences.Of(stored?.Pupils ?? [], read.Pupils, pupil => pupil.Id, RegisterSameness.Same);
        return new RegisterDifference
        {
            IsNewSchool = stored is null,
            School = stored is null || RegisterSameness.Same(stored.School, read.School) ? null : new(stored.School, read.School),
            Classes = Differences.Of(stored?.Classes ?? [], read.Classes, schoolClass => schoolClass.Id, RegisterSameness.Same),
            Staff = Differences.Of(stored?.Staff ?? [], read.Staff, member => member.Id, RegisterSameness.Same),
            Pupils = pupils with { Changed = [.. pupils.Changed.Where(change => change.Before.Class == change.After.Class)] },
            MovedPupils = [.. pupils.Changed.Where(change => change.Before.Class != change.After.Class)],
            Guardians = Differences.Of(stored?.Guardians ?? [], read.Guardians, guardian => guardian.Id, RegisterSameness.Same),
            HasOtherTexts = !(stored?.OwnTexts ?? GuardianTexts.None).AreSameAs(read.OwnTexts),
            Calendar = Differences.OfValues(stored?.Calendar.Entries ?? [], read.Calendar.Entries),
            IsReordered = stored is not null && (
                Reordered(stored.Classes.Select(schoolClass => schoolClass.Id), read.Classes.Select(schoolClass => schoolClass.Id))
                || Reordered(stored.Staff.Select(member => member.Id), read.Staff.Select(member => member.Id))),
        };
    }

    private static bool Reordered<TId>(IEnumerable<TId> stored, IEnumerable<TId> read)
    {
        var (before, after) = (stored.ToList(), read.ToList());
        return !before.Intersect(after).SequenceEqual(after.Intersect(before));
    }
}
