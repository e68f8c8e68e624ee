using Bot.Dialogs.Understanding.Visits;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Tests.Visits;

public sealed class MinutesWordsTests
{
    [Theory]
    [InlineData("Biên bản nhà em Khoa lần 2 đâu", "Khoa", 2, false)]
    [InlineData("biên bản thăm nhà em Khoa 7A", "Khoa 7A", null, false)]
    [InlineData("bien ban nha em Khoa lan 2", "Khoa", 2, false)]
    [InlineData("in biên bản em Khoa", "Khoa", null, true)]
    [InlineData("biên bản em Khoa lần 1, mẹ ký", "Khoa, mẹ ký", 1, false)]
    public void Minutes_are_asked_for_by_child_and_visit(string text, string whose, int? number, bool isToPrint) =>
        MinutesWords.About(text).ShouldBe((whose, number, isToPrint));

    [Theory]
    [InlineData("biên bản họp tổ")]
    [InlineData("7A vắng 1")]
    [InlineData("biên bản số 3 văn thư giữ")]
    public void Other_papers_are_not_meant(string text) => MinutesWords.About(text).ShouldBeNull();

    [Theory]
    [InlineData("biên bản số 3 văn thư giữ", 3, "văn thư")]
    [InlineData("Bien ban so 12 thay Quang dang giu", 12, "thay Quang")]
    public void Who_keeps_the_paper_is_said_by_number(string text, int number, string keeper) => MinutesWords.Keeps(text).ShouldBe((number, keeper));

    [Theory]
    [InlineData("mẹ em ký", VisitSigner.Guardian, "mẹ em")]
    [InlineData("biên bản em Khoa lần 1, hàng xóm A Blu ký", VisitSigner.Neighbour, "hàng xóm A Blu")]
    [InlineData("người đỡ đầu Y Lan đã ký", VisitSigner.Sponsor, "người đỡ đầu Y Lan")]
    [InlineData("cô Hoa ký", null, "cô Hoa")]
    public void One_of_three_signs_and_others_are_asked_about(string text, VisitSigner? signer, string name) =>
        (VisitWords.SignerIn(text), VisitWords.SignerNameIn(text)).ShouldBe((signer, name));
}
