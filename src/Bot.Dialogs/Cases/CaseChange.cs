using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>One change of a case with the line that tells of it: both are written, or neither.</summary>
/// <param name="Before">Null for a case that is opened.</param>
/// <param name="Entry">Also alone, where the case stays as it is.</param>
public sealed record CaseChange(PupilCase? Before, PupilCase After, CaseEntry Entry)
{
    public IEnumerable<Effect> Effects =>
    [
        .. Before is null ? [new Effect.OpenCase(After)] : Before != After ? [new Effect.MoveCase(After, Before)] : Array.Empty<Effect>(),
        // A text carries the channel's time, a button the host's. Where the two clocks are apart, a line could come before its own case was opened, and would count for nothing.
        new Effect.AddCaseEntry(Entry.At < After.OpenedAt ? Entry with { At = After.OpenedAt } : Entry),
    ];

    /// <summary>
    /// Opens a case for the pupil: the one that is on watch again after a relapse, else the next. Null when one is open already. <paramref name="cases"/> are all of the pupil's, or of the school.
    /// </summary>
    /// <param name="source">Names the message or round, so that deciding on it again writes the same line.</param>
    /// <param name="by">Null when the program opens it.</param>
    /// <param name="words">Why, in words.</param>
    public static CaseChange? Opening(SchoolRegister register, IEnumerable<PupilCase> cases, PupilId pupil, CaseOrigin origin, DateTimeOffset at, string source, StaffId? by, string words)
    {
        var (school, today) = (register.School.Id, register.Clock.DateOf(at));
        var newest = cases.LastOrDefault(known => known.Pupil == pupil);
        var entry = new CaseEntry(school, pupil, Id(source, pupil, "open"), CaseEntryKind.Opened, CaseLane.School, today, at) { By = by, Words = words, To = CaseState.Watching };
        return newest switch
        {
            { IsOpen: true } => null,
            not null when IsWatched(register, newest, today) => new CaseChange(newest, CaseLife.After(newest, CaseMove.Relapse, today)!, entry with { Kind = CaseEntryKind.Relapsed }),
            _ => new CaseChange(null, new PupilCase(school, pupil, (newest?.Number ?? 0) + 1, origin, today, at), entry),
        };
    }

    /// <summary>Moves the case and adds the line, which says the new state where there is one. Null where the move may not happen.</summary>
    public static CaseChange? Moving(PupilCase known, CaseMove move, CaseEntry entry) =>
        CaseLife.After(known, move, entry.Day) is { } after ? new CaseChange(known, after, entry with { To = after.State == known.State ? null : after.State }) : null;

    /// <summary>The child is back and the school year is not over: staying away again opens the same case (S3-04).</summary>
    public static bool IsWatched(SchoolRegister register, PupilCase known, DateOnly today) =>
        known.State == CaseState.Returned && known.StateSince >= register.Calendar.YearOf(today).From;

    /// <summary>The case of the pupil that is open or on watch; null for none.</summary>
    public static PupilCase? Live(SchoolRegister register, IEnumerable<PupilCase> cases, PupilId pupil, DateOnly today) =>
        cases.LastOrDefault(known => known.Pupil == pupil) is { } newest && (newest.IsOpen || IsWatched(register, newest, today)) ? newest : null;

    /// <summary>The same whenever the same message is decided on again, and without the pupil's code.</summary>
    public static string Id(string source, PupilId pupil, string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{pupil}\n{what}")).AsSpan(0, 8));
}
