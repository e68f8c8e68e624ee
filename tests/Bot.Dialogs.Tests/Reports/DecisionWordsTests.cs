using Bot.Dialogs.Meetings;
using Bot.Dialogs.Understanding;
using Bot.Domain.Deadlines;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Reports;

/// <summary>What a meeting decided, as typed (S1-07).</summary>
public sealed class DecisionWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Every_line_is_a_decision_with_who_and_by_when() =>
        DecisionWords.In("Quyết định họp:\n1. thầy Lực: cùng trưởng thôn đến nhà các em Làng Hway trước 5/12\n2) PHT1: mở lớp phụ đạo, hạn 10/1/2027.\n- Đoàn xã: ủng hộ áo ấm", Today).ShouldBe(
        [
            new DecisionSaid("thầy Lực", "cùng trưởng thôn đến nhà các em Làng Hway", new DeadlineTerm.Before(new DateOnly(2026, 12, 5))),
            new DecisionSaid("PHT1", "mở lớp phụ đạo", new DeadlineTerm.Until(new DateOnly(2027, 1, 10))),
            new DecisionSaid("Đoàn xã", "ủng hộ áo ấm", null),
        ]);

    [Theory]
    [InlineData("kết luận cuộc họp: sửa đường vào làng (xong trước ngày 5/12)", "sửa đường vào làng")]
    [InlineData("quyet dinh hop - sua duong han truoc 5/12", "sua duong")]
    public void One_line_needs_nobody_named_and_trước_is_exclusive(string text, string what) =>
        DecisionWords.In(text, Today).ShouldBe([new DecisionSaid(null, what, new DeadlineTerm.Before(new DateOnly(2026, 12, 5)))]);

    [Fact]
    public void The_bare_words_are_no_decision_yet() => DecisionWords.In("quyết định họp", Today).ShouldBe([]);

    [Theory]
    [InlineData("quyết định nghỉ học ngày mai")]
    [InlineData("Mai 8h họp hội đồng")]
    [InlineData("họp: 7A vắng 2")]
    public void What_is_something_else_stays_so(string text) => DecisionWords.In(text, Today).ShouldBeNull();

    [Theory]
    [InlineData("đến nhà em Siu Dơ 6A, đưa gạo", "đến nhà em (không nêu tên), đưa gạo")]
    [InlineData("đến nhà các em Làng Hway", "đến nhà các em Làng Hway")]
    [InlineData("giúp Dương Khánh đi học", "giúp (một em) đi học")]
    public void On_paper_for_outsiders_no_child_is_named(string words, string shown) => MeetingWording.WithoutNames(SampleSchool.Register, words).ShouldBe(shown);
}
