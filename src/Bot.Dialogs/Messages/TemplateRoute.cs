using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.People;

namespace Bot.Dialogs.Messages;

/// <summary>When a person may be written to by phone: the last way, because it is paid for and reaches whoever has the number today.</summary>
public static class TemplateRoute
{
    private const string Country = "84";

    /// <summary>
    /// The address of the person's number; null when the register has none that is one, or when nobody agreed in any chat. A chat that blocked the bot
    /// since then still counts as agreed: who wants no more messages says so, and that is withdrawn consent.
    /// </summary>
    /// <param name="phone">As the register has it; the first number counts.</param>
    /// <param name="contacts">All chats of the person; staff have always agreed, also without one.</param>
    public static Address? To(string phone, IEnumerable<Contact> contacts, bool isStaff) =>
        (isStaff || contacts.Any(contact => contact.Consented)) && PhoneNumber.AllIn(phone).Select(number => (PhoneNumber?)number).FirstOrDefault() is { } first
            ? new Address(ChannelAccount.ByPhone, Country + first.Value[1..])
            : null;

    /// <summary>The other addresses of a message with the number behind them; only for what a template can say.</summary>
    public static IReadOnlyList<Address> Behind(IReadOnlyList<Address> chats, Address? phone, Outbound body) =>
        phone is { } number && body.Template is not null && !chats.Contains(number) ? [.. chats, number] : chats;
}
