using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>A pupil whose name without marks is spelled like an everyday word is asked about or read, never left out.</summary>
public sealed class HiddenNamesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 7, 8, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("development", "GL-CB07", "Bao vang")] // Bảo, or báo
    [InlineData("development", "GL-CB05", "Hong vang")] // Hồng, or hông
    [InlineData("development", "GL-CB05", "6b vang hong om")]
    [InlineData("development", "GL-CB05", "Van, Nghia vang")] // Vân, or a slip for vắng
    [InlineData("development", "GL-CB04", "Hai, Thuyen, Luh vang")] // Hải, or two
    [InlineData("development", "GL-CB04", "6a vang kru nhung")] // Nhung, or nhưng
    [InlineData("development", "GL-CB09", "7C vang em H'Hien, em Hien")] // two pupils, or one said twice
    [InlineData("additions-truong-hai", "LH-CB08", "Vang, Hac vang")] // Vàng, or vắng
    [InlineData("additions-truong-hai", "LH-CB10", "Muon, Thia vang")] // Mươn, or muộn
    [InlineData("additions-truong-hai", "LH-CB11", "9A1 thieu 2 ban: Mua va Tien")] // Mưa and Tiên, or Mùa Thị Vá and Tiên
    [InlineData("additions-truong-ba", "LB-CB03", "1a vang em bao, em ha")]
    [InlineData("holdout-truong-tu", "TU-CB06", "7/1 vang O")] // Ô, or không
    public void A_word_that_may_be_a_pupil_is_asked_about(string corpus, string teacher, string text) =>
        Read(corpus, teacher, text).Questions.ShouldNotBeEmpty();

    [Theory]
    [InlineData("development", "GL-CB05", "Anh vắng")]
    [InlineData("development", "GL-CB06", "vang: hom")]
    [InlineData("additions-truong-hai", "LH-CB04", "6/1 vang may, thuol")]
    [InlineData("additions-truong-ba", "LB-CB03", "Huy vắng")]
    public void A_pupil_beside_the_word_of_absence_is_no_question_of_a_leader(string corpus, string teacher, string text) =>
        Read(corpus, teacher, text).Intent.ShouldBe(Intent.Roll);

    [Theory]
    [InlineData("development", "GL-CB04", "6A vắng Hải, Tâm ạ", 2)] // no class 8A
    [InlineData("development", "GL-CB04", "\n\nAnh vắng\n", 0)]
    public void Politeness_makes_no_class_of_a_name(string corpus, string teacher, string text, int absent) =>
        Read(corpus, teacher, text).Reports.Sum(report => report.Absences.Count).ShouldBe(absent);

    private static Reading Read(string corpus, string teacher, string text)
    {
        var school = Corpus.RegisterOf(corpus);
        return new MessageReader().Read(text, new ReadingContext(school, new Sender.OfStaff(school.Find(new StaffId(teacher))!), Monday, []));
    }
}
