using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Host.Jobs;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Jobs;

public sealed class ChannelTroubleJobTests : IAsyncLifetime
{
    private JobRoom _room = null!;
    private AccountLease _telegram = null!;

    public async Task InitializeAsync()
    {
        _room = await JobRoom.OpenAsync("2026-11-23T07:02:00");
        await _room.Database.Accounts.EnsureAsync(new ChannelAccount("telegram", "telegram", School: null, "{}", ProtectedSecrets: null), CancellationToken.None);
        _telegram = (await _room.Database.Accounts.AcquireAsync("telegram", "host", CancellationToken.None))!;
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task The_principal_hears_once_of_a_channel_that_holds_up_messages_through_one_that_works()
    {
        await _room.LinkAsync(SampleSchool.Principal.Id.Value);
        await QueueAsync();
        await _room.Database.Standings.BreakAsync(_telegram, _room.Now, "401", CancellationToken.None);
        await RunAsync();
        (await NoticesAsync()).ShouldBeEmpty("a minute's trouble is nobody's concern");

        _room.GoTo("2026-11-23T07:05:00");
        await RunAsync();
        await RunAsync();

        var notice = (await NoticesAsync()).ShouldHaveSingleItem();
        notice.Chat.ShouldBe(SampleSchool.Principal.Id.Value);
        notice.Body.ShouldContain("Kênh Telegram đang hỏng từ 07:02, 1 tin chưa gửi.");
    }

    [Fact]
    public async Task Without_another_way_to_the_principal_or_without_anything_waiting_nobody_is_told()
    {
        await _room.Database.Standings.BreakAsync(_telegram, _room.Now, "401", CancellationToken.None);
        _room.GoTo("2026-11-23T07:05:00");
        await QueueAsync();
        await RunAsync();
        (await NoticesAsync()).ShouldBeEmpty();

        await _room.Database.Standings.MendAsync(_telegram, CancellationToken.None);
        await _room.LinkAsync(SampleSchool.Principal.Id.Value);
        await RunAsync();
        (await NoticesAsync()).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<QueuedMessage>> NoticesAsync() => _room.QueuedAsync("channel-down:");

    private Task RunAsync() => new ChannelTroubleJob(
        _room.Database.Registers, _room.Database.Jobs, _room.Database.Turns, _room.Database.Standings, _room.Clock, NullLogger<ChannelTroubleJob>.Instance).RunAsync(CancellationToken.None);

    /// <summary>A message of the school that waits in the broken account.</summary>
    private async Task QueueAsync()
    {
        var entry = new OutboxEntry("waits", JobRoom.School, new Address("telegram", "1"), MessageKind.Digest, new Outbound("…"), _room.Now);
        (await _room.Database.Jobs.CommitAsync("test", JobRoom.School, seen: null, _room.Now, [new Effect.Say(entry)], CancellationToken.None)).ShouldBeTrue();
    }
}
