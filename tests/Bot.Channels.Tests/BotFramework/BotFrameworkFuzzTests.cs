using System.Net;
using System.Text;
using Bot.Channels.Tests.Doubles;
using Bot.Testing;
using Bot.Testing.BotFramework;
using Bot.Testing.Fuzzing;

namespace Bot.Channels.Tests.BotFramework;

[Collection(nameof(Alone))]
public sealed class BotFrameworkFuzzTests
{
    private const long MostGrowth = 8 * 1024 * 1024;

    /// <summary>What differs from a plain message; <c>…</c> in the others stands for the same.</summary>
    private static readonly string[] Activities =
    [
        """{"type":"message","text":"7A vắng 2: Lan ốm, Minh kp","textFormat":"plain","locale":"vi-VN","entities":[{"type":"clientInfo","locale":"vi-VN","country":"VN"}],…}""",
        """{"type":"message","text":"Đúng","value":"p:1:0",…}""",
        """{"type":"message","text":"<at>Bot</at> sĩ số","entities":[{"type":"mention","mentioned":{"id":"28:app","name":"Bot"},"text":"<at>Bot</at>"}],…}""",
        """{"type":"messageUpdate","text":"7A đủ","channelData":{"eventType":"editMessage"},…}""",
        """{"type":"messageDelete",…}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"28:app"},{"id":"29:1","aadObjectId":"x"}],…}""",
        """{"type":"installationUpdate","action":"add",…}""",
        """{"type":"typing",…}""",
        """{"type":"invoke","name":"task/fetch","value":{"data":{"a":1}},…}""",
        """{"type":"message","text":"đơn","attachments":[{"contentType":"image/png","contentUrl":"https://smba.trafficmanager.net/1","name":"đơn.png"},{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"biên bản.docx","content":{"downloadUrl":"https://a.sharepoint.com/1","uniqueId":"u","fileType":"docx"}},{"contentType":"text/html","content":"<p>đơn</p>"}],…}""",
    ];

    [Fact]
    public async Task Whatever_is_posted_is_taken_or_refused_and_leaves_nothing_behind()
    {
        var inbox = new ForgetfulInbox();
        await using var host = await BotFrameworkHost.StartAsync(otherInbox: inbox);
        var fake = host.Fake;
        var common = $$"""
            "id":"f:1","timestamp":"2026-11-23T00:12:05.123Z","serviceUrl":"{{fake.ServiceUrl}}","channelId":"msteams","from":{"id":"29:1","name":"Lan"},"conversation":{"id":"a:1","conversationType":"personal"},"recipient":{"id":"28:app","name":"Bot"}
            """.Trim();
        var valid = fake.Key.Sign(fake.Claims());
        var foreign = new BotFrameworkKey("key-1", Endorsements: null, "foreign");
        var forged = foreign.Sign(fake.Claims());
        var fuzz = new WebhookFuzz(
            host.Client,
            "/api/messages",
            [.. Activities.Select(activity => Encoding.UTF8.GetBytes(activity.Replace("…", common, StringComparison.Ordinal)))],
            (request, _) => request.Headers.Authorization = new("Bearer", valid),
            (request, _, random) =>
            {
                if (random.Next(3) > 0)
                {
                    request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (random.Next(2) == 0 ? forged : valid[..random.Next(valid.Length)]));
                }
            });
        var count = LongRun.Count(10_000, 100_000);

        var seen = await fuzz.RunAsync(count, seed: 20261124);

        seen.Surprises.ShouldBeEmpty();
        seen.Authorised.Values.Sum().ShouldBeInRange(count / 2, count - 1);
        seen.Forged.Keys.ShouldAllBe(status => status == HttpStatusCode.Unauthorized || status == HttpStatusCode.RequestEntityTooLarge);
        inbox.Accepted.ShouldBeGreaterThan(count / 10, "spoiled too much, the bodies test only the parser");
        host.References.Kept.Count.ShouldBeLessThan(count / 10, "references kept in memory are the test's, and counted as growth");
        seen.Grown.ShouldBeLessThan(MostGrowth);
    }
}
