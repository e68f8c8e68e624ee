using System.Security.Cryptography;
using System.Text;
using Bot.Host.Pages.Entrance;

namespace Bot.Host.Setup;

/// <summary>Who may set a school up: whoever sees the console of the program. The link that is printed there works once and makes one browser the one that may.</summary>
internal sealed class SetupDoor
{
    private readonly Lock _gate = new();
    private readonly string _link = PageDoor.Token();
    private bool _isUsed;
    private string? _session;

    /// <summary>The path of the link.</summary>
    public string Path => $"{SetupPaths.Start}/{_link}";

    /// <summary>The token of the browser's cookie; null for another link, or one that was used.</summary>
    public string? Open(string link)
    {
        lock (_gate)
        {
            if (_isUsed || !AreSame(link, _link))
            {
                return null;
            }

            _isUsed = true;
            return _session = PageDoor.Token();
        }
    }

    public bool IsIn(string? token)
    {
        lock (_gate)
        {
            return token is not null && _session is not null && AreSame(token, _session);
        }
    }

    private static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
