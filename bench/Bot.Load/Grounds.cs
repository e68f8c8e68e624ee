using Bot.Storage;
using Bot.Testing;

namespace Bot.Load;

/// <summary>Makes databases from templates, one template for each thing that is measured.</summary>
internal sealed class Grounds(StorageProvider provider) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _sites;

    public StorageProvider Provider => provider;

    public string Name => provider == StorageProvider.Sqlite ? "SQLite" : "PostgreSQL";

    /// <summary>The folder on whose disk everything lies.</summary>
    public string Folder => _folder.FullPath;

    /// <summary>An empty database.</summary>
    public async Task<Site> EmptyAsync()
    {
        var folder = NewFolder();
        if (provider == StorageProvider.Sqlite)
        {
            return new Site(Sqlite(folder), folder, () => Remove(folder));
        }

        var server = await ThrowawayPostgres.DurableAsync();
        var options = await server.EmptyDatabaseAsync();
        return new Site(options, folder, () => DropAsync(server, options, folder));
    }

    /// <summary>Another database with the same content. Nobody else may be connected to the first.</summary>
    public async Task<Site> CopyAsync(Site of)
    {
        var folder = NewFolder();
        if (provider == StorageProvider.Sqlite)
        {
            var copy = Sqlite(folder);
            await of.RunAsync($"vacuum into '{Path.Combine(folder, "attendance.db")}'");
            return new Site(copy, folder, () => Remove(folder));
        }

        var server = await ThrowawayPostgres.DurableAsync();
        var options = await server.CopyAsync(of.Options);
        return new Site(options, folder, () => DropAsync(server, options, folder));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task DropAsync(ThrowawayPostgres server, StorageOptions options, string folder)
    {
        await server.DropAsync(options);
        await Remove(folder);
    }

    private static Task Remove(string folder)
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private static StorageOptions Sqlite(string folder) => new() { ConnectionString = $"Data Source={Path.Combine(folder, "attendance.db")}" };

    private string NewFolder() => Directory.CreateDirectory(_folder.PathTo($"site-{++_sites}")).FullName;
}
