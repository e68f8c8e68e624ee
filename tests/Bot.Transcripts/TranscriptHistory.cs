using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Transcripts;

/// <summary>Roll calls of days that no conversation of the transcript plays: confirmed, everybody named.</summary>
internal static class TranscriptHistory
{
    /// <summary>
    /// <c>past 7A 2026-11-23..2026-11-26</c>: every session of those school days was full; with <c>GL00118 Unexcused LR</c> behind it (<c>-</c> for no
    /// reason) that pupil missed the mornings, with <c>days</c> behind that the whole days.
    /// </summary>
    public static async Task WriteAsync(string line, TemporaryDatabase database, SchoolRegister register, DateTimeOffset now)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var schoolClass = register.Find(new ClassId(words[1]))!;
        var span = words[2].Split("..");
        var (from, to) = (Date(span[0]), Date(span[^1]));
        var absence = words.Length > 3
            ? new Absence(new PupilId(words[3]), Enum.Parse<AbsenceKind>(words[4]), words[5] == "-" ? null : Enum.Parse<ReasonCode>(words[5]))
            : null;
        var wholeDays = words is [.., "days"];
        var effects = new List<Effect>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (register.Calendar.IsSchoolDay(day, schoolClass))
            {
                effects.AddRange(schoolClass.Sessions.Select(session => Report(register, new RollCallKey(schoolClass.Id, day, session), wholeDays || session == Session.Morning ? absence : null)));
            }
        }

        (await database.Jobs.CommitAsync(line, register.School.Id, seen: null, now, effects, CancellationToken.None)).ShouldBeTrue(line);
    }

    private static Effect.RecordRollCall Report(SchoolRegister register, RollCallKey key, Absence? absence)
    {
        var at = register.Clock.At(key.Date, register.School.TimesOf(key.Session)!.RemindAt);
        return new Effect.RecordRollCall(new RollCall(register.School.Id, key, 1, register.EnrolmentOf(key.Class), absence is null ? 0 : 1)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = at,
            ConfirmedAt = at,
            SourceMessage = "past",
            Absences = absence is null ? [] : [absence],
        });
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
