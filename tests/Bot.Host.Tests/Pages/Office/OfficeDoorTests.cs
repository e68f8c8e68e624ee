using System.Net;
using Bot.Testing;

namespace Bot.Host.Tests.Pages.Office;

/// <summary>The office's doors, tried by everybody who has no business behind them.</summary>
[Collection(OfficeCollection.Name)]
public sealed class OfficeDoorTests(ServedOffice office)
{
    private const string Teacher = "GL-CB07";
    private const string Deputy = "GL-CB02";
    private const string Clerk = "GL-CB21";
    private const string Officer = "GL-CB22";
    private static readonly string Principal = SampleSchool.Principal.Id.Value;

    /// <summary>Each address with those of the staff who find something there.</summary>
    private static readonly (string Path, string[] For)[] Rooms =
    [
        ("/van-phong", [Principal, Deputy, Clerk]),
        ("/van-phong/thu", [Principal, Clerk]),
        ("/van-phong/thu?xem=hong&truoc=5", [Principal, Clerk]),
        ("/van-phong/viec-dinh-ky", [Principal, Clerk]),
        ("/van-phong/kenh", [Principal, Clerk]),
        ("/van-phong/sao-luu", [Principal]),
        ("/van-phong/nhan-su", [Principal, Deputy, Clerk]),
        ("/van-phong/dong-y", [Principal, Deputy, Clerk]),
        ("/van-phong/dong-y/7A", [Principal, Deputy, Clerk]),
        ("/van-phong/dong-y/8A", [Principal, Clerk]), // a deputy of grades 6 and 7
        ("/van-phong/dong-y/khong-co", []),
        ("/van-phong/lich", [Principal, Deputy, Clerk]),
        ("/van-phong/loi-nhan", [Principal, Clerk]),
        ("/van-phong/loi-nhan/vi/arrived", [Principal, Clerk]),
        ("/van-phong/loi-nhan/vi/version", []),
        ("/van-phong/loi-nhan/xx/arrived", []),
    ];

    private static readonly (string Path, string[] For)[] Levers =
    [
        ("/van-phong/thu/gui-lai", [Principal, Clerk]),
        ("/van-phong/thu/bo", [Principal, Clerk]),
        ("/van-phong/kenh/thu", [Principal, Clerk]),
        ("/van-phong/sao-luu/tao", [Principal]),
        ("/van-phong/sao-luu/tai", [Principal]),
        ("/van-phong/nhan-su/thay", [Principal, Deputy, Clerk]),
        ("/van-phong/nhan-su/thoi", [Principal, Deputy, Clerk]),
        ("/van-phong/nhan-su/go", [Principal, Deputy, Clerk]),
        ("/van-phong/dong-y/giay", [Principal, Deputy, Clerk]),
        ("/van-phong/dong-y/rut", [Principal, Deputy, Clerk]),
        ("/van-phong/lich/xem-lai", [Principal, Deputy, Clerk]),
        ("/van-phong/lich/ghi", [Principal, Deputy, Clerk]),
        ("/van-phong/lich/bo", [Principal, Deputy, Clerk]),
        ("/van-phong/loi-nhan/xem-thu", [Principal, Clerk]),
        ("/van-phong/loi-nhan/ghi", [Principal, Clerk]),
        ("/van-phong/loi-nhan/mac-dinh", [Principal, Clerk]),
    ];

    /// <summary>A youth leader, a subject teacher, a boarding supervisor besides.</summary>
    public static TheoryData<string> Everybody => [Principal, Deputy, Clerk, Teacher, Officer, "GL-CB16", "GL-CB19", "GL-CB20"];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Everybody_finds_the_own_rooms_and_of_the_others_not_even_that_they_are_there(string staff)
    {
        using var browser = await PageBrowser.AsAsync(office.Root, staff);
        foreach (var (path, allowed) in Rooms)
        {
            var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBe(allowed.Contains(staff) ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{staff} {path}");
        }

        (await browser.ReadAsync("/")).Contains("\"/van-phong\"", StringComparison.Ordinal).ShouldBe(Rooms[0].For.Contains(staff));
        var start = await (await browser.GetAsync("/van-phong")).Content.ReadAsStringAsync();
        foreach (var (path, allowed) in Rooms.Where(room => !room.Path.Contains('?', StringComparison.Ordinal) && room.Path.Count(letter => letter == '/') == 2))
        {
            start.Contains($"\"{path}\"", StringComparison.Ordinal).ShouldBe(allowed.Contains(staff), $"{staff} is offered {path}");
        }

        foreach (var (path, _) in Levers.Where(lever => !lever.For.Contains(staff)))
        {
            (await browser.PressAsync(path, ("so", "1"), ("ma", "GL-CB05"), ("lop", "7A"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{staff} {path}");
        }
    }

    [Fact]
    public async Task Nobody_gets_anywhere_without_a_session_without_the_forms_key_or_from_another_site()
    {
        using var stranger = new PageBrowser(office.Root);
        using var principal = await PageBrowser.AsAsync(office.Root, Principal);
        using var clerk = await PageBrowser.AsAsync(office.Root, Clerk);
        foreach (var (path, _) in Rooms)
        {
            (await stranger.GetAsync(path)).Headers.Location!.ToString().ShouldBe("/vao", path);
            (await stranger.GetAsync(path, ("X-Fragment", "1"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            (await principal.GetAsync(path, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        foreach (var (path, _) in Levers)
        {
            (await stranger.PostAsync(path, ("so", "1"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            (await principal.PostAsync(path, ("so", "1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await principal.PostAsync(path, ("so", "1"), ("_khoa", clerk.FormKey))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await principal.PostAsync(path, [("Sec-Fetch-Site", "cross-site")], [("so", "1"), ("_khoa", principal.FormKey)])).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await principal.PostAsync(path, [("Origin", "https://la.example")], [("so", "1"), ("_khoa", principal.FormKey)])).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await principal.GetAsync(path)).StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_message_of_another_school_is_neither_shown_nor_changed_however_its_number_is_guessed()
    {
        var number = await office.FailedMessageAsync("nguoi-khac", "dead", "403 blocked elsewhere", "x", school: "KHAC");
        using var clerk = await PageBrowser.AsAsync(office.Root, Clerk);

        (await clerk.ReadAsync("/van-phong/thu?xem=hong")).ShouldNotContain("blocked elsewhere");
        foreach (var path in new[] { "/van-phong/thu/gui-lai", "/van-phong/thu/bo" })
        {
            var answer = WebUtility.HtmlDecode(await (await clerk.PressAsync(path, ("so", number))).Content.ReadAsStringAsync());
            answer.ShouldContain("Không có gì thay đổi");
        }

        (await office.AskAsync("select state from outbox where idem = 'nguoi-khac'")).ShouldBe(["dead"]);
        (await office.AskAsync($"select action from audit where subject = '{number}' and action like 'outbox%'")).ShouldBeEmpty();
    }
}
