using Bot.Host.Demo;
using Bot.Testing;

namespace Bot.Host.Tests.Demo;

/// <summary>The whole program but the phones: inbox, turns, jobs, outbox, over one morning.</summary>
public sealed class DemonstrationTests
{
    [Fact]
    public async Task A_morning_ends_with_the_true_headcount()
    {
        var output = new StringWriter();

        var headcount = await Demonstration.PlayAsync(SampleSchool.Register, new DemoScreen(output, isPlain: true), CancellationToken.None);

        var played = output.ToString();
        headcount.ShouldNotBeNull(played);
        headcount.ShouldContain("Có mặt 383/395");
        headcount.ShouldContain("Tất cả các lớp đã báo.");
        Count(played, "Thầy/cô My ơi").ShouldBe(2, "the late teacher is reminded twice");
        Count(played, "còn 1 lớp chưa báo sĩ số").ShouldBe(1, "the deputy gets the list once");
        played.ShouldContain("\"Dơ\" là em nào ạ?");
        played.ShouldContain("🔴 CẦN XEM NGAY: em Y Diễm, lớp 8C.");
        played.ShouldNotContain("em Dung (8C) chưa vào lớp", Case.Sensitive, "the correction came before anybody was asked");
        played.ShouldContain("em Byan ốm");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
