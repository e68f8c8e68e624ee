using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Storage.Registers;

/// <summary>The registers used last, up to so many pupils together, so that a deployment of a thousand schools holds those that are at work.</summary>
/// <param name="mostPupils">A register of more is held alone.</param>
internal sealed class RegisterCache(int mostPupils)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SchoolId, LinkedListNode<SchoolRegister>> _held = [];
    private readonly LinkedList<SchoolRegister> _byUse = [];
    private int _pupils;

    public SchoolRegister? Find(SchoolId school)
    {
        lock (_lock)
        {
            if (!_held.TryGetValue(school, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>Holds the register, unless a newer one is held; returns the newer of the two.</summary>
    public SchoolRegister Put(SchoolRegister register)
    {
        var school = register.School.Id;
        lock (_lock)
        {
            if (_held.TryGetValue(school, out var known))
            {
                if (known.Value.Version > register.Version)
                {
                    return known.Value;
                }

                Drop(known);
            }

            _held[school] = _byUse.AddFirst(register);
            _pupils += register.Pupils.Count;
            while (_pupils > mostPupils && _byUse.Count > 1)
            {
                Drop(_byUse.Last!);
            }

            return register;
        }
    }

    private void Drop(LinkedListNode<SchoolRegister> node)
    {
        _byUse.Remove(node);
        _held.Remove(node.Value.School.Id);
        _pupils -= node.Value.Pupils.Count;
    }
}
