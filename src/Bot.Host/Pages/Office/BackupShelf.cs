using System.Globalization;
using Bot.Dialogs.Pages.Office;
using Bot.Storage;
using Bot.Storage.Backups;

namespace Bot.Host.Pages.Office;

/// <summary>Where this host keeps the backups that are made on the page: the newest few, each whole. One is made at a time.</summary>
/// <param name="folder">Apart from the database's own folder and from the keys.</param>
internal sealed class BackupShelf(StorageOptions storage, string folder, TimeProvider clock, ILogger<BackupShelf> log)
{
    /// <summary>Older ones go when a new one is whole.</summary>
    public const int Kept = 3;

    private const string Prefix = "attendance-";
    private const string Suffix = ".backup";
    private const string Part = ".part";

    private readonly Lock _gate = new();
    private Task _making = Task.CompletedTask;
    private string? _name;
    private string? _failure;

    /// <summary>Beside the folder of the keys, which lies where the program may write and outside of what is served.</summary>
    public static string Beside(string keyFolder) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(keyFolder)) ?? Path.GetFullPath(keyFolder), "backups");

    /// <summary>What is kept, the newest first, and how far the one is that is being made.</summary>
    public BackupView Look()
    {
        string? name, failure;
        lock (_gate)
        {
            name = _making.IsCompleted ? null : _name;
            failure = _failure;
        }

        var part = name is null ? null : new FileInfo(Path.Combine(folder, name + Part));
        return new BackupView(
            [.. Files().Select(file => new BackupFile(file.Name, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero), file.Length))],
            part is null ? null : part.Exists ? part.Length : 0,
            failure);
    }

    /// <summary>Begins one; false while another is being made.</summary>
    public bool Begin()
    {
        lock (_gate)
        {
            if (!_making.IsCompleted)
            {
                return false;
            }

            _failure = null;
            _name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{clock.GetUtcNow().UtcDateTime:yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("N")[..6]}{Suffix}");
            var name = _name;
            _making = Task.Run(() => MakeAsync(name));
            return true;
        }
    }

    /// <summary>A kept backup by its name; null for anything else.</summary>
    public FileInfo? Find(string name) => Files().FirstOrDefault(file => file.Name == name);

    private async Task MakeAsync(string name)
    {
        try
        {
            var place = Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows())
            {
                place.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            }

            // Whoever asked for it may go away meanwhile.
            await DatabaseBackup.CreateAsync(storage, Path.Combine(folder, name), CancellationToken.None);
            Files().Skip(Kept).ToList().ForEach(old => old.Delete());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.BackupFailed(failure);
            lock (_gate)
            {
                _failure = failure.GetType().Name;
            }
        }
    }

    private IEnumerable<FileInfo> Files() => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles($"{Prefix}*{Suffix}").OrderByDescending(file => file.LastWriteTimeUtc)
        : [];
}
