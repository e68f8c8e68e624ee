using System.Net;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages.Office;

/// <summary>Who agreed to messages, as the clerk writes it down from signed forms.</summary>
[Collection(OfficeCollection.Name)]
public sealed class ConsentPageTests(ServedOffice office)
{
    [Fact]
    public async Task The_clerk_writes_a_signed_form_down_and_withdraws_it_when_the_family_asks()
    {
        var pupil = SampleSchool.Register.PupilsOf(new ClassId("6C")).First(one => SampleSchool.Register.GuardiansOf(one.Id).Count > 0);
        var guardian = SampleSchool.Register.GuardiansOf(pupil.Id)[0];
        var phone = await SchoolPage.EnterAsync(office.Browser, office.Bot, "Phạm Thành Tùng", SchoolPage.Phone, ColorScheme.Dark);
        await phone.Page.GotoAsync($"{office.Root}/van-phong/dong-y");
        await phone.ShouldBeUsableAsync("dong-y-lop-dien-thoai-toi");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Lớp 6C" }).ClickAsync();
        await phone.ShouldBeUsableAsync("dong-y-dien-thoai-toi");

        await phone.Page.Locator($"button[aria-label^='Ghi giấy đã ký'][aria-label$='{guardian.Name}, em {pupil.Name.Full}']").ClickAsync();

        (await phone.Page.Locator(".answer").InnerTextAsync()).ShouldContain("đồng ý nhận tin trên giấy");
        var paper = $"select recorded_by || ' ' || case when withdrawn_at is null then 'stands' else 'withdrawn' end from consents where way = 'Paper' and guardian_id = '{guardian.Id}'";
        (await office.AskAsync(paper)).ShouldBe(["staff:GL-CB21 stands"]);
        await phone.Page.Locator($"summary[aria-label^='Rút đồng ý'][aria-label$='{guardian.Name}, em {pupil.Name.Full}']").ClickAsync();
        await phone.Page.Locator($"button[aria-label^='Đúng, rút đồng ý'][aria-label$='{guardian.Name}, em {pupil.Name.Full}']").ClickAsync();
        (await phone.Page.Locator(".answer").InnerTextAsync()).ShouldContain("Đã rút");
        (await office.AskAsync(paper)).ShouldBe(["staff:GL-CB21 withdrawn"]);
        (await office.AskAsync($"select action from audit where actor = 'staff:GL-CB21' and subject = '{pupil.Id}' order by action")).ShouldBe(["consent.paper", "consent.withdrawn"]);
    }

    [Fact]
    public async Task Nobody_writes_down_for_another_grade_for_somebody_elses_guardian_or_twice()
    {
        var (own, other) = (Child("7C"), Child("9B"));
        var (ownGuardian, otherGuardian) = (SampleSchool.Register.GuardiansOf(own.Id)[0], SampleSchool.Register.GuardiansOf(other.Id)[0]);
        using var deputy = await PageBrowser.AsAsync(office.Root, "GL-CB02");

        (await PressAsync(deputy, "giay", other.Id.Value, otherGuardian.Id.Value)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await PressAsync(deputy, "rut", other.Id.Value, otherGuardian.Id.Value)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await PressAsync(deputy, "giay", own.Id.Value, otherGuardian.Id.Value)).Text.ShouldContain("Không có gì thay đổi");
        (await PressAsync(deputy, "giay", "khong-co", "khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.AskAsync($"select way from consents where guardian_id = '{otherGuardian.Id}' and (way = 'Paper' or withdrawn_at is not null)")).ShouldBeEmpty();

        (await PressAsync(deputy, "giay", own.Id.Value, ownGuardian.Id.Value)).Text.ShouldContain("Đã ghi");
        (await PressAsync(deputy, "giay", own.Id.Value, ownGuardian.Id.Value)).Text.ShouldContain("Không có gì thay đổi");
        (await office.AskAsync($"select recorded_by from consents where guardian_id = '{ownGuardian.Id}' and way = 'Paper'")).ShouldBe(["staff:GL-CB02"]);
    }

    private static Pupil Child(string schoolClass) => SampleSchool.Register.PupilsOf(new ClassId(schoolClass)).First(one => SampleSchool.Register.GuardiansOf(one.Id).Count > 0);

    private static async Task<(HttpStatusCode Status, string Text)> PressAsync(PageBrowser browser, string act, string pupil, string guardian)
    {
        var answer = await browser.PressAsync($"/van-phong/dong-y/{act}", ("lan", "5"), ("em", pupil), ("ai", guardian));
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
