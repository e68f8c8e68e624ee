using Bot.Dialogs.Understanding.Visits;

namespace Bot.Dialogs.Tests.Visits;

public sealed class VisitAccountReaderTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("chiều nay với cô Lan", "cô Lan")]
    [InlineData("với cô Lan và thầy Bình, gặp mẹ", "cô Lan|thầy Bình")]
    [InlineData("cùng cô Lan, trưởng thôn A Blu. Gặp bà", "cô Lan|trưởng thôn A Blu")]
    [InlineData("cung voi co Lan, ong Minh cong an xa chieu nay", "co Lan|ong Minh cong an xa")]
    [InlineData("đi một mình", "")]
    [InlineData("gặp mẹ với bà ngoại", null)]
    [InlineData("gặp mẹ, mẹ nói em ở với bà", null)]
    public void Companions_are_who_stands_behind_with(string words, string? expected) =>
        Joined(VisitAccountReader.Read(words, Today).Companions).ShouldBe(expected);

    [Theory]
    [InlineData("chiều nay", "2026-11-24")]
    [InlineData("hôm qua", "2026-11-23")]
    [InlineData("tối hôm qua", "2026-11-23")]
    [InlineData("thứ Bảy", "2026-11-21")]
    [InlineData("thứ Hai", "2026-11-23")]
    [InlineData("chủ nhật", "2026-11-22")]
    [InlineData("ngày 20/11", "2026-11-20")]
    [InlineData("30/12", "2025-12-30")]
    [InlineData("32/11", null)]
    [InlineData("gặp mẹ, mẹ nói chiều nay em về", null)]
    public void A_visit_was_made_on_a_day_that_is_not_ahead(string words, string? expected) =>
        VisitAccountReader.Read(words, Today).Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("ngày mai")]
    [InlineData("chiều mai với cô Lan")]
    public void What_is_still_to_be_made_is_no_visit(string words) => VisitAccountReader.Read(words, Today).IsAhead.ShouldBeTrue();

    [Theory]
    [InlineData("gặp mẹ", "mẹ")]
    [InlineData("gặp được bà ngoại, bà nói em ốm", "bà ngoại")]
    [InlineData("gap me noi em om", "me")]
    [InlineData("không gặp ai", null)]
    [InlineData("không gặp bố", null)]
    public void Who_was_met_stands_behind_meeting(string words, string? expected) => VisitAccountReader.Read(words, Today).Met.ShouldBe(expected);

    [Theory]
    [InlineData("không gặp ai")]
    [InlineData("nhà khóa cửa")]
    [InlineData("ko có ai ở nhà")]
    [InlineData("cả nhà vắng nhà")]
    public void Nobody_at_home_is_said_in_words(string words)
    {
        var account = VisitAccountReader.Read(words, Today);

        (account.NobodyHome, account.Met).ShouldBe((true, null));
    }

    [Theory]
    [InlineData("gặp mẹ, mẹ nói em đi rẫy, hứa thứ Năm cho em đi học lại", "mẹ nói em đi rẫy", "thứ Năm cho em đi học lại", "2026-11-26")]
    [InlineData("gặp mẹ nói em ốm. Hứa mai cho em đi học", "nói em ốm", "mai cho em đi học", "2026-11-25")]
    [InlineData("mẹ bảo em mệt, không hứa gì", "mẹ bảo em mệt", "", null)]
    [InlineData("hứa 2/12 đi học", null, "2/12 đi học", "2026-12-02")]
    [InlineData("cam kết thứ hai tuần sau cho em trở lại", null, "thứ hai tuần sau cho em trở lại", "2026-11-30")]
    [InlineData("hứa đầu tuần sau cho em đi học", null, "đầu tuần sau cho em đi học", null)]
    [InlineData("em bị hen suyễn", null, null, null)]
    public void What_was_said_and_promised_is_taken_as_it_was_written(string words, string? said, string? promise, string? day)
    {
        var account = VisitAccountReader.Read(words, Today);

        (account.Said, account.Promise, account.PromisedFor?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((said, promise, day));
    }

    [Theory]
    [InlineData("thăm nhà em Khoa", "", "em Khoa")]
    [InlineData("đi thăm nhà em Khoa 7A chiều nay", "", "em Khoa 7A chiều nay")]
    [InlineData("Sáng nay tôi với cô Hoa đi thăm nhà em Khoa", "Sáng nay tôi với cô Hoa", "em Khoa")]
    [InlineData("thăm nhà", "", "")]
    public void A_visit_begins_with_its_words(string text, string lead, string behind) => VisitWords.Begins(text).ShouldBe((lead, behind));

    [Theory]
    [InlineData("7A vắng 1: Khoa, chiều thầy đi thăm nhà em Khoa")]
    [InlineData("thăm nhà em Khoa mấy lần")]
    [InlineData("thăm nhà em Khoa chưa?")]
    [InlineData("thăm nhàng")]
    [InlineData("em Khoa ốm")]
    public void Reports_and_questions_are_no_visits(string text) => VisitWords.Begins(text).ShouldBeNull();

    [Fact]
    public void Hostile_texts_are_read_in_one_breath()
    {
        foreach (var piece in new[] { "gặp ", "với cô ", "hứa ", "nói ", "thăm nhà em ", "1/1 ", ", ", "và " })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 4_000 / piece.Length));

            Should.NotThrow(() => VisitAccountReader.Read(text, Today));
            Should.NotThrow(() => VisitWords.Begins(text));
            Should.NotThrow(() => MinutesWords.About(text));
        }
    }

    private static string? Joined(IReadOnlyList<string>? names) => names is null ? null : string.Join('|', names);
}
