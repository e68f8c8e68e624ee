using System.Text.RegularExpressions;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Tests.Conversations;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Nudges;

/// <summary>Every message filled with every pupil of the sample school, at numbers as long as they get (C.2 rules 11 to 17).</summary>
public sealed partial class NudgeWordingTests
{
    /// <summary>Threat, comparison, title, punishment, money and links (C.2 rules 13, 15, 17).</summary>
    private static readonly string[] Forbidden =
    [
        "phạt", "công an", "kỷ luật", "đuổi", "cảnh cáo", "truy cứu", "vi phạm", "xử lý", "gia đình văn hóa", "hộ nghèo", "trách nhiệm", "bắt buộc", "phải đưa", "dạy bảo", "đánh",
        "các bạn", "bạn khác", "so với", "cả lớp", "nhiều hơn", "nhất lớp", "xếp hạng", "trung bình", "http", "www", "tiền", "chuyển khoản", "đóng",
    ];

    private static readonly (string Name, string Day, Action<NudgeVillage, Pupil> Given)[] Cases =
    [
        ("total", "2027-03-12", (village, pupil) => village.MissesDays(pupil, new DateOnly(2026, 9, 7), 12).MissesDays(pupil, new DateOnly(2026, 10, 5), 11, AbsenceKind.Unexcused, null)
            .Misses(pupil, "2027-03-10", Session.Afternoon).Misses(pupil, "2027-03-11", Session.Afternoon)),
        ("limit", "2027-03-12", (village, pupil) => village.MissesDays(pupil, new DateOnly(2026, 9, 7), 38).Misses(pupil, "2027-03-11", Session.Afternoon)),
        ("help", "2027-03-12", (village, pupil) => village.Misses(pupil, "2027-03-10", reason: ReasonCode.LR).Misses(pupil, "2027-03-11")),
        ("month", "2027-03-02", (village, pupil) => village.MissesDays(pupil, new DateOnly(2026, 9, 7), 15).MissesDays(pupil, new DateOnly(2027, 2, 15), 10)),
        ("thanks", "2027-03-12", (village, pupil) => village.Misses(pupil, "2027-03-01")),
        ("weekday", "2027-03-08", (village, pupil) => village.Misses(pupil, "2027-02-16").Misses(pupil, "2027-02-23").Misses(pupil, "2027-03-02")),
        ("return", "2027-02-14", (_, _) => { }),
        ("harvest", "2027-03-18", (_, _) => { }),
        ("festival", "2027-03-25", (_, _) => { }),
        ("sunday", "2027-03-14", (village, pupil) => village.Misses(pupil, "2027-02-15").Misses(pupil, "2027-02-22").Misses(pupil, "2027-03-08")),
    ];

    /// <summary>Everybody a boarder, and seasons with the longest name that is said.</summary>
    private static NudgeVillage Village(string name, string language = "vi") => new()
    {
        Language = language,
        Register = NudgeVillage.With(
            [
                new CalendarEntry(new DateOnly(2027, 3, 20), new DateOnly(2027, 4, 10), CalendarEntryKind.Harvest, new CalendarScope.WholeSchool(), "Mùa thu hoạch sắn và cà phê xã"),
                new CalendarEntry(new DateOnly(2027, 3, 27), new DateOnly(2027, 3, 29), CalendarEntryKind.Festival, new CalendarScope.WholeSchool(), "Lễ hội đâm trâu mừng lúa mới x"),
            ],
            name == "sunday" ? [.. SampleSchool.Register.Pupils.Select(pupil => pupil.Id)] : []),
    };

    public static TheoryData<string, string> Names => Pairs.Of<string, string>([.. Cases.Select(one => one.Name)], ["vi", "en"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_message_is_short_plain_warm_and_signed(string name, string language)
    {
        var (_, day, given) = Cases.Single(one => one.Name == name);
        var village = Village(name, language);
        foreach (var pupil in village.Register.Pupils)
        {
            given(village, pupil);
        }

        var messages = village.PlanOn(day).Messages;

        messages.Count.ShouldBeGreaterThan(300);
        foreach (var message in messages)
        {
            var text = message.Text.Text;
            var child = message.Text.Children[0].Pupil;
            text.Length.ShouldBeLessThanOrEqualTo(NudgeWording.Longest, text);
            foreach (var sentence in language == "vi" ? Sentences().Split(text) : [])
            {
                sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(15, sentence);
            }

            Forbidden.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(text);
            text.ShouldContain(SampleSchool.TeacherOf(child.Class.Value).Name);
            text.ShouldContain(SampleSchool.TeacherOf(child.Class.Value).Phone);
            text.ShouldContain(village.Register.School.Name);
            text.ShouldContain($"({child.Class})");
            message.Text.Answers.All(answer => text.Contains($"{answer.Number}", StringComparison.Ordinal) && answer.Label.StartsWith($"{answer.Number} ", StringComparison.Ordinal)).ShouldBeTrue(text);
            message.Text.Answers.Any(answer => answer.Number == 6).ShouldBeTrue("there is always help");
        }
    }

    [Fact]
    public void A_message_names_nobody_elses_child()
    {
        var village = new NudgeVillage();
        foreach (var pupil in village.Register.Pupils)
        {
            village.Misses(pupil, "2027-03-10").Misses(pupil, "2027-03-11");
        }

        foreach (var message in village.PlanOn("2027-03-12").Messages)
        {
            var guardian = village.Register.Find(message.To)!;
            message.Text.Children.ShouldAllBe(child => guardian.Children.Any(own => own.Pupil == child.Pupil.Id));
            message.Text.Text.Split('(').Length.ShouldBe(message.Text.Children.Count + 1, "as many children as classes in brackets");
        }
    }

    [Fact]
    public void Five_brothers_and_sisters_are_named_as_far_as_they_fit()
    {
        var village = new NudgeVillage();
        var children = Enumerable.Range(1, 5).Select(number => SampleSchool.Pupil("7A", number)).ToList();
        children.ForEach(child => village.MissesDays(child, new DateOnly(2026, 9, 7), 20, AbsenceKind.Unexcused, null).Misses(child, "2027-03-11"));
        var parent = new Guardian(new("0900"), "Mẹ", "0900", [.. children.Select(child => new Guardianship(child.Id, Relation.Mother))]);
        var large = new NudgeVillage { Register = new(1, village.Register.School, village.Register.Classes, village.Register.Staff, village.Register.Pupils, [parent], village.Register.Calendar.Entries) };
        large.Missed.AddRange(village.Missed);

        var message = large.PlanOn("2027-03-12").Messages.ShouldHaveSingleItem();

        message.Text.Text.Length.ShouldBeLessThanOrEqualTo(NudgeWording.Longest);
        message.Text.Children.Count.ShouldBeInRange(2, 4);
    }

    /// <summary>The digits have the meanings of design §10 and no other.</summary>
    [Fact]
    public void Digits_mean_what_they_mean_everywhere() =>
        Cases.SelectMany(one =>
        {
            var village = Village(one.Name);
            one.Given(village, SampleSchool.Pupil("7A", 17));
            return village.PlanOn(one.Day).Messages.SelectMany(message => message.Text.Answers);
        })
        .Select(answer => answer.Label).Distinct().ShouldBe(["6 cần giúp", "7 được", "7 về kịp", "8 về muộn"], ignoreOrder: true);

    [GeneratedRegex("[.?!:] ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentences();
}
