using Bot.Channels.Web;
using Bot.Fakes;
using Bot.Host.Demo;
using Bot.Testing.Phones;
using Bot.Testing;

namespace Bot.Host.Tests.Demo;

/// <summary>The whole program but the phones: inbox, turns, jobs, outbox, over one morning.</summary>
public sealed class DemonstrationTests
{
    [Fact]
    public async Task A_morning_ends_with_the_true_headcount()
    {
        var played = await PlayAsync(new OwnPhones());

        Count(played, "Thầy/cô My ơi").ShouldBe(2, "the late teacher is reminded twice");
        Count(played, "còn 1 lớp chưa báo sĩ số").ShouldBe(1, "the deputy gets the list once");
        played.ShouldContain("\"Dơ\" là em nào ạ?");
        played.ShouldContain("🔴 CẦN XEM NGAY: em Y Diễm, lớp 8C.");
        played.ShouldNotContain("em Dung (8C) chưa vào lớp", Case.Sensitive, "the correction came before anybody was asked");
        played.ShouldContain("em Byan ốm");
    }

    /// <summary>The same morning through the real channels, over a real port, against the strict fakes.</summary>
    [Theory]
    [InlineData("telegram")]
    [InlineData("zalo-bot")]
    [InlineData("zalo-oa")]
    [InlineData("bot-framework")]
    public async Task Over_every_channel_it_ends_with_the_same_headcount(string kind)
    {
        var (side, fake) = await FakeByKind.StartAsync(kind, new BorrowedClock(), "http://127.0.0.1:0");
        await using (fake)
        {
            var people = WebPeople.Of(SampleSchool.Register).All.Select(person => person.Chat);
            await PlayAsync(await FakePhones.OpenAsync(kind, new Uri(side.Url), people, CancellationToken.None));
            side.Arrived.Count.ShouldBeGreaterThan(30, "everything that was said went through the fake");
        }
    }

    /// <returns>What the screen showed.</returns>
    private static async Task<string> PlayAsync(IDemoPhones phones)
    {
        using var open = phones;
        var output = new StringWriter();

        var headcount = await Demonstration.PlayAsync(SampleSchool.Register, phones, new DemoScreen(output, isPlain: true), CancellationToken.None);

        var played = output.ToString();
        headcount.ShouldNotBeNull(played);
        headcount.ShouldContain("Có mặt 383/395", customMessage: played);
        headcount.ShouldContain("Tất cả các lớp đã báo.");
        return played;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
