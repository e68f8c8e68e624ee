using System.Globalization;
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
using Bot.Storage;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Year;

/// <summary>
/// Days of the sample school through the real reader, dialogs, database and outbox, on a clock that jumps to whatever comes next: teachers who
/// report, confirm, are silent or correct themselves, families who answer, do not, or stop. <see cref="YearWatch"/> sees every message leave.
/// </summary>
internal sealed class FamilyYear : IAsyncDisposable
{
    private const string Account = "test";
    private const string MessagesDue = "select min(due_at) from outbox where finished_at is null";
    private const string AlarmsDue = "select min(next_step_at) from alarms where outcome is null and acknowledged_by is null";

    private static readonly SchoolRegister Register = WithBoarders(SampleSchool.Register);
    private static readonly string[] Answers = ["1", "1", "1", "1", "2", "3", "3", "dạ cháu ốm cô", "nhà em đang gặt, mai cháu đi", "4", "5", "6", "cảm ơn cô"];

    private readonly Random _random;
    private readonly FakeClock _clock;
    private readonly TemporaryDatabase _database;
    private readonly TurnHandler _handler;
    private readonly FamilyMessageJob _families;
    private readonly AlarmJob _alarms;
    private readonly PriorityQueue<Func<Task>, DateTimeOffset> _events = new();
    private readonly Dictionary<PupilId, double> _habits;
    private readonly HashSet<string> _blocked;

    /// <summary>Boarders who mostly return a day late; their families answer what they are told, but no question.</summary>
    private readonly HashSet<PupilId> _lateReturners;
    private int _updates;

    private FamilyYear(int seed, FakeClock clock, TemporaryDatabase database)
    {
        _random = new Random(seed);
        _clock = clock;
        _database = database;
        _handler = new TurnHandler(database.Turns, new MessageReader(), clock, new DocumentWriter());
        _families = new FamilyMessageJob(database.Registers, database.Jobs, database.Nudges, clock, NullLogger<FamilyMessageJob>.Instance);
        _alarms = new AlarmJob(database.Registers, database.Jobs, database.Turns, clock, NullLogger<AlarmJob>.Instance);
        _habits = Register.Pupils.ToDictionary(pupil => pupil.Id, _ => _random.NextDouble() < 0.12 ? 0.15 : 0.012);
        _lateReturners = [.. Register.Pupils.Where(pupil => pupil.Boarding == Boarding.Boarder && _random.Next(6) == 0).Select(pupil => pupil.Id)];
        Watch = new YearWatch(Register);
        _blocked = [.. Register.Guardians.Where(_ => _random.Next(40) == 0).Select(guardian => guardian.Id.Value)];
    }

    public YearWatch Watch { get; }

    public static async Task<FamilyYear> OpenAsync(int seed, DateOnly from)
    {
        var clock = new FakeClock(Register.Clock.At(from, new TimeOnly(5, 0)));
        var year = new FamilyYear(seed, clock, await TemporaryDatabase.SqliteAsync(clock));
        await year._database.Registers.ReplaceAsync(Register, 0, "test", clock.GetUtcNow(), CancellationToken.None);
        await year._database.Accounts.EnsureAsync(new ChannelAccount(Account, Account, null, "{}", null), CancellationToken.None);
        await year.LinkAsync();
        await year._families.RunAsync(CancellationToken.None);
        return year;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    public async Task LiveAsync(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            Watch.Begins(day);
            Plan(day);
            while (_events.TryPeek(out _, out var next) && next < Register.Clock.At(day.AddDays(1), TimeOnly.MinValue))
            {
                await StepAsync(next);
            }
        }
    }

    /// <summary>Whatever comes first: a message or the next step of an alarm that falls due, or something that people do.</summary>
    private async Task StepAsync(DateTimeOffset next)
    {
        if (await DueAsync() is { } dueAt && dueAt > _clock.GetUtcNow() && dueAt < next)
        {
            _clock.AdvanceTo(dueAt);
        }
        else
        {
            _clock.AdvanceTo(next);
            await _events.Dequeue()();
        }

        if (await FirstAsync(AlarmsDue) is { } step && step <= _clock.GetUtcNow())
        {
            await _alarms.RunAsync(CancellationToken.None);
        }

        await DeliverAsync();
    }

    private async Task<DateTimeOffset?> DueAsync() =>
        new[] { await FirstAsync(MessagesDue), await FirstAsync(AlarmsDue) }.Min();

