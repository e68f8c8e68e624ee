using System.CommandLine;
using Bot.Dialogs.Ports;

namespace Bot.Host.Commands.Import;

/// <summary><c>import FOLDER [--preview] [--yes]</c>, <c>import --undo [FOLDER]</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(DeskDoor door)
    {
        var folder = new Argument<string?>("FOLDER") { Description = ImportWording.Folder, Arity = ArgumentArity.ZeroOrOne };
        var undo = new Option<bool>("--undo") { Description = ImportWording.Undo };
        var preview = new Option<bool>("--preview") { Description = ImportWording.Preview };
        var yes = new Option<bool>("--yes") { Description = ImportWording.Yes };
        var command = new Command("import", ImportWording.Verb) { folder, preview, yes, undo };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(folder) is null && !parsed.GetValue(undo))
            {
                parsed.AddError(ImportWording.FolderMissing);
            }
        });
        command.SetAction(door.Verb(async (desk, parsed, cancellationToken) =>
        {
            await using var stores = new LateStores(desk);
            var import = new RosterImport(desk, stores.RegistersAsync, canAsk: !Console.IsInputRedirected);
            var (previewOnly, isSure) = (parsed.GetValue(preview), parsed.GetValue(yes));
            return parsed.GetValue(undo)
                ? await import.UndoAsync(parsed.GetValue(folder), previewOnly, isSure, cancellationToken)
                : await import.RunAsync(parsed.GetRequiredValue(folder)!, previewOnly, isSure, cancellationToken);
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
