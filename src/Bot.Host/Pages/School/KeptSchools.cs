using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Host.Pages.School;

/// <summary>The schools that were looked at last; a host of a whole province does not hold all of them.</summary>
internal sealed class KeptSchools(int most = KeptSchools.Most)
{
    /// <summary>Two years of sixty classes are some six megabytes.</summary>
    private const int Most = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<SchoolId, LinkedListNode<(SchoolId School, KeptSchool Kept)>> _held = [];
    private readonly LinkedList<(SchoolId School, KeptSchool Kept)> _byUse = [];

    /// <summary>Empty where the school was not looked at, or has another register since.</summary>
    public KeptSchool Of(SchoolRegister register)
    {
        var school = register.School.Id;
        lock (_lock)
        {
            var kept = new KeptSchool(register.Version);
            if (_held.Remove(school, out var node))
            {
                _byUse.Remove(node);
                kept = node.Value.Kept.Version == register.Version ? node.Value.Kept : kept;
            }

            _held[school] = _byUse.AddFirst((school, kept));
            if (_held.Count > most)
            {
                _held.Remove(_byUse.Last!.Value.School);
                _byUse.RemoveLast();
            }

            return kept;
        }
    }
}
