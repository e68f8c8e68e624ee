using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Pages.Office;

/// <summary>The channels of the school, and a message to oneself that shows whether one works.</summary>
public static class ChannelsPage
{
    /// <summary>Within it a second press sends no second message.</summary>
    private static readonly TimeSpan SameTest = TimeSpan.FromMinutes(1);

    public static FactsNeeded Needed(PageVisitor visitor) => new() { School = visitor.Register.School.Id, Contacts = [Membership.Of(visitor.Register.School.Id, visitor.Member.Id)] };

    /// <summary>Whether the visitor has a chat there.</summary>
    public static bool HasChat(PageVisitor visitor, Facts facts, string account) => Chats(visitor, facts, account).Any();

    public static PageDecision Test(PageVisitor visitor, Facts facts, string account)
    {
        var school = visitor.Register.School.Id;
        if (Chats(visitor, facts, account).FirstOrDefault() is not { } chat)
        {
            return PageDecision.Refused(OfficeWording.NoChatThere);
        }

        var minute = visitor.Now.ToUnixTimeMilliseconds() / (long)SameTest.TotalMilliseconds;
        return new PageDecision(
            [
                new Effect.Say(new OutboxEntry(
                    FormattableString.Invariant($"channel-test:{school}:{visitor.Member.Id}:{account}:{minute}"),
                    school,
                    chat.Address,
                    MessageKind.Notice,
                    new Outbound(OfficeWording.TestMessage(visitor.Register, visitor.Now)),
                    visitor.Now,
                    visitor.Now.AddMinutes(10))),
                new Effect.Audit(school, $"staff:{visitor.Member.Id}", "channel.tested", account, visitor.Now),
            ],
            OfficeWording.TestQueued);
    }

    private static IEnumerable<Contact> Chats(PageVisitor visitor, Facts facts, string account) =>
        (facts.Contacts.GetValueOrDefault(Membership.Of(visitor.Register.School.Id, visitor.Member.Id)) ?? []).Where(contact => contact.Address.Account == account);
}
