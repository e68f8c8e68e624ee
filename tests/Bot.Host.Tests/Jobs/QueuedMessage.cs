namespace Bot.Host.Tests.Jobs;

/// <summary>A row of the outbox as the minute jobs left it.</summary>
internal sealed class QueuedMessage
{
    public string Idem { get; set; } = "";

    public string Chat { get; set; } = "";

    public string State { get; set; } = "";

    public string Body { get; set; } = "";
}
