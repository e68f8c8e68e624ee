using Bot.Dialogs.Menus;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Host.Clock;
using Bot.Host.Documents;
using Bot.Host.Jobs;
using Bot.Host.Settings;
using Bot.Host.Workers;
using Bot.Domain.Schools;
using Bot.Storage;

namespace Bot.Host;

/// <summary>What the running process is made of, in the order of a message's way.</summary>
internal static class Composition
{
    /// <summary>Everything but the channels, which the caller adds.</summary>
    /// <param name="texts">Texts to guardians, as read at start.</param>
    public static IServiceCollection AddBot(this IServiceCollection services, BotSettings settings, GuardianTexts texts, TimeProvider clock) => services
        .AddSingleton(texts)
        .AddSingleton(clock)
        .AddBotStorage(settings.Storage)
        .AddTurns()
        .AddWorkers(settings.Workers)
        .AddJobs(settings.Storage);

    private static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<IMessageReader, MessageReader>()
        .AddSingleton<IDocumentWriter, DocumentWriter>()
        .AddSingleton<ChoiceStyles>()
        .AddSingleton<NumberedMenus>()
        .AddSingleton<ButtonedQuestions>()
        .AddSingleton<TurnHandler>()
        .AddSingleton<TakeTurn>(provider => provider.GetRequiredService<TurnHandler>().HandleAsync);

    /// <summary>Stopped in the opposite order: nothing arrives any more, turns end, their answers leave.</summary>
    private static IServiceCollection AddWorkers(this IServiceCollection services, WorkerOptions options) => services
        .AddSingleton(options)
        .AddSingleton<AccountHolds>()
        .AddSingleton<AccountBoard>()
        .AddHostedService<ClockWatch>()
        .AddHostedService<OutboxWorker>()
        .AddHostedService<InboxWorker>()
        .AddHostedService<FileWorker>()
        .AddHostedService<ReceiverWorker>();
}
