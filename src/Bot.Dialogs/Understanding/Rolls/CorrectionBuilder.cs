using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Applies a statement to a roll call that is already there, and gives it as it stands afterwards.</summary>
internal sealed class CorrectionBuilder(ReportBuilder builder, Statement said, KnownReport known)
{
    private readonly List<Absence> _absences = [.. known.Report.Absences];
    private readonly List<PupilId> _late = [.. known.Report.Late];
    private readonly List<Question> _questions = [];
    private int _count = known.Report.AbsentCount ?? known.Report.Absences.Count;

    /// <summary>The report, its questions, and whether it only completes the names that were asked.</summary>
    public (ReportReading Report, List<Question> Questions, bool Completes) Build()
    {
        Narrow();
        var completes = known.NamesOpen && !said.IsChange && !said.IsExchange && !said.IsRemoval && said.HasNames && (said.Absent is null || said.Absent == known.Report.AbsentCount);
        if (completes && !said.IsAddition)
        {
            return Complete();
        }

        if (Replaces())
        {
            foreach (var entry in said.Entries.Where(entry => entry.HasArrived))
            {
                (entry.Mark, entry.IsHere) = (Bot.Dialogs.Understanding.PupilMark.Late, false);
            }

            var (replaced, questions) = builder.Build(said, known.Report.Class, known.Report.Date, known.Report.Session, inList: false);
            return (replaced ?? known.Report, questions, false);
        }

        Swap();
        foreach (var entry in said.Entries)
        {
            Apply(entry);
        }

        Numbers();
        return (Result(), _questions, false);
    }

    /// <summary>Namesakes of whom one is in the list: that one is spoken of.</summary>
    private void Narrow()
    {
        foreach (var entry in said.Entries.Where(entry => entry.Forms.Count > 1 && !entry.IsGuess && !entry.IsAdded))
        {
            var listed = entry.Forms.Where(form => _absences.Exists(absence => absence.Pupil == form.Pupil.Id)).ToList();
            entry.Forms = listed.Count == 1 && (!said.SaysAbsent || entry.IsHere || entry.IsDropped) ? listed : entry.Forms;
        }
    }

    private (ReportReading Report, List<Question> Questions, bool Completes) Complete()
    {
        if (said.Absent is null && said.Present is null)
        {
            said.Absent = known.Report.AbsentCount;
            said.AbsentText = string.Join(", ", said.Entries.Select(entry => entry.Text));
        }

        foreach (var earlier in known.Report.Absences.Where(earlier => !said.Entries.Exists(entry => entry.IsKnown && entry.Pupil == earlier.Pupil)))
        {
            said.Absent -= 1;
        }

        var (report, questions) = builder.Build(said, known.Report.Class, known.Report.Date, known.Report.Session, inList: false);
        if (report is null)
        {
            return (known.Report, questions, true);
        }

        var kept = known.Report.Absences.Where(earlier => !report.Absences.Any(absence => absence.Pupil == earlier.Pupil)).ToList();
        return (report with { Absences = [.. kept, .. report.Absences], AbsentCount = report.AbsentCount + kept.Count }, questions, true);
    }

    /// <summary>A whole new list, or full: what was there before counts no more.</summary>
    private bool Replaces() =>
        (said.SaysFull && said.Entries.Count == 0)
        || (said.IsExchange && said.Absent is { } total && total == said.Entries.Count && said.Entries.TrueForAll(entry => !entry.IsDropped)) // "không phải 2 mà 1 thôi, Mai"
        || !said.IsExchange && !said.IsAddition && !said.IsRemoval
        && (said.SaysFull || (said.IsReport && (said.Entries.Exists(entry => ReportBuilder.IsAbsent(entry)) || said.Entries.Count == 0)));

    /// <summary>"nhầm, Hùng B mới đúng": the namesake, or the only one there was, makes way.</summary>
    private void Swap()
    {
        if (!said.IsChange || said.IsExchange || said.IsReport || said.IsAddition || said.Entries.Count != 1 || said.Entries[0] is not { IsKnown: true, IsHere: false, HasAttribute: false, Mark: null } right
            || _absences.Exists(absence => absence.Pupil == right.Pupil))
        {
            return;
        }

        var wrong = _absences.FindIndex(absence => builder.HaveSameGiven(absence.Pupil, right.Pupil));
        wrong = wrong < 0 && _absences.Count == 1 ? 0 : wrong;
        if (wrong >= 0)
        {
            _absences.RemoveAt(wrong);
            _count--;
        }
        else
        {
            _questions.Add(new Question(QuestionAbout.Meaning, right.Text, []));
        }
    }

    private void Apply(Entry entry)
    {
        if (!entry.IsKnown)
        {
            _questions.Add(ReportBuilder.AskPupil(entry, said));
            _count += entry.IsAdded || said.SaysAbsent ? 1 : 0;
            return;
        }

        var at = _absences.FindIndex(absence => absence.Pupil == entry.Pupil);
        var arrived = entry.HasArrived || entry.Mark == PupilMark.Late;
        if (arrived || entry.IsHere || entry.IsDropped)
        {
            if (at >= 0)
            {
                _absences.RemoveAt(at);
                _count--;
            }

            if (arrived && !_late.Contains(entry.Pupil))
            {
                _late.Add(entry.Pupil);
            }
        }
        else if (at >= 0)
        {
            var reason = entry.Reason ?? _absences[at].Reason;
            var kind = entry.Said ?? (entry.Reason is not null && _absences[at].Kind == AbsenceKind.Unstated ? entry.Kind : _absences[at].Kind);
            _absences[at] = new Absence(entry.Pupil, kind, reason);
        }
        else if (!entry.IsElsewhere)
        {
            _absences.Add(new Absence(entry.Pupil, entry.Kind, entry.Reason));

            // A name for somebody who was counted already makes nobody else absent.
            _count = Math.Max(_count, _absences.Count);
        }
    }

    private void Numbers()
    {
        var added = said.Entries.Count(entry => entry.IsAdded);
        var stated = said.Absent ?? (said.Loose.Count > 0 ? said.Loose[^1].Value : null);
        var text = said.AbsentText.Length > 0 ? said.AbsentText : said.Loose.Count > 0 ? said.Loose[^1].Text : "";
        if (said.IsAddition)
        {
            var more = Math.Max(said.More, stated ?? 0) - added;
            if (more > 0 && stated != _count)
            {
                _count += more;
                _questions.Add(new Question(QuestionAbout.Names, said.MoreText.Length > 0 ? said.MoreText : text, []));
            }
        }
        else if (stated is { } total)
        {
            var named = _absences.Count + _questions.Count;
            if (total != _count && said.Entries.Count > 0)
            {
                _questions.Add(new Question(QuestionAbout.Count, text, []));
            }
            else if (named < total)
            {
                _questions.Add(new Question(QuestionAbout.Names, text, []));
            }

            _count = total;
        }
    }

    private ReportReading Result() => known.Report with
    {
        AbsentCount = Math.Max(0, _count),
        Absences = [.. _absences],
        Late = [.. _late],
        LeftEarly = [.. known.Report.LeftEarly.Union(said.Entries.Where(entry => entry.IsKnown && entry.Mark == PupilMark.LeftEarly).Select(entry => entry.Pupil))],
        Skipped = known.Report.Skipped,
    };
}
