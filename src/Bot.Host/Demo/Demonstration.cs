using Bot.Channels.Web;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Host.Clock;
using Bot.Host.Logging;
using Bot.Host.Serving;
using Bot.Host.Settings;
using Bot.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Demo;

/// <summary>
/// A school morning in half a minute: temporary database, sample school, fast clock, and the same inbox, turns, jobs and outbox as in
/// <c>serve</c>. Only the phones are played.
/// </summary>
internal static class Demonstration
{
    private const double Rate = 240;
    private const string Actor = "demo";

    /// <summary>Plays and prints; the last headcount, or null when the play broke off.</summary>
    public static async Task<string?> PlayAsync(SchoolRegister roster, DemoScreen screen, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("attendance-demo-");
        try
        {
            var settings = new BotSettings { Storage = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "attendance.db")}" } };
            await FurnishAsync(settings, roster, cancellationToken);
            screen.Title(MorningWording.Title(roster.School.Name));
            return await PlayAsync(settings, roster, screen, cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools(); // Quartz leaves its file open
            folder.Delete(recursive: true);
        }
    }

    /// <summary>School, account and chats; then one turn, so that nothing is slow for the first time once the fast clock runs.</summary>
    private static async Task FurnishAsync(BotSettings settings, SchoolRegister roster, CancellationToken cancellationToken)
    {
        var warm = new TaskCompletionSource();
        var clock = new ScaledClock(roster.Clock.At(MorningWording.Day, MorningWording.WarmUp.At), ScaledClock.SlowestRate, TimeProvider.System);
        using var host = Build(settings, clock, new DemoChannel { Delivered = (_, _) => warm.TrySetResult() });
        var services = host.Services;
        using var use = await services.GetRequiredService<StorageStart>().StartAsync(cancellationToken);
        await services.GetRequiredService<IRegisterStore>().ReplaceAsync(roster, seenVersion: 0, Actor, clock.GetUtcNow(), cancellationToken);
        await services.GetRequiredService<IAccountStore>().EnsureAsync(
            new ChannelAccount(DemoChannel.Account, DemoChannel.Account, roster.School.Id, Settings: "{}", ProtectedSecrets: null), cancellationToken);
        await new SampleLinks(services.GetRequiredService<IInvitationStore>(), services.GetRequiredService<IJobStore>(), clock)
            .MakeAsync(roster, DemoChannel.Account, cancellationToken);
        await host.StartAsync(cancellationToken);
        var address = new Address(DemoChannel.Account, MorningWording.WarmUp.Who);
        var content = new InboundContent.Text(MorningWording.WarmUp.Text);
        await services.GetRequiredService<IInbox>().AcceptAsync(new Inbound(address, "warm-up", clock.GetUtcNow(), content), cancellationToken);
        await warm.Task.WaitAsync(cancellationToken);
        await host.StopAsync(CancellationToken.None);
    }

    private static async Task<string?> PlayAsync(BotSettings settings, SchoolRegister roster, DemoScreen screen, CancellationToken cancellationToken)
    {
        var clock = new ScaledClock(roster.Clock.At(MorningWording.Day, MorningWording.Begins), Rate, TimeProvider.System);
        var channel = new DemoChannel();
        using var host = Build(settings, clock, channel);
        using var use = await host.Services.GetRequiredService<StorageStart>().StartAsync(cancellationToken);
        var stage = new DemoStage(roster, Players(roster), host.Services.GetRequiredService<IInbox>(), screen, clock);
        channel.Delivered = stage.Deliver;
        await host.StartAsync(cancellationToken);
        var headcount = await stage.PlayAsync(cancellationToken);
        await host.StopAsync(CancellationToken.None);
        return headcount;
    }

    private static IHost Build(BotSettings settings, TimeProvider clock, DemoChannel channel)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddDiscreetConsole();
        builder.Services.AddBot(settings, clock).AddSingleton<IChannel>(channel);
        return builder.Build();
    }

    private static IReadOnlyList<Player> Players(SchoolRegister register) =>
    [
        .. from person in WebPeople.Of(register).All
           where person.Membership is not null
           select new Player(
               person.Address with { Account = DemoChannel.Account },
               person.Group switch
               {
                   WebPersonGroup.Family => PlayerSide.Family,
                   WebPersonGroup.Leader => PlayerSide.Leader,
                   _ => PlayerSide.Teacher,
               },
               MorningWording.Label(person))
           {
               Answer = MorningWording.Answers.GetValueOrDefault(person.Chat),
           },
    ];
}
