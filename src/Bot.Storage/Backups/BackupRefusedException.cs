namespace Bot.Storage.Backups;

/// <summary>A backup that is not made, not put back, or a database that is not moved; the message says what, where and what to do.</summary>
public sealed class BackupRefusedException : Exception
{
    public BackupRefusedException()
    {
    }

    public BackupRefusedException(string message)
        : base(message)
    {
    }

    public BackupRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
