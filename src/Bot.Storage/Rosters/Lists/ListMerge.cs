using System.Globalization;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters.Lists;

/// <summary>
/// Puts a list of pupils into a register. The list speaks for the classes it names: who stood there and is not in it has gone; other classes stay as they are.
/// An empty cell takes nothing away from what is known.
/// </summary>
public static class ListMerge
{
    public static SchoolRegister Into(SchoolRegister register, PupilListReading list)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(list);
        var names = register.Classes.ToDictionary(one => one.Id.Value, one => one.Id, StringComparer.OrdinalIgnoreCase);
        var listed = list.Pupils.Select(pupil => pupil with { Class = names.GetValueOrDefault(pupil.Class.Value, pupil.Class) }).ToList();
        var spoken = listed.Select(pupil => pupil.Class).ToHashSet();
        var known = new KnownPupils(register);
        var merged = new List<Pupil>();
        var families = new ListFamilies(register);
        var places = new Dictionary<ClassId, int>();
        foreach (var row in listed)
        {
            var place = places[row.Class] = row.RollNumber ?? places.GetValueOrDefault(row.Class) + 1;
            var pupil = Merge(known.Find(row), known.CodeOf(row), row, place);
            merged.Add(pupil);
            families.Take(pupil.Id, row.Guardians);
        }

        var ids = merged.Select(pupil => pupil.Id).ToHashSet();
        var staying = register.Pupils.Where(pupil => !spoken.Contains(pupil.Class) && !ids.Contains(pupil.Id)).ToList();
        var all = InOrder(register, [.. staying, .. merged]);
        var added = spoken.Where(one => register.Find(one) is null).Order(ClassOrder).Select(one => NewClass(register, one));
        return new SchoolRegister(
            register.Version, register.School, [.. register.Classes, .. added], register.Staff, all, families.Of(all.Select(pupil => pupil.Id).ToHashSet()),
            register.Calendar.Entries, register.Calendar.Changes)
        {
            Covers = register.Covers,
            OwnTexts = register.OwnTexts,
        };
    }

    /// <summary>"10A" behind "9B".</summary>
    private static readonly Comparer<ClassId> ClassOrder = Comparer<ClassId>.Create((one, other) =>
        GradeOf(one) != GradeOf(other) ? GradeOf(one).CompareTo(GradeOf(other)) : string.CompareOrdinal(one.Value, other.Value));

    private static Pupil Merge(Pupil? before, string code, ListedPupil row, int place) => new(
        before?.Id ?? new PupilId(code),
        place,
        new PupilName(row.Name),
        row.BirthDate ?? before?.BirthDate,
        row.Sex != Sex.Unknown ? row.Sex : before?.Sex ?? Sex.Unknown,
        Said(row.Ethnicity, before?.Ethnicity),
        row.Class,
        Said(row.Campus, before is { } same && same.Class == row.Class ? same.Campus : null),
        row.Boarding != Boarding.None ? row.Boarding : before?.Boarding ?? Boarding.None,
        Said(row.Hamlet, before?.Hamlet),
        Said(row.Note, before?.Note),
        before?.Columns ?? new Dictionary<string, string>(StringComparer.Ordinal));

    private static string Said(string now, string? before) => now.Length > 0 ? now : before ?? "";

    /// <summary>Who was known keeps the place in the file, so that nothing but the list's own changes shows.</summary>
    private static List<Pupil> InOrder(SchoolRegister register, IReadOnlyList<Pupil> pupils)
    {
        var place = register.Pupils.Select((pupil, index) => (pupil.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return [.. pupils.OrderBy(pupil => place.GetValueOrDefault(pupil.Id, int.MaxValue))];
    }

    private static SchoolClass NewClass(SchoolRegister register, ClassId id) => new(
        id, GradeOf(id), Campus: "",
        register.Classes.Count > 0 ? register.Classes.GroupBy(one => string.Join(';', one.Sessions), StringComparer.Ordinal).MaxBy(group => group.Count())!.First().Sessions
            : [.. register.School.Sessions.Select(times => times.Session).Where(session => session is Session.Morning or Session.Afternoon)]);

    /// <summary>The number a class's name begins with; kindergarten groups have none.</summary>
    private static int GradeOf(ClassId id) =>
        int.TryParse(string.Concat(id.Value.TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && grade <= 12 ? grade : 0;
}
