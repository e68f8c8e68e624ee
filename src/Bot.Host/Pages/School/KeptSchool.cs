using System.Collections.Concurrent;
using Bot.Dialogs.Pages.School;
using Bot.Domain;

namespace Bot.Host.Pages.School;

/// <summary>What is kept of a school as long as its register, with classes, hamlets and calendar, is this one.</summary>
internal sealed class KeptSchool(long version)
{
    private readonly ConcurrentDictionary<StaffId, (StatesBasis Basis, IReadOnlyList<SchoolClassState> States)> _states = new();

    public long Version => version;

    public KeptDays Days { get; } = new();

    public KeptDays Before { get; } = new();

    public IReadOnlyList<SchoolClassState>? StatesOf(StaffId member, StatesBasis basis) => _states.TryGetValue(member, out var kept) && kept.Basis == basis ? kept.States : null;

    public void Put(StaffId member, StatesBasis basis, IReadOnlyList<SchoolClassState> states) => _states[member] = (basis, states);
}
