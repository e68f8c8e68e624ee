namespace Bot.Floor;

/// <summary>What is written of one message: first that it came (<see cref="IsTurn"/> is false), then what it says.</summary>
/// <param name="Date">School date, <c>yyyy-MM-dd</c>.</param>
internal sealed record Entry(bool IsTurn, Teacher Teacher, string UpdateKey, string Date, string Session, string Content, long SentAt, long Now)
{
    public TaskCompletionSource Durable { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
