using Bot.Channels.Web;
using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Host.Clock;
using Bot.Host.Serving;
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

    private static readonly TimeSpan PatienceWithWarmUp = TimeSpan.FromMinutes(1);

    /// <summary>Plays and prints; the last headcount, or null when the play broke off.</summary>
    public static async Task<string?> PlayAsync(SchoolRegister roster, IDemoPhones phones, DemoScreen screen, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("attendance-demo-");
        try
        {
            await FurnishAsync(folder.FullName, roster, phones, cancellationToken);
            screen.Title(MorningWording.Title(roster.School.Name, phones is OwnPhones ? null : phones.Account));
            return await PlayAsync(folder.FullName, roster, phones, screen, cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools(); // Quartz leaves its file open
            folder.Delete(recursive: true);
        }
    }

    /// <summary>School, account and chats; then one turn, so that nothing is slow for the first time once the fast clock runs.</summary>
    private static async Task FurnishAsync(string folder, SchoolRegister roster, IDemoPhones phones, CancellationToken cancellationToken)
    {
        var warm = new TaskCompletionSource();
        phones.Arrived = (_, _) => warm.TrySetResult();
        var clock = new ScaledClock(roster.Clock.At(MorningWording.Day, MorningWording.WarmUp.At), ScaledClock.SlowestRate, TimeProvider.System);
        using var host = phones.Build(In(folder), folder, clock);
        var services = host.Services;
        using var use = await services.GetRequiredService<StorageStart>().StartAsync(cancellationToken);
        await services.GetRequiredService<IRegisterStore>().ReplaceAsync(roster, seenVersion: 0, Actor, clock.GetUtcNow(), cancellationToken);
        foreach (var account in phones.Accounts(roster.School.Id))
        {
            await services.GetRequiredService<IAccountStore>().EnsureAsync(account, cancellationToken);
        }

        await PrepareAsync(services, cancellationToken);
        await new SampleLinks(services.GetRequiredService<IInvitationStore>(), services.GetRequiredService<IJobStore>(), clock)
            .MakeAsync(roster, chat => new Address(phones.Account, phones.ChatOf(chat)), cancellationToken);
        await host.StartAsync(cancellationToken);
        await phones.ConnectAsync(host, clock, WebPeople.Of(roster).All.Select(person => person.Chat), cancellationToken);
        await phones.WriteAsync(MorningWording.WarmUp.Who, MorningWording.WarmUp.Text, cancellationToken);
        await warm.Task.WaitAsync(PatienceWithWarmUp, cancellationToken);
        await host.StopAsync(CancellationToken.None);
    }

    private static async Task<string?> PlayAsync(string folder, SchoolRegister roster, IDemoPhones phones, DemoScreen screen, CancellationToken cancellationToken)
    {
        var clock = new ScaledClock(roster.Clock.At(MorningWording.Day, MorningWording.Begins), Rate, TimeProvider.System);
        using var host = phones.Build(In(folder), folder, clock);
        using var use = await host.Services.GetRequiredService<StorageStart>().StartAsync(cancellationToken);
        await PrepareAsync(host.Services, cancellationToken);
        var stage = new DemoStage(roster, Players(roster), phones, screen, clock);
        phones.Arrived = stage.Deliver;
        await host.StartAsync(cancellationToken);
        await phones.ConnectAsync(host, clock, [], cancellationToken);
        var headcount = await stage.PlayAsync(cancellationToken);
        await host.StopAsync(CancellationToken.None);
        return headcount;
    }

    private static StorageOptions In(string folder) => new() { ConnectionString = $"Data Source={Path.Combine(folder, "attendance.db")}" };

    private static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<TokenVault>() is { } vault)
        {
            await vault.PrepareAsync(cancellationToken);
        }
    }

    private static IReadOnlyList<Player> Players(SchoolRegister register) =>
    [
        .. from person in WebPeople.Of(register).All
           where person.Membership is not null
           select new Player(
               person.Chat,
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
