using System.Collections.Frozen;

namespace Bot.Domain.Cases;

/// <summary>The life of a case as a table: in this state – this may happen – it is in that state then. What is not in it may not happen.</summary>
public static class CaseLife
{
    /// <summary>Every move there is; one that leads to its own state is logged and changes nothing.</summary>
    public static IReadOnlyList<(CaseState State, CaseMove Move, CaseState Next)> Rows { get; } =
    [
        (CaseState.Watching, CaseMove.Contact, CaseState.Contacted),
        (CaseState.Watching, CaseMove.Visit, CaseState.Visiting),
        (CaseState.Watching, CaseMove.Support, CaseState.Support),
        (CaseState.Watching, CaseMove.TellCommune, CaseState.Commune),
        (CaseState.Watching, CaseMove.Return, CaseState.Returned),
        (CaseState.Watching, CaseMove.DropOut, CaseState.DroppedOut),
        (CaseState.Contacted, CaseMove.Contact, CaseState.Contacted),
        (CaseState.Contacted, CaseMove.Visit, CaseState.Visiting),
        (CaseState.Contacted, CaseMove.Support, CaseState.Support),
        (CaseState.Contacted, CaseMove.TellCommune, CaseState.Commune),
        (CaseState.Contacted, CaseMove.Return, CaseState.Returned),
        (CaseState.Contacted, CaseMove.DropOut, CaseState.DroppedOut),
        (CaseState.Visiting, CaseMove.Contact, CaseState.Visiting),
        (CaseState.Visiting, CaseMove.Visit, CaseState.Visiting),
        (CaseState.Visiting, CaseMove.Support, CaseState.Support),
        (CaseState.Visiting, CaseMove.TellCommune, CaseState.Commune),
        (CaseState.Visiting, CaseMove.Return, CaseState.Returned),
        (CaseState.Visiting, CaseMove.DropOut, CaseState.DroppedOut),
        (CaseState.Support, CaseMove.Contact, CaseState.Support),
        (CaseState.Support, CaseMove.Visit, CaseState.Support),
        (CaseState.Support, CaseMove.Support, CaseState.Support),
        (CaseState.Support, CaseMove.TellCommune, CaseState.Commune),
        (CaseState.Support, CaseMove.Return, CaseState.Returned),
        (CaseState.Support, CaseMove.DropOut, CaseState.DroppedOut),
        (CaseState.Commune, CaseMove.Contact, CaseState.Commune),
        (CaseState.Commune, CaseMove.Visit, CaseState.Commune),
        (CaseState.Commune, CaseMove.Support, CaseState.Commune),
        (CaseState.Commune, CaseMove.TellCommune, CaseState.Commune),
        (CaseState.Commune, CaseMove.Return, CaseState.Returned),
        (CaseState.Commune, CaseMove.DropOut, CaseState.DroppedOut),

        // On quiet watch: people go on calling, visiting and helping.
        (CaseState.Returned, CaseMove.Contact, CaseState.Returned),
        (CaseState.Returned, CaseMove.Visit, CaseState.Returned),
        (CaseState.Returned, CaseMove.Support, CaseState.Returned),
        (CaseState.Returned, CaseMove.Relapse, CaseState.Watching),
        (CaseState.Returned, CaseMove.DropOut, CaseState.DroppedOut),

        (CaseState.DroppedOut, CaseMove.Return, CaseState.Returned),
    ];

    private static readonly FrozenDictionary<(CaseState, CaseMove), CaseState> Permits = Rows.ToFrozenDictionary(row => (row.State, row.Move), row => row.Next);

    /// <summary>The state behind the move; null where it may not happen.</summary>
    public static CaseState? Next(CaseState state, CaseMove move) => Permits.TryGetValue((state, move), out var next) ? next : null;

    /// <summary>What was to be done is done: something happened on its day or later, or the case ended.</summary>
    private static bool EndsStep(PupilCase known, CaseState next, DateOnly day) => next is CaseState.Returned or CaseState.DroppedOut || known.NextOn <= day;

    /// <summary>The case behind the move; null where it may not happen.</summary>
    public static PupilCase? After(PupilCase known, CaseMove move, DateOnly day) => Next(known.State, move) is not { } next ? null
        : known with
        {
            State = next,
            StateSince = next == known.State ? known.StateSince : day,
            Relapses = known.Relapses + (move == CaseMove.Relapse ? 1 : 0),
            ClosedDespite = next == CaseState.DroppedOut ? known.ClosedDespite : null,
            NextStep = EndsStep(known, next, day) ? null : known.NextStep,
            NextOn = EndsStep(known, next, day) ? null : known.NextOn,
        };
}
