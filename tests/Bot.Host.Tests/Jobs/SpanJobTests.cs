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
        var (type, name) = Named(job);
        (await _room.Database.Jobs.CommitAsync(name, JobRoom.School, seen: null, _room.Now.AddYears(1), [], CancellationToken.None)).ShouldBeTrue();

        await RunAsync(type);

        (await _room.Database.Jobs.MarkAsync(name, JobRoom.School, CancellationToken.None)).ShouldBe(_room.Now);
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public async Task A_school_at_which_nothing_is_due_is_left_alone_until_its_register_changes(string job)
    {
        _room.GoTo("2026-11-29T13:30:00"); // a Sunday
        var (type, name) = Named(job);
        await RunAsync(type);
        _room.GoTo("2026-11-29T13:31:00");
        await RunAsync(type);
        var version = (await _room.Database.Registers.VersionsAsync(CancellationToken.None)).Single().Version;
        _room.GoTo("2026-11-29T13:32:00");
        _room.Database.Jobs.IsQuiet(name, JobRoom.School, version, _room.Now).ShouldBeTrue();

        await RunAsync(type);
        (await _room.Database.Jobs.MarkAsync(name, JobRoom.School, CancellationToken.None)).ShouldBe(_room.Now, "its mark moves on with the others");

        await _room.ReplaceRegisterAsync(SampleSchool.Register, version);
        _room.Database.Jobs.IsQuiet(name, JobRoom.School, version + 1, _room.Now).ShouldBeFalse();
    }

    /// <summary>What says that nothing is due in an hour must say so of every quarter of it, and the other way round.</summary>
    [Theory]
    [MemberData(nameof(Jobs))]
    public void Looking_far_ahead_misses_nothing(string job)
    {
        var type = Named(job).Type;
        var instance = (SpanJob)ActivatorUtilities.CreateInstance(_room.Database.Services, type);
        var looks = type.GetMethod("MayBeDue", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        bool MayBeDue(DateTimeOffset from, DateTimeOffset to) => (bool)looks.Invoke(instance, [SampleSchool.Register, from, to])!;
        var hours = 0;
        for (var from = _room.Now; from < _room.Now.AddDays(10); from += TimeSpan.FromHours(1))
        {
            var quarters = Enumerable.Range(0, 4).Select(quarter => from.AddMinutes(15 * quarter)).Any(quarter => MayBeDue(quarter, quarter.AddMinutes(15)));
            MayBeDue(from, from.AddHours(1)).ShouldBe(quarters, $"{job} {from:O}");
            hours += quarters ? 1 : 0;
        }

        hours.ShouldBeLessThan(120, "or nobody would ever be left alone");
    }

    private static (Type Type, string Name) Named(string job)
    {
        var type = typeof(SpanJob).Assembly.GetTypes().Single(type => type.Name == job);
        return (type, (string)type.GetField("Name")!.GetRawConstantValue()!);
    }

    private Task RunAsync(Type job) => ((SpanJob)ActivatorUtilities.CreateInstance(_room.Database.Services, job)).RunAsync(CancellationToken.None);
}
