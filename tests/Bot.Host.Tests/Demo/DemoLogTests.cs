using System.Text.RegularExpressions;
using Bot.Host.Demo;
using Bot.Host.Tests.Doubles;
using Bot.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Host.Tests.Demo;

/// <summary>
/// The demonstration's whole morning with every logger at Trace: reports, corrections, questions to families, answers, an alarm. No line holds a part of a name, a
/// phone or a text of anybody.
/// </summary>
public sealed partial class DemoLogTests
{
    /// <summary>Parts of names that are words, or parts of words, of every program's logs.</summary>
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal) { "A", "Y", "H", "An", "Do", "To", "On", "In", "Am", "At", "So", "No" };

    [Fact]
    public async Task A_whole_morning_is_logged_without_a_name_a_phone_or_a_text()
    {
        using var log = new CollectingProvider();
        var output = new StringWriter();

        using var phones = new OwnPhones
        {
            Listen = logging => logging.SetMinimumLevel(LogLevel.Trace).AddFilter<ConsoleLoggerProvider>(level => level >= LogLevel.Error).AddProvider(log),
        };
        (await Demonstration.PlayAsync(SampleSchool.Register, phones, new DemoScreen(output, isPlain: true), CancellationToken.None)).ShouldNotBeNull();

        log.Text.Split('\n').Length.ShouldBeGreaterThan(200, "everything is logged");
        log.Text.ShouldContain("roll-reminder"); // Quartz, which logs on its own account
        var personal = Personal(output.ToString());
        Leaks(log.Text, personal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Turn of Byan done")]
    [InlineData("Sent to 0970000017")]
    [InlineData("Message 84970000017")]
    [InlineData("Text: 7A vắng 3: Bảo ốm, Lý Tuấn Dũng kp, Đinh A Byan")]
    [InlineData("Pupil GL00118 missing")]
    [InlineData("Tất cả các lớp đã báo.")]
    public void A_planted_line_is_found(string planted) => Leaks("Turn done\n" + planted, Personal("08:02  Ban giám hiệu  Tất cả các lớp đã báo.")).ShouldNotBeEmpty();

    [Fact]
    public void What_no_person_is_named_in_is_no_leak() => Leaks("Job roll-reminder of MAU01 begins at 11/23/2026\nAn error occurred", Personal("")).ShouldBeEmpty();

    private static List<string> Leaks(string log, (HashSet<string> Words, IReadOnlyList<string> Texts) personal) =>
    [
        .. log.Split('\n').Where(line => Word().Matches(line).Any(word => personal.Words.Contains(word.Value)) || personal.Texts.Any(text => line.Contains(text, StringComparison.OrdinalIgnoreCase))),
    ];

    /// <summary>Every part of every name, every code of a pupil, every number in both forms; every text that was said by anybody.</summary>
    private static (HashSet<string> Words, IReadOnlyList<string> Texts) Personal(string played)
    {
        var register = SampleSchool.Register;
        var names = register.Pupils.Select(pupil => pupil.Name.Full).Concat(register.Guardians.Select(guardian => guardian.Name)).Concat(register.Staff.Select(member => member.Name));
        var phones = register.Guardians.Select(guardian => guardian.Phone).Concat(register.Staff.Select(member => member.Phone)).Where(phone => phone.Length > 0);
        var words = names.SelectMany(name => Word().Matches(name).Select(part => part.Value)).Where(part => !Ordinary.Contains(part))
            .Concat(phones.SelectMany(phone => new[] { phone, "84" + phone[1..] }))
            .Concat(register.Pupils.Select(pupil => pupil.Id.Value))
            .ToHashSet(StringComparer.Ordinal);
        var texts = MorningWording.Lines.Select(line => line.Text)
            .Concat(played.Split('\n').Select(line => Said().Replace(line, "").Trim()))
            .Where(text => text.Length >= 12)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return (words, texts);
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}'’]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();

    /// <summary>Time, column and who speaks, before a line of the screen.</summary>
    [GeneratedRegex(@"^(\d\d:\d\d  .{13}  )?([^:]{1,40}[:»] )?", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Said();
}
