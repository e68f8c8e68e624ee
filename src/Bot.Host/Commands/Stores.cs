using Bot.Dialogs.Ports;
using Bot.Host.Logging;
using Bot.Host.Setup;
using Bot.Storage;
using Bot.Storage.Migrations;

namespace Bot.Host.Commands;

/// <summary>The database as a verb uses it, beside a <c>serve</c> that may be running: brought to this program's schema, closed afterwards.</summary>
internal sealed class Stores : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Stores(ServiceProvider services, int schema)
    {
        _services = services;
        Schema = schema;
    }

    /// <summary>The number of the schema.</summary>
    public int Schema { get; }

    public IRegisterStore Registers => _services.GetRequiredService<IRegisterStore>();

    public IInvitationStore Invitations => _services.GetRequiredService<IInvitationStore>();

    public ITurnStore Turns => _services.GetRequiredService<ITurnStore>();

    public IInbox Inbox => _services.GetRequiredService<IInbox>();

    public ISetAsideMessages SetAside => _services.GetRequiredService<ISetAsideMessages>();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public IAccountStore Accounts => _services.GetRequiredService<IAccountStore>();

    public IAccountStandings Standings => _services.GetRequiredService<IAccountStandings>();

    public IFetchQueue Fetches => _services.GetRequiredService<IFetchQueue>();

    public IPersonalRecords Records => _services.GetRequiredService<IPersonalRecords>();

    public IJobStore Jobs => _services.GetRequiredService<IJobStore>();

    public IJobHistory JobRuns => _services.GetRequiredService<IJobHistory>();

    public static async Task<Stores> OpenAsync(Desk desk, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddDiscreetConsole())
            .AddSingleton(desk.Clock)
            .AddBotStorage(desk.Settings.Storage)
            .BuildServiceProvider();
        try
        {
            var stores = new Stores(services, await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken));
            if (!await StoredTelegram.FillAsync(stores.Accounts, desk.Settings, cancellationToken))
            {
                desk.Tell(SetupWording.TokenKeyLost);
            }

            return stores;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
