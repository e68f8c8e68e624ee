using Bot.Dialogs.Messages;
using Bot.Storage.Backups;
using Bot.Testing;

namespace Bot.Storage.Tests.Backups;

public abstract class BackupContract(StorageProvider provider) : StoreContract(provider), IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_backup_taken_under_load_holds_everything_acknowledged_before_it()
    {
        await Db.Registers.ReplaceAsync(SampleSchool.Register, 0, "test", Now, None);
        using var stop = new CancellationTokenSource();
        var accepted = 0;
        var load = Task.WhenAll(Enumerable.Range(0, 8).Select(sender => Task.Run(async () =>
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                await AcceptAsync($"{sender}-{number}", new Address("web", sender.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                Interlocked.Increment(ref accepted);
            }
        })));
        while (Volatile.Read(ref accepted) < 100)
        {
            await Task.Yield();
        }

        var before = Volatile.Read(ref accepted);
        await DatabaseBackup.CreateAsync(Db.Options, BackupFile, None);
        await stop.CancelAsync();
        await load;

        await using var target = await RestoredAsync();
        (await target.Registers.ListAsync(None)).ShouldBe([School]);
        (await target.Registers.LoadAsync(School, None))!.Pupils.Count.ShouldBe(SampleSchool.Register.Pupils.Count);
        var keys = (await target.QueryAsync<string>("select update_key from inbox")).ToList();
        keys.Count.ShouldBeInRange(before, accepted);
        keys.GroupBy(key => key.Split('-')[0]).ShouldAllBe(sent => sent.Count() == sent.Max(key => int.Parse(key.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)) + 1, "of every sender the first so many, none missing between");
    }

    [Fact]
    public async Task What_a_database_holds_is_replaced_only_by_force()
    {
        await AcceptAsync("kept");
        await DatabaseBackup.CreateAsync(Db.Options, BackupFile, None);
        var target = await TemporaryDatabase.EmptyAsync(Provider, Clock);
        await DatabaseBackup.RestoreAsync(target.Options, BackupFile, force: false, Now, None);

        (await Should.ThrowAsync<BackupRefusedException>(() => DatabaseBackup.RestoreAsync(target.Options, BackupFile, force: false, Now, None))).Fault.ShouldBe(BackupFault.NotEmpty);
        await DatabaseBackup.RestoreAsync(target.Options, BackupFile, force: true, Now, None);

        if (Provider == StorageProvider.Postgres)
        {
            (await target.QueryAsync<long>("select cast(reltuples as bigint) from pg_class where oid = 'public.inbox'::regclass")).ShouldBe([1], "counted, which is no part of a backup");
        }

        (await target.QueryAsync<string>("select update_key from inbox")).ShouldBe(["kept"]);
        await target.DisposeAsync();
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_changes_nothing()
    {
        await AcceptAsync("kept");
        await DatabaseBackup.CreateAsync(Db.Options, BackupFile, None);
        var target = await TemporaryDatabase.EmptyAsync(Provider, Clock);
        await DatabaseBackup.RestoreAsync(target.Options, BackupFile, force: false, Now, None);
        var whole = await File.ReadAllBytesAsync(BackupFile);
        await File.WriteAllBytesAsync(BackupFile, whole[..(whole.Length / 3)]);

        (await Should.ThrowAsync<BackupRefusedException>(() => DatabaseBackup.RestoreAsync(target.Options, BackupFile, force: true, Now, None))).Fault.ShouldBe(BackupFault.Damaged);

        (await target.QueryAsync<string>("select update_key from inbox")).ShouldBe(["kept"]);
        await target.DisposeAsync();
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused()
    {
        await File.WriteAllTextAsync(BackupFile, "Học sinh vắng: không");

        (await Should.ThrowAsync<BackupRefusedException>(() => DatabaseBackup.RestoreAsync(Db.Options, BackupFile, force: true, Now, None))).Fault.ShouldBe(BackupFault.NoBackup);
    }

    [Fact]
    public async Task A_backup_never_writes_over_a_file()
    {
        await File.WriteAllTextAsync(BackupFile, "yesterday");

        (await Should.ThrowAsync<BackupRefusedException>(() => DatabaseBackup.CreateAsync(Db.Options, BackupFile, None))).Fault.ShouldBe(BackupFault.FileExists);

        (await File.ReadAllTextAsync(BackupFile)).ShouldBe("yesterday");
    }

    private string BackupFile => _folder.PathTo("attendance.backup");

    private async Task<TemporaryDatabase> RestoredAsync()
    {
        var target = await TemporaryDatabase.EmptyAsync(Provider, Clock);
        await DatabaseBackup.RestoreAsync(target.Options, BackupFile, force: false, Now, None);
        return target;
    }
}

public sealed class BackupOnSqlite() : BackupContract(StorageProvider.Sqlite);

public sealed class BackupOnPostgres() : BackupContract(StorageProvider.Postgres);
