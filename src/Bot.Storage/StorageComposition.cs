using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Storage.Accounts;
using Bot.Storage.Commits;
using Bot.Storage.Delivery;
using Bot.Storage.Files;
using Bot.Storage.Inbox;
using Bot.Storage.Jobs;
using Bot.Storage.Links;
using Bot.Storage.Migrations;
using Bot.Storage.Nudges;
using Bot.Storage.Outbox;
using Bot.Storage.Pages;
using Bot.Storage.Privacy;
using Bot.Storage.Registers;
using Bot.Storage.Transcripts;
using Bot.Storage.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

public static class StorageComposition
{
    /// <summary>Adds every store. Needs logging; takes the registered <see cref="TimeProvider"/>, else the system's, and the registered <see cref="GuardianTexts"/>, else those the program was built with.</summary>
    public static IServiceCollection AddBotStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(GuardianTexts.None);
        services.AddSingleton(options);
        services.AddSingleton<Database>(provider =>
        {
            var log = provider.GetRequiredService<ILogger<GroupCommitter>>();
            return options.Provider == StorageProvider.Sqlite ? new SqliteDatabase(options, log) : new PostgresDatabase(options, log);
        });
        services.AddSingleton<Signals>();
        services.AddSingleton(provider => new Migrator(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Migrator>>()));
        services.AddSingleton(provider => new StorageStart(options, provider));
        services.AddSingleton<PostgresHints>();
        services.AddSingleton(provider => new StorageHealth(provider.GetRequiredService<Database>()));
        services.AddSingleton(provider => new Retention(provider.GetRequiredService<Database>()));
        services.AddSingleton<RegisterStore>();
        services.AddSingleton<IRegisterStore>(provider => provider.GetRequiredService<RegisterStore>());
        services.AddSingleton<IListImportStore>(provider => provider.GetRequiredService<RegisterStore>());
        services.AddSingleton<IChosenListStore, ChosenListStore>();
        services.AddSingleton<HandedMessages>();
        services.AddSingleton<IInbox, InboxStore>();
        services.AddSingleton<ISetAsideMessages, SetAsideStore>();
        services.AddSingleton<ITurnStore, TurnStore>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<IAccountStore, AccountStore>();
        services.AddSingleton<IFileStore, FileStore>();
        services.AddSingleton<IFetchQueue, FetchQueue>();
        services.AddSingleton<IDeliveryReports, DeliveryReports>();
        services.AddSingleton<IConversationReferences, ConversationReferences>();
        services.AddSingleton<IAccountStandings, AccountStandings>();
        services.AddSingleton<JobTallies>();
        services.AddSingleton<IJobStore, JobStore>();
        services.AddSingleton<IJobHistory, JobHistory>();
        services.AddSingleton<INudgeStore, NudgeStore>();
        services.AddSingleton<IInvitationStore, InvitationStore>();
        services.AddSingleton<IPageSessionStore, PageSessionStore>();
        services.AddSingleton<IPageStore, PageStore>();
        services.AddSingleton<IOfficeStore, OfficeStore>();
        services.AddSingleton<IChatTranscript, ChatTranscript>();
        services.AddSingleton<IPersonalRecords, PersonalRecords>();
        return services;
    }
}
