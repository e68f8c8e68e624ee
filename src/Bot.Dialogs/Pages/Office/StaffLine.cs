using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages.Office;

/// <summary>A member of staff as the office sees one.</summary>
public sealed record StaffLine(StaffMember Member, IReadOnlyList<Contact> Chats)
{
    /// <summary>Names a chat in a form without saying which it is.</summary>
    public static string KeyOf(Address chat) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chat.ToString())).AsSpan(0, 8));
}
