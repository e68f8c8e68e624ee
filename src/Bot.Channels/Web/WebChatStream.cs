using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Web;

/// <summary>
/// What an open page is told, as server-sent events: <c>message</c>, then <c>caught-up</c> once, and whenever they change <c>phones</c> (messages
/// sent to each chat so far) and <c>clock</c> (the school's time, which may be simulated).
/// </summary>
internal sealed class WebChatStream(IChatTranscript transcript, WebChatSignals signals, TimeProvider time)
{
    private const int Shown = 200;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async IAsyncEnumerable<SseItem<string>> ChooserAsync(WebPeople people, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var changes = signals.Subscribe(chat: null);
        var head = new Head(this, people);
        do
        {
            foreach (var item in await head.ChangedAsync(cancellationToken))
            {
                yield return item;
            }
        }
        while (await changes.WaitAsync(Look, cancellationToken));
    }

    public async IAsyncEnumerable<SseItem<string>> ConversationAsync(WebPeople people, WebPerson person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var changes = signals.Subscribe(person.Chat);
        var head = new Head(this, people);
        var lines = new WebChatLines(people.Register.Clock);
        var caughtUp = false;
        do
        {
            foreach (var line in lines.New(await transcript.ReadAsync(person.Address, Shown, cancellationToken)))
            {
                yield return new SseItem<string>(JsonSerializer.Serialize(line, Json), "message") { EventId = line.Key };
            }

            if (!caughtUp)
            {
                caughtUp = true;
                yield return new SseItem<string>("{}", "caught-up") { ReconnectionInterval = Look };
            }

            foreach (var item in await head.ChangedAsync(cancellationToken))
            {
                yield return item;
            }
        }
        while (await changes.WaitAsync(Look, cancellationToken));
    }

    /// <summary>Clock and bells, told only when they changed.</summary>
    private sealed class Head(WebChatStream stream, WebPeople people)
    {
        private readonly Dictionary<string, string> _told = [];

        public async Task<IReadOnlyList<SseItem<string>>> ChangedAsync(CancellationToken cancellationToken)
        {
            var now = stream.Now(people);
            var sent = await stream.SentAsync(people, cancellationToken);
            return [.. new[] { ("clock", now), ("phones", sent) }
                .Where(item => _told.GetValueOrDefault(item.Item1) != item.Item2)
                .Select(item => new SseItem<string>(_told[item.Item1] = item.Item2, item.Item1))];
        }
    }

    private string Now(WebPeople people)
    {
        var now = time.GetUtcNow();
        return JsonSerializer.Serialize(WebChatWording.Now(people.Register.Clock.DateOf(now), people.Register.Clock.TimeOf(now)), Json);
    }

    private async Task<string> SentAsync(WebPeople people, CancellationToken cancellationToken)
    {
        var counts = await transcript.CountSentAsync(WebChatChannel.Account, cancellationToken);
        return JsonSerializer.Serialize(
            counts.Where(count => people.Find(count.Key) is not null).OrderBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => new { Chat = count.Key, Name = people.Find(count.Key)!.Name, Sent = count.Value }),
            Json);
    }
}
