using System.CommandLine;

namespace Bot.Host.Commands.Operations;

/// <summary><c>unlink CHAT</c>: the chat belongs to nobody any more; what waits for it is not sent.</summary>
internal static class UnlinkCommand
{
    private const string Actor = "unlink";

    public static Command Create(DeskDoor door)
    {
        var chat = ChatArgument.Create();
        var command = new Command("unlink", OperationsWording.Unlink) { chat };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
        {
            var address = parsed.GetRequiredValue(chat);
            return await stores.Invitations.UnlinkAsync(address, Actor, desk.Clock.GetUtcNow(), cancellationToken)
                ? desk.Tell(OperationsWording.Unlinked(address.ToString()))
                : desk.Refuse(ExitCode.Refused, OperationsWording.NotLinked);
        }));
        return command;
    }
}
