using Bot.Domain;
using Bot.Host.Settings;
using Bot.Host.Serving;

namespace Bot.Host.Pages;

/// <summary>Where the page is reached.</summary>
/// <param name="Address">What links begin with, without a path; null where nobody but this machine could open them and this machine is not meant.</param>
/// <param name="IsSecure">Whether people reach it over https only: cookies then never travel otherwise.</param>
internal sealed record PageSite(Uri? Address, bool IsSecure)
{
    /// <summary>The sample school, where anybody on this machine may be anybody of its staff; null for every other school.</summary>
    public SchoolId? ChooserSchool { get; init; }

    /// <summary>The loopback port on which the chooser is; null when every listener is one.</summary>
    public int? ChooserPort { get; init; }

    public static PageSite Of(BotSettings settings, SchoolId? chatSchool)
    {
        var listening = Listening.Of(settings.Urls, withChat: chatSchool is not null);
        var address = settings.PublicUrl is { } outside ? new Uri(outside)
            : chatSchool is not null || listening.IsLocal ? new Uri(listening.Chat)
            : null;
        return new PageSite(address, settings.PublicUrl is not null) { ChooserSchool = chatSchool, ChooserPort = listening.ChatPort };
    }
}
