using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Pages;

namespace Bot.Host.Pages.Entrance;

/// <summary>Whose request it is.</summary>
/// <param name="FormKey">Stands in every form of this session and in no other: what is posted without it was not sent from our page.</param>
public sealed record PageEntry(PageSession Session, PageVisitor Visitor, string FormKey)
{
    /// <summary>The name of the form's field.</summary>
    public const string FormField = "_khoa";

    /// <summary>Follows from the session's token, which other sites cannot know; the token does not follow from it.</summary>
    internal static string FormKeyOf(string token) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"form:{token}")));

    internal bool IsKey(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(FormKey));
}
