using Bot.Dialogs.Leaders;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Today;

/// <summary>Today, its fragment, its stream and its one button.</summary>
internal static class TodayEndpoints
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Within it one leader's second tap reminds nobody again.</summary>
    private static readonly TimeSpan SameReminder = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Today, (HttpContext http, TodayReading reading, PageRenderer renderer) => ShowAsync(http, reading, renderer, answer: null));
        signedIn.MapGet("/hom-nay/nhip", PulsesAsync);
        signedIn.MapPost("/nhac", RemindAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, TodayReading reading, PageRenderer renderer, string? answer)
    {
        var entry = SignedInGate.EntryOf(http);
        var session = Enum.TryParse<Session>(http.Request.Query["buoi"], out var chosen) && Enum.IsDefined(chosen) ? chosen : (Session?)null;
        var (view, pulse) = await reading.OfAsync(entry.Visitor, http.Request.Query["xem"], session, http.RequestAborted);
        (string, object?)[] values = [(nameof(TodayBody.Entry), entry), (nameof(TodayBody.View), view), (nameof(TodayBody.Pulse), pulse), (nameof(TodayBody.Answer), answer)];
        return SignedInGate.IsFragment(http.Request) ? await renderer.ShowAsync<TodayBody>(values) : await renderer.ShowAsync<TodayDocument>(values);
    }

    private static async Task<IResult> RemindAsync(HttpContext http, TodayReading reading, ITurnStore turns, IPageStore pages, PageRenderer renderer)
    {
        var visitor = SignedInGate.EntryOf(http).Visitor;
        var register = visitor.Register;
        var schoolClass = new ClassId((await http.Request.ReadFormAsync(http.RequestAborted))["lop"].ToString());
        var facts = await turns.LoadFactsAsync(
            new FactsNeeded
            {
                School = register.School.Id,
                Days = [visitor.Today],
                Contacts = [.. register.TeachersOf(schoolClass).Select(teacher => Membership.Of(register.School.Id, teacher.Id))],
            },
            http.RequestAborted);
        var source = FormattableString.Invariant($"page/{visitor.Now.ToUnixTimeMilliseconds() / (long)SameReminder.TotalMilliseconds}");
        var (answer, message) = ClassReminder.Of(register, visitor.Member, schoolClass, facts, visitor.Now, source, visitor.Now);
        if (message is not null)
        {
            await pages.CommitAsync(
                [message, new Effect.Audit(register.School.Id, $"staff:{visitor.Member.Id}", "page.reminded", schoolClass.Value, visitor.Now)], visitor.Now, http.RequestAborted);
        }

        return await ShowAsync(http, reading, renderer, answer);
    }

    private static IResult PulsesAsync(HttpContext http, PulseCache pulses, IHostApplicationLifetime lifetime)
    {
        var entry = SignedInGate.EntryOf(http);
        return PulseStream.Of(() => pulses.OfAsync(entry.Session.School, entry.Visitor.Today, CancellationToken.None), Look, lifetime);
    }
}
