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
        Members(register, alarm).Any(member => AddressesOf(register, facts, member).Count > 0);

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
            var addresses = AddressesOf(register, facts, members[step]);
            if (addresses.Count > 0)
            {
                var told = alarm with { Step = step + 1, NextStepAt = now + Patience };
                return (AlarmFlow.Moved(alarm, AlarmHappened.Told, told), Tell(register, alarm, addresses, step, now));
            }
        }

        // Somebody may link a chat meanwhile. Who was told before is not told again: the key is the same.
        var isAnybodyLeft = members.Any(member => AddressesOf(register, facts, member).Count == 0);
        var ended = alarm with { Step = Alarm.ChainEnded, NextStepAt = isAnybodyLeft ? now + Patience : null };
        return (
            AlarmFlow.Moved(alarm, AlarmHappened.NobodyLeft, ended),
            [.. members.SelectMany((member, step) => Tell(register, alarm, AddressesOf(register, facts, member), step, now))]);
    }

    internal static IReadOnlyList<Address> AddressesOf(SchoolRegister register, Facts facts, StaffMember member) =>
        [.. (facts.Contacts.GetValueOrDefault(Membership.Of(register.School.Id, member.Id)) ?? []).Where(contact => contact.CanBeReached).Select(contact => contact.Address)];

    private static IReadOnlyList<Effect> Tell(SchoolRegister register, Alarm alarm, IReadOnlyList<Address> addresses, int step, DateTimeOffset now) =>
        [.. addresses.Select(address => Tell(register, alarm, address, step, now))];

    private static Effect.Say Tell(SchoolRegister register, Alarm alarm, Address address, int step, DateTimeOffset now)
    {
        var body = new Outbound(AlarmWording.Text(register, alarm))
        {
            Choices = [new Choice(AlarmWording.Take, ButtonToken.OfAlarm(alarm.Id))],
            Template = AlarmWording.Template(register, alarm),
        };
        var key = string.Create(CultureInfo.InvariantCulture, $"alarm:{alarm.School.Value}:{alarm.Id}:{step}:{address}");
        return new Effect.Say(new OutboxEntry(key, alarm.School, address, MessageKind.Alarm, body, now));
    }
}
