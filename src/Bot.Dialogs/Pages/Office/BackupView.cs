namespace Bot.Dialogs.Pages.Office;

/// <summary>The backups that this host keeps.</summary>
/// <param name="Written">How many bytes of the one that is being made are written; null while none is.</param>
/// <param name="Failure">What kind of failure ended the last one; null when none did.</param>
public sealed record BackupView(IReadOnlyList<BackupFile> Files, long? Written, string? Failure);

/// <param name="MadeAt">By the machine's own clock.</param>
public sealed record BackupFile(string Name, DateTimeOffset MadeAt, long Length);
