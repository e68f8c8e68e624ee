using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters.Lists;

/// <summary>The guardians behind a list. Whoever is known stays the same person: a number that was corrected takes no chat away.</summary>
internal sealed class ListFamilies
{
    private readonly List<Guardian> _all;

    public ListFamilies(SchoolRegister register) => _all = [.. register.Guardians];

    public void Take(PupilId pupil, IReadOnlyList<ListedGuardian> listed)
    {
        foreach (var one in listed)
        {
            Take(pupil, one);
        }
    }

    /// <summary>Those who answer for a pupil that is there, and for no other.</summary>
    public IReadOnlyList<Guardian> Of(IReadOnlySet<PupilId> pupils) =>
        [.. _all.Select(guardian => guardian with { Children = [.. guardian.Children.Where(child => pupils.Contains(child.Pupil))] }).Where(guardian => guardian.Children.Count > 0)];

    private void Take(PupilId pupil, ListedGuardian listed)
    {
        var own = _all.FindIndex(guardian => guardian.Children.Contains(new Guardianship(pupil, listed.Relation)) && IsSame(guardian, listed));
        if (own >= 0)
        {
            _all[own] = Told(_all[own], listed);
            return;
        }

        var child = new Guardianship(pupil, listed.Relation);
        var shared = listed.Phone.Length > 0 ? _all.FindIndex(guardian => guardian.Phone == listed.Phone) : -1;
        if (shared >= 0)
        {
            // A number without a name says nothing new of somebody who answers for the child already.
            _all[shared] = listed.Name.Length == 0 && _all[shared].Children.Any(known => known.Pupil == pupil)
                ? _all[shared]
                : Told(_all[shared], listed) with { Children = [.. _all[shared].Children, child] };
            return;
        }

        if (listed.Name.Length > 0)
        {
            Replace(child);
        }

        // A number may stand as the code of somebody whose number it was.
        var role = $"{pupil}/{listed.Relation.ToString().ToLowerInvariant()}";
        var id = new[] { listed.Phone, role, $"{role}/{listed.Phone}", $"{role}/{listed.Name}" }
            .First(code => code.Length > 0 && !_all.Exists(guardian => guardian.Id == new GuardianId(code)));
        _all.Add(new Guardian(new GuardianId(id), listed.Name, listed.Phone, [child]));
    }

    /// <summary>The same number, or the same name.</summary>
    private static bool IsSame(Guardian known, ListedGuardian listed) =>
        (listed.Phone.Length > 0 && known.Phone == listed.Phone)
        || (listed.Name.Length > 0 && known.Name.Contains(listed.Name, StringComparison.OrdinalIgnoreCase));

    private static Guardian Told(Guardian known, ListedGuardian listed) => known with
    {
        Name = listed.Name.Length == 0 || known.Name.Contains(listed.Name, StringComparison.OrdinalIgnoreCase) ? known.Name : known.Name.Length == 0 ? listed.Name : $"{known.Name} / {listed.Name}",
        Phone = listed.Phone.Length > 0 ? listed.Phone : known.Phone,
    };

    /// <summary>Another father in the list is another person: the one who was known answers for the child no more. A number without a name replaces nobody.</summary>
    private void Replace(Guardianship child)
    {
        for (var index = 0; index < _all.Count; index++)
        {
            if (_all[index].Children.Contains(child))
            {
                _all[index] = _all[index] with { Children = [.. _all[index].Children.Where(known => known != child)] };
            }
        }
    }
}
