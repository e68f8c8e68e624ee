using System.Globalization;
using Bot.Channels.Telegram;
using Bot.Dialogs.Linking;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage;
using Bot.Storage.Migrations;
using Bot.Testing;
using Bot.Testing.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Power;

/// <summary>The sample school with the staff linked on Telegram: a database that real hosts serve, phones, and the school's sessions one after the other.</summary>
internal sealed class SchoolOnTelegram : IAsyncDisposable
{
    public const string Secret = "s3cret-of_the_school";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, long> _chats = new(StringComparer.Ordinal);

    private SchoolOnTelegram(TemporaryDatabase database, TelegramFake telegram, FakeClock clock)
    {
        (Db, Telegram, Clock) = (database, telegram, clock);
    }

    /// <summary>What the phones' clocks show.</summary>
    public FakeClock Clock { get; }

    public TemporaryDatabase Db { get; }

    public TelegramFake Telegram { get; }

    public SchoolRegister Register => SampleSchool.Register;

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Settings of a host that polls.</summary>
    public IReadOnlyList<string> Polling =>
    [
        $"--Bot:School:Folder={SampleSchool.Folder}",
        $"--Bot:Clock:Start={Now.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}",
        $"--Bot:Telegram:Token={TelegramFake.Token}",
        $"--Bot:Telegram:ApiUrl={Telegram.Url}",
    ];

    /// <summary>Settings of a host that is delivered to.</summary>
    public IReadOnlyList<string> Webhook =>
        [.. Polling, "--Bot:PublicUrl=https://truong.example", "--Bot:Telegram:Updates=Webhook", $"--Bot:Telegram:WebhookSecret={Secret}"];

    /// <param name="database">Empty; goes with the school.</param>
    public static async Task<SchoolOnTelegram> OpenAsync(TemporaryDatabase database, string instant = "2026-11-23T07:05:00+07:00")
    {
        var clock = FakeClock.At(instant);
        var school = new SchoolOnTelegram(database, await TelegramFake.StartAsync(clock), clock);
        await school.FurnishAsync();
        return school;
    }

    public HostProcess Start(IReadOnlyList<string> settings, params IReadOnlyList<string> before) => HostProcess.Start(_folder.FullPath, Db.Options, settings, before);

    /// <summary>The phone of the class's homeroom teacher.</summary>
    public TelegramUser PhoneOf(SchoolClass schoolClass) => Telegram.User(_chats[Register.HomeroomTeacherOf(schoolClass.Id)!.Id.Value]);

    /// <summary>The next session of the school begins: no one has reported it.</summary>
    public void NextSession()
    {
        do
        {
            var here = Now.ToOffset(TimeSpan.FromHours(7));
            var next = here.Hour < 12 ? here.Date.AddHours(13).AddMinutes(5) : here.Date.AddDays(1).AddHours(7).AddMinutes(5);
            Clock.AdvanceTo(new DateTimeOffset(next, TimeSpan.FromHours(7)));
        }
        while (!Register.Classes.All(schoolClass => Register.Calendar.IsSchoolDay(Register.Clock.DateOf(Now), schoolClass)));
    }

    /// <summary>What a homeroom teacher writes at the beginning of a session.</summary>
    public string ReportOf(SchoolClass schoolClass, Random chance)
    {
        var pupils = Register.PupilsOf(schoolClass.Id);
        var pupil = pupils.Where(one => pupils.Count(other => other.Name == one.Name) == 1).ElementAt(chance.Next(10));
        return chance.Next(3) == 0 ? $"{schoolClass.Id.Value} đủ" : $"{schoolClass.Id.Value} vắng 1: {pupil.Name} ốm";
    }

    /// <summary>As if the time of the leases of whoever is dead had run out: fifteen and thirty seconds, without waiting for them.</summary>
    public async Task EndLeasesAsync()
    {
        if (Db.Options.Provider == StorageProvider.Postgres)
        {
            await Db.RunAsync("update accounts set lease_until = 0");
            await Db.RunAsync("update conversations set lease_until = 0");
        }
    }

    public async Task<long> CountAsync(string sql) => (await Db.QueryAsync<long>(sql)).Single();

    public async Task<string> ReadyAsync(HostProcess host)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(host.Address, "/health/ready"));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Other processes write the database: it can only be looked at again and again.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, Func<string> state)
    {
        using var patience = new CancellationTokenSource(HostProcess.Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            try
            {
                await look.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"Waited in vain. {state()}", late);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Telegram.DisposeAsync();
        await Db.DisposeAsync();
        _folder.Dispose();
    }

    private async Task FurnishAsync()
    {
        var none = CancellationToken.None;
        await Db.Services.GetRequiredService<Migrator>().MigrateAsync(none);
        await Db.Registers.ReplaceAsync(Register, seenVersion: 0, "test", Now, none);
        await Db.Accounts.EnsureAsync(new ChannelAccount(TelegramChannel.Account, TelegramChannel.Account, School: null, "{}", ProtectedSecrets: null), none);
        var effects = new List<Effect>();
        foreach (var member in Register.Staff)
        {
            var phone = Telegram.User(_chats[member.Id.Value] = 100 + _chats.Count);
            var code = "POWER" + phone.Id.ToString("000", CultureInfo.InvariantCulture);
            var invitation = new Invitation(code, Membership.Of(Register.School.Id, member.Id), Now + LinkingCode.Lifetime, UsedAt: null);
            await Db.Invitations.AddAsync([invitation], Now, none);
            effects.Add(new Effect.LinkChat(new Address(TelegramChannel.Account, phone.Id.ToString(CultureInfo.InvariantCulture)), invitation, Now));
        }

        (await Db.Jobs.CommitAsync("power", Register.School.Id, seen: null, Now, effects, none)).ShouldBeTrue();
    }
}
