using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Alarms;

/// <summary>
/// Who is told of an alarm, one after the other (design §4): homeroom teacher, deputy of the grade, principal; for violence, suicide, marriage
/// and trafficking the principal first. A person without a working address is passed over at once.
/// </summary>
public static class AlarmChain
{
    /// <summary>How long a person has before the next one is told.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The members the chain may tell, in order, without the one who raised the alarm.</summary>
    public static IReadOnlyList<StaffMember> Members(SchoolRegister register, Alarm alarm)
    {
        var schoolClass = alarm.Class is { } named ? register.Find(named) : null;
        var homeroom = schoolClass is null ? null : register.HomeroomTeacherOf(schoolClass.Id);
        var deputy = schoolClass is null ? null : register.LeaderOf(schoolClass.Grade);
        StaffMember?[] order = alarm.Kind is AlarmKind.Missing or AlarmKind.None
            ? [homeroom, deputy, register.Principal]
            : [register.Principal, deputy, homeroom];
        var chain = order.OfType<StaffMember>().Distinct().Where(member => !IsRaisedBy(member)).ToList();

        // The principal's own words about no certain class: another leader looks after them with him.
        return chain.Count > 0 ? chain : [.. register.Staff.Where(member => member.IsLeader && !IsRaisedBy(member)).Take(order.Length)];

        bool IsRaisedBy(StaffMember member) => Membership.Of(register.School.Id, member.Id) == alarm.RaisedBy;
    }

    /// <summary>The contacts a step needs.</summary>
    public static IEnumerable<Membership> Contacts(SchoolRegister register, Alarm alarm) =>
        Members(register, alarm).Select(member => Membership.Of(register.School.Id, member.Id));

    /// <summary>Raises an alarm and tells the first person who can be reached.</summary>
    public static IEnumerable<Effect> Raise(SchoolRegister register, Facts facts, Alarm alarm, DateTimeOffset now)
    {
        var (told, messages) = TellNext(register, facts, alarm, now);
        return [new Effect.RaiseAlarm(told), .. messages];
    }

    /// <summary>Nobody acknowledged in time: tells the next person. An alarm that is taken or closed stays as it is.</summary>
    public static IEnumerable<Effect> Escalate(SchoolRegister register, Facts facts, Alarm alarm, DateTimeOffset now)
    {
        if (!AlarmFlow.Permits(alarm, AlarmHappened.NobodyLeft))
        {
            return [];
        }

        var (told, messages) = TellNext(register, facts, alarm, now);
        return [new Effect.MoveAlarm(told, alarm), .. messages];
    }

    /// <summary>Whether anybody of the chain has a working chat.</summary>
    public static bool ReachesAnybody(SchoolRegister register, Facts facts, Alarm alarm) =>
        Members(register, alarm).Any(member => Routes.To(register, facts, member) is not null);

    /// <summary>An id that is the same whenever the same words are decided on again, and free of names.</summary>
    /// <param name="saying">Names what was said: <see cref="TurnDraft.SayingOf"/>.</param>
    /// <param name="pupil">Where the words are about several, which.</param>
    public static string IdFor(string saying, PupilId? pupil = null)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{saying}#{pupil?.Value}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    /// <summary>Tells the next person who can be reached; behind the last one, whoever could not be reached at his turn and can be now.</summary>
    private static (Alarm Told, IReadOnlyList<Effect> Messages) TellNext(SchoolRegister register, Facts facts, Alarm alarm, DateTimeOffset now)
    {
        var members = Members(register, alarm);
        for (var step = alarm.Step; step < members.Count; step++)
        {
            if (Tell(register, facts, alarm, members[step], step, now) is { } message)
            {
                var told = alarm with { Step = step + 1, NextStepAt = now + Patience };
                return (AlarmFlow.Moved(alarm, AlarmHappened.Told, told), [message]);
            }
        }

        // Somebody may link a chat meanwhile. Who was told before is not told again: the key is the same.
        var isAnybodyLeft = members.Any(member => Routes.To(register, facts, member) is null);
        var ended = alarm with { Step = Alarm.ChainEnded, NextStepAt = isAnybodyLeft ? now + Patience : null };
        return (
            AlarmFlow.Moved(alarm, AlarmHappened.NobodyLeft, ended),
            [.. members.Select((member, step) => Tell(register, facts, alarm, member, step, now)).OfType<Effect.Say>()]);
    }

    /// <summary>Null when the member cannot be reached.</summary>
    private static Effect.Say? Tell(SchoolRegister register, Facts facts, Alarm alarm, StaffMember member, int step, DateTimeOffset now)
    {
        var body = new Outbound(AlarmWording.Text(register, alarm))
        {
            Choices = [new Choice(AlarmWording.Take, ButtonToken.OfAlarm(alarm.Id))],
            Template = AlarmWording.Template(register, alarm),
        };
        var key = string.Create(CultureInfo.InvariantCulture, $"alarm:{alarm.School.Value}:{alarm.Id}:{step}:{member.Id}");
        return Routes.To(register, facts, member) is { } route ? new Effect.Say(route.Entry(key, alarm.School, MessageKind.Alarm, body, now)) : null;
    }
}
