using System.Globalization;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>Reads one pupil out of a roll call, and writes it back.</summary>
public static class RollStates
{
    public static RollEdit Of(RollCall rollCall, PupilId pupil) => AbsenceOf(rollCall, pupil) is { } absence
        ? new RollEdit(pupil, absence.Kind switch { AbsenceKind.Excused => PupilState.Excused, AbsenceKind.Unexcused => PupilState.Unexcused, _ => PupilState.Unstated }, absence.Reason)
        : new RollEdit(pupil, rollCall.Late.Contains(pupil) ? PupilState.Late : rollCall.LeftEarly.Contains(pupil) ? PupilState.LeftEarly : PupilState.Present, null);

    /// <summary>The roll call with these pupils so. Counts as a correction in a chat counts: who was absent by name and is there makes one less, and a name for somebody who was only counted makes nobody else absent.</summary>
    public static RollCall With(RollCall standing, IEnumerable<RollEdit> edits) => edits.Aggregate(standing, With);

    /// <summary>Numbers of periods, 1 to 10, in whatever is written between them; null when something else is there.</summary>
    public static IReadOnlyList<int>? Periods(string text)
    {
        var periods = WordsOf(text).Select(PeriodOf).Distinct().Order().ToList();
        return periods.All(period => period > 0) ? periods : null;
    }

    /// <summary>The words of it that are no number of a period, as they were written; null when there are none.</summary>
    public static string? NoPeriods(string text) => string.Join(", ", WordsOf(text).Where(word => PeriodOf(word) == 0)) is { Length: > 0 } unread ? unread : null;

    private static string[] WordsOf(string text) => text.Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int PeriodOf(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var period) && period is >= 1 and <= 10 ? period : 0;

    private static RollCall With(RollCall standing, RollEdit edit) => Skipping(WithState(standing, edit), edit);

    /// <summary>A skipped period is no absence of the session: who is absent has none.</summary>
    private static RollCall Skipping(RollCall standing, RollEdit edit)
    {
        var now = standing.Skipped.Where(skipped => skipped.Pupil == edit.Pupil).Select(skipped => skipped.Period).Order();
        return edit.Skipped is not { } periods || IsAbsent(edit.State) || now.SequenceEqual(periods)
            ? standing
            : standing with { Skipped = [.. standing.Skipped.Where(skipped => skipped.Pupil != edit.Pupil), .. periods.Select(period => new SkippedPeriod(edit.Pupil, period))] };
    }

    private static RollCall WithState(RollCall standing, RollEdit edit)
    {
        if (Of(standing, edit.Pupil) is var now && now.State == edit.State && (now.Reason == edit.Reason || !IsAbsent(edit.State)))
        {
            return standing;
        }

        var at = standing.Absences.ToList().FindIndex(absence => absence.Pupil == edit.Pupil);
        var absences = standing.Absences.ToList();
        if (!IsAbsent(edit.State))
        {
            absences.RemoveAll(absence => absence.Pupil == edit.Pupil);
        }
        else if (at >= 0)
        {
            absences[at] = AbsenceOf(edit);
        }
        else
        {
            absences.Add(AbsenceOf(edit));
        }

        var count = (standing.AbsentCount ?? 0) - (at >= 0 && !IsAbsent(edit.State) ? 1 : 0);
        return standing with
        {
            AbsentCount = Math.Max(count, absences.Count),
            Absences = absences,
            Late = Marked(standing.Late, edit, PupilState.Late),
            LeftEarly = Marked(standing.LeftEarly, edit, PupilState.LeftEarly),
            Skipped = IsAbsent(edit.State) ? [.. standing.Skipped.Where(skipped => skipped.Pupil != edit.Pupil)] : standing.Skipped,
            Elsewhere = [.. standing.Elsewhere.Where(absence => absence.Pupil != edit.Pupil)],
        };
    }

    public static bool IsAbsent(PupilState state) => state is PupilState.Excused or PupilState.Unexcused or PupilState.Unstated;

    private static Absence? AbsenceOf(RollCall rollCall, PupilId pupil) => rollCall.Absences.FirstOrDefault(absence => absence.Pupil == pupil);

    internal static Absence AbsenceOf(RollEdit edit) =>
        new(edit.Pupil, edit.State switch { PupilState.Excused => AbsenceKind.Excused, PupilState.Unexcused => AbsenceKind.Unexcused, _ => AbsenceKind.Unstated }, edit.Reason);

    private static IReadOnlyList<PupilId> Marked(IReadOnlyList<PupilId> standing, RollEdit edit, PupilState state) =>
        edit.State == state ? [.. standing.Where(pupil => pupil != edit.Pupil), edit.Pupil] : [.. standing.Where(pupil => pupil != edit.Pupil)];
}
