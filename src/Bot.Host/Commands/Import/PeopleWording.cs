using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Host.Commands.Import;

/// <summary>How a difference names people: for the command line by code and name, for the office by name, class and relation.</summary>
internal sealed class PeopleWording
{
    private readonly Func<Pupil, string> _pupil;
    private readonly Func<Guardian, string> _guardian;

    private PeopleWording(Func<Pupil, string> pupil, Func<Guardian, string> guardian, Func<Guardianship, string> child)
    {
        _pupil = pupil;
        _guardian = guardian;
        GuardianFields = [.. FieldWording.Guardian.Select(field => field.Name == FieldWording.Children
            ? field with { Show = one => string.Join(", ", one.Children.Select(child)) }
            : field)];
    }

    public static PeopleWording ByCode { get; } = new(
        pupil => $"{pupil.Id} {pupil.Name} ({pupil.Class})",
        guardian => $"{guardian.Id} {guardian.Name}".TrimEnd(),
        FieldWording.Child);

    public IReadOnlyList<Field<Guardian>> GuardianFields { get; }

    /// <summary>A code stands only where two pupils of a class have one name.</summary>
    /// <param name="before">Where those are looked up whom the new register no longer has.</param>
    public static PeopleWording ByName(SchoolRegister read, SchoolRegister before)
    {
        var twice = read.Pupils.Concat(before.Pupils.Where(pupil => read.Find(pupil.Id) is null))
            .GroupBy(pupil => (pupil.Class, pupil.Name.Full)).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        string Named(Pupil pupil) => twice.Contains((pupil.Class, pupil.Name.Full)) ? $"{pupil.Name} ({pupil.Class}, {pupil.Id})" : $"{pupil.Name} ({pupil.Class})";
        string Child(PupilId id) => (read.Find(id) ?? before.Find(id)) is { } pupil ? Named(pupil) : id.Value;
        string Related(Guardianship child) => $"{FieldWording.RelationName(child.Relation)} em {Child(child.Pupil)}";
        return new PeopleWording(
            Named,
            guardian => string.Join(", ", guardian.Children.Select(Related).Prepend(guardian.Name).Where(part => part.Length > 0)),
            Related);
    }

    public string Of(Pupil pupil) => _pupil(pupil);

    public string Of(Guardian guardian) => _guardian(guardian);
}
