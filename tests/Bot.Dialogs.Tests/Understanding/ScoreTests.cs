using System.Text.Json;
using Bot.Dialogs.Tests.Understanding.Scoring;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>The scale itself: what it calls right, over-asked, silently wrong and missed.</summary>
public sealed class ScoreTests
{
    private const string Absent = """{"intent":"roll","reports":[{"class":"7A","date":"2026-11-23","session":"morning","absentCount":1,"absences":[{"pupil":"P1","excuse":"unstated","reason":null}],"late":[],"leftEarly":[],"skipped":[]}],"ask":[],"query":null,"alarm":null}""";
    private const string Asking = "\"ask\":[{\"about\":\"count\",\"text\":\"1\",\"candidates\":[]}]";
    private const string None = """{"intent":"none","reports":[],"ask":[],"query":null,"alarm":null}""";

    [Fact]
    public void A_reading_agrees_with_itself() => Judge(Absent, Absent).ShouldBe(Verdict.Right);

    [Fact]
    public void Another_pupil_is_silently_wrong() => Judge(Absent, Absent.Replace("P1", "P2", StringComparison.Ordinal)).ShouldBe(Verdict.SilentlyWrong);

    [Fact]
    public void Nothing_said_is_missed() => Judge(Absent, None).ShouldBe(Verdict.Missed);

    [Fact]
    public void A_needless_question_is_over_asked() =>
        Judge(Absent, Absent.Replace("\"ask\":[]", Asking, StringComparison.Ordinal)).ShouldBe(Verdict.OverAsked);

    [Fact]
    public void An_expected_question_not_put_is_silently_wrong() =>
        Judge(Absent.Replace("\"ask\":[]", Asking, StringComparison.Ordinal), Absent).ShouldBe(Verdict.SilentlyWrong);

    [Fact]
    public void A_roll_where_none_was_said_is_silently_wrong() => Judge(None, Absent).ShouldBe(Verdict.SilentlyWrong);

    private static Verdict Judge(string expected, string actual)
    {
        using var want = JsonDocument.Parse(expected);
        using var got = JsonDocument.Parse(actual);
        return new Score(new ReadingFacts(want.RootElement), new ReadingFacts(got.RootElement), null, null).Compare().Verdict;
    }
}