    private async Task<DateTimeOffset?> FirstAsync(string sql) =>
        (await _database.QueryAsync<long?>(sql))[0] is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    private void Plan(DateOnly day)
    {
        foreach (var schoolClass in Register.Classes.Where(one => Register.Calendar.IsSchoolDay(day, one)))
        {
            foreach (var session in schoolClass.Sessions.Where(session => session != Session.Evening && _random.Next(30) != 0))
            {
                var times = Register.School.TimesOf(session)!;
                At(day, times.Start.AddMinutes(_random.Next(2, 45)), () => ReportAsync(new RollCallKey(schoolClass.Id, day, session)));
            }
        }

        // The bot looks every minute; now and then there is no power in the afternoon.
        if (_random.Next(20) != 0)
        {
            At(day, FamilyTimetable.RoundAt.AddMinutes(_random.Next(0, 30)), () => RoundAsync(day));
        }

        if (day.DayOfWeek == DayOfWeek.Sunday)
        {
            At(day, new TimeOnly(2, 0), () => _database.Services.GetRequiredService<Retention>().PurgeAsync(_clock.GetUtcNow().AddDays(-30), CancellationToken.None));
        }
    }

    private async Task RoundAsync(DateOnly day)
    {
        await _families.RunAsync(CancellationToken.None);
        Watch.Decided(Register.Classes.Where(one => Register.Calendar.IsSchoolDay(day, one)).Sum(one => Register.EnrolmentOf(one.Id)));
    }

    /// <summary>The homeroom teacher reports, and confirms, keeps silent, or sees somebody come late.</summary>
    private async Task ReportAsync(RollCallKey key)
    {
        var weekday = key.Date.DayOfWeek == DayOfWeek.Monday ? 2.0 : 1.0;
        var absent = Register.PupilsOf(key.Class)
            .Where(pupil => _random.NextDouble() < (weekday > 1 && _lateReturners.Contains(pupil.Id) ? 0.8 : _habits[pupil.Id] * weekday)).ToList();
        var teacher = Register.HomeroomTeacherOf(key.Class)!.Id.Value;
        Watch.Absent(key, absent.Select(pupil => pupil.Id), _clock.GetUtcNow());
        await SayAsync(teacher, absent.Count == 0 ? $"{key.Class} đủ" : $"{key.Class} vắng {absent.Count}: {string.Join(", ", absent.Select(pupil => $"{pupil.Name.Full}{(_random.Next(8) == 0 ? " ốm" : "")}"))}");
        var late = absent.Count > 0 && _random.Next(12) == 0 ? absent[0] : null;
        if (late is not null)
        {
            After(_random.Next(3, 25), async () =>
            {
                Watch.Arrived(key, late.Id);
                await SayAsync(teacher, $"{late.Name.Full} tới rồi");
            });
        }

        if (_random.Next(10) < 7)
        {
            After(_random.Next(1, 5), () => SayAsync(teacher, "đúng"));
        }
    }

    private void Heard(OutboxEntry entry)
    {
        var chat = entry.To.Chat;
        if (entry.Kind == MessageKind.Alarm)
        {
            After(_random.Next(1, 4), () => TakeUpAsync(entry));
        }
        else if (Register.Find(new GuardianId(chat)) is { } guardian && guardian.Children.Any(child => _lateReturners.Contains(child.Pupil)))
        {
            if (entry.Kind == MessageKind.Nudge)
            {
                After(_random.Next(1, 200), () => SayAsync(chat, "7"));
            }
        }
        else if (entry.Kind == MessageKind.SafetyQuestion && _random.Next(100) < 60)
        {
            After(_random.Next(1, 120), () => SayAsync(chat, _random.Next(300) == 0 ? "DỪNG" : Answers[_random.Next(Answers.Length)]));
        }
        else if (entry.Kind == MessageKind.Nudge && _random.Next(100) < 30)
        {
            After(_random.Next(1, 200), () => SayAsync(chat, _random.Next(40) == 0 ? "ÍT" : _random.Next(3) == 0 ? "6" : "7"));
        }
    }

    /// <summary>Who hears of an alarm takes it, if nobody did, and writes what came of it.</summary>
    private async Task TakeUpAsync(OutboxEntry alarm)
    {
        var chat = alarm.To.Chat;
        var child = Register.Pupils.FirstOrDefault(pupil => alarm.Body.Text.Contains(pupil.Name.Full, StringComparison.Ordinal) && alarm.Body.Text.Contains(pupil.Class.Value, StringComparison.Ordinal));
        foreach (var choice in alarm.Body.Choices.Take(1))
        {
            await HearAsync(chat, new InboundContent.Button(choice.Token));
        }

        await SayAsync(chat, $"kết quả: đã gặp em {child?.Name.Full} và gia đình");
    }

