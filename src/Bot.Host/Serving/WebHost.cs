using Bot.Channels;
using Bot.Channels.BotFramework;
using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Channels.ZaloBot;
using Bot.Channels.ZaloOa;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Clock;
using Bot.Host.Endpoints;
using Bot.Host.Logging;
using Bot.Host.Pages;
using Bot.Host.Pages.Invitations;
using Bot.Host.Pages.Office;
using Bot.Host.Settings;

namespace Bot.Host.Serving;

/// <summary>The web application of <c>serve</c>: listeners, channels, endpoints.</summary>
internal static class WebHost
{
    private const long LargestUpload = 10 * 1024 * 1024;

    /// <param name="chatSchool">The sample school, when its web chat is on.</param>
    public static WebApplication Build(BotSettings settings, IConfiguration configuration, GuardianTexts texts, TimeProvider clock, SchoolId? chatSchool)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddConfiguration(configuration.GetSection("Logging"));
        builder.Logging.AddDiscreetConsole();
        // A line for every request says nothing without its path, which is not written.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestUpload;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        var listening = Listening.Of(settings.Urls, withChat: chatSchool is not null);
        builder.WebHost.UseUrls([.. listening.Addresses]);
        builder.Services.AddRoutingCore().AddBot(settings, texts, clock);
        if (chatSchool is { } school)
        {
            builder.Services.AddWebChat(new WebChatSite { School = school, Port = listening.ChatPort, HasDemonstrationClock = clock is ScaledClock });
        }

        builder.Services.AddPages(PageSite.Of(settings, chatSchool), BackupShelf.Beside(settings.Secrets.KeyFolder)).AddSingleton(new SlipDoors(settings));
        if (settings.Telegram.IsConfigured)
        {
            builder.Services.AddTelegram(settings.Telegram, settings.PublicUrl is { } address ? new Uri(address) : null);
        }

        if (settings.BotFramework.IsConfigured)
        {
            // Tokens are an affair between the vendor and us, however fast the school's clock runs.
            builder.Services.AddBotFramework(settings.BotFramework, TimeProvider.System);
        }

        if (settings.ZaloBot.IsConfigured)
        {
            builder.Services.AddZaloBot(settings.ZaloBot, settings.PublicUrl is { } place ? new Uri(place) : null);
        }

        if (settings.ZaloOa.IsConfigured)
        {
            builder.Services.AddZaloOa(settings.ZaloOa, SecretKeys.Open(settings.Secrets));
        }

        var app = builder.Build();
        app.UseLostPages();
        app.UseRouting();
        app.MapHealth();
        app.MapPages();
        if (chatSchool is not null)
        {
            app.MapWebChat();
        }

        if (settings.Telegram is { IsConfigured: true, Updates: UpdateMode.Webhook })
        {
            app.MapTelegramWebhook();
        }

        if (settings.BotFramework.IsConfigured)
        {
            app.MapBotFramework();
        }

        if (settings.ZaloBot.IsConfigured)
        {
            app.MapZaloBot();
        }

        if (settings.ZaloOa.IsConfigured)
        {
            app.MapZaloOaWebhook();
        }

        return app;
    }

    /// <summary>The default accounts, as the settings define them.</summary>
    public static IEnumerable<ChannelAccount> Accounts(BotSettings settings, SchoolId? chatSchool)
    {
        if (chatSchool is not null)
        {
            yield return new ChannelAccount(WebChatChannel.Account, WebChatChannel.Account, chatSchool, Settings: "{}", ProtectedSecrets: null);
        }

        if (settings.Telegram.IsConfigured)
        {
            yield return new ChannelAccount(TelegramChannel.Account, TelegramChannel.Account, School: null, Settings: "{}", ProtectedSecrets: null);
        }

        if (settings.BotFramework.IsConfigured)
        {
            yield return new ChannelAccount(BotFrameworkChannel.Account, BotFrameworkChannel.Account, School: null, Settings: "{}", ProtectedSecrets: null);
        }

        if (settings.ZaloBot.IsConfigured)
        {
            yield return new ChannelAccount(ZaloBotChannel.Account, ZaloBotChannel.Account, School: null, Settings: "{}", ProtectedSecrets: null);
        }

        if (settings.ZaloOa.IsConfigured)
        {
            yield return new ChannelAccount(ZaloOaChannel.Account, ZaloOaChannel.Account, School: null, Settings: "{}", ProtectedSecrets: null);
        }

        if (settings.ZaloOa is { IsConfigured: true, Templates.Count: > 0 })
        {
            yield return new ChannelAccount(ZbsChannel.Account, ZbsChannel.Account, School: null, Settings: "{}", ProtectedSecrets: null);
        }
    }
}
