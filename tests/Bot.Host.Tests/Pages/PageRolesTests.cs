using System.Net;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Host.Tests.Pages;

/// <summary>What each role finds behind the doors that are open to it: what a chat shows it, and nothing else.</summary>
public sealed class PageRolesTests(ServedPage page) : IClassFixture<ServedPage>
{
    private const string Officer = "GL-CB22";
    private static readonly string Principal = SampleSchool.Principal.Id.Value;
    private static readonly string Teacher = SampleSchool.TeacherOf("7A").Id.Value;

    [Fact]
    public async Task Everybody_sees_the_numbers_a_chat_would_show_and_no_others()
    {
        using var teacher = await PageBrowser.AsAsync(page.Root, Teacher);
        var own = await teacher.ReadAsync("/?xem=lop-7B");
        own.ShouldContain("Lớp 7A");
        own.ShouldNotContain("7B");
        (await teacher.ReadAsync("/?xem=truong")).ShouldNotContain("8A");

        using var officer = await PageBrowser.AsAsync(page.Root, Officer);
        (await officer.ReadAsync("/?buoi=Afternoon")).ShouldContain("Chưa lớp nào báo. Trong thôn có 76 em.");
        foreach (var path in new[] { "/", "/?xem=truong", "/?xem=khoi-7", "/?xem=lop-7A" })
        {
            var seen = await officer.ReadAsync(path);
            seen.ShouldContain("Cả trường");
            seen.ShouldNotContain("7A");
            seen.ShouldNotContain(SampleSchool.TeacherOf("7A").Name);
        }
    }

