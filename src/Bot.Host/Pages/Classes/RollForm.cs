using System.Globalization;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Rolls;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Host.Pages.Classes;

/// <summary>The fields by which a session is corrected.</summary>
internal static class RollForm
{
    public const string Seen = "ban";
    public const string Because = "vi-sao";

    public static string StateOf(PupilId pupil) => $"ghi-{pupil.Value}";

    public static string ReasonOf(PupilId pupil) => $"ly-do-{pupil.Value}";

    public static string SkippedOf(PupilId pupil) => $"bo-tiet-{pupil.Value}";

    /// <summary>What is said of these pupils; one whose field is missing or unknown stays as it is.</summary>
    public static RollCorrection Read(IFormCollection form, RollCallKey key, IEnumerable<PupilId> pupils) => new(
        key,
        int.TryParse(form[Seen], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
        [.. pupils.Select(pupil => (Pupil: pupil, State: Named<PupilState>(form[StateOf(pupil)])))
            .Where(one => one.State is not null)
            .Select(one => new RollEdit(one.Pupil, one.State!.Value, RollStates.IsAbsent(one.State.Value) ? Named<ReasonCode>(form[ReasonOf(one.Pupil)]) : null)
            {
                Skipped = form.TryGetValue(SkippedOf(one.Pupil), out var periods) ? RollStates.Periods(periods.ToString()) : null,
                SkippedUnread = RollStates.NoPeriods(periods.ToString()),
            })],
        CorrectionNote.Clean(form[Because]));

    /// <summary>Whether what was chosen and written stays in the form: nothing of it was taken, and the session is still the one it was written for.</summary>
    public static bool IsKept(PageDecision decision) => decision.Effects.Count == 0 && decision.Answer is not (RollPageWording.ChangedMeanwhile or RollPageWording.AlreadyWritten);

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) && value.ToString() == name ? value : null;
}
