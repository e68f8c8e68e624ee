using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Enrolment, present, absent, girls, excused and unexcused must close with one another and with the names.</summary>
internal sealed class Arithmetic(Statement said, List<Entry> absent, List<Entry> elsewhere, int enrolment)
{
    private string? _problem;

    /// <summary>The absent count, the words that contradict, and the words that announce pupils without naming them.</summary>
    public (int? Count, string? Problem, string? Names) Solve(bool inList)
    {
        Loose(inList);
        var named = absent.Count;
        var byPresence = said.Present is { } present ? (said.Enrolled is { } roll && roll > 0 ? roll : enrolment) - present : (int?)null;
        if (said.Present is not null && said.Enrolled is null)
        {
            byPresence = enrolment - said.Present;
        }

        Check(said.Enrolled is { } enrolled && enrolled != enrolment && !(said.SaysFull && enrolled == enrolment));
        var split = said.Split.Count > 0 ? said.Split.Values.Sum() : (int?)null;
        var reasons = said.Reasons.Count > 0 ? said.Reasons.Values.Sum() : (int?)null;
        var total = said.Absent ?? byPresence ?? (split is not null && named > split ? named + said.More : split) ?? (named == 0 ? reasons : null);
        var away = elsewhere.Count + said.Elsewhere;
        if (total is not null && away > 0 && (named + said.More + away == total || named == 0))
        {
            total = Math.Max(0, total.Value - away);
        }

        if (said.SaysFull && total is null && named == 0)
        {
            return (0, _problem, null);
        }

        if (total is null && named == 0 && said.More == 0)
        {
            return Silent();
        }

        Check(said.SaysFull && !said.IsFullBut && (total ?? named) > 0);
        Check(total < 0 || total > enrolment);
        Check(said.Absent is { } stated && byPresence is { } left && stated != left && stated + away != left);
        Check(split is not null && total is not null && (split > total || (said.Split.Count == 2 && split != total)));
        var count = total ?? named + said.More;
        Check(named + said.More > count || (named > 0 && named + said.More < count && !(said.More > 0 && said.Absent is null)));
        Sexes(count, named);
        ShareSplit(count, named);
        var names = _problem is null && count > named && (named == 0 || said.More > 0)
            ? said.More > 0 && named > 0 ? said.MoreText : said.AbsentText.Length > 0 ? said.AbsentText : said.NumbersText
            : null;
        return (Math.Max(0, count), _problem, names);
    }

    /// <summary>Only late, left early or skipped: nobody said that the rest are there.</summary>
    private (int? Count, string? Problem, string? Names) Silent() =>
        said.Entries.Count > 0 && !elsewhere.Exists(entry => entry.Mark is null or PupilMark.Absent) && !said.Entries.Exists(entry => entry.IsHere)
            ? (null, _problem, null)
            : elsewhere.Count > 0 || said.Entries.Exists(entry => entry.IsHere) ? (said.SaysAbsent ? 0 : null, _problem, null) : (null, _problem, null);

    /// <summary>A number without a word: how many are absent, present or on the roll, when it fits one of these.</summary>
    private void Loose(bool inList)
    {
        foreach (var (value, text) in said.Loose)
        {
            if (said.Absent is null && (value == absent.Count || (inList && absent.Count == 0 && !said.HasCount && !said.SaysFull)))
            {
                (said.Absent, said.AbsentText) = (value, text);
            }
            else if (value != enrolment && value != said.Absent && value != enrolment - (said.Absent ?? absent.Count))
            {
                Check(true);
            }
        }
    }

    private void Sexes(int count, int named)
    {
        Check(said.Girls > count || said.Boys > count || (said.Girls is { } girls && said.Boys is { } boys && girls + boys != count));
        if (named == count && absent.TrueForAll(entry => entry.IsKnown))
        {
            Check(said.Girls is { } ofGirls && absent.Count(entry => entry.Forms[0].Pupil.Sex == Sex.Female) != ofGirls);
            Check(said.Boys is { } ofBoys && absent.Count(entry => entry.Forms[0].Pupil.Sex == Sex.Male) != ofBoys);
        }
    }

    /// <summary>"2p: Lan, Khánh" gives both; "1p 1k: Lan p, Khánh" leaves one; what cannot be shared out is asked.</summary>
    private void ShareSplit(int count, int named)
    {
        if (said.Split.Count == 0 || named == 0 || named != count)
        {
            return;
        }

        var open = absent.Where(entry => entry.Said is null && entry.Reason?.DefaultKind() is null or AbsenceKind.Unstated).ToList();
        var left = said.Split.ToDictionary(pair => pair.Key, pair => pair.Value - absent.Except(open).Count(entry => entry.Kind == pair.Key));
        if (left.Values.Any(value => value < 0))
        {
            Check(true);
            return;
        }

        var kinds = left.Where(pair => pair.Value > 0).ToList();
        if (kinds.Count == 1 && kinds[0].Value == open.Count)
        {
            open.ForEach(entry => entry.Said = kinds[0].Key);
        }
        else
        {
            Check(kinds.Count > 0);
        }
    }

    private void Check(bool contradicts)
    {
        if (contradicts)
        {
            _problem ??= string.Join(' ', new[] { said.NumbersText, said.AbsentText }.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
        }
    }
}
