using System.Text.Json;
using Bot.Dialogs.Tests.Understanding.Scoring;
using Xunit.Abstractions;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>Every line of every corpus is a case; the summary prints the score that the work on understanding is measured by.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Lines()
    {
        var lines = new TheoryData<string, string>();
        foreach (var name in Corpus.Schools.Keys)
        {
            foreach (var line in Corpus.Lines(name))
            {
                using var input = JsonDocument.Parse(line);
                lines.Add(name, input.RootElement.GetProperty("id").GetString()!);
            }
        }

        return lines;
    }

    public static TheoryData<string> Names() => [.. Corpus.Schools.Keys];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_read_as_the_contract_says(string corpus, string id)
    {
        var line = Corpus.Line(corpus, id);
        var (verdict, differences, actual) = Corpus.Judge(corpus, line);
        verdict.ShouldBe(Verdict.Right, $"{string.Join("; ", differences)}\n{line}\n{actual}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_least_99_in_100_are_right_and_none_is_silently_wrong(string corpus)
    {
        var verdicts = Corpus.Lines(corpus).Select(line => Corpus.Judge(corpus, line).Verdict).ToList();
        int Of(Verdict verdict) => verdicts.Count(one => one == verdict);
        output.WriteLine($"{corpus}: right {Of(Verdict.Right)}, over-asked {Of(Verdict.OverAsked)}, silently wrong {Of(Verdict.SilentlyWrong)}, missed {Of(Verdict.Missed)}, other {Of(Verdict.WrongOther)} of {verdicts.Count}");

        Of(Verdict.SilentlyWrong).ShouldBe(0);
        (Of(Verdict.Right) * 100).ShouldBeGreaterThanOrEqualTo(verdicts.Count * 99);
        Of(Verdict.OverAsked).ShouldBeLessThanOrEqualTo((verdicts.Count / 100) + 1);
    }
}
