using System.CommandLine;
using Bot.Storage.Backups;

namespace Bot.Host.Commands.Operations;

/// <summary><c>backup FILE</c>: everything the database holds in one file, also while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Create(DeskDoor door)
    {
        var file = new Argument<string>("FILE") { Description = BackupWording.NewFile };
        var command = new Command("backup", BackupWording.Backup) { file };
        command.SetAction(door.Verb(async (desk, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var length = await DatabaseBackup.CreateAsync(desk.Settings.Storage, path, cancellationToken);
            return desk.Tell(BackupWording.Done(Path.GetFullPath(path), length, desk.Settings.Secrets.KeyFolder));
        }));
        return command;
    }
}
