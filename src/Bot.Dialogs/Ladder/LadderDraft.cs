using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Ladder;

/// <summary>Collects what one round of the ladder decides.</summary>
internal sealed class LadderDraft(SchoolRegister register, DueItem.LadderRound due, Facts facts, DateTimeOffset now)
{
    private readonly List<Effect> _effects = [];

    public SchoolRegister Register { get; } = register;

    public DueItem.LadderRound Due { get; } = due;

    public Facts Facts { get; } = facts;

    public DateTimeOffset Now { get; } = now;

    public int Unreachable { get; private set; }

    public IReadOnlyList<Effect> Effects => _effects;

    public void Add(Effect effect) => _effects.Add(effect);

    public void Add(IEnumerable<Effect> effects) => _effects.AddRange(effects);

    /// <summary>The principal and the deputy of the class's grade, each once.</summary>
    public IEnumerable<StaffMember> LeadersOf(Pupil pupil) =>
        new[] { Register.Find(pupil.Class) is { } schoolClass ? Register.LeaderOf(schoolClass.Grade) : null, Register.Principal }.OfType<StaffMember>().Distinct();

    public bool Reaches(StaffMember member) => Routes.To(Register, Facts, member) is not null;

    /// <summary>By day; what is decided at night waits for the morning.</summary>
    /// <param name="what">Names the message within the round.</param>
    public void Say(StaffMember to, string what, string text, MessageKind kind)
    {
        if (Routes.To(Register, Facts, to) is { } route)
        {
            Add(new Effect.Say(route.Entry($"{Due.Key}:{what}:{to.Id}", Register.School.Id, kind, new Outbound(text), SafetyPolicy.ByDay(Register, Now))));
        }
        else
        {
            Unreachable++;
        }
    }
}
