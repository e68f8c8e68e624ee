using System.Security.Cryptography;
using Bot.Channels.Web;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Linking;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;

namespace Bot.Host.Serving;

/// <summary>
/// Links everybody of the sample school to a chat of their own, by codes as in life, so that the chooser of persons works from the first minute.
/// Who is linked already is left alone.
/// </summary>
internal sealed class SampleLinks(IInvitationStore invitations, IJobStore jobs, TimeProvider clock)
{
    private const string Job = "sample-links";

    /// <param name="addressOf">Where the person of that web chat is reached.</param>
    public async Task MakeAsync(SchoolRegister register, Func<string, Address> addressOf, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var now = clock.GetUtcNow();
        var linked = (await invitations.ContactsAsync(school, cancellationToken))
            .SelectMany(member => member.Value.Select(contact => (member.Key, contact.Address)))
            .ToHashSet();
        var missing = WebPeople.Of(register).All
            .Select(person => (Address: addressOf(person.Chat), person.Membership))
            .Where(person => person.Membership is { } member && !linked.Contains((member, person.Address)))
            .Select(person => (person.Address, Invitation: new Invitation(LinkingCode.Make(RandomNumberGenerator.GetInt32), person.Membership!.Value, now + LinkingCode.Lifetime, UsedAt: null)))
            .ToList();
        if (missing.Count == 0)
        {
            return;
        }

        await invitations.AddAsync([.. missing.Select(pair => pair.Invitation)], now, cancellationToken);
        var mark = await jobs.MarkAsync(Job, school, cancellationToken);
        await jobs.CommitAsync(Job, school, mark, now, [.. missing.SelectMany(pair => Link(register, pair.Address, pair.Invitation, now))], cancellationToken);
    }

    private static IEnumerable<Effect> Link(SchoolRegister register, Address address, Invitation invitation, DateTimeOffset now)
    {
        yield return new Effect.LinkChat(address, invitation, now);
        if (invitation.For.Kind == MemberKind.Guardian)
        {
            yield return new Effect.RecordConsent(invitation.For, address, $"sample-{GuardianWording.Version(register)}", now);
        }
    }
}
