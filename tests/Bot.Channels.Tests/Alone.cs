namespace Bot.Channels.Tests;

/// <summary>Tests that measure the whole process run after the others, one by one.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
