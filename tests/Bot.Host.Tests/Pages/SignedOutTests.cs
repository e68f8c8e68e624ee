using System.Net;
using Bot.Domain;
using Bot.Host.Pages;
using Bot.Host.Pages.Entrance;
using Bot.Host.Tests.Pages.Office;
using Bot.Testing;
using Microsoft.AspNetCore.Http;

namespace Bot.Host.Tests.Pages;

/// <summary>What ends a session besides its owner, and how its cookie travels.</summary>
[Collection(OfficeCollection.Name)]
public sealed class SignedOutTests(ServedOffice office)
{
    private static readonly PageSite Https = new(new Uri("https://truong.example"), IsSecure: true);

    [Fact]
    public async Task Who_leaves_the_staff_list_is_signed_out_with_the_import()
    {
        const string leaver = "GL-CB18";
        using var signedIn = await PageBrowser.AsAsync(office.Root, leaver);
        using var other = await PageBrowser.AsAsync(office.Root, "GL-CB17");
        using var roster = new RosterCopy();
        roster.Write("can-bo.csv", string.Join('\n', (await File.ReadAllLinesAsync(roster.PathTo("can-bo.csv"))).Where(line => !line.Contains(leaver, StringComparison.Ordinal))) + "\n");

        var import = await BotProcess.In(office.Folder, "import", roster.Folder, "--yes").EndAsync();

        import.Code.ShouldBe(0, import.Error);
        (await signedIn.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await signedIn.PressAsync("/nhac", ("lop", "7A"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await other.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Over_https_the_cookie_is_of_this_host_alone_never_read_by_script_and_never_sent_without_https()
    {
        var http = new DefaultHttpContext();

        PageCookie.Set(http.Response, Https, new SchoolId("MAU01"), "token", TimeSpan.FromHours(3));

        var parts = http.Response.Headers.SetCookie.ToString().Split("; ");
        parts[0].ShouldBe("__Host-trang=MAU01~token");
        parts.Skip(1).Select(part => part.ToLowerInvariant()).ShouldBe(["max-age=10800", "path=/", "secure", "samesite=lax", "httponly"], ignoreOrder: true);
    }

    [Fact]
    public void Over_https_a_cookie_under_the_plain_name_which_a_neighbour_could_plant_is_not_read()
    {
        PageCookie.Read(Asking("trang=MAU01~planted"), Https).ShouldBeNull();
        PageCookie.Read(Asking("__Host-trang=MAU01~token"), Https).ShouldBe((new SchoolId("MAU01"), "token"));
        PageCookie.Read(Asking("__Host-trang=MAU01~token"), Https with { IsSecure = false }).ShouldBeNull();
    }

    [Fact]
    public async Task Over_https_a_browser_is_told_to_stay_there()
    {
        var http = new DefaultHttpContext();

        await new PageGate(Https).InvokeAsync(new DefaultEndpointFilterInvocationContext(http), _ => ValueTask.FromResult<object?>(null));

        http.Response.Headers.StrictTransportSecurity.ToString().ShouldStartWith("max-age=");
    }

    private static HttpRequest Asking(string cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = cookie;
        return http.Request;
    }
}
