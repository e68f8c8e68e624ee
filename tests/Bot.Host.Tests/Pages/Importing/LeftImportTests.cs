using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Host.Tests.Pages.Importing;

/// <summary>A list that was chosen waits for its person: the page may be left, the connection may drop.</summary>
public sealed partial class LeftImportTests(ServedPage page) : IClassFixture<ServedPage>
{
    private const string Clerk = "GL-CB21";
    private const int Pupils = 2000;

    [Fact]
    public async Task A_long_messy_list_is_left_found_again_on_another_device_and_confirmed_without_script()
    {
        using var desk = await PageBrowser.AsAsync(page.Root, Clerk);
        await desk.ReadAsync("/van-phong/nhap");
        var taken = await desk.SendFileAsync("/van-phong/nhap/xem", "ca-truong.xls", MessyList.DisguisedPage(Pupils));
        taken.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        taken.Headers.Location!.ToString().ShouldBe("/van-phong/nhap/xem");

        using var home = await PageBrowser.AsAsync(page.Root, Clerk); // the first browser never came for its answer
        var waiting = await home.ReadAsync("/van-phong/nhap");
        waiting.ShouldContain("Đang chờ xác nhận");
        waiting.ShouldContain("ca-truong.xls");
        var preview = await home.ReadAsync("/van-phong/nhap/xem");
        preview.ShouldContain("Đọc được 2000 học sinh, 50 lớp. Chưa ghi gì.");
        preview.ShouldContain("số điện thoại mất số 0 ở đầu");
        preview.Length.ShouldBeLessThan(200_000, "the file does not travel with the page");

        using var other = await PageBrowser.AsAsync(page.Root, SampleSchool.Principal.Id.Value);
        (await other.ReadAsync("/van-phong/nhap")).ShouldNotContain("ca-truong.xls");
        (await other.PressAsync("/van-phong/nhap/bo-tep")).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "drops what is the principal's own");
        (await other.GetAsync("/van-phong/nhap/xem")).Headers.Location!.ToString().ShouldBe("/van-phong/nhap");
        var stolen = await other.PressAsync("/van-phong/nhap/ghi", Confirmation(preview));
        WebUtility.HtmlDecode(await stolen.Content.ReadAsStringAsync()).ShouldContain("Tệp không còn chờ ở đây");

        var written = await home.PressAsync("/van-phong/nhap/ghi", Confirmation(preview));
        written.Headers.Location!.ToString().ShouldBe("/van-phong/nhap?xong=nhap");
        (await home.ReadAsync("/lop/6D")).ShouldContain("Rơ Châm Thị An");

        var after = await desk.ReadAsync("/van-phong/nhap");
        after.ShouldNotContain("Đang chờ xác nhận");
        after.ShouldContain("Lần nhập gần nhất: 07:2", customMessage: "who comes back sees that it was done");
        var twice = await desk.PressAsync("/van-phong/nhap/ghi", Confirmation(preview));
        WebUtility.HtmlDecode(await twice.Content.ReadAsStringAsync()).ShouldContain("Tệp không còn chờ ở đây", customMessage: "the answer was lost and the button is pressed again");
    }

    [Fact]
    public async Task A_file_that_was_chosen_in_another_window_is_not_written_unseen()
    {
        using var window = await PageBrowser.AsAsync(page.Root, "GL-CB01");
        var first = await LookAsync(window, "mot.csv", "STT;Mã học sinh;Họ và tên;Lớp\n1;Z1;Đinh Thị Một;9X\n");
        await LookAsync(window, "hai.csv", "STT;Mã học sinh;Họ và tên;Lớp\n1;Z2;Đinh Thị Hai;9Y\n");

        var answer = WebUtility.HtmlDecode(await (await window.PressAsync("/van-phong/nhap/ghi", Confirmation(first))).Content.ReadAsStringAsync());

        answer.ShouldContain("tệp khác đã được chọn sau đó");
        answer.ShouldContain("+ Đinh Thị Hai (9Y)");
        (await window.PressAsync("/van-phong/nhap/bo-tep")).Headers.Location!.ToString().ShouldBe("/van-phong/nhap?xong=bo-tep");
        (await window.ReadAsync("/van-phong/nhap?xong=bo-tep")).ShouldNotContain("hai.csv");
        (await window.GetAsync("/lop/9Y")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_once_and_takes_no_waiting_file_away()
    {
        using var window = await PageBrowser.AsAsync(page.Root, "GL-CB01");
        await LookAsync(window, "ba.csv", "STT;Mã học sinh;Họ và tên;Lớp\n1;Z3;Đinh Thị Ba;9X\n");

        var answer = await window.SendFileAsync("/van-phong/nhap/xem", "hong.xlsx", [.. "PK"u8, 3, 4, 0, 0]);

        var said = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        said.ShouldContain("Không đọc được tệp này");
        said.ShouldContain("ba.csv");
    }

    private static async Task<string> LookAsync(PageBrowser browser, string name, string csv)
    {
        (await browser.SendFileAsync("/van-phong/nhap/xem", name, Encoding.UTF8.GetBytes(csv))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return await browser.ReadAsync("/van-phong/nhap/xem");
    }

    /// <summary>What the preview's own form would send.</summary>
    private static (string, string)[] Confirmation(string preview) =>
        [.. Hidden().Matches(preview).Select(field => (field.Groups["name"].Value, field.Groups["value"].Value)).Where(field => field.Item1 is "tep-ma" or "phien")];

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();
}
