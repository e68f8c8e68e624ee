using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

/// <summary>A principal of two schools is asked which one is meant, and may change it.</summary>
public sealed class SeveralSchoolsTests : IAsyncLifetime
{
    private static readonly Address Chat = new("test", "head");
    private readonly FakeClock _clock = FakeClock.At("2026-11-23T07:30:00+07:00");
    private TemporaryDatabase _database = null!;
    private int _updates;

    public async Task InitializeAsync()
    {
        _database = await TemporaryDatabase.SqliteAsync(_clock);
        await _database.Accounts.EnsureAsync(new ChannelAccount("test", "test", null, "{}", null), CancellationToken.None);
        await JoinAsync("MAU01", "Trường thứ nhất", "AAAA2222");
        await JoinAsync("MAU02", "Trường thứ hai", "BBBB3333");
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Which_school_is_asked_with_a_button_for_each()
    {
        var asked = await SayAsync("sĩ số hôm nay");

        asked.Text.ShouldContain("trường nào");
        asked.Choices.Select(choice => choice.Label).ShouldBe(["Trường thứ nhất", "Trường thứ hai"]);
    }

    [Fact]
    public async Task The_button_chooses_and_the_choice_lasts()
    {
        var asked = await SayAsync("sĩ số hôm nay");
        (await HearAsync(new InboundContent.Button(asked.Choices[1].Token))).Text.ShouldContain("Trường thứ hai");

        (await SayAsync("sĩ số hôm nay")).Text.ShouldNotContain("trường nào");
    }

    [Fact]
    public async Task A_number_chooses_where_buttons_cannot_be_shown()
    {
        await SayAsync("sĩ số hôm nay");

        (await SayAsync("2")).Text.ShouldContain("Trường thứ hai");
    }

    [Theory]
    [InlineData("đổi trường")]
    [InlineData("doi truong")]
    public async Task Another_school_may_be_chosen_later(string words)
    {
        var asked = await SayAsync("sĩ số hôm nay");
        await HearAsync(new InboundContent.Button(asked.Choices[0].Token));

        var again = await SayAsync(words);
        again.Choices.Count.ShouldBe(2);
        (await HearAsync(new InboundContent.Button(again.Choices[1].Token))).Text.ShouldContain("Trường thứ hai");
    }

    [Fact]
    public async Task The_button_of_an_earlier_question_asks_again()
    {
        var asked = await SayAsync("sĩ số hôm nay");
        await SayAsync("sĩ số hôm nay");

        (await HearAsync(new InboundContent.Button(asked.Choices[0].Token))).Text.ShouldContain("trường nào");
    }

    private async Task JoinAsync(string id, string name, string code)
    {
        var sample = SampleSchool.Register;
        var school = new SchoolId(id);
        var register = new SchoolRegister(1, sample.School with { Id = school, Name = name }, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, []);
        await _database.Registers.ReplaceAsync(register, 0, "test", _clock.GetUtcNow(), CancellationToken.None);
        var invitation = new Invitation(code, Membership.Of(school, SampleSchool.Principal.Id), _clock.GetUtcNow().AddDays(14), null);
        await _database.Invitations.AddAsync([invitation], _clock.GetUtcNow(), CancellationToken.None);
        await _database.Jobs.CommitAsync("test", school, seen: null, _clock.GetUtcNow(), [new Effect.LinkChat(Chat, invitation, _clock.GetUtcNow())], CancellationToken.None);
    }

    private Task<Outbound> SayAsync(string text) => HearAsync(new InboundContent.Text(text));

    /// <summary>Takes the turn and returns the reply.</summary>
    private async Task<Outbound> HearAsync(InboundContent content)
    {
        await _database.Inbox.AcceptAsync(new Inbound(Chat, $"u{++_updates}", _clock.GetUtcNow(), content), CancellationToken.None);
        var claimed = (await _database.Inbox.ClaimAsync("test", 1, CancellationToken.None)).ShouldHaveSingleItem();
        (await new TurnHandler(_database.Turns, new MessageReader(), _clock, new PlainDocuments()).HandleAsync(claimed, CancellationToken.None)).ShouldBe(CommitOutcome.Committed);
        var lease = (await _database.Accounts.AcquireAsync("test", "test", CancellationToken.None)).ShouldNotBeNull();
        var reply = (await _database.Outbox.ClaimAsync(lease, [], 5, CancellationToken.None)).ShouldHaveSingleItem();
        await _database.Outbox.StartAsync(lease, [reply.Id], CancellationToken.None);
        await _database.Outbox.MarkAsync(lease, [(reply.Id, new SendMark.Sent(null))], CancellationToken.None);
        return reply.Entry.Body;
    }
}
