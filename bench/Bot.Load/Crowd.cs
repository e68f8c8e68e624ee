using Bot.Dialogs.Linking;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage;
using Bot.Storage.Rosters;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Load;

/// <summary>Schools like the sample school (395 pupils, 12 classes) and their homeroom teachers, each with a linked Telegram chat.</summary>
internal static class Crowd
{
    private const long FirstChat = 1_000_000;

    /// <summary>Stores the schools through the program's own stores and links the teachers of the first of them.</summary>
    /// <param name="linked">How many schools have linked teachers.</param>
    public static async Task<IReadOnlyList<Reporter>> SettleAsync(Site site, int schools, int linked, DateTimeOffset now)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddBotStorage(site.Options).BuildServiceProvider();
        using var use = await services.GetRequiredService<StorageStart>().StartAsync(CancellationToken.None);
        var registers = services.GetRequiredService<IRegisterStore>();
        var reporters = new List<Reporter>();
        for (var number = 0; number < Math.Min(schools, linked); number++)
        {
            var register = Sample(IdOf(number));
            await registers.ReplaceAsync(register, seenVersion: 0, "bench", now, CancellationToken.None);
            reporters.AddRange(await LinkAsync(services, register, reporters.Count, now));
        }

        if (schools > linked)
        {
            await SchoolCopies.MakeAsync(site, IdOf(0), schools - linked);
        }

        return reporters;
    }

    private static string IdOf(int number) => $"B{10_000 + number}";

    private static SchoolRegister Sample(string id)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(SampleSchool.Folder))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(folder.PathTo(Path.GetFileName(file)), text.Replace("\"MAU01\"", $"\"{id}\"", StringComparison.Ordinal));
        }

        return RosterFolder.Read(folder.FullPath) is RosterReading.Read read ? read.Register : throw new InvalidOperationException("The sample school cannot be read.");
    }

    private static async Task<IReadOnlyList<Reporter>> LinkAsync(IServiceProvider services, SchoolRegister register, int before, DateTimeOffset now)
    {
        var school = register.School.Id;
        var reporters = new List<Reporter>();
        var effects = new List<Effect>();
        var invitations = new List<Invitation>();
        foreach (var taught in register.Classes)
        {
            var teacher = register.HomeroomTeacherOf(taught.Id)!;
            var chat = FirstChat + before + reporters.Count;
            var invitation = new Invitation(LinkingCode.Make(System.Security.Cryptography.RandomNumberGenerator.GetInt32), Membership.Of(school, teacher.Id), now + LinkingCode.Lifetime, UsedAt: null);
            invitations.Add(invitation);
            effects.Add(new Effect.LinkChat(new Address("telegram", chat.ToString(System.Globalization.CultureInfo.InvariantCulture)), invitation, now));
            reporters.Add(new Reporter(chat, taught.Id.Value, Calls(register, taught.Id)));
        }

        await services.GetRequiredService<IInvitationStore>().AddAsync(invitations, now, CancellationToken.None);
        if (!await services.GetRequiredService<IJobStore>().CommitAsync("bench", school, seen: null, now, effects, CancellationToken.None))
        {
            throw new InvalidOperationException("The teachers could not be linked.");
        }

        return reporters;
    }

    /// <summary>What a teacher calls the pupils: by the last name where only one has it, else by the whole.</summary>
    private static IReadOnlyList<string> Calls(SchoolRegister register, ClassId taught)
    {
        var pupils = register.PupilsOf(taught);
        var given = pupils.ToLookup(pupil => pupil.Name.Given, StringComparer.OrdinalIgnoreCase);
        return [.. pupils.Select(pupil => given[pupil.Name.Given].Count() == 1 ? pupil.Name.Given : pupil.Name.Full)];
    }
}
