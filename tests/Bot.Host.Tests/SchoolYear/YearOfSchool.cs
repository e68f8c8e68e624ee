using System.Diagnostics;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Host.Documents;
using Bot.Host.Jobs;
using Bot.Storage.Rosters;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bot.Host.Tests.SchoolYear;

/// <summary>
/// A small school of its own lives through its year: what people write goes through the real reader, dialogs and database, every job of the product is driven by a
/// clock that jumps to the next instant at which anything can fall due (never by Quartz), and what leaves the outbox is noted.
/// </summary>
internal sealed class YearOfSchool : IAsyncDisposable
{
    private const string Account = "test";

    private static readonly TimeOnly MorningReport = new(7, 5);
    private static readonly TimeOnly AfternoonReport = new(13, 5);
    private static readonly TimeOnly EveningRoll = new(19, 5);

    /// <summary>Every time of day that a rule names. All jobs run at the times of <see cref="OfAll"/>; what one of them says at another time than its own comes late and is seen.</summary>
    private static readonly TimeOnly[] Times =
    [
        new(7, 0), new(7, 10), new(7, 45), new(8, 0), new(8, 15), new(8, 30), new(9, 0), new(13, 10), new(13, 45), new(14, 0), new(15, 0), new(17, 0), new(17, 30), new(18, 0),
        new(19, 10), new(19, 40), new(19, 55),
    ];

    private static readonly TimeOnly[] OfAll = [new(6, 0), new(20, 0)];

    /// <summary>Jobs whose rules name these times only, so that a year takes seconds; a job that is not here runs at all <see cref="Times"/>.</summary>
    private static readonly Dictionary<Type, TimeOnly[]> TimesOf = new()
    {
        [typeof(AlarmJob)] = [],
        [typeof(ChannelTroubleJob)] = [],
        [typeof(LeaveStandInJob)] = [new(7, 0)],
        [typeof(RollReminderJob)] = [new(7, 10), new(7, 45), new(8, 0), new(13, 10), new(13, 45), new(14, 0)],
        [typeof(FamilyMessageJob)] = [new(15, 0)],
        [typeof(DeadlineJob)] = [new(8, 0)],
        [typeof(MonthlyRollJob)] = [new(8, 0)],
        [typeof(HamletJob)] = [new(8, 0)],
        [typeof(HeadCountJob)] = [], // drawn by lot; its timetable has tests of its own, and the school counts no class
        [typeof(LadderJob)] = [new(8, 0), new(17, 30)],
        [typeof(ReturnJob)] = [new(8, 15), new(15, 0), new(17, 0), new(18, 0)],
        [typeof(SeasonJob)] = [new(8, 0), new(8, 30)],
        [typeof(BoardingRollJob)] = [new(19, 10), new(19, 40), new(19, 55)],
        [typeof(VisitJob)] = [new(8, 0)],
        [typeof(DigestJob)] = [new(8, 0), new(9, 0), new(17, 30)],
    };

    private readonly FakeClock _clock;
    private readonly TemporaryDatabase _database;
    private readonly TurnHandler _handler;
    private readonly IReadOnlyList<IJob> _jobs;
    private readonly YearPlot _plot = YearPlot.Read();
    private readonly List<(string Chat, Choice Choice)> _buttons = [];
    private readonly List<YearTable.Row> _sent = [];
    private int _updates;

    private YearOfSchool(SchoolRegister register, FakeClock clock, TemporaryDatabase database)
    {
        Register = register;
        _clock = clock;
        _database = database;
        _handler = new TurnHandler(database.Turns, new MessageReader(), clock, new DocumentWriter());
        _jobs = [.. Jobs().Select(job => (IJob)ActivatorUtilities.CreateInstance(database.Services, job))];
    }

    public SchoolRegister Register { get; }

    public IReadOnlyList<YearTable.Row> Sent => _sent;

