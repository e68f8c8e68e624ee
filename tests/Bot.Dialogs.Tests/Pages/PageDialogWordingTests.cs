using Bot.Dialogs.Pages;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages;

public sealed class PageDialogWordingTests
{
    [Theory]
    [InlineData("http://localhost:5080/vao/MAU01/k", true)]
    [InlineData("http://127.0.0.1:5080/vao/MAU01/k", true)]
    [InlineData("https://truong.example/vao/MAU01/k", false)]
    public void A_link_that_no_phone_opens_says_so(string link, bool isOnlyHere) =>
        PageDialogWording.Link(new Uri(link), SampleSchool.Principal).Contains("chính máy đang chạy bot", StringComparison.Ordinal).ShouldBe(isOnlyHere);
}
