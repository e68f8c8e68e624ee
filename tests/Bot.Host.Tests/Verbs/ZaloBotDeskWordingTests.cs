using Bot.Channels.ZaloBot;
using Bot.Host.Commands.Channels;

namespace Bot.Host.Tests.Verbs;

public sealed class ZaloBotDeskWordingTests
{
    [Fact]
    public void Every_outcome_of_a_probe_has_a_sentence_of_its_own()
    {
        string[] outcomes =
        [
            "webhook.http.403", "webhook.http.404", "webhook.http.5xx", "webhook.http.other", "webhook.err.tls", "webhook.err.dns", "webhook.err.timeout",
            "webhook.err.conn", "webhook.err.proxy", "webhook.err.blocked",
        ];

        var sentences = outcomes.Select(outcome => ZaloBotDeskWording.NotReached(new ZaloBotVerification(false, outcome))).ToList();

        sentences.ShouldBeUnique();
        sentences.ShouldAllBe(sentence => !sentence.Contains("webhook.", StringComparison.Ordinal));
        ZaloBotDeskWording.NotReached(new ZaloBotVerification(false, "webhook.err.other")).ShouldContain("webhook.err.other");
        ZaloBotDeskWording.NotReached(new ZaloBotVerification()).ShouldContain("không rõ lý do");
    }
}