    /// <summary>Staff code, address, and what is to be found there: null for nothing.</summary>
    public static TheoryData<string, string, string?> Looks => new()
    {
        { "GL-CB07", "/lop/7A", Child("7A").Name.Full },
        { "GL-CB07", "/lop/7B", null },
        { "GL-CB07", $"/hoc-sinh/{Child("7A").Id}", "/45" },
        { "GL-CB07", $"/hoc-sinh/{Child("7B").Id}", null },
        { "GL-CB07", "/lop/7A/2026-11-23/sang", "Buổi này lớp chưa báo sĩ số" },
        { "GL-CB07", "/lop/7A/2026-11-24/sang", null },
        { "GL-CB07", "/lop/7A/2026-11-23/toi", null },
        { "GL-CB07", "/lop/7A/x/sang", null },
        { "GL-CB07", "/lop/7B/2026-11-23/sang", null },
        { "GL-CB07", "/lop/7B/buoi?ngay=2026-11-23&buoi=sang", null },
        { "GL-CB07", $"/hoc-sinh/{Child("7A").Id}/2026-11-23/sang", "Đang ghi" },
        { "GL-CB07", $"/hoc-sinh/{Child("7B").Id}/2026-11-23/sang", null },
        { "GL-CB02", "/lop/7A/2026-11-23/sang", "Đang ghi" },
        { "GL-CB02", "/lop/8A/2026-11-23/sang", null },
        { "GL-CB19", "/lop/7A/2026-11-23/sang", null },
        { "GL-CB16", "/lop/7A/2026-11-23/sang", null },
        { Officer, "/lop/7A/2026-11-23/sang", null },
        { Officer, $"/hoc-sinh/{Child("7A").Id}/2026-11-23/sang", null },
        { "GL-CB07", "/bang/bang-1", null },
        { "GL-CB07", "/bang/chuyen-can", null },
        { "GL-CB07", "/bang/chuyen-can/tep?dang=xlsx", null },
        { "GL-CB02", "/lop/8A", "Chuyên cần" }, // a deputy of grades 6 and 7: numbers of all, names of the own grades
        { "GL-CB02", $"/hoc-sinh/{Child("7A").Id}", "/45" },
        { "GL-CB02", $"/hoc-sinh/{Child("8A").Id}", null },
        { "GL-CB02", "/bang/bang-1", null },
        { "GL-CB19", "/lop/7A", "Chuyên cần" }, // the youth leader: numbers only
        { "GL-CB19", $"/hoc-sinh/{Child("7A").Id}", null },
        { "GL-CB19", "/bang/chuyen-can", null },
        { "GL-CB16", "/lop/7A", null }, // teaches a subject
        { "GL-CB16", $"/hoc-sinh/{Child("7A").Id}", null },
        { "GL-CB21", $"/hoc-sinh/{Child("7A").Id}", "/45" }, // the clerk
        { "GL-CB21", "/bang/chuyen-can", "Tải xlsx" },
        { Officer, "/lop/7A", null },
        { Officer, $"/hoc-sinh/{Child("7A").Id}", null },
        { Officer, "/bang/chuyen-can", null },
        { Officer, "/bang/tong-hop/tep?dang=csv", null },
        { "GL-CB07", "/van-phong/moi", "Lớp 7A" },
        { "GL-CB07", "/van-phong/moi/7A", "Giấy mời" },
        { "GL-CB07", "/van-phong/moi/7B", null },
        { "GL-CB07", "/van-phong/moi/can-bo", null },
        { "GL-CB07", "/van-phong/nhap", null },
        { "GL-CB02", "/van-phong/moi/8A", null },
        { "GL-CB02", "/van-phong/nhap", null },
        { "GL-CB02", "/van-phong/nhap/xem", null },
        { "GL-CB07", "/van-phong/nhap/xem", null },
        { Officer, "/van-phong/nhap/xem", null },
        { "GL-CB19", "/van-phong/moi", null },
        { "GL-CB16", "/van-phong/moi/7A", null },
        { Officer, "/van-phong/moi", null },
        { Officer, "/van-phong/nhap", null },
        { "GL-CB21", "/van-phong/moi/can-bo", "Giấy mời" },
        { "GL-CB21", "/van-phong/moi/9Z", null },
        { "GL-CB21", "/van-phong/nhap", "Chọn tệp" },
        { "GL-CB01", "/truong", "Bỏ học so với chỉ tiêu" },
        { "GL-CB21", "/truong?xem=Year", "Bỏ học so với chỉ tiêu" },
        { "GL-CB02", "/truong", "Khối 7" },
        { "GL-CB07", "/truong", null },
        { "GL-CB19", "/truong", null },
        { "GL-CB16", "/truong", null },
        { Officer, "/truong", null },
        { "GL-CB01", "/ho-so", "Đang mở" },
        { "GL-CB01", "/ho-so/so-bien-ban", "Sổ biên bản thăm nhà" },
        { "GL-CB01", "/ho-so/khong-co", null },
        { "GL-CB21", "/ho-so/so-bien-ban", "Sổ biên bản thăm nhà" },
        { "GL-CB07", "/ho-so", "Đang mở" },
        { "GL-CB07", "/ho-so/so-bien-ban", null },
        { "GL-CB07", $"/ho-so/{Child("7B").Id}", null },
        { "GL-CB07", $"/ho-so/{Child("7B").Id}/bien-ban/1", null },
        { Officer, "/ho-so", "Hiện không có hồ sơ" },
        { Officer, "/ho-so/so-bien-ban", null },
        { Officer, $"/ho-so/{Child("7A").Id}", null },
        { Officer, $"/ho-so/{Child("7A").Id}/bien-ban/1", null },
        { "GL-CB01", "/viec", "Việc và hạn" },
        { "GL-CB01", "/viec/cong-van", "Công văn" },
        { "GL-CB01", "/viec/cong-van/khong-co", null },
        { "GL-CB01", "/viec/cong-van/khong-co/mau", null },
        { "GL-CB02", "/viec/cong-van", "Công văn" },
        { "GL-CB21", "/viec/cong-van", "Công văn" },
        { "GL-CB07", "/viec", "Việc và hạn" },
        { "GL-CB07", "/viec/cong-van", null },
        { "GL-CB19", "/viec/cong-van", null },
        { "GL-CB16", "/viec/cong-van", null },
        { Officer, "/viec", null },
        { Officer, "/viec/cong-van", null },
        { "GL-CB01", "/khu-vuc", null }, // of superiors, who are on no list here: AreaPageTests
        { "GL-CB01", "/khu-vuc/MAU01", null },
        { "GL-CB01", "/khu-vuc/nhip", null },
        { "GL-CB07", "/khu-vuc", null },
        { "GL-CB21", "/khu-vuc/MAU01", null },
        { Officer, "/khu-vuc", null },
        { Officer, "/khu-vuc/MAU01", null },
        { "GL-CB01", "/bang/co-mat", null },
        { "GL-CB01", "/bang/khong-co", null },
        { "GL-CB01", "/bang/chuyen-can?tu=2020-01-01&den=2026-11-23", null },
        { "GL-CB01", "/hoc-sinh/khong-co", null },
        { "GL-CB01", "/hoc-sinh/%27%20or%201=1", null },
        { "GL-CB01", "/lop/..%2f7A", null },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Each_role_finds_its_own_and_of_the_others_nothing_not_even_that_it_is_there(string staff, string path, string? found)
    {
        using var browser = await PageBrowser.AsAsync(page.Root, staff);

        var answer = await browser.GetAsync(path);

        var seen = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(found is null ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        seen.ShouldContain(found ?? "Không có trang này");
        if (found is null)
        {
            seen.ShouldNotContain(Child("7A").Name.Full);
            seen.ShouldNotContain(Child("7B").Name.Full);
        }
    }

    [Fact]
    public async Task Who_sees_numbers_only_is_shown_no_name_and_who_does_not_work_with_the_family_no_phone()
    {
        using var youth = await PageBrowser.AsAsync(page.Root, "GL-CB19");
        var page7A = await youth.ReadAsync("/lop/7A");
        SampleSchool.Register.PupilsOf(new ClassId("7A")).ShouldAllBe(pupil => !page7A.Contains(pupil.Name.Full, StringComparison.Ordinal));
        var child = SampleSchool.Register.PupilsOf(new ClassId("7A")).First(pupil => SampleSchool.Register.GuardiansOf(pupil.Id).Any(one => one.Phone.Length > 0));
        var phone = SampleSchool.Register.GuardiansOf(child.Id).First(one => one.Phone.Length > 0).Phone;

        using var teacher = await PageBrowser.AsAsync(page.Root, Teacher);
        (await teacher.ReadAsync($"/hoc-sinh/{child.Id}")).ShouldContain(phone);
        using var clerk = await PageBrowser.AsAsync(page.Root, "GL-CB21");
        (await clerk.ReadAsync($"/hoc-sinh/{child.Id}")).ShouldNotContain(phone);
    }

    [Fact]
    public async Task The_school_shows_a_deputy_the_own_grades_and_the_clerk_neither_reach_nor_marks()
    {
        using var deputy = await PageBrowser.AsAsync(page.Root, "GL-CB02");
        var own = await deputy.ReadAsync("/truong");
        own.ShouldContain("Khối 6");
        own.ShouldNotContain("Khối 8");
        own.ShouldNotContain("8A");
        own.ShouldContain("Gia đình nhắn tin tới được");
        using var clerk = await PageBrowser.AsAsync(page.Root, "GL-CB21");
        var all = await clerk.ReadAsync("/truong");
        all.ShouldContain("Khối 8");
        all.ShouldNotContain("Gia đình nhắn tin tới được");
    }

    [Fact]
    public async Task A_paper_is_fetched_in_each_form()
    {
        using var clerk = await PageBrowser.AsAsync(page.Root, "GL-CB21");
        foreach (var (form, type) in new[] { ("xlsx", "spreadsheetml.sheet"), ("docx", "wordprocessingml.document"), ("csv", "text/csv") })
        {
            var file = await clerk.GetAsync($"/bang/chuyen-can/tep?dang={form}");
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
            file.Content.Headers.ContentType!.MediaType!.ShouldEndWith(type);
            file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            (await file.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(50);
        }

        using var principal = await PageBrowser.AsAsync(page.Root, Principal);
        foreach (var name in Dialogs.Reports.ReportNames.All)
        {
            (await principal.GetAsync($"/bang/{name}")).StatusCode.ShouldBe(HttpStatusCode.OK, name);
        }

        (await clerk.GetAsync("/bang/chuyen-can/tep?dang=exe")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetAsync("/bang/chuyen-can/tep?dang=xlsx&so=9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetAsync("/bang/bang-1/tep?dang=xlsx")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "there is no list to report on");
    }

    [Fact]
    public async Task Only_who_may_chase_a_class_in_a_chat_does_it_here()
    {
        using var teacher = await PageBrowser.AsAsync(page.Root, Teacher);
        (await teacher.ReadAsync("/")).ShouldNotContain("/nhac");
        var answer = await teacher.PressAsync("/nhac", ("lop", "7B"));
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("không phụ trách phần này");
        using var officer = await PageBrowser.AsAsync(page.Root, Officer);
        var refused = await officer.PressAsync("/nhac", ("lop", "7B"));
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("không phụ trách phần này");
    }

    /// <summary>Staff code, address, field and value of a form that is somebody else's.</summary>
    public static TheoryData<string, string, string, string> OthersForms => new()
    {
        { "GL-CB07", "/lop/7B/2026-11-23/sang/sua", "vi-sao", "x" },
        { "GL-CB07", "/lop/7B/2026-11-23/sang/hoan-tac", "lan", "1" },
        { "GL-CB07", $"/hoc-sinh/{Child("7B").Id}/2026-11-23/sang/sua", "vi-sao", "x" },
        { "GL-CB07", $"/hoc-sinh/{Child("7B").Id}/2026-11-23/sang/hoan-tac", "lan", "1" },
        { "GL-CB02", "/lop/8A/2026-11-23/sang/sua", "vi-sao", "x" },
        { "GL-CB19", "/lop/7A/2026-11-23/sang/sua", "vi-sao", "x" },
        { "GL-CB16", $"/hoc-sinh/{Child("7A").Id}/2026-11-23/sang/sua", "vi-sao", "x" },
        { Officer, "/lop/7A/2026-11-23/sang/sua", "vi-sao", "x" },
        { Officer, $"/hoc-sinh/{Child("7A").Id}/2026-11-23/sang/hoan-tac", "lan", "1" },
        { "GL-CB07", "/van-phong/moi/phieu", "nhom", "7B" },
        { "GL-CB07", "/van-phong/moi/phieu", "nhom", "can-bo" },
        { "GL-CB07", "/van-phong/moi/thu-hoi", "nhom", "7B" },
        { "GL-CB19", "/van-phong/moi/phieu", "nhom", "7A" },
        { Officer, "/van-phong/moi/phieu", "nhom", "can-bo" },
        { "GL-CB02", "/van-phong/moi/phieu", "nhom", "8A" },
        { "GL-CB07", "/van-phong/nhap/xem", "ten-tep", "x" },
        { "GL-CB07", "/van-phong/nhap/ghi", "phien", "1" },
        { "GL-CB02", "/van-phong/nhap/bo", "phien", "1" },
        { "GL-CB07", "/van-phong/nhap/bo-tep", "ten-tep", "x" },
        { Officer, "/van-phong/nhap/ghi", "phien", "1" },
        { Officer, "/viec/xong", "viec", "x" },
        { Officer, "/viec/hoan-tac", "viec", "x" },
    };

    [Theory]
    [MemberData(nameof(OthersForms))]
    public async Task Nobody_does_by_a_form_what_no_page_offers_them(string staff, string path, string field, string value)
    {
        using var browser = await PageBrowser.AsAsync(page.Root, staff);

        (await browser.PressAsync(path, (field, value))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Pupil Child(string schoolClass) => SampleSchool.Register.PupilsOf(new ClassId(schoolClass))[0];
}
