using System.Globalization;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Transcripts;

/// <summary>What lines of a transcript change about the sample school.</summary>
internal sealed class TranscriptSchool(TemporaryDatabase database, FakeClock clock, SchoolId id)
{
    /// <summary><c>season 2026-12-07..2026-12-20 Harvest Thu hoạch cà phê</c>: the calendar is imported anew with that row.</summary>
    public async Task AddSeasonAsync(string line)
    {
        var words = line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        var days = words[1].Split("..").Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        var known = (await database.Registers.LoadAsync(id, CancellationToken.None))!;
        var season = new CalendarEntry(days[0], days[^1], Enum.Parse<CalendarEntryKind>(words[2]), new CalendarScope.WholeSchool(), words[3]);
        await database.Registers.ReplaceAsync(
            new SchoolRegister(known.Version + 1, known.School, known.Classes, known.Staff, known.Pupils, known.Guardians, [.. known.Calendar.Entries, season]), known.Version, "test", clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary><c>superiors</c>: a second school in the commune, and who answers for the commune and the province.</summary>
    public async Task AddSuperiorsAsync()
    {
        var known = (await database.Registers.LoadAsync(id, CancellationToken.None))!;
        var targets = new LevelTargets(null, null, 400, null);
        StaffMember[] superiors =
        [
            new(new StaffId("GL-TT01"), "Rơ Châm Hương", "", Position.CommuneSuperior, Homeroom: null, [], []),
            new(new StaffId("GL-TT02"), "Lê Văn Sự", "", Position.ProvinceSuperior, Homeroom: null, [], []),
        ];
        var school = known.School with { Rules = known.School.Rules with { Targets = targets } };
        await database.Registers.ReplaceAsync(
            new SchoolRegister(known.Version + 1, school, known.Classes, [.. known.Staff, .. superiors], known.Pupils, known.Guardians, known.Calendar.Entries), known.Version, "test", clock.GetUtcNow(), CancellationToken.None);
        var other = known.School with { Id = new SchoolId("MAU02"), Name = "Trường THCS Ia Krêl Hai" };
        await database.Registers.ReplaceAsync(
            new SchoolRegister(0, other, known.Classes, [], known.Pupils, [], known.Calendar.Entries), 0, "test", clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary><c>kitchen 09:00</c>: the kitchen takes meal numbers until then.</summary>
    public async Task SetKitchenAsync(string line)
    {
        var known = (await database.Registers.LoadAsync(id, CancellationToken.None))!;
        var school = known.School with { Rules = known.School.Rules with { MealCutoff = TimeOnly.ParseExact(line["kitchen ".Length..], "HH:mm", CultureInfo.InvariantCulture) } };
        await database.Registers.ReplaceAsync(
            new SchoolRegister(known.Version + 1, school, known.Classes, known.Staff, known.Pupils, known.Guardians, known.Calendar.Entries), known.Version, "test", clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary><c>session Evening 19:00 19:30 20:00</c>: the school calls that roll, begun, reminded and due at these times.</summary>
    public async Task AddSessionAsync(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var times = words[2..].Select(time => TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)).ToList();
        var known = (await database.Registers.LoadAsync(id, CancellationToken.None))!;
        var school = known.School with { Sessions = [.. known.School.Sessions, new SessionTimes(Enum.Parse<Session>(words[1]), times[0], times[1], times[2])] };
        await database.Registers.ReplaceAsync(
            new SchoolRegister(known.Version + 1, school, known.Classes, known.Staff, known.Pupils, known.Guardians, known.Calendar.Entries), known.Version, "test", clock.GetUtcNow(), CancellationToken.None);
    }
}
