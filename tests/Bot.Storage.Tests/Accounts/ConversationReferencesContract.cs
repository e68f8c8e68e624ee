using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Storage.Tests.Accounts;

public abstract class ConversationReferencesContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Address Lan = new("bot-framework", "msteams|a:1");

    [Fact]
    public async Task What_was_kept_last_is_found_by_every_host_without_a_lease()
    {
        await using var other = Db.AnotherHost(Clock);
        await Db.Accounts.EnsureAsync(new ChannelAccount(Lan.Account, Lan.Account, School: null, "{}", ProtectedSecrets: null), None);
        (await Db.References.FindAsync(Lan, None)).ShouldBeNull();

        await Db.References.KeepAsync(Lan, """{"a":1}""", None);
        await other.References.KeepAsync(Lan, """{"a":2}""", None);

        (await Db.References.FindAsync(Lan, None)).ShouldBe("""{"a":2}""");
        (await Db.References.FindAsync(Lan with { Chat = "msteams|a:2" }, None)).ShouldBeNull();
    }

    [Fact]
    public async Task References_are_no_values_of_the_account_under_the_same_name()
    {
        await Db.Accounts.EnsureAsync(new ChannelAccount(Lan.Account, Lan.Account, School: null, "{}", ProtectedSecrets: null), None);
        await Db.References.KeepAsync(Lan, "reference", None);

        (await Db.Accounts.ReadAsync(Lan.Account, Lan.Chat, None)).ShouldBeNull();
    }
}

public sealed class ConversationReferencesOnSqlite() : ConversationReferencesContract(StorageProvider.Sqlite);

public sealed class ConversationReferencesOnPostgres() : ConversationReferencesContract(StorageProvider.Postgres);
