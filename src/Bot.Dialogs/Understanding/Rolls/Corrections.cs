using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Decides whether a statement changes a roll call that this sender reported, and which.</summary>
internal sealed class Corrections(ReadingContext context, Sessions sessions, Statement said, SchoolClass schoolClass)
{
    /// <summary>The roll call to change, or null when the statement is one of its own.</summary>
    public KnownReport? Target()
    {
        var known = context.Reported.LastOrDefault(Fits);
        if (known is null || said.Time.Doubtful is not null || said.Time.IsSpan || said.Time.Days.Exists(day => day > sessions.Today))
        {
            return null;
        }

        var cue = said.IsChange || said.IsAddition || said.IsRemoval || said.IsExchange || said.Entries.Exists(entry => entry.HasArrived);
        if (cue)
        {
            return known;
        }

        if (said.IsReport)
        {
            return SameSession(known) ? known : null;
        }

        var absent = known.Report.Absences.Select(absence => absence.Pupil).ToHashSet();
        var speaksOfAbsent = said.Entries.Exists(entry => entry.Forms.Any(form => absent.Contains(form.Pupil.Id)));
        return speaksOfAbsent || (known.NamesOpen && said.Entries.Exists(entry => entry.Mark is null or PupilMark.Absent)) ? known : null;
    }

    private bool Fits(KnownReport known) =>
        known.Report.Class == schoolClass.Id
        && (said.Time.Days.Count == 0 || known.Report.Date == said.Time.Days[0])
        && (said.Time.Session is null || known.Report.Session == said.Time.Session);

    /// <summary>A full report again: the same roll call, unless another session has begun or is about to.</summary>
    private bool SameSession(KnownReport known) =>
        (said.Time.Session is not null || known.NamesOpen && said.HasNames && known.Report.Date == sessions.Today
            || (known.Report.Date == sessions.Today && known.Report.Session == sessions.UnderWay(schoolClass) && !sessions.NextIsNear(schoolClass)))
        && (said.Time.Days.Count > 0 || known.Report.Date == sessions.Today);
}
