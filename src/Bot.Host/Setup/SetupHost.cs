using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Host.Commands;
using Bot.Host.Logging;
using Bot.Host.Pages;
using Bot.Host.Serving;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Host.Setup;

/// <summary>The program before there is a school: it listens where the bot will, shows the set-up and nothing else, and ends when the school is made.</summary>
internal static class SetupHost
{
    /// <summary>Whether the school was made; false when the program was told to stop before.</summary>
    public static async Task<bool> RunAsync(Desk desk, Stores stores, CancellationToken cancellationToken)
    {
        var (settings, door) = (desk.Settings, new SetupDoor());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddConfiguration(desk.Configuration.GetSection("Logging"));
        builder.Logging.AddDiscreetConsole();
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var listening = Listening.Of(settings.Urls, withChat: false);
        builder.WebHost.UseUrls([.. listening.Addresses]);
        var site = new PageSite(new Uri(settings.PublicUrl ?? Local(listening.Addresses[0])), settings.PublicUrl is not null);
        builder.Services.AddRoutingCore()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton(site).AddSingleton(door).AddSingleton(settings).AddSingleton(desk.Clock)
            .AddSingleton(stores.Registers).AddSingleton(stores.Invitations).AddSingleton(stores.Accounts)
            .AddSingleton(SecretKeys.Open(settings.Secrets)).AddSingleton(settings.Secrets)
            .AddSingleton<SetupDraftFile>().AddSingleton<SetupGate>().AddSingleton<PageRenderer>();
        await using var app = builder.Build();
        app.UseRouting();
        SetupEndpoints.Map(app);
        await app.StartAsync(cancellationToken);
        desk.Print([SetupWording.Open(new Uri(site.Address!, door.Path))]);
        await app.WaitForShutdownAsync(cancellationToken);
        return (await stores.Registers.ListAsync(CancellationToken.None)).Count > 0;
    }

    /// <summary>"http://0.0.0.0:5080" is an address for the server; the browser of this machine says localhost.</summary>
    private static string Local(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback ? address : $"http://localhost:{new Uri(address.Replace('*', '0').Replace('+', '0')).Port}";
}
