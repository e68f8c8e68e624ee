using System.Buffers.Text;
using System.Security.Cryptography;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Pages.Entrance;

/// <summary>Cuts keys with the system's random numbers.</summary>
internal sealed class PageDoor(PageSite site) : IPageDoor
{
    private const int Bytes = 32;

    public PageKey Cut(SchoolId school)
    {
        var token = Token();
        return new PageKey(token, site.Address is { } address ? new Uri(address, PagePaths.Enter(school, token)) : null);
    }

    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
