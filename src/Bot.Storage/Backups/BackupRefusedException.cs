namespace Bot.Storage.Backups;

/// <summary>A backup that is not made, not put back, or a database that is not moved; whoever tells people of it chooses the words.</summary>
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

    public BackupRefusedException(BackupFault fault, string subject, string detail = "", Exception? innerException = null)
        : base($"{fault}: {subject} {detail}".TrimEnd(), innerException) => (Fault, Subject, Detail) = (fault, subject, detail);

    public BackupFault Fault { get; }

    public string Subject { get; } = "";

    public string Detail { get; } = "";
}
