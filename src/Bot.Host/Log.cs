namespace Bot.Host;

/// <summary>What the host logs: ids, counts and kinds; never names, phones, texts or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(1201, LogLevel.Warning, "Outbox {OutboxId} was not sent by {Account} on attempt {Attempt}: {Reason}; next at {NextAt}")]
    public static partial void SendPutOff(this ILogger logger, long outboxId, string account, int attempt, string reason, DateTimeOffset nextAt);

    [LoggerMessage(1202, LogLevel.Warning, "Outbox {OutboxId} is dead on {Account} after attempt {Attempt}: {Reason}")]
    public static partial void SendGivenUp(this ILogger logger, long outboxId, string account, int attempt, string reason);

    [LoggerMessage(1203, LogLevel.Warning, "Outbox {OutboxId} may have been sent by {Account}: {Reason}")]
    public static partial void SendAmbiguous(this ILogger logger, long outboxId, string account, string reason);

    [LoggerMessage(1204, LogLevel.Warning, "Account {Account} pauses until {NotBefore}: {Reason}")]
    public static partial void AccountPaused(this ILogger logger, string account, DateTimeOffset notBefore, string reason);

    [LoggerMessage(1205, LogLevel.Error, "The vendor refuses to hand out the messages of account {Account}; it is asked again after {Wait}")]
    public static partial void AccountRefused(this ILogger logger, string account, TimeSpan wait);

    [LoggerMessage(1206, LogLevel.Error, "Sending for {Account} failed and goes on")]
    public static partial void SendingFailed(this ILogger logger, Exception failure, string account);

    [LoggerMessage(1207, LogLevel.Information, "Account {Account} is held by this host, fence {Fence}")]
    public static partial void AccountHeld(this ILogger logger, string account, long fence);

    [LoggerMessage(1208, LogLevel.Warning, "Account {Account} is not held by this host any more")]
    public static partial void AccountLost(this ILogger logger, string account);

    [LoggerMessage(1209, LogLevel.Warning, "The lease of account {Account} could not be renewed")]
    public static partial void LeaseNotRenewed(this ILogger logger, Exception failure, string account);

    [LoggerMessage(1210, LogLevel.Error, "Account {Account} is of kind {Kind}, for which there is no channel")]
    public static partial void ChannelMissing(this ILogger logger, string account, string kind);

    [LoggerMessage(1211, LogLevel.Error, "Nothing goes through account {Account}: {Reason}; the queue is kept, one message is tried now and then")]
    public static partial void AccountBroken(this ILogger logger, string account, string reason);

    [LoggerMessage(1212, LogLevel.Warning, "Account {Account} works again")]
    public static partial void AccountMended(this ILogger logger, string account);

    [LoggerMessage(1213, LogLevel.Warning, "What is left of the quota of account {Account} is kept for alarms and questions to families until {EndsAt}; everything else waits")]
    public static partial void OnlyUrgentLeaves(this ILogger logger, string account, DateTimeOffset endsAt);

    [LoggerMessage(1214, LogLevel.Warning, "The lease of account {Account} could not be given back; another host must wait for its end")]
    public static partial void LeaseNotReleased(this ILogger logger, Exception failure, string account);

    [LoggerMessage(1220, LogLevel.Error, "Fetching files for {Kind} failed and goes on")]
    public static partial void FetchingFailed(this ILogger logger, Exception failure, string kind);

    [LoggerMessage(1221, LogLevel.Warning, "A file of {Account} was given up after attempt {Attempt}: {Reason}")]
    public static partial void FileGivenUp(this ILogger logger, string account, int attempt, string reason);

    [LoggerMessage(1301, LogLevel.Error, "A turn on {Account} failed ({Attempts} failed before): {Kind}")]
    public static partial void TurnFailed(this ILogger logger, Exception failure, string account, int attempts, string kind);

    [LoggerMessage(1302, LogLevel.Error, "A message on {Account} was set aside after its last attempt")]
    public static partial void MessageSetAside(this ILogger logger, string account);

    [LoggerMessage(1303, LogLevel.Information, "A turn on {Account} belongs to another worker now")]
    public static partial void TurnLost(this ILogger logger, string account);

    [LoggerMessage(1304, LogLevel.Error, "Claiming messages failed and is tried again")]
    public static partial void ClaimFailed(this ILogger logger, Exception failure);

    [LoggerMessage(1601, LogLevel.Information, "Job {Job} of {School} begins at {Mark}: nothing is made up for before")]
    public static partial void JobBegins(this ILogger logger, string job, string school, DateTimeOffset mark);

    [LoggerMessage(1605, LogLevel.Warning, "Job {Job} of {School} had worked up to {Mark}, which lies ahead: the clock was wrong, it begins anew at {Now}")]
    public static partial void JobBeginsAnew(this ILogger logger, string job, string school, DateTimeOffset mark, DateTimeOffset now);

    [LoggerMessage(1602, LogLevel.Warning, "Job {Job} of {School} dropped {Count} stale items")]
    public static partial void JobDroppedStale(this ILogger logger, string job, string school, int count);

    [LoggerMessage(1603, LogLevel.Warning, "Job {Job} of {School} had {Count} messages that nobody could get")]
    public static partial void JobReachedNobody(this ILogger logger, string job, string school, int count);

    [LoggerMessage(1606, LogLevel.Information, "What {School} keeps no longer is forgotten: {Rows} rows")]
    public static partial void Forgotten(this ILogger logger, string school, int rows);

    [LoggerMessage(1604, LogLevel.Error, "Job {Job} of {School} failed; the next minute makes it up")]
    public static partial void JobFailed(this ILogger logger, Exception failure, string job, string school);

    [LoggerMessage(1607, LogLevel.Error, "A run of job {Job} could not be written down")]
    public static partial void JobRunNotKept(this ILogger logger, Exception failure, string job);

    [LoggerMessage(1801, LogLevel.Warning, "The clock was put back by {Step}: jobs are scheduled anew, {Messages} messages that were written in the time that did not come are due again")]
    public static partial void ClockPutBack(this ILogger logger, TimeSpan step, int messages);

    [LoggerMessage(1802, LogLevel.Warning, "{Messages} messages were written by a clock that was ahead: they are due again")]
    public static partial void ClockWasAhead(this ILogger logger, int messages);

    [LoggerMessage(1803, LogLevel.Error, "What a clock that was put back holds up could not be mended, and is tried again")]
    public static partial void ClockNotMended(this ILogger logger, Exception failure);

    [LoggerMessage(1804, LogLevel.Information, "The clock was put forward by {Step}")]
    public static partial void ClockPutForward(this ILogger logger, TimeSpan step);

    [LoggerMessage(1701, LogLevel.Error, "A backup that was asked for on the page failed")]
    public static partial void BackupFailed(this ILogger logger, Exception failure);
}
