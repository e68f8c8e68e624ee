using System.Text;
using Bot.Channels.ZaloOa;

namespace Bot.Channels.Tests.ZaloOa;

/// <summary>Vectors that were computed independently.</summary>
public sealed class SignatureTests
{
    private const string AppId = "1234567890123456789";
    private const string Timestamp = "1790000000000";
    private const string Key = "oa-secret-key";
    private const string Mac = "b9df651329adb2f1caa890ea952333d7b14bde128653d1377c1d410544faecfa";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"app_id":"1234567890123456789","sender":{"id":"1001"},"recipient":{"id":"2002"},"event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"m1"},"timestamp":"1790000000000"}""");

    [Fact]
    public void An_event_is_signed_over_its_raw_bytes()
    {
        Body.Length.ShouldBe(184);
        ZaloSignature.Of(AppId, Body, Timestamp, Key).ShouldBe(Mac);
        ZaloSignature.Matches($"mac={Mac}", AppId, Body, Timestamp, Key).ShouldBeTrue();
        ZaloSignature.Matches($"mac={Mac.ToUpperInvariant()}", AppId, Body, Timestamp, Key).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("mac=")]
    [InlineData(Mac)]
    [InlineData("mac=b9df651329adb2f1caa890ea952333d7b14bde128653d1377c1d410544faecfb")]
    public void Anything_else_is_no_signature(string header) => ZaloSignature.Matches(header, AppId, Body, Timestamp, Key).ShouldBeFalse();

    [Fact]
    public void A_timestamp_has_only_digits_so_that_body_and_time_cannot_be_shifted()
    {
        var shifted = $"}}{Timestamp}";
        var header = $"mac={ZaloSignature.Of(AppId, Body.AsSpan(0, Body.Length - 1), shifted, Key)}";

        header.ShouldBe($"mac={Mac}");
        ZaloSignature.Matches(header, AppId, Body.AsSpan(0, Body.Length - 1), shifted, Key).ShouldBeFalse();
    }

    [Fact]
    public void A_call_proves_that_it_knows_the_app_s_secret() =>
        AppSecretProof.Of("app-secret", "access-token").ShouldBe("dbf9c72b4c8f56924f8e07138f6d465c69cb5c9dbca908ce1403e993e1a5f799");
}