    private async Task SayAsync(string chat, string text)
    {
        var now = _clock.GetUtcNow();
        await HearAsync(chat, new InboundContent.Text(text));
        if (Register.Find(new GuardianId(chat)) is not null)
        {
            var settled = await _database.QueryAsync<SettledQuestion>(
                $"select pupil_id as pupil, date as day, session from questions where state in ('Answered', 'Accepted') and date = '{Register.Clock.DateOf(now):yyyy-MM-dd}'");
            Watch.Wrote(chat, text, settled.Select(question => $"{question.Pupil}:{question.Day}:{question.Session}"), now);
        }
    }

    private async Task HearAsync(string chat, InboundContent content)
    {
        await _database.Inbox.AcceptAsync(new Inbound(new Address(Account, chat), $"u{++_updates}", _clock.GetUtcNow(), content), CancellationToken.None);
        var message = (await _database.Inbox.ClaimAsync("year", 10, CancellationToken.None)).ShouldHaveSingleItem();
        (await _handler.HandleAsync(message, CancellationToken.None)).ShouldBe(CommitOutcome.Committed);
    }

    private async Task DeliverAsync()
    {
        while (await FirstAsync(MessagesDue) is { } due && due <= _clock.GetUtcNow() && await _database.Accounts.AcquireAsync(Account, "year", CancellationToken.None) is { } lease
            && await _database.Outbox.ClaimAsync(lease, [], 100, CancellationToken.None) is { Count: > 0 } claimed)
        {
            var started = await _database.Outbox.StartAsync(lease, [.. claimed.Select(entry => entry.Id)], CancellationToken.None);
            foreach (var entry in claimed.Where(entry => started.Contains(entry.Id) && !_blocked.Contains(entry.Entry.To.Chat)))
            {
                Watch.Sent(entry.Entry, _clock.GetUtcNow());
                Heard(entry.Entry);
            }

            await _database.Outbox.MarkAsync(lease, [.. claimed.Where(entry => started.Contains(entry.Id)).Select(entry => (entry.Id, MarkOf(entry.Entry)))], CancellationToken.None);
        }
    }

    private SendMark MarkOf(OutboxEntry entry) => _blocked.Contains(entry.To.Chat) ? new SendMark.Dead("403", AddressUnreachable: true) : new SendMark.Sent(null);

    /// <summary>Everybody of the staff; four of five guardians, of whom nine of ten agree.</summary>
    private async Task LinkAsync()
    {
        var now = _clock.GetUtcNow();
        var effects = new List<Effect>();
        var members = Register.Staff.Select(member => (Membership.Of(Register.School.Id, member.Id), Chat: member.Id.Value, Agrees: false))
            .Concat(Register.Guardians.Where(_ => _random.Next(5) != 0).Select(guardian => (Membership.Of(Register.School.Id, guardian.Id), Chat: guardian.Id.Value, Agrees: _random.Next(10) != 0))).ToList();
        foreach (var (member, chat, agrees) in members)
        {
            var invitation = new Invitation($"C{effects.Count:D7}", member, now.AddDays(14), null);
            var address = new Address(Account, chat);
            await _database.Invitations.AddAsync([invitation], now, CancellationToken.None);
            effects.Add(new Effect.LinkChat(address, invitation, now));
            if (agrees)
            {
                effects.Add(new Effect.RecordConsent(member, address, "v", now));
            }

            Watch.Linked(chat, agrees, isReachable: !_blocked.Contains(chat));
        }

        (await _database.Jobs.CommitAsync("link", Register.School.Id, seen: null, now, effects, CancellationToken.None)).ShouldBeTrue();
    }

    /// <summary>The sample school with a fifth of its pupils living at the school.</summary>
    private static SchoolRegister WithBoarders(SchoolRegister school) => new(
        school.Version,
        school.School,
        school.Classes,
        school.Staff,
        [.. school.Pupils.Select(pupil => pupil.RollNumber % 5 == 0 ? pupil with { Boarding = Boarding.Boarder } : pupil)],
        school.Guardians,
        school.Calendar.Entries);

    private void At(DateOnly day, TimeOnly time, Func<Task> does) => _events.Enqueue(does, Register.Clock.At(day, time));

    private void After(int minutes, Func<Task> does) => _events.Enqueue(does, _clock.GetUtcNow().AddMinutes(minutes).AddSeconds(_random.Next(60)));

    private sealed class SettledQuestion
    {
        public string Pupil { get; set; } = "";

        public string Day { get; set; } = "";

        public string Session { get; set; } = "";
    }
}
