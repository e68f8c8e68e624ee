using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>How one person is reached: the best address now, and the others in case it turns out to be blocked, out of its window or dead.</summary>
public sealed record Route(Address To, IReadOnlyList<Address> Otherwise)
{
    /// <summary>The person's number, for what a template can say: always the last way. Null where there is none.</summary>
    public Address? Phone { get; init; }

    /// <summary>No chat of the person can be used: only what a template can say goes, to the number.</summary>
    public bool IsByPhoneAlone => To.Account == ChannelAccount.ByPhone;

    /// <summary>In which the person is written to, e.g. <c>vi</c>.</summary>
    public string Language { get; init; } = Domain.Schools.GuardianTexts.Vietnamese;

    /// <summary>A message to this person.</summary>
    /// <param name="key">Names the fact and the person, never an address: the same fact reaches one person once, whichever way.</param>
    public OutboxEntry Entry(string key, SchoolId school, MessageKind kind, Outbound body, DateTimeOffset dueAt, DateTimeOffset? notAfter = null) =>
        new(key, school, To, kind, body, dueAt, notAfter) { Otherwise = TemplateRoute.Behind(Otherwise, Phone, body) };

    /// <summary>Whether the chat is this person's.</summary>
    public bool Includes(Address address) => To == address || Otherwise.Contains(address);
}
