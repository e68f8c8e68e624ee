using System.Text;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// A dialog's flow as rows of (state, trigger, next state), in the vocabulary of the Stateless library. Building it checks it: a repeated
/// row, a state that nothing leads to, or a pair of state and trigger that nobody decided is refused, so a mistake stops the start and not a teacher.
/// </summary>
/// <typeparam name="TState">Its names are what conversations store.</typeparam>
/// <typeparam name="TTrigger">What happened in the turn.</typeparam>
public sealed class TransitionTable<TState, TTrigger>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private static readonly Dictionary<string, TState> States = Enum.GetNames<TState>().ToDictionary(name => name, Enum.Parse<TState>, StringComparer.Ordinal);
    private readonly TState _initial;
    private readonly Dictionary<(TState, TTrigger), TState> _permits = [];
    private readonly Dictionary<TTrigger, TState> _interruptions = [];
    private readonly HashSet<TTrigger> _stays;
    private readonly HashSet<TTrigger> _refused;

    /// <param name="interruptions">Permitted in every state: a new report in the middle of a question, "hủy", "giúp".</param>
    /// <param name="otherwiseStays">Where no row says otherwise, these are permitted and change nothing.</param>
    /// <param name="otherwiseRefused">Where no row says otherwise, these are not permitted: the dialog says so in a sentence.</param>
    public TransitionTable(
        TState initial,
        IEnumerable<(TState State, TTrigger Trigger, TState Next)> rows,
        IEnumerable<(TTrigger Trigger, TState Next)> interruptions,
        IEnumerable<TTrigger> otherwiseStays,
        IEnumerable<TTrigger> otherwiseRefused)
    {
        _initial = initial;
        _stays = [.. otherwiseStays];
        _refused = [.. otherwiseRefused];
        foreach (var (trigger, next) in interruptions)
        {
            if (!_interruptions.TryAdd(trigger, next))
            {
                throw new InvalidOperationException($"Interruption {trigger} is written twice.");
            }
        }

        foreach (var (state, trigger, next) in rows)
        {
            if (_interruptions.ContainsKey(trigger))
            {
                throw new InvalidOperationException($"{trigger} is an interruption: the row {state} + {trigger} would never be looked at.");
            }

            if (!_permits.TryAdd((state, trigger), next))
            {
                throw new InvalidOperationException($"The row {state} + {trigger} is written twice.");
            }
        }

        Decided();
        var unreachable = Enum.GetValues<TState>().Except(Reachable()).ToList();
        if (unreachable.Count > 0)
        {
            throw new InvalidOperationException($"Nothing leads to {string.Join(", ", unreachable)}.");
        }
    }

    /// <summary>The next state. A trigger that the state does not permit is a bug of the dialog.</summary>
    public TState Next(TState state, TTrigger trigger)
    {
        if (_interruptions.TryGetValue(trigger, out var next) || _permits.TryGetValue((state, trigger), out next))
        {
            return next;
        }

        if (_stays.Contains(trigger))
        {
            return state;
        }

        throw new InvalidOperationException($"{state} does not permit {trigger}.");
    }

    public bool Permits(TState state, TTrigger trigger) =>
        _interruptions.ContainsKey(trigger) || _permits.ContainsKey((state, trigger)) || _stays.Contains(trigger);

    /// <summary>The stored name as a state; an unknown one (of another version of the program) is the initial state.</summary>
    public TState Named(string name) => States.GetValueOrDefault(name, _initial);

    /// <summary>The table as a Mermaid state diagram.</summary>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        text.Append("    [*] --> ").Append(_initial).Append('\n');
        foreach (var ((state, trigger), next) in _permits)
        {
            text.Append("    ").Append(state).Append(" --> ").Append(next).Append(" : ").Append(trigger).Append('\n');
        }

        if (_interruptions.Count + _stays.Count > 0)
        {
            text.Append("    state \"(in every state)\" as Anywhere\n");
        }

        foreach (var (trigger, next) in _interruptions)
        {
            text.Append("    Anywhere --> ").Append(next).Append(" : ").Append(trigger).Append('\n');
        }

        foreach (var trigger in _stays)
        {
            text.Append("    Anywhere --> Anywhere : otherwise ").Append(trigger).Append('\n');
        }

        foreach (var trigger in _refused)
        {
            text.Append("    %% refused where no arrow has it: ").Append(trigger).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Every state with every trigger: an interruption, a row, or one of the two lists.</summary>
    private void Decided()
    {
        if (_stays.Concat(_refused).GroupBy(trigger => trigger).FirstOrDefault(group => group.Count() > 1 || _interruptions.ContainsKey(group.Key)) is { } twice)
        {
            throw new InvalidOperationException($"{twice.Key} is decided twice.");
        }

        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var trigger in Enum.GetValues<TTrigger>())
            {
                if (!Permits(state, trigger) && !_refused.Contains(trigger))
                {
                    throw new InvalidOperationException($"Nobody decided {state} + {trigger}.");
                }
            }
        }
    }

    private HashSet<TState> Reachable()
    {
        HashSet<TState> reached = [_initial, .. _interruptions.Values];
        bool grew;
        do
        {
            grew = false;
            foreach (var ((state, _), next) in _permits)
            {
                grew |= reached.Contains(state) && reached.Add(next);
            }
        }
        while (grew);
        return reached;
    }
}