    /// <summary>All there are: a job that is added is driven here as well.</summary>
    public static IEnumerable<Type> Jobs() => typeof(RollReminderJob).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IJob)) && type != typeof(RetentionJob));

    public static async Task<YearOfSchool> OpenAsync(DateOnly from)
    {
        var register = RosterFolder.Read(Repository.PathTo("tests", "Bot.Host.Tests", "SchoolYear", "truong")) switch
        {
            RosterReading.Read read => read.Register,
            RosterReading.Faulty faulty => throw new InvalidOperationException(string.Join(Environment.NewLine, faulty.Faults)),
            _ => throw new UnreachableException(),
        };
        var clock = new FakeClock(register.Clock.At(from, new TimeOnly(5, 0)));
        var year = new YearOfSchool(register, clock, await TemporaryDatabase.SqliteAsync(clock));
        await year._database.Registers.ReplaceAsync(register, 0, "test", clock.GetUtcNow(), CancellationToken.None);
        await year._database.Accounts.EnsureAsync(new ChannelAccount(Account, Account, null, "{}", null), CancellationToken.None);
        await year.LinkAsync();
        await year.RunJobsAsync();
        return year;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    public async Task LiveAsync(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            foreach (var (at, does) in Of(day).OrderBy(one => one.At))
            {
                await UntilAsync(at);
                _clock.AdvanceTo(at);
                await does();
            }
        }
    }

    private IEnumerable<(DateTimeOffset At, Func<Task> Does)> Of(DateOnly day)
    {
        foreach (var time in OfAll.Concat(_plot.Starts(day).Select(TimeOnly.FromDateTime)).Where(time => _plot.IsOn(day.ToDateTime(time))))
        {
            yield return (Register.Clock.At(day, time), RunJobsAsync);
        }

        foreach (var time in Times.Where(time => _plot.IsOn(day.ToDateTime(time))))
        {
            yield return (Register.Clock.At(day, time), () => RunAsync(_jobs.Where(job => !TimesOf.TryGetValue(job.GetType(), out var own) || own.Contains(time))));
        }

        if (_plot.IsSchoolDay(day))
        {
            foreach (var (schoolClass, teacher) in Register.Classes.Select(schoolClass => (schoolClass, Register.HomeroomTeacherOf(schoolClass.Id)!)))
            {
                foreach (var time in schoolClass.Sessions.Count > 1 ? new[] { MorningReport, AfternoonReport } : [MorningReport])
                {
                    if (!_plot.HasReport(day, teacher.Id.Value["NB-".Length..], time == AfternoonReport) && _plot.IsOn(day.ToDateTime(time)))
                    {
                        yield return (Register.Clock.At(day, time), () => SayAsync(teacher.Id.Value, $"{schoolClass.Id} {(time == AfternoonReport ? "chiều" : "sáng")} đủ"));
                    }
                }
            }
        }

        if (_plot.IsSchoolDay(day.AddDays(1)) && !_plot.HasReport(day, "QS", isAfternoon: true) && _plot.IsOn(day.ToDateTime(EveningRoll)))
        {
            yield return (Register.Clock.At(day, EveningRoll), () => SayAsync("NB-QS", "tối BT: 9A đủ"));
        }

        foreach (var line in _plot.On(day))
        {
            yield return (Register.Clock.At(day, TimeOnly.FromDateTime(line.At)), async () =>
            {
                await SayAsync(line.Who.StartsWith("PH-", StringComparison.Ordinal) ? line.Who : $"NB-{line.Who}", line.Text);
                await DeliverAsync();
            });
        }
    }

    /// <summary>Jumps to whatever falls due before that instant: a message that waited, an alarm nobody took, a leave nobody decided.</summary>
    private async Task UntilAsync(DateTimeOffset next)
    {
        while (await NextDueAsync() is { } due && due < next && _plot.IsOn(Register.Clock.DateOf(due).ToDateTime(Register.Clock.TimeOf(due))))
        {
            _clock.AdvanceTo(due);
            await RunJobsAsync();
        }
    }

    private async Task<DateTimeOffset?> NextDueAsync() =>
        (await _database.QueryAsync<long?>(
            $"select min(at) from (select due_at as at from outbox where finished_at is null union all select next_step_at from alarms union all select stand_in_at from leaves) due where at > {_clock.GetUtcNow().ToUnixTimeMilliseconds()}"))[0] is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    private Task RunJobsAsync() => RunAsync(_jobs);

    private async Task RunAsync(IEnumerable<IJob> jobs)
    {
        foreach (var job in jobs)
        {
            await job.Execute(null!, CancellationToken.None);
        }

        await DeliverAsync();
    }

    private async Task SayAsync(string chat, string text)
    {
        InboundContent content = text[0] == '['
            ? new InboundContent.Button(_buttons.Last(button => button.Chat == chat && button.Choice.Label == text[1..^1]).Choice.Token)
            : new InboundContent.Text(YearLetter.Of(text));
        await _database.Inbox.AcceptAsync(new Inbound(new Address(Account, chat), $"u{++_updates}", _clock.GetUtcNow(), content), CancellationToken.None);
        while (await _database.Inbox.ClaimAsync("year", 10, CancellationToken.None) is { Count: > 0 } claimed)
        {
            foreach (var message in claimed)
            {
                (await _handler.HandleAsync(message, CancellationToken.None)).ShouldBe(CommitOutcome.Committed);
            }
        }
    }

    private async Task DeliverAsync()
    {
        if ((await _database.QueryAsync<long>($"select count(*) from outbox where finished_at is null and due_at <= {_clock.GetUtcNow().ToUnixTimeMilliseconds()}"))[0] == 0)
        {
            return;
        }

        var lease = (await _database.Accounts.AcquireAsync(Account, "year", CancellationToken.None))!;
        while (await _database.Outbox.ClaimAsync(lease, [], 100, CancellationToken.None) is { Count: > 0 } claimed)
        {
            var started = await _database.Outbox.StartAsync(lease, [.. claimed.Select(entry => entry.Id)], CancellationToken.None);
            var left = claimed.Where(entry => started.Contains(entry.Id)).ToList();
            foreach (var entry in left.Select(entry => entry.Entry))
            {
                _buttons.AddRange(entry.Body.Choices.Select(choice => (entry.To.Chat, choice)));
                if (YearTable.RowOf(Register, entry, _clock.GetUtcNow()) is { } row)
                {
                    _sent.Add(row);
                }
            }

            await _database.Outbox.MarkAsync(lease, [.. left.Select(entry => (entry.Id, (SendMark)new SendMark.Sent(null)))], CancellationToken.None);
        }
    }

    /// <summary>The whole staff, and the guardian of one child in each class, who agreed.</summary>
    private async Task LinkAsync()
    {
        var now = _clock.GetUtcNow();
        var effects = new List<Effect>();
        var families = new[] { "HS02", "HS09", "HS16" }.Select(code => (Code: code, Guardian: Register.GuardiansOf(new Domain.PupilId(code))[0]));
        var members = Register.Staff.Select(member => (Membership.Of(Register.School.Id, member.Id), Chat: member.Id.Value))
            .Concat(families.Select(family => (Membership.Of(Register.School.Id, family.Guardian.Id), Chat: $"PH-{family.Code}")));
        foreach (var (member, chat) in members)
        {
            var invitation = new Invitation($"C{effects.Count:D7}", member, now.AddDays(14), null);
            var address = new Address(Account, chat);
            await _database.Invitations.AddAsync([invitation], now, CancellationToken.None);
            effects.Add(new Effect.LinkChat(address, invitation, now));
            if (chat.StartsWith("PH-", StringComparison.Ordinal))
            {
                effects.Add(new Effect.RecordConsent(member, address, "v", now));
            }
        }

        (await _database.Jobs.CommitAsync("link", Register.School.Id, seen: null, now, effects, CancellationToken.None)).ShouldBeTrue();
    }
}
