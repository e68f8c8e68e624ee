using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Storage.Tests.Files;

public abstract class FileStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly SchoolId Other = new("KHAC1");

    [Fact]
    public async Task A_file_comes_back_as_it_was_put()
    {
        byte[] bytes = [0, 1, 255, 0, 13, 10];

        var stored = await Db.Files.PutAsync(School, "image/jpeg", bytes, None);

        (stored.MediaType, stored.Bytes, stored.StoredAt).ShouldBe(("image/jpeg", 6, Now));
        stored.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        (await Db.Files.FindAsync(School, stored.Sha256, None)).ShouldBe(stored);
        (await Db.Files.ReadAsync(School, stored.Sha256, None))!.Value.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public async Task The_same_bytes_are_stored_once_per_school()
    {
        var first = await Db.Files.PutAsync(School, "image/jpeg", new byte[] { 1 }, None);
        Clock.Advance(TimeSpan.FromDays(1));
        (await Db.Files.PutAsync(School, "application/pdf", new byte[] { 1 }, None)).ShouldBe(first);
        await Db.Files.PutAsync(Other, "application/pdf", new byte[] { 1 }, None);

        (await Db.QueryAsync<long>("select count(*) from files")).ShouldBe([2]);
    }

    [Fact]
    public async Task A_school_does_not_see_another_school_s_file()
    {
        var theirs = await Db.Files.PutAsync(Other, "image/jpeg", new byte[] { 1 }, None);

        (await Db.Files.FindAsync(School, theirs.Sha256, None)).ShouldBeNull();
        (await Db.Files.ReadAsync(School, theirs.Sha256, None)).ShouldBeNull();
    }

    [Fact]
    public async Task Ten_mebibytes_are_kept_and_one_byte_more_or_none_at_all_are_refused()
    {
        (await Db.Files.PutAsync(School, "image/jpeg", new byte[IFileSource.MaxBytes], None)).Bytes.ShouldBe(10_485_760);

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Db.Files.PutAsync(School, "image/jpeg", new byte[IFileSource.MaxBytes + 1], None));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Db.Files.PutAsync(School, "image/jpeg", ReadOnlyMemory<byte>.Empty, None));
    }
}

public sealed class FileStoreOnSqlite() : FileStoreContract(StorageProvider.Sqlite);

public sealed class FileStoreOnPostgres() : FileStoreContract(StorageProvider.Postgres);
