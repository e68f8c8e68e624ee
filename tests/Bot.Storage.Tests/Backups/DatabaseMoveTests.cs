using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Storage.Backups;
using Bot.Testing;

namespace Bot.Storage.Tests.Backups;

/// <summary>From a school's computer to a server.</summary>
public sealed class DatabaseMoveTests() : StoreContract(StorageProvider.Sqlite)
{
    [Fact]
    public async Task Everything_arrives_and_goes_on_where_it_was()
    {
        await LiveAMorningAsync();
        await using var target = await TemporaryDatabase.EmptyAsync(StorageProvider.Postgres, Clock);

        var moved = await DatabaseMove.RunAsync(Db.Options, target.Options, None);

        moved.Single(table => table.Key == "pupils").Value.ShouldBe(SampleSchool.Register.Pupils.Count);
        foreach (var (table, rows) in moved)
        {
            (await Db.QueryAsync<long>($"select count(*) from {table}")).ShouldBe([rows], table);
        }

        (await target.Registers.LoadAsync(School, None))!.Pupils.Select(pupil => (pupil.Id, pupil.Name, pupil.Class)).ShouldBe(SampleSchool.Register.Pupils.Select(pupil => (pupil.Id, pupil.Name, pupil.Class)), ignoreOrder: true);
        var facts = await target.Turns.LoadFactsAsync(new FactsNeeded { School = School, RollCalls = [Key] }, None);
        facts.RollCalls[Key].AbsentCount.ShouldBe(1);
        (await target.Inbox.AcceptAsync(Message("after"), None)).ShouldBe(Acceptance.Accepted);
        (await target.QueryAsync<long>("select cast(reltuples as bigint) from pg_class where oid = 'public.pupils'::regclass")).ShouldBe([SampleSchool.Register.Pupils.Count], "counted: else every table is taken for small");
    }

    [Fact]
    public async Task A_database_that_holds_something_is_left_alone()
    {
        await LiveAMorningAsync();
        await using var target = await TemporaryDatabase.EmptyAsync(StorageProvider.Postgres, Clock);
        await DatabaseMove.RunAsync(Db.Options, target.Options, None);

        (await Should.ThrowAsync<BackupRefusedException>(() => DatabaseMove.RunAsync(Db.Options, target.Options, None))).Fault.ShouldBe(BackupFault.TargetNotEmpty);

        (await target.QueryAsync<long>("select count(*) from roll_calls")).ShouldBe([1]);
    }

    private async Task LiveAMorningAsync()
    {
        await Db.Registers.ReplaceAsync(SampleSchool.Register, 0, "test", Now, None);
        await Db.Accounts.EnsureAsync(new ChannelAccount("web", "web", School: null, "{}", ProtectedSecrets: null), None);
        await TurnAsync(Chat, new Effect.RecordRollCall(Report(1)), new Effect.Say(Entry("answer")), new Effect.KeepFile(School, "text/plain", new byte[] { 0, 1, 255 }));
    }
}
