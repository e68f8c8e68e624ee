using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Testing.Phones;

/// <summary>
/// The phones of a fake over HTTP, under <c>/phones</c> beside the vendor's own paths, so that a person at a prompt, <c>demo --over</c> or a program in
/// any language can be the people of a school. Described in <c>docs/channels/fakes.md</c>.
/// </summary>
internal static class PhoneSide
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void MapPhones(this IEndpointRouteBuilder app, IPhones phones, TimeProvider clock)
    {
        var side = app.MapGroup("/phones");
        side.MapGet("/settings", () => Results.Json(phones.Settings, Json));
        side.MapPut("/clock", (ClockSetting setting) => Set(clock, setting));
        side.MapPut("/bot", (BotAddress bot) => DoAsync(() => phones.ReachAsync(bot.Url)));
        side.MapGet("/feed", (HttpContext http) => FeedAsync(http, phones));
        side.MapGet("/{phone:long}", (string phone) => Results.Json(new Screen(phones.ChatOf(phone), [.. phones.Arrived.Where(message => message.Phone == phone)]), Json));
        side.MapPost("/{phone:long}/start", (string phone) => DoAsync(() => phones.StartAsync(phone)));
        side.MapPost("/{phone:long}/say", (string phone, Words words) => DoAsync(() => phones.SayAsync(phone, words.Text)));
        side.MapPost("/{phone:long}/press", (string phone, Press press) => DoAsync(() => phones.PressAsync(phone, press.Label)));
        side.MapPost("/{phone:long}/send", (string phone, Parcel parcel) => DoAsync(() => phones.SendAsync(phone, parcel.Name, parcel.MediaType, parcel.Content)));
        side.MapPost("/{phone:long}/share", (string phone, OwnNumber own) => DoAsync(() => phones.ShareNumberAsync(phone, own.Number)));
    }

    private static async Task<IResult> DoAsync(Func<Task> act)
    {
        try
        {
            await act();
            return Results.NoContent();
        }
        catch (Exception fault) when (fault is InvalidOperationException or NotSupportedException or HttpRequestException)
        {
            return Results.Json(new Refusal(fault.Message), Json, statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static IResult Set(TimeProvider clock, ClockSetting setting)
    {
        if (clock is not BorrowedClock borrowed || setting.Rate is not (>= 1 and <= 1000))
        {
            return Results.Json(new Refusal("this clock cannot be set so"), Json, statusCode: StatusCodes.Status409Conflict);
        }

        borrowed.Set(setting.Shown, setting.At, setting.Rate);
        return Results.NoContent();
    }

    /// <summary>Server-sent events: every message that arrives from now on.</summary>
    private static async Task FeedAsync(HttpContext http, IPhones phones)
    {
        var shown = phones.Arrived.Count;
        http.Response.ContentType = "text/event-stream";
        await http.Response.Body.FlushAsync(http.RequestAborted);
        try
        {
            while (true)
            {
                await phones.UntilAsync(() => phones.Arrived.Count > shown, http.RequestAborted);
                foreach (var message in phones.Arrived.Skip(shown))
                {
                    await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(message, Json)}\n\n", http.RequestAborted);
                    shown++;
                }

                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    private sealed record ClockSetting(DateTimeOffset Shown, DateTimeOffset At, double Rate);

    private sealed record BotAddress(Uri Url);

    private sealed record Words(string Text);

    private sealed record Press(string Label);

    private sealed record Parcel(string Name, string MediaType, byte[] Content);

    private sealed record OwnNumber(string Number);

    private sealed record Screen(string Chat, IReadOnlyList<PhoneMessage> Messages);

    private sealed record Refusal(string Error);
}
