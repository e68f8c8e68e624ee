using System.Globalization;
using System.Text;
using Bot.Channels;
using Bot.Dialogs.Linking;
using Bot.Dialogs.Menus;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Host.Documents;
using Bot.Host.Jobs;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Transcripts;

/// <summary>
/// Plays a conversation written as text through reader, dialogs and a real SQLite file, and writes down what the bot said. Between any two
/// lines everything the bot remembers has gone through the database.
/// </summary>
/// <remarks>
/// <code>
/// channel numbers         from here on the chats have no buttons: choices are numbered lines, and a number is typed; so has zalo-bot, and telegram has not
/// channel editing         from here on the chats have buttons and messages can be changed: a question answered in words changes too
/// at 2026-11-23 07:05     moves the clock in rounds of the minute jobs and sends what is due
/// jump 2026-11-27 14:30   moves the clock as if the bot had been off until then
/// past 7A 2026-11-24..2026-11-26 GL00118 Unstated -   what was reported on earlier days (TranscriptHistory)
/// who GL-CB07             who writes from here on (staff code, guardian:PHONE, or stranger:NAME); GL-CB07@2 is another chat of the same person
/// block GL-CB07@2         from here on that chat refuses what is sent to it
/// invite GL-CB07 ACDE3467 makes a linking code
/// link guardian:0370…     links that person beforehand, with consent
/// > text                  says it;  > [Đúng] presses a button;  > (same message again);  > (edited) text;  > (sent 07:04) text;  > (photo);  > token p:1:0
/// &lt; reply                 to who wrote;   &lt;&lt; GL-CB07: … to somebody else
/// > pick [Đúng]           takes that choice as the channel lets one: by a tap on the button, or by typing its number
/// > tap [Đúng]            presses it where the channel can change the message;  > (group) text;  > (own number 0370…);  > (number of another 0370…)
/// > (file đơn.pdf 1000) caption   sends a document, or a photo where the name is photo
/// superiors                     the commune has a second school, MAU02, which reports nothing; GL-TT01 answers for the commune, GL-TT02 for the province
/// kitchen 09:00                 the kitchen takes meal numbers until then
/// session Evening 19:00 19:30 20:00    the school calls that roll at these times from here on
/// season 2026-12-07..2026-12-20 Harvest Thu hoạch    the calendar has that harvest or festival from here on
/// months                        from here on the monthly reports are asked for; other conversations on the 23rd and 24th are spared them
/// ladder                        from here on the absence ladder is looked at; other conversations are spared it
/// digests                       from here on digests of weeks and months are sent
/// counts                        from here on classes are counted blind
/// > (letter khong-dau 0..300)     pastes a letter of tests/letters, or that part of it
/// > (file bo-hoc.xlsx 900)        sends the list of that name in tests/lists as a sheet
/// > (file khong-dau.txt 900)      sends that letter as a file; hong.txt cannot be read, khac.txt is no letter
/// = 7A 2026-11-23 morning what is stored
/// </code>
/// </remarks>
internal sealed class TranscriptPlayer : IAsyncDisposable
{
    private const string Account = "test";
    private static readonly SchoolId School = new("MAU01");

    /// <summary>Not every minute, for speed: all times of the sample school are multiples of it, and so is an alarm's patience.</summary>
    private static readonly TimeSpan JobRound = TimeSpan.FromMinutes(5);

    private readonly FakeClock _clock;
    private readonly TemporaryDatabase _database;
    private readonly TranscriptJobs _jobs;
    private readonly TranscriptSchool _school;
    private readonly StringBuilder _played = new();
    private readonly NumberedDoor _door = new();
    private readonly List<(string Chat, Choice Choice)> _buttons = [];
    private readonly List<(string Chat, ShownMessage Message)> _shown = [];
    private readonly HashSet<string> _linked = [];
    private readonly HashSet<string> _blocked = [];
    private string _who = "";
    private int _updates;
    private Inbound? _lastSent;
    private NumberedMenus? _menus;
    private ButtonedQuestions? _questions;

    private TranscriptPlayer(FakeClock clock, TemporaryDatabase database)
    {
        _clock = clock;
        _database = database;
        _jobs = new TranscriptJobs(database, clock);
        _school = new TranscriptSchool(database, clock, School);
    }

