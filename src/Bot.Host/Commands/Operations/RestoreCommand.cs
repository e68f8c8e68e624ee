using System.CommandLine;
using Bot.Storage.Backups;

namespace Bot.Host.Commands.Operations;

/// <summary><c>restore FILE</c>: puts a backup back, whole or not at all; what the database held is replaced only with <c>--force</c>.</summary>
internal static class RestoreCommand
{
    public static Command Create(DeskDoor door)
    {
        var file = new Argument<string>("FILE") { Description = BackupWording.OldFile };
        var force = new Option<bool>("--force") { Description = BackupWording.Force };
        var command = new Command("restore", BackupWording.Restore) { file, force };
        command.SetAction(door.Verb(async (desk, parsed, cancellationToken) =>
        {
            var kept = await DatabaseBackup.RestoreAsync(desk.Settings.Storage, parsed.GetRequiredValue(file), parsed.GetValue(force), desk.Clock.GetUtcNow(), cancellationToken);
            await using var stores = await Stores.OpenAsync(desk, cancellationToken); // a backup of an older program is brought to this one's schema
            var schools = await stores.Registers.ListAsync(cancellationToken);
            return desk.Tell(BackupWording.Restored(stores.Schema, [.. schools.Select(school => school.Value)], kept));
        }));
        return command;
    }
}
