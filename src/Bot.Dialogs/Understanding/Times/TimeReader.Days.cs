using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Times;

/// <content>Single days: words, dates, weekdays and days of the month.</content>
internal sealed partial class TimeReader
{
    private DateOnly? DayOf(IReadOnlyList<Piece> pieces, int i, bool future, bool nextWeek, TimeSaid said)
    {
        var piece = pieces[i];
        switch (piece.Sense)
        {
            case Sense.Today:
                return today;
            case Sense.Yesterday:
                return today.AddDays(-1);
            case Sense.DayBefore:
                return today.AddDays(-2);
            case Sense.Tomorrow:
                return today.AddDays(1);
            case Sense.DayAfter:
                return today.AddDays(2);
            case Sense.Weekday when IsOrdinal(piece):
                return null;
            case Sense.Date:
                var year = piece.Third == 0 ? NearestYear(piece.Value, piece.Second) : IsInCalendar(piece) ? piece.Third : default(int?);
                if (year is not null)
                {
                    return new DateOnly(year.Value, piece.Second, piece.Value);
                }

                Doubt(said, piece);
                return null;
            case Sense.Fraction when i > 0 && pieces[i - 1].Sense is Sense.Morning or Sense.Afternoon or Sense.DayWord && piece.Second is >= 1 and <= 12 && piece.Value is > 31 and < 40:
                Doubt(said, piece);
                return null;
            case Sense.Weekday:
                return Weekday(pieces, i, (DayOfWeek)piece.Value, future, nextWeek);
            default:
                return null;
        }
    }

    /// <summary>"31/11/2026", "30/13/26" are no days.</summary>
    private static bool IsInCalendar(Piece date) =>
        date.Second is >= 1 and <= 12 && date.Value >= 1 && date.Value <= DateTime.DaysInMonth(date.Third, date.Second);

    private DateOnly Weekday(IReadOnlyList<Piece> pieces, int i, DayOfWeek day, bool future, bool nextWeek)
    {
        var thisWeek = Monday(today).AddDays(((int)day + 6) % 7);
        if (nextWeek)
        {
            return thisWeek.AddDays(7);
        }

        var next = Enumerable.Range(i + 1, Math.Min(8, pieces.Count - i - 1)).Select(at => pieces[at]).FirstOrDefault(piece => piece.Sense is not (Sense.Filler or Sense.Sign));
        if (next?.Sense == Sense.LastWeek)
        {
            var word = message.Tokens[next.From].Plain;
            return word == "tuan" ? thisWeek.AddDays(-7) : thisWeek < today ? thisWeek : thisWeek.AddDays(-7);
        }

        if (next?.Sense == Sense.ThisWeek)
        {
            return thisWeek;
        }

        if (future)
        {
            return thisWeek < today ? thisWeek.AddDays(7) : thisWeek;
        }

        return thisWeek > today ? thisWeek.AddDays(-7) : thisWeek;
    }

    /// <summary>"ngày 25 và 26": days of this month, or of the next when they are over.</summary>
    private void MonthDays(IReadOnlyList<Piece> pieces, List<(DateOnly Day, int At)> days)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var chained = i > 1 && pieces[i - 1].Sense is Sense.And or Sense.Sign or Sense.Until && pieces[i - 2].Sense == Sense.Number && days.Count < 60 && days.Exists(day => day.At == i - 2);
            if (pieces[i].Sense != Sense.Number || pieces[i].Value is < 1 or > 31 || !(chained || (pieces[i - 1].Sense is Sense.DayWord or Sense.Days && !IsCounted(pieces, i))))
            {
                continue;
            }

            var month = today.Day <= pieces[i].Value + 7 ? today : today.AddMonths(1);
            if (pieces[i].Value <= DateTime.DaysInMonth(month.Year, month.Month))
            {
                days.Add((new DateOnly(month.Year, month.Month, pieces[i].Value), i));
            }
        }

        days.Sort((one, other) => one.At.CompareTo(other.At));
    }

    /// <summary>"nghỉ ngày thứ 3 liên tiếp rồi": the third day, no Tuesday.</summary>
    private bool IsOrdinal(Piece piece) =>
        piece.From > 0 && message.Tokens[piece.From - 1].Plain is "ngay" or "bua" or "hom" or "buoi"
            && piece.End < message.Tokens.Count && message.Tokens[piece.End].Plain is "lien" or "roi" or "keo";
}
