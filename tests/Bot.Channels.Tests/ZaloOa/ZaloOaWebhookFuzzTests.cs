using System.Net;
using System.Text;
using Bot.Channels.Tests.Doubles;
using Bot.Testing;
using Bot.Testing.Fuzzing;
using Bot.Testing.ZaloOa;

namespace Bot.Channels.Tests.ZaloOa;

[Collection(nameof(Alone))]
public sealed class ZaloOaWebhookFuzzTests
{
    private const long MostGrowth = 8 * 1024 * 1024;
    private const string Header = "X-ZEvent-Signature";

    private static readonly string[] Events =
    [
        """{"app_id":"1","sender":{"id":"1001"},"recipient":{"id":"2002"},"event_name":"user_send_text","message":{"text":"7A vắng 2: Lan ốm, Minh kp","msg_id":"m1"},"timestamp":"1790000000000"}""",
        """{"app_id":"1","sender":{"id":"1001"},"event_name":"user_send_text","message":{"text":"Đúng #p:3:0","msg_id":"m2"},"timestamp":"1790000000001"}""",
        """{"app_id":"1","sender":{"id":"1001"},"event_name":"user_send_image","message":{"msg_id":"m3","text":"đơn","attachments":[{"type":"image","payload":{"url":"https://a.b/c.jpg","thumbnail":"https://a.b/d.jpg"}}]},"timestamp":"1790000000002"}""",
        """{"app_id":"1","sender":{"id":"1001"},"event_name":"user_send_file","message":{"msg_id":"m4","attachments":[{"type":"file","payload":{"url":"https://a.b/c","name":"đơn.pdf","type":"pdf","size":"2048"}}]},"timestamp":"1790000000003"}""",
        """{"app_id":"1","oa_id":"2002","follower":{"id":"1001"},"event_name":"follow","source":"qr","timestamp":"1790000000004"}""",
        """{"app_id":"1","oa_id":"2002","follower":{"id":"1001"},"event_name":"unfollow","timestamp":"1790000000005"}""",
        """{"app_id":"1","sender":{"id":"1001"},"event_name":"user_submit_info","info":{"name":"Lan","phone":84987654321},"timestamp":"1790000000006"}""",
        """{"app_id":"1","sender":{"id":"2002"},"recipient":{"id":"1001"},"event_name":"user_seen_message","message":{"msg_ids":["m7","m8"]},"timestamp":"1790000000007"}""",
        """{"app_id":"1","sender":{"id":"2002"},"recipient":{"id":"84987654321"},"event_name":"user_received_message","message":{"msg_id":"m9","tracking_id":"t","delivery_time":"1790000000000"},"timestamp":"1790000000008"}""",
        """{"app_id":"1","sender":{"id":"2002"},"recipient":{"id":"1001"},"event_name":"oa_send_text","message":{"text":"x","msg_id":"m10"},"timestamp":"1790000000009"}""",
    ];

    [Fact]
    public async Task Whatever_is_posted_is_taken_or_refused_and_leaves_nothing_behind()
    {
        var inbox = new ForgetfulInbox();
        await using var site = await ZaloOaSite.StartAsync(inbox, new ForgetfulReports(), TimeProvider.System, keepsLog: false);
        var signed = 0;
        var fuzz = new WebhookFuzz(
            site.Client,
            ZaloOaSite.Path,
            [.. Events.Select(Encoding.UTF8.GetBytes)],
            (request, body) =>
            {
                // What has no time cannot be signed by anybody: another body takes its place.
                if (ZaloOaSite.Signature(body) is not { } signature)
                {
                    var whole = Encoding.UTF8.GetBytes(Events[body.Length % Events.Length].Replace("1001", Convert.ToHexString(body.AsSpan(0, Math.Min(body.Length, 8))), StringComparison.Ordinal));
                    request.Content = new ByteArrayContent(whole);
                    signature = ZaloOaSite.Signature(whole)!;
                }

                Interlocked.Increment(ref signed);
                request.Headers.TryAddWithoutValidation(Header, signature);
            },
            (request, body, random) =>
            {
                if (random.Next(2) == 0)
                {
                    request.Headers.TryAddWithoutValidation(Header, ZaloOaFake.Sign([.. body, 0], "1790000000000")[..random.Next(60, 69)]);
                }
            });
        var count = LongRun.Count(10_000, 100_000);

        await fuzz.RunAsync(count / 2, seed: 20261124); // every body is read before it is judged, so the server's buffers grow first
        signed = 0;
        var seen = await fuzz.RunAsync(count, seed: 20261123);

        seen.Surprises.ShouldBeEmpty();
        signed.ShouldBeInRange(count / 2, count - 1);
        seen.Authorised.Keys.ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge]);
        seen.Forged.Keys.ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge]);
        seen.Forged.GetValueOrDefault(HttpStatusCode.OK).ShouldBeLessThan(count / 50, "only bodies spoiled into the probe");
        inbox.Accepted.ShouldBeGreaterThan(count / 10);
        seen.Grown.ShouldBeLessThan(MostGrowth);
    }

    private sealed class ForgetfulReports : Bot.Dialogs.Ports.IDeliveryReports
    {
        public Task DeliveredAsync(string account, string providerId, DateTimeOffset at, CancellationToken cancellationToken)
        {
            providerId.Length.ShouldBeInRange(1, 200);
            return Task.CompletedTask;
        }
    }
}
