using Bot.Dialogs.Reports;
using Bot.Domain;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>Pages that the stories of the other tests look at in one size only, or pass by: all of them in one window, as each look takes a second.</summary>
[Collection(DayCollection.Name)]
public sealed class EveryPageTests(ServedDay served)
{
    [Fact]
    public async Task They_are_usable_on_a_phone_and_at_a_desk()
    {
        var child = SampleSchool.Register.PupilsOf(new ClassId("9C"))[0].Id;
        string[] records =
        [
            "/", "/truong?xem=Year", "/ho-so", "/viec", "/lop/9C", $"/hoc-sinh/{child}", "/lop/9C/2026-11-23/sang", $"/hoc-sinh/{child}/2026-11-23/sang", "/ho-so/so-bien-ban", "/viec/cong-van", "/bang", "/bang/kiem-tra",
        ];
        string[] office =
        [
            "/van-phong", "/van-phong/sao-luu", "/van-phong/lich", "/van-phong/thu", "/van-phong/viec-dinh-ky", "/van-phong/kenh", "/van-phong/nhan-su", "/van-phong/dong-y", "/van-phong/dong-y/9C",
            "/van-phong/loi-nhan", "/van-phong/loi-nhan/vi/arrived", "/van-phong/moi", "/van-phong/moi/can-bo", "/van-phong/nhap",
        ];
        await using var browser = served.Browser.Share();
        var seen = await SchoolPage.EnterAsync(browser, served.Bot, SampleSchool.Principal.Name, SchoolPage.Desk);
        foreach (var path in (string[])[.. records, .. office])
        {
            var answer = await seen.Page.GotoAsync(served.Root + path);
            answer!.Ok.ShouldBeTrue(path);
            var name = $"{path.Trim('/').Replace('/', '-').Replace("?", "-", StringComparison.Ordinal)}";
            await seen.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await seen.Page.SetViewportSizeAsync(SchoolPage.Desk, 740);
            await seen.ShouldBeUsableAsync($"moi-trang-may-ban-{name}");
            await seen.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await seen.Page.SetViewportSizeAsync(SchoolPage.Phone, 740);
            await seen.ShouldBeUsableAsync($"moi-trang-dien-thoai-{name}");
            await seen.ShouldBeMadeForFingersAsync(path);
        }

        await LookAtPapersAsync(seen);
        browser.Complaints.ShouldBeEmpty();
    }

    /// <summary>Papers are as wide as their sheets: on a phone the table moves under its first column, and the page stands still.</summary>
    private async Task LookAtPapersAsync(SchoolPage seen)
    {
        foreach (var paper in ReportNames.All)
        {
            await seen.Page.GotoAsync($"{served.Root}/bang/{paper}");
            await seen.ShouldFitAsync(paper);
            await seen.ShouldBeMadeForFingersAsync(paper);
        }

        await seen.Page.GotoAsync($"{served.Root}/bang/kiem-tra");
        await seen.Page.GetByText("kéo ngang trong bảng").First.WaitForAsync();
        var moved = await seen.Page.EvaluateAsync<int[]>(
            """
            () => {
              const box = document.querySelector(".wide"), first = box.querySelector("tbody td");
              const before = first.getBoundingClientRect().left;
              box.scrollLeft = 120;
              return [box.scrollLeft, Math.round(first.getBoundingClientRect().left - before)];
            }
            """);
        moved.ShouldBe([120, 0], "the table moves, its first column stays");
    }
}
