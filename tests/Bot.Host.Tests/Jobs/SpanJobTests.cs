using Bot.Host.Jobs;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Jobs;

/// <summary>What holds for every job that works on the span from its mark to now.</summary>
public sealed class SpanJobTests : IAsyncLifetime
{
    private JobRoom _room = null!;

    public static TheoryData<string> Jobs => [.. typeof(SpanJob).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(SpanJob))).Select(type => type.Name)];

    public async Task InitializeAsync() => _room = await JobRoom.OpenAsync("2026-11-23T06:00:00");

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [MemberData(nameof(Jobs))]
    public async Task A_clock_that_was_once_far_ahead_silences_no_job(string job)
    {
        var type = typeof(SpanJob).Assembly.GetTypes().Single(type => type.Name == job);
        var name = (string)type.GetField("Name")!.GetRawConstantValue()!;
        (await _room.Database.Jobs.CommitAsync(name, JobRoom.School, seen: null, _room.Now.AddYears(1), [], CancellationToken.None)).ShouldBeTrue();

        await ((SpanJob)ActivatorUtilities.CreateInstance(_room.Database.Services, type)).RunAsync(CancellationToken.None);

        (await _room.Database.Jobs.MarkAsync(name, JobRoom.School, CancellationToken.None)).ShouldBe(_room.Now);
    }
}
