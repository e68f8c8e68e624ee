using System.CommandLine;
using System.Globalization;

namespace Bot.Host.Commands.Channels;

/// <summary><c>channels list|register|unregister|test KIND</c>.</summary>
internal static class ChannelsCommand
{
    public static Command Create(DeskDoor door) => new("channels", ChannelsWording.Verb)
    {
        List(door),
        Register(door),
        About(door, "unregister", ChannelsWording.Unregister, desk => desk.UnregisterAsync),
        About(door, "test", ChannelsWording.Test, desk => desk.TestAsync),
    };

    private static Command List(DeskDoor door)
    {
        var command = new Command("list", ChannelsWording.List);
        command.SetAction(door.Verb(async (desk, stores, _, cancellationToken) =>
        {
            var now = desk.Clock.GetUtcNow();
            var rows = from account in await stores.Standings.ListAsync(cancellationToken)
                       select (IReadOnlyList<string>)
                       [
                           account.Account, account.Kind, account.School?.Value ?? "", ChannelsWording.Standing(account, now),
                           account.Waiting.ToString(CultureInfo.InvariantCulture), ChannelsWording.Month(account),
                       ];
            desk.Print(TextTable.Lines([ChannelsWording.ListHeader, .. rows]));
            return await ZaloOaDesk.RemindAsync(desk, stores, cancellationToken);
        }));
        return command;
    }

    private static Command Register(DeskDoor door)
    {
        var code = new Option<string?>("--code") { Description = ChannelsWording.Code };
        var token = new Option<string?>("--refresh-token") { Description = ChannelsWording.RefreshToken };
        var command = About(
            door,
            "register",
            ChannelsWording.Register,
            desk => desk.RegisterAsync,
            (register, desk, parsed, cancellationToken) => register(desk, Registration.Of(desk, parsed.GetValue(code), parsed.GetValue(token)), cancellationToken));
        command.Options.Add(code);
        command.Options.Add(token);
        return command;
    }

    /// <summary>A verb about one kind of channel, for the kinds that have it.</summary>
    private static Command About(DeskDoor door, string name, string description, Func<ChannelDesk, Func<Desk, CancellationToken, Task<int>>?> verb) =>
        About(door, name, description, verb, (run, desk, _, cancellationToken) => run(desk, cancellationToken));

    private static Command About<TVerb>(
        DeskDoor door, string name, string description, Func<ChannelDesk, TVerb?> verb, Func<TVerb, Desk, ParseResult, CancellationToken, Task<int>> run)
        where TVerb : Delegate
    {
        var desks = ChannelDesk.All.Where(desk => verb(desk) is not null).ToDictionary(desk => desk.Kind, StringComparer.Ordinal);
        var kind = new Argument<string>("KIND") { Description = ChannelsWording.Kinds(desks.Keys) };
        kind.Validators.Add(given =>
        {
            if (!desks.ContainsKey(given.Tokens[0].Value))
            {
                given.AddError(ChannelsWording.UnknownKind(given.Tokens[0].Value, desks.Keys));
            }
        });
        var command = new Command(name, description) { kind };
        command.SetAction(door.Verb((desk, parsed, cancellationToken) => run(verb(desks[parsed.GetRequiredValue(kind)])!, desk, parsed, cancellationToken)));
        return command;
    }
}
