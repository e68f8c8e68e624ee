using System.CommandLine;

namespace Bot.Host.Commands.Operations;

/// <summary><c>migrate</c>: brings the database to this program's schema, as every verb does when it opens the database.</summary>
internal static class MigrateCommand
{
    public static Command Create(DeskDoor door)
    {
        var command = new Command("migrate", OperationsWording.Migrate);
        command.SetAction(door.Verb((desk, stores, _, _) => Task.FromResult(desk.Tell(OperationsWording.Migrated(stores.Schema)))));
        return command;
    }
}
