using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>Who changed what: every revision is kept, so what changed is read out of two in a row.</summary>
public static class RollHistory
{
    /// <summary>What became of one pupil, the newest first; revisions that say nothing new of it are left out.</summary>
    public static IReadOnlyList<HistoryLine> OfPupil(SchoolRegister register, Facts facts, PupilId pupil) => Lines(register, facts, rollCall => RollPageWording.State(rollCall, pupil));

    /// <summary>Every revision of one roll call, the newest first.</summary>
    public static IReadOnlyList<HistoryLine> OfRoll(SchoolRegister register, Facts facts, RollCallKey key) =>
        [.. Lines(register, facts, rollCall => RollCallWording.Line(register, rollCall)).Where(line => line.Key == key)];

    private static IReadOnlyList<HistoryLine> Lines(SchoolRegister register, Facts facts, Func<RollCall, string> said) =>
    [
        .. facts.Revisions.GroupBy(revision => revision.Key)
            .SelectMany(revisions => Changes(register, facts, [.. revisions.OrderBy(one => one.Revision)], said))
            .OrderByDescending(line => line.Key.Date).ThenByDescending(line => line.Key.Session).ThenByDescending(line => line.At),
    ];

    private static IEnumerable<HistoryLine> Changes(SchoolRegister register, Facts facts, IReadOnlyList<RollCall> revisions, Func<RollCall, string> said)
    {
        string? before = null;
        foreach (var revision in revisions)
        {
            var now = said(revision);
            if (now != before)
            {
                yield return new HistoryLine(
                    revision.Key,
                    revision.ReportedAt,
                    revision.Author is { } author ? register.Find(author)?.Name ?? author.Value : RollPageWording.Machine,
                    RollPageWording.Way(revision),
                    before,
                    now,
                    facts.CorrectionReasons.GetValueOrDefault(CorrectionNote.IdOf(revision.Key, revision.Revision)));
            }

            before = now;
        }
    }
}
