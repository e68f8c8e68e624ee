using System.Text.Json;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage.Rosters;

namespace Bot.Benchmarks;

/// <summary>The messages of the development corpus with their senders, against the sample school of 395 pupils.</summary>
internal static class CorpusMessages
{
    public static IReadOnlyList<(string Text, ReadingContext Context)> Load()
    {
        var (root, register) = (Root(), Sample());
        var messages = new List<(string, ReadingContext)>();
        foreach (var line in File.ReadLines(Path.Combine(root, "tests", "corpus", "development.jsonl")))
        {
            using var input = JsonDocument.Parse(line);
            var sender = SenderOf(register, input.RootElement.GetProperty("as").GetString()!);
            messages.Add((input.RootElement.GetProperty("text").GetString()!, new ReadingContext(register, sender, input.RootElement.GetProperty("at").GetDateTimeOffset(), [])));
        }

        return messages;
    }

    public static SchoolRegister Sample() => ((RosterReading.Read)RosterFolder.Read(Path.Combine(Root(), "config", "truong-mau"))).Register;

    private static Sender SenderOf(SchoolRegister register, string who) =>
        who.StartsWith("guardian:", StringComparison.Ordinal)
            ? new Sender.OfFamily(register.Guardians.First(guardian => guardian.Phone == who["guardian:".Length..]))
            : new Sender.OfStaff(register.Find(new StaffId(who))!);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AttendanceBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run inside the repository.");
        }

        return folder.FullName;
    }
}
