using System.CommandLine;
using System.Globalization;

namespace Bot.Host.Commands.Operations;

/// <summary><c>outbox list|retry|drop</c>: messages that could not be sent.</summary>
internal static class OutboxCommand
{
    private const int DefaultLimit = 100;

    public static Command Create(DeskDoor door) => new("outbox", OperationsWording.Outbox) { List(door), Retry(door), Drop(door) };

    private static Command List(DeskDoor door)
    {
        var limit = new Option<int>("--limit") { Description = OperationsWording.Limit, DefaultValueFactory = _ => DefaultLimit };
        var command = new Command("list", OperationsWording.OutboxList) { limit };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
        {
            var rows = from row in await stores.Outbox.ListAsync(parsed.GetValue(limit), cancellationToken)
                       select (IReadOnlyList<string>)
                       [
                           Text(row.Id), row.State, row.Kind.ToString(), row.To.ToString(), Text(row.Attempts), row.Error ?? "", row.Key,
                       ];
            return desk.Print(TextTable.Lines([OperationsWording.OutboxHeader, .. rows]));
        }));
        return command;
    }

    private static Command Retry(DeskDoor door)
    {
        var ids = Ids();
        var command = new Command("retry", OperationsWording.OutboxRetry) { ids };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
            Told(desk, await stores.Outbox.RetryAsync(parsed.GetRequiredValue(ids), cancellationToken), OperationsWording.Retried)));
        return command;
    }

    private static Command Drop(DeskDoor door)
    {
        var ids = Ids();
        var command = new Command("drop", OperationsWording.OutboxDrop) { ids };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
            Told(desk, await stores.Outbox.DropAsync(parsed.GetRequiredValue(ids), cancellationToken), OperationsWording.Dropped)));
        return command;
    }

    private static Argument<long[]> Ids() => new("ID") { Description = OperationsWording.OutboxId, Arity = ArgumentArity.OneOrMore };

    private static int Told(Desk desk, int rows, Func<int, string> wording) =>
        rows > 0 ? desk.Tell(wording(rows)) : desk.Refuse(ExitCode.Refused, OperationsWording.NothingMatched);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