    public static async Task<string> PlayAsync(string transcript)
    {
        var clock = FakeClock.At("2026-11-23T06:00:00+07:00");
        await using var player = new TranscriptPlayer(clock, await TemporaryDatabase.SqliteAsync(clock));
        await player._database.Registers.ReplaceAsync(SampleSchool.Register, 0, "test", clock.GetUtcNow(), CancellationToken.None);
        await player._database.Accounts.EnsureAsync(new ChannelAccount(Account, Account, null, "{}", null), CancellationToken.None);
        foreach (var line in transcript.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            await player.PlayLineAsync(line);
        }

        return player._played.ToString().TrimEnd('\n') + "\n";
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task PlayLineAsync(string line)
    {
        if (line.StartsWith('<'))
        {
            return; // what the bot said last time; it says it again below
        }

        var word = line.Split(' ', 2)[0];
        switch (word)
        {
            case "at":
                _played.Append(line).Append('\n');
                await AdvanceAsync(TimeIn(line));
                break;
            case "jump":
                _played.Append(line).Append('\n');
                _clock.AdvanceTo(TimeIn(line));
                break;
            case "past":
                _played.Append(line).Append('\n');
                await TranscriptHistory.WriteAsync(line, _database, SampleSchool.Register, _clock.GetUtcNow());
                break;
            case "who":
                _played.Append(line).Append('\n');
                _who = line[4..].Trim();
                await LinkAsync(_who);
                break;
            case "block":
                _played.Append(line).Append('\n');
                _blocked.Add(line[6..].Trim());
                break;
            case "channel":
                _played.Append(line).Append('\n');
                _questions = line == "channel editing" ? new ButtonedQuestions(new ChoiceStyles([new EditingChannel(Account)], _database.Accounts), _database.Transcripts) : null;
                _menus = line is "channel telegram" or "channel editing" ? null : new NumberedMenus(new ChoiceStyles([new NumbersChannel(Account)], _database.Accounts), _database.Transcripts);
                break;
            case "season":
                _played.Append(line).Append('\n');
                await _school.AddSeasonAsync(line);
                break;
            case "superiors":
                _played.Append(line).Append('\n');
                await _school.AddSuperiorsAsync();
                break;
            case "kitchen":
                _played.Append(line).Append('\n');
                await _school.SetKitchenAsync(line);
                break;
            case "session":
                _played.Append(line).Append('\n');
                await _school.AddSessionAsync(line);
                break;
            case "counts" or "months" or "ladder" or "digests":
                _played.Append(line).Append('\n');
                _jobs.Begin(word);
                break;
            case "link":
                _played.Append(line).Append('\n');
                foreach (var person in line[5..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    await LinkAsync(person);
                }

                break;
            case "invite":
                _played.Append(line).Append('\n');
                var invited = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                await _database.Invitations.AddAsync([new Invitation(invited[2], MemberOf(invited[1]), _clock.GetUtcNow() + LinkingCode.Lifetime, null)], _clock.GetUtcNow(), CancellationToken.None);
                break;
            case ">":
                _played.Append(line).Append('\n');
                await SayAsync(line[2..]);
                break;
            case "=":
                _played.Append(await StoredRoll.LineAsync(_database, School, line)).Append('\n');
                break;
            default:
                _played.Append(line).Append('\n');
                break;
        }
    }

    /// <summary>The time behind the line's first word.</summary>
    private static DateTimeOffset TimeIn(string line) =>
        new(DateTime.ParseExact(line.Split(' ', 2)[1].Trim(), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    /// <summary>As served: the jobs look again and again, and what they queue is sent before it grows stale.</summary>
    private async Task AdvanceAsync(DateTimeOffset to)
    {
        while (_clock.GetUtcNow() < to)
        {
            var next = _clock.GetUtcNow() + JobRound;
            _clock.AdvanceTo(next < to ? next : to);
            await _jobs.RunAsync();
            await DeliverAsync(says: false);
        }
    }

    private async Task SayAsync(string said)
    {
        var from = new Address(Account, _who);
        var inbound = said switch
        {
            "(same message again)" => _lastSent!,
            _ when said.StartsWith("(letter ", StringComparison.Ordinal) => Message(from, new InboundContent.Text(SentPapers.Letter(said))),
            "(photo)" => Message(from, new InboundContent.Media("photo", null)),
            _ when said.StartsWith("(file ", StringComparison.Ordinal) => Message(from, SentPapers.File(said)),
            "(empty)" => Message(from, new InboundContent.Text(" ")),
            _ when said.StartsWith("(edited) ", StringComparison.Ordinal) => Message(from, new InboundContent.Edited(said["(edited) ".Length..])) with { MessageKey = _lastSent?.MessageKey },
            _ when said.StartsWith("(sent ", StringComparison.Ordinal) => Delayed(from, said),
            _ when said.StartsWith("token ", StringComparison.Ordinal) => Message(from, new InboundContent.Button(said["token ".Length..])),
            _ when said.StartsWith("tap [", StringComparison.Ordinal) => Message(from, Tap(said["tap [".Length..^1])),
            _ when said.StartsWith("pick [", StringComparison.Ordinal) => Message(from, Pick(said["pick [".Length..^1])),
            _ when said.StartsWith("(group) ", StringComparison.Ordinal) => Message(from, new InboundContent.Text(said["(group) ".Length..])) with { IsGroup = true },
            _ when said.StartsWith("(own number ", StringComparison.Ordinal) => Message(from, new InboundContent.Contact(said["(own number ".Length..^1], IsOwn: true)),
            _ when said.StartsWith("(number of another ", StringComparison.Ordinal) => Message(from, new InboundContent.Contact(said["(number of another ".Length..^1], IsOwn: false)),
            _ when said.StartsWith("(form ", StringComparison.Ordinal) => Message(from, new InboundContent.Contact(said["(form ".Length..^1], IsOwn: false) { IsClaimed = true }),
            _ when said.StartsWith('[') => Message(from, new InboundContent.Button(TokenOf(said.Trim('[', ']')))),
            _ when said.StartsWith("(long) ", StringComparison.Ordinal) => Message(from, new InboundContent.Text(said["(long) ".Length..].PadRight(4_000, '.') + " Khánh")),
            _ => Message(from, new InboundContent.Text(said.Replace("⏎", "\n", StringComparison.Ordinal).Replace('␀', '\0'))),
        };
        _lastSent = inbound;
        await _database.Inbox.AcceptAsync(inbound, CancellationToken.None);
        await HandleAsync();
        await DeliverAsync(says: true);
        if (inbound.Content is InboundContent.Media { File.MediaType: "text/plain" or SentPapers.SheetType })
        {
            // The words of the file came into the inbox when it was fetched.
            await HandleAsync();
            await DeliverAsync(says: false);
        }
    }

    private Inbound Message(Address from, InboundContent content) => new(from, $"u{++_updates}", _clock.GetUtcNow(), content)
    {
        MessageKey = content is InboundContent.Text ? $"m{_updates}" : null,
    };

    /// <summary><c>(sent 07:04) text</c>: the channel delivers now what was sent before.</summary>
    private Inbound Delayed(Address from, string said)
    {
        var sentAt = TimeOnly.ParseExact(said[6..11], "HH:mm", CultureInfo.InvariantCulture);
        var today = SampleSchool.Register.Clock.DateOf(_clock.GetUtcNow());
        return Message(from, new InboundContent.Text(said[13..])) with { SentAt = SampleSchool.Register.Clock.At(today, sentAt) };
    }

    /// <summary>What a worker does: the bytes come, or, of the file <c>gone.pdf</c>, do not.</summary>
    private async Task FetchAsync(AccountLease lease)
    {
        foreach (var fetch in await _database.Fetches.DueAsync(lease, 20, CancellationToken.None))
        {
            if (fetch.ReadsText)
            {
                var name = Path.GetFileNameWithoutExtension(fetch.File.Name)!;
                await _database.Inbox.AcceptAsync(
                    Message(fetch.From, new InboundContent.FileText(name == "hong" ? null : name == "khac" ? name : fetch.File.MediaType == SentPapers.SheetType ? await File.ReadAllTextAsync(Repository.PathTo("tests", "lists", name + ".txt")) : Letters.Read(name))), CancellationToken.None);
            }

            await (fetch.File.Name == "gone.pdf"
                ? _database.Fetches.GiveUpAsync(lease, fetch, "gone", CancellationToken.None)
                : _database.Fetches.KeepAsync(lease, fetch, new byte[] { 1 }, CancellationToken.None));
        }
    }

    /// <summary>A press in a channel that says under which message the button stands: the newest that has it.</summary>
    private InboundContent.Button Tap(string label)
    {
        var on = _shown.LastOrDefault(shown => shown.Chat == _who && shown.Message.Choices.Any(choice => choice.Label == label)).Message
            ?? throw new InvalidOperationException($"{_who} sees no button [{label}]. So far:\n{_played}");
        return new InboundContent.Button(on.Choices.First(choice => choice.Label == label).Token) { On = on };
    }

    /// <summary>The number as it is written in front of the choice, or, where the text names the choices itself, within it.</summary>
    private InboundContent Pick(string label)
    {
        if (_menus is null)
        {
            return Tap(label);
        }

        var (_, shown) = _shown.Last(one => one.Chat == _who && one.Message.Choices.Count > 0);
        var index = shown.Choices.Select(choice => choice.Label).ToList().IndexOf(label);
        index.ShouldBeGreaterThanOrEqualTo(0, $"{_who} sees no choice {label} last. So far:\n{_played}");
        return new InboundContent.Text(char.IsAsciiDigit(label[0]) ? label[..1] : (index + 1).ToString(CultureInfo.InvariantCulture));
    }

    private string TokenOf(string label) =>
        _buttons.LastOrDefault(button => button.Chat == _who && button.Choice.Label == label).Choice?.Token
            ?? throw new InvalidOperationException($"{_who} has no button [{label}]. So far:\n{_played}");

    private async Task HandleAsync()
    {
        var handler = new TurnHandler(_database.Turns, new MessageReader(), _clock, new DocumentWriter(), _menus, _questions, _door);
        while (await _database.Inbox.ClaimAsync("player", 10, CancellationToken.None) is { Count: > 0 } claimed)
        {
            foreach (var message in claimed)
            {
                (await handler.HandleAsync(message, CancellationToken.None)).ShouldBe(CommitOutcome.Committed);
            }
        }
    }

    /// <summary>Sends what is due and writes it down, in the order of sending.</summary>
    private async Task DeliverAsync(bool says)
    {
        var heard = 0;
        var lease = await _database.Accounts.AcquireAsync(Account, "player", CancellationToken.None);
        await FetchAsync(lease!);
        while (await _database.Outbox.ClaimAsync(lease!, [], 20, CancellationToken.None) is { Count: > 0 } claimed)
        {
            await _database.Outbox.StartAsync(lease!, [.. claimed.Select(entry => entry.Id)], CancellationToken.None);
            foreach (var entry in claimed.OrderBy(entry => entry.Id))
            {
                heard += !_blocked.Contains(entry.Entry.To.Chat) && Write(entry) ? 1 : 0;
            }

            await _database.Outbox.MarkAsync(lease!, [.. claimed.Select(entry => (entry.Id, MarkFor(entry)))], CancellationToken.None);
        }

        if (says && heard == 0)
        {
            _played.Append("< (nothing)\n");
        }
    }

    private SendMark MarkFor(ClaimedEntry sent) =>
        _blocked.Contains(sent.Entry.To.Chat) ? new SendMark.Dead("403", AddressUnreachable: true) : new SendMark.Sent(sent.Entry.Body.Replaces ?? KeyOf(sent));

    private static string KeyOf(ClaimedEntry sent) => sent.Id.ToString(CultureInfo.InvariantCulture);

    private bool Write(ClaimedEntry sent)
    {
        var entry = sent.Entry;
        var text = (_menus is null ? entry.Body.Text : ChoiceRenderer.Render(entry.Body)).Replace("\n", " ⏎ ", StringComparison.Ordinal);
        var buttons = _menus is null ? string.Concat(entry.Body.Choices.Select(choice => $" [{choice.Label}]")) : "";
        var toWhoWrote = entry.To.Chat == _who;
        var key = entry.Body.Replaces ?? KeyOf(sent);
        _shown.RemoveAll(shown => shown.Message.Key == entry.Body.Replaces);
        _shown.Add((entry.To.Chat, new ShownMessage(key, entry.Body.Text, entry.Body.Choices)));
        _buttons.AddRange(entry.Body.Choices.Select(choice => (entry.To.Chat, choice)));
        _played.Append(toWhoWrote ? "< " : $"<< {entry.To.Chat}: ").Append(entry.Body.Replaces is null ? "" : "(now reads) ").Append(text).Append(entry.Body.Attachment is { } file ? $" {{{file.MediaType}}}" : "").Append(buttons).Append('\n');
        return toWhoWrote;
    }

    private static Membership MemberOf(string chat) => MemberNamed(chat.Split('@')[0]);

    private static Membership MemberNamed(string person) => person.StartsWith("guardian:", StringComparison.Ordinal)
        ? Membership.Of(School, new GuardianId(person["guardian:".Length..]))
        : Membership.Of(School, new StaffId(person));

    private async Task LinkAsync(string person)
    {
        if (person.StartsWith("stranger:", StringComparison.Ordinal) || !_linked.Add(person))
        {
            return;
        }

        var member = MemberOf(person);
        var number = 0;
        var code = LinkingCode.Make(bound => (_linked.Count * 7 + number++ * 3) % bound);
        await _database.Invitations.AddAsync([new Invitation(code, member, _clock.GetUtcNow() + LinkingCode.Lifetime, null)], _clock.GetUtcNow(), CancellationToken.None);
        var address = new Address(Account, person);
        await _database.Inbox.AcceptAsync(Message(address, new InboundContent.Text($"/start {code}")), CancellationToken.None);
        if (member.Kind == MemberKind.Guardian)
        {
            await _database.Inbox.AcceptAsync(Message(address, new InboundContent.Text("đồng ý")), CancellationToken.None);
        }

        await HandleAsync();
        var written = _played.Length;
        await DeliverAsync(says: false);
        _played.Length = written; // linking has transcripts of its own
    }
}
