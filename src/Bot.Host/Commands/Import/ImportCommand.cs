using System.CommandLine;
using Bot.Dialogs.Ports;

namespace Bot.Host.Commands.Import;

/// <summary><c>import FOLDER [--preview] [--yes]</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(DeskDoor door)
    {
        var folder = new Argument<string>("FOLDER") { Description = ImportWording.Folder };
        var preview = new Option<bool>("--preview") { Description = ImportWording.Preview };
        var yes = new Option<bool>("--yes") { Description = ImportWording.Yes };
        var command = new Command("import", ImportWording.Verb) { folder, preview, yes };
        command.SetAction(door.Verb(async (desk, parsed, cancellationToken) =>
        {
            await using var stores = new LateStores(desk);
            return await new RosterImport(desk, stores.RegistersAsync, canAsk: !Console.IsInputRedirected)
                .RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(preview), parsed.GetValue(yes), cancellationToken);
        }));
        return command;
    }

    /// <summary>The database, opened when it is first needed: a faulty roster leaves not even an empty file.</summary>
    private sealed class LateStores(Desk desk) : IAsyncDisposable
    {
        private Stores? _stores;

        public async Task<IRegisterStore> RegistersAsync(CancellationToken cancellationToken) =>
            (_stores ??= await Stores.OpenAsync(desk, cancellationToken)).Registers;

        public ValueTask DisposeAsync() => _stores?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
