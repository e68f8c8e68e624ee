using System.CommandLine;
using Bot.Dialogs.Messages;

namespace Bot.Host.Commands.Operations;

/// <summary>CHAT on the command line: <c>telegram:123</c>.</summary>
internal static class ChatArgument
{
    public static Argument<Address> Create() => new("CHAT")
    {
        Description = OperationsWording.Chat,
        CustomParser = given =>
        {
            if (Address.Parse(given.Tokens[0].Value) is { } address)
            {
                return address;
            }

            given.AddError(OperationsWording.BadChat(given.Tokens[0].Value));
            return default;
        },
    };
}
