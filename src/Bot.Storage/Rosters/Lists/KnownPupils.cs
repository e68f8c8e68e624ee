using System.Globalization;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters.Lists;

/// <summary>Finds the pupil a row is about: by code, and without one by name and birth date, or by a name that is the only one of its class.</summary>
internal sealed class KnownPupils
{
    private readonly SchoolRegister _register;
    private readonly ILookup<string, Pupil> _byName;
    private readonly HashSet<PupilId> _taken = [];
    private int _last;

    public KnownPupils(SchoolRegister register)
    {
        _register = register;
        _byName = register.Pupils.ToLookup(pupil => pupil.Name.Full, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Each pupil is found once.</summary>
    public Pupil? Find(ListedPupil row)
    {
        var found = row.Codes.Select(code => _register.Find(new PupilId(code))).FirstOrDefault(pupil => pupil is not null) ?? (row.Codes.Count == 0 ? ByName(row) : null);
        return found is not null && _taken.Add(found.Id) ? found : null;
    }

    /// <summary>The code of a pupil who is new: the list's, or one that nobody has.</summary>
    public string CodeOf(ListedPupil row)
    {
        if (row.Codes is [var code, ..])
        {
            return code;
        }

        string made;
        do
        {
            made = string.Create(CultureInfo.InvariantCulture, $"HS{++_last:0000}");
        }
        while (_register.Find(new PupilId(made)) is not null);
        return made;
    }

    private Pupil? ByName(ListedPupil row)
    {
        var same = _byName[row.Name].Where(pupil => !_taken.Contains(pupil.Id)).ToList();
        return row.BirthDate is { } born && same.FindAll(pupil => pupil.BirthDate == born) is [var one] ? one
            : same.FindAll(pupil => pupil.Class == row.Class && (pupil.BirthDate is null || row.BirthDate is null)) is [var only] ? only
            : null;
    }
}
