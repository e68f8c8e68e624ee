using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters.Lists;

/// <summary>The guardians behind a list. Whoever is known stays the same person: a number that was corrected takes no chat away.</summary>
internal sealed class ListFamilies
{
    private readonly List<Guardian> _all = [];

    // Where to look, so that a list of thousands is not walked once for each of its rows. Who left a child or changed the number may still stand here: a find looks at the guardian itself.
    private readonly Dictionary<PupilId, SortedSet<int>> _ofPupil = [];
    private readonly Dictionary<string, SortedSet<int>> _ofPhone = new(StringComparer.Ordinal);
    private readonly HashSet<GuardianId> _ids = [];

    public ListFamilies(SchoolRegister register)
    {
        foreach (var guardian in register.Guardians)
        {
            Put(_all.Count, guardian);
        }
    }

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
        var child = new Guardianship(pupil, listed.Relation);
        var own = First(_ofPupil.GetValueOrDefault(pupil), guardian => guardian.Children.Contains(child) && IsSame(guardian, listed));
        if (own >= 0)
        {
            Put(own, Told(_all[own], listed));
            return;
        }

        var shared = listed.Phone.Length > 0 ? First(_ofPhone.GetValueOrDefault(listed.Phone), guardian => guardian.Phone == listed.Phone) : -1;
        if (shared >= 0)
        {
            // A number without a name says nothing new of somebody who answers for the child already.
            if (listed.Name.Length > 0 || _all[shared].Children.All(known => known.Pupil != pupil))
            {
                Put(shared, Told(_all[shared], listed) with { Children = [.. _all[shared].Children, child] });
            }

            return;
        }

        if (listed.Name.Length > 0)
        {
            Replace(child);
        }

        // A number may stand as the code of somebody whose number it was.
        var role = $"{pupil}/{listed.Relation.ToString().ToLowerInvariant()}";
        var id = new[] { listed.Phone, role, $"{role}/{listed.Phone}", $"{role}/{listed.Name}" }
            .First(code => code.Length > 0 && !_ids.Contains(new GuardianId(code)));
        Put(_all.Count, new Guardian(new GuardianId(id), listed.Name, listed.Phone, [child]));
    }

    private int First(SortedSet<int>? places, Predicate<Guardian> match)
    {
        foreach (var place in places ?? [])
        {
            if (match(_all[place]))
            {
                return place;
            }
        }

        return -1;
    }

    private void Put(int place, Guardian guardian)
    {
        if (place == _all.Count)
        {
            _all.Add(guardian);
        }

        _all[place] = guardian;
        _ids.Add(guardian.Id);
        Note(_ofPhone, guardian.Phone, place);
        foreach (var child in guardian.Children)
        {
            Note(_ofPupil, child.Pupil, place);
        }
    }

    private static void Note<TKey>(Dictionary<TKey, SortedSet<int>> places, TKey key, int place)
        where TKey : notnull
    {
        if (!places.TryGetValue(key, out var known))
        {
            places[key] = known = [];
        }

        known.Add(place);
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
        foreach (var place in _ofPupil.GetValueOrDefault(child.Pupil) ?? [])
        {
            if (_all[place].Children.Contains(child))
            {
                _all[place] = _all[place] with { Children = [.. _all[place].Children.Where(known => known != child)] };
            }
        }
    }
}
