using System.CommandLine;
using Bot.Channels.Web;
using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Host.Clock;
using Bot.Host.Jobs;
using Bot.Host.Serving;
using Bot.Host.Settings;
using Bot.Storage;
using Bot.Storage.Rosters;

namespace Bot.Host.Commands;

/// <summary><c>serve</c>: runs the bot until it is told to stop.</summary>
internal static class ServeCommand
{
    private const string Actor = "serve";

    public static Command Create(DeskDoor door)
    {
        var command = new Command("serve", CommandWording.Serve);
        command.SetAction(door.Verb(RunAsync));
        return command;
    }

    public static async Task<int> RunAsync(Desk desk, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (premises, code) = await Premises.LookAsync(desk, cancellationToken);
        if (premises is null)
        {
            return code;
        }

        if (desk.Settings.WebChat.Enabled == true && !premises.IsSample)
        {
            return desk.Refuse(ExitCode.BadUsage, SettingsWording.Contradict("Bot:WebChat:Enabled", ServeWording.WebChatNeedsSample));
        }

        var (texts, faults) = WordingFolder.ReadProgram(ProgramFiles.WordingRoot);
        if (faults.Count > 0)
        {
            return desk.Refuse(ExitCode.BadUsage, faults.Select(fault => fault.ToString()));
        }

        var isChatOn = premises.IsSample && desk.Settings.PublicUrl is null && (desk.Settings.WebChat.Enabled ?? desk.Settings.MayUseSampleSchool);
        SchoolId? chatSchool = isChatOn ? premises.Sample!.School.Id : null;
        var clock = ClockFor(desk, premises);
        await using var app = WebHost.Build(desk.Settings, desk.Configuration, texts, clock, chatSchool);
        using var use = await app.Services.GetRequiredService<StorageStart>().StartAsync(cancellationToken);
        await FurnishAsync(desk, app.Services, premises, chatSchool, cancellationToken);
        await JobSchedule.PrepareAsync(desk.Settings.Storage, cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (app.Lifetime.ApplicationStopping.IsCancellationRequested && IsCancelled(failure))
        {
            await app.StopAsync(CancellationToken.None); // told to stop while starting: what runs already ends as it would later
            return ExitCode.Done;
        }

        var listening = Listening.Of(desk.Settings.Urls, isChatOn);
        desk.Print([isChatOn ? ServeWording.ChatAt(listening.Chat) : ServeWording.RunsAt(listening.Addresses[0])]);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Quartz, stopped while it stores its triggers, wraps the cancellation in a failure of its own.</summary>
    private static bool IsCancelled(Exception failure) => failure is OperationCanceledException || (failure.InnerException is { } inner && IsCancelled(inner));

    /// <summary>The desk's clock; for the sample school without settings, a school morning.</summary>
    private static TimeProvider ClockFor(Desk desk, Premises premises)
    {
        var now = desk.Clock.GetUtcNow();
        if (desk.Clock is not ScaledClock && premises.IsSample && desk.Settings.MayUseSampleSchool && DemonstrationClock.StartAt(premises.Sample!, now, premises.LastSeen) is { } start)
        {
            desk.Tell(ServeWording.DemonstrationClock(premises.Sample!, start));
            return new ScaledClock(start, ScaledClock.SlowestRate, desk.Clock);
        }

        return desk.Clock;
    }

    /// <summary>School, accounts and, for the sample, the chats of its people.</summary>
    private static async Task FurnishAsync(Desk desk, IServiceProvider services, Premises premises, SchoolId? chatSchool, CancellationToken cancellationToken)
    {
        var registers = services.GetRequiredService<IRegisterStore>();
        var clock = services.GetRequiredService<TimeProvider>();
        if (premises.ToImport is { } roster)
        {
            if (await registers.ReplaceAsync(roster, seenVersion: 0, Actor, clock.GetUtcNow(), cancellationToken) is not null)
            {
                desk.Tell(ServeWording.Imported(roster)); // else another host, started at the same time, was first
            }
        }

        var accounts = services.GetRequiredService<IAccountStore>();
        foreach (var account in WebHost.Accounts(desk.Settings, chatSchool))
        {
            await accounts.EnsureAsync(account, cancellationToken);
        }

        if (services.GetService<TokenVault>() is { } vault)
        {
            await vault.PrepareAsync(cancellationToken);
        }

        if (chatSchool is { } school && await registers.LoadAsync(school, cancellationToken) is { } register)
        {
            await new SampleLinks(services.GetRequiredService<IInvitationStore>(), services.GetRequiredService<IJobStore>(), clock)
                .MakeAsync(register, chat => new Address(WebChatChannel.Account, chat), cancellationToken);
        }
    }
}
