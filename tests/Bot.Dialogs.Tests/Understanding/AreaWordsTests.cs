using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Tests.Understanding;

public sealed class AreaWordsTests
{
    private const string School = "Trường THCS và THPT Phước Lộc Mẫu";

    [Theory]
    [InlineData("sĩ số Trường THCS và THPT Phước Lộc Mẫu", true)]
    [InlineData("sĩ số Phước Lộc", true)]
    [InlineData("si so truong phuoc loc hom nay", true)]
    [InlineData("Sĩ số THCS Phước Lộc sáng nay", true)]
    [InlineData("sĩ số", false)]
    [InlineData("sĩ số hôm nay của các trường", false)]
    [InlineData("sĩ số trường Ia Krêl", false)]
    [InlineData("sĩ số xã Phước Lộc", false)]
    public void A_school_is_asked_about_by_what_people_call_it(string text, bool isAsked) => AreaWords.AsksAbout(text, School).ShouldBe(isAsked);
}
