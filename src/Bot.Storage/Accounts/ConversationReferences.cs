using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Accounts;

/// <summary>Values of the account, one per chat. Unlike the others they need no lease: whichever host hears a chat writes them.</summary>
internal sealed class ConversationReferences(Database database) : IConversationReferences
{
    private const string Prefix = "reference:";

    public Task KeepAsync(Address chat, string reference, CancellationToken cancellationToken) => database.WriteAsync(
        [],
        [new Statement(AccountSql.Keep) { ["account"] = chat.Account, ["name"] = Prefix + chat.Chat, ["content"] = reference }],
        cancellationToken);

    public async Task<string?> FindAsync(Address chat, CancellationToken cancellationToken) =>
        (await database.QueryAsync<string>(AccountSql.Read, new { account = chat.Account, name = Prefix + chat.Chat }, cancellationToken)).SingleOrDefault();
}
