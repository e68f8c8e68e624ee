using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Completes a statement by what earlier answers settled, what was reported before, and the period it is said of.</summary>
internal sealed class StatementCompletion(Message message, SchoolIndex index, ReadingContext context)
{
    public void Settle(Statement said, List<Piece> pieces)
    {
        if (context.Settled?.Date is { } date)
        {
            said.Time.Days.Clear();
            said.Time.Days.Add(date);
            (said.Time.IsSpan, said.Time.Doubtful) = (false, null);
        }

        if (context.Settled?.Session is { } session)
        {
            (said.Time.Session, said.Time.WhichSession) = (session, null);
        }

        foreach (var entry in said.Entries.Where(entry => entry.Mark == PupilMark.Skipped && entry.Periods.Count == 0))
        {
            entry.Periods.AddRange(said.Periods.Distinct());
        }

        // absent in a later period only: skipped, not absent from the session
        if (said.Periods.Count > 0 && said.Periods[0] > 1 && said.SaysAbsent && said.Absent is null && IsOfPeriod(pieces))
        {
            foreach (var entry in said.Entries.Where(entry => entry.Mark is null or PupilMark.Absent))
            {
                entry.Mark = PupilMark.Skipped;
                entry.Periods.AddRange(said.Periods.Distinct());
            }
        }
    }

    /// <summary>"cả 2 đều có phép", "Út nữa": seen from the report before.</summary>
    public void OfAll(Statement said, Segment segment)
    {
        if (context.Reported.Count == 0)
        {
            return;
        }

        if (!said.IsReport && said.HasNames && message.Tokens.Any(token => token.Key is "nưa4" or "nua"))
        {
            said.IsAddition = true;
            said.Entries.ForEach(entry => entry.IsAdded = true);
        }

        if (said.ForAll is not { } all || said.HasNames || said.IsReport)
        {
            return;
        }

        var known = context.Reported.LastOrDefault(known => segment.Classes.Count == 0 || segment.Classes[0].Id == known.Report.Class);
        foreach (var absence in known?.Report.Absences ?? [])
        {
            var form = index.RollOf(known!.Report.Class).Forms.First(form => form.Pupil.Id == absence.Pupil);
            said.Entries.Add(new Entry(form.Given.Plain, [form], 0) { Said = all.Kind, Reason = all.Reason });
        }
    }

    /// <summary>"tiết 3 vắng Lan", "Lan vắng tiết 3": one clause, and nobody came late or left in that period.</summary>
    private bool IsOfPeriod(List<Piece> pieces)
    {
        var (absent, period) = (pieces.FindIndex(piece => piece.Sense == Sense.Absent), pieces.FindIndex(piece => piece.Sense == Sense.Period));
        if (absent < 0 || period < 0 || pieces.Exists(piece => piece.Sense is Sense.Late or Sense.LeftEarly or Sense.Arrived))
        {
            return false;
        }

        return !pieces.Skip(Math.Min(absent, period)).Take(Math.Abs(absent - period)).Any(piece => piece.Sense == Sense.Break || message.Tokens[piece.From].Is(';'));
    }
}
