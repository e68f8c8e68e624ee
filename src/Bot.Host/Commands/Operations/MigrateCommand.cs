using System.CommandLine;
using System.Globalization;
using Bot.Storage;
using Bot.Storage.Backups;

namespace Bot.Host.Commands.Operations;

/// <summary>
/// <c>migrate</c>: brings the database to this program's schema, as every verb does when it opens the database. <c>--to</c>: carries everything from SQLite into an
/// empty PostgreSQL database.
/// </summary>
internal static class MigrateCommand
{
    public static Command Create(DeskDoor door)
    {
        var to = new Option<string?>("--to") { Description = BackupWording.To };
        var command = new Command("migrate", OperationsWording.Migrate) { to };
        command.SetAction(door.Verb(async (desk, parsed, cancellationToken) =>
        {
            if (parsed.GetValue(to) is { } target)
            {
                return await MoveAsync(desk, target, cancellationToken);
            }

            await using var stores = await Stores.OpenAsync(desk, cancellationToken);
            return desk.Tell(OperationsWording.Migrated(stores.Schema));
        }));
        return command;
    }

    private static async Task<int> MoveAsync(Desk desk, string target, CancellationToken cancellationToken)
    {
        if (desk.Settings.Storage.Provider != StorageProvider.Sqlite)
        {
            return desk.Refuse(ExitCode.BadUsage, BackupWording.MovesFromSqlite);
        }

        var moved = await DatabaseMove.RunAsync(desk.Settings.Storage, new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = target }, cancellationToken);
        desk.Print(TextTable.Lines([.. moved.Where(table => table.Value > 0).Select(table => (IReadOnlyList<string>)[table.Key, table.Value.ToString(CultureInfo.InvariantCulture)])]));
        return desk.Tell(BackupWording.Moved(moved.Sum(table => table.Value), moved.Count));
    }
}
