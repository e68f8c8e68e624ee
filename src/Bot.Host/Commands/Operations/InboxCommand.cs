using System.CommandLine;
using System.Globalization;

namespace Bot.Host.Commands.Operations;

/// <summary><c>inbox list|retry|drop</c>: messages that no turn could handle.</summary>
internal static class InboxCommand
{
    private const int DefaultLimit = 100;

    public static Command Create(DeskDoor door) => new("inbox", OperationsWording.Inbound) { List(door), Retry(door), Drop(door) };

    private static Command List(DeskDoor door)
    {
        var limit = new Option<int>("--limit") { Description = OperationsWording.Limit, DefaultValueFactory = _ => DefaultLimit };
        var command = new Command("list", OperationsWording.InboundList) { limit };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
        {
            var rows = from row in await stores.SetAside.ListAsync(parsed.GetValue(limit), cancellationToken)
                       select (IReadOnlyList<string>)
                       [
                           Text(row.Id), row.Kind, row.From.ToString(), row.AcceptedAt.ToString("u", CultureInfo.InvariantCulture), Text(row.Attempts), row.Error ?? "",
                       ];
            return desk.Print(TextTable.Lines([OperationsWording.InboundHeader, .. rows]));
        }));
        return command;
    }

    private static Command Retry(DeskDoor door)
    {
        var ids = Ids();
        var command = new Command("retry", OperationsWording.InboundRetry) { ids };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
            Told(desk, await stores.SetAside.RetryAsync(parsed.GetRequiredValue(ids), cancellationToken), OperationsWording.RetriedInbound)));
        return command;
    }

    private static Command Drop(DeskDoor door)
    {
        var ids = Ids();
        var command = new Command("drop", OperationsWording.InboundDrop) { ids };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
            Told(desk, await stores.SetAside.DropAsync(parsed.GetRequiredValue(ids), cancellationToken), OperationsWording.Dropped)));
        return command;
    }

    private static Argument<long[]> Ids() => new("ID") { Description = OperationsWording.InboundId, Arity = ArgumentArity.OneOrMore };

    private static int Told(Desk desk, int rows, Func<int, string> wording) =>
        rows > 0 ? desk.Tell(wording(rows)) : desk.Refuse(ExitCode.Refused, OperationsWording.NothingMatched);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
