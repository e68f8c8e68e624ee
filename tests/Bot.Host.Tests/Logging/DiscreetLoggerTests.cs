using Bot.Host.Logging;
using Bot.Host.Tests.Doubles;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Logging;

public sealed class DiscreetLoggerTests : IDisposable
{
    private const string Secret = "Đinh Văn Bảo 0970000562";
    private readonly CollectingProvider _log = new();
    private readonly DiscreetLoggerFactory _factory;

    public DiscreetLoggerTests() => _factory = new(LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log)));

    public void Dispose()
    {
        _factory.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void An_exception_is_written_as_its_types_and_frames_and_never_with_a_message()
    {
        _factory.CreateLogger("Bot.Host").SendingFailed(Thrown(), "telegram");

        _log.Text.ShouldContain("Sending for telegram failed and goes on");
        _log.Text.ShouldContain(typeof(AggregateException).FullName!);
        _log.Text.ShouldContain(typeof(FormatException).FullName!);
        _log.Text.ShouldContain("System.Net.Http.HttpRequestException (404)");
        _log.Text.ShouldContain($"{nameof(DiscreetLoggerTests)}.{nameof(Thrown)}");
        _log.Text.ShouldNotContain("Bảo");
        _log.Text.ShouldNotContain("0970000562");
    }

    [Fact]
    public void Of_a_library_s_message_the_words_of_others_are_left_out()
    {
        var logger = _factory.CreateLogger("System.Net.Http.HttpClient");
        using (logger.BeginScope("HTTP {Method} {Uri}", "POST", Secret))
        {
            logger.LogWarning("Answer of {Uri} after {Elapsed:0.0} ms - {Status}", new Uri("https://x/bot700:AAH/getMe"), 12.34, System.Net.HttpStatusCode.NotFound);
        }

        _log.Text.ShouldContain("Answer of {Uri} after 12.3 ms - NotFound");
        _log.Text.ShouldNotContain("AAH");
        _log.Text.ShouldNotContain("Bảo");
    }

    [Fact]
    public void A_line_without_a_template_is_not_written_at_all()
    {
        _factory.CreateLogger("Library").Log(LogLevel.Error, new EventId(7, "Broken"), Secret, null, (state, _) => state);

        _log.Text.ShouldContain("(Broken 7)");
        _log.Text.ShouldNotContain("Bảo");
    }

    [Fact]
    public void A_vendor_s_words_behind_its_code_are_left_out_and_our_own_stay()
    {
        var logger = _factory.CreateLogger("Bot.Host.Workers");
        logger.SendAmbiguous(5, "telegram", $"500 Internal: {Secret}");
        logger.SendAmbiguous(6, "telegram", "no answer: timeout");

        _log.Text.ShouldContain("Outbox 5 may have been sent by telegram: 500 ");
        _log.Text.ShouldContain("no answer: timeout");
        _log.Text.ShouldNotContain("Bảo");
    }

    private static AggregateException Thrown()
    {
        try
        {
            throw new AggregateException(
                Secret, new FormatException(Secret, new TellingException()), new HttpRequestException(Secret, inner: null, System.Net.HttpStatusCode.NotFound));
        }
        catch (AggregateException thrown)
        {
            return thrown;
        }
    }

    private sealed class TellingException : Exception
    {
        public override string Message => Secret;

        public override string StackTrace => Secret;

        public override string ToString() => Secret;
    }
}
