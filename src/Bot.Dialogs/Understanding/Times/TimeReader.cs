using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Reads days, spans and the session from the pieces of a message, seen from the day it was sent.</summary>
internal sealed partial class TimeReader(Message message, DateOnly today)
{
    private const int LongestSpan = 14;
    private const int LongestText = 200;

    public TimeSaid Read(IReadOnlyList<Piece> pieces)
    {
        pieces = message.Watched(Narratives.Without(message.Watched(pieces), message));
        var said = new TimeSaid { WholeDay = pieces.Any(piece => piece.Sense == Sense.WholeDay) };
        var days = new List<(DateOnly Day, int At)>();
        var future = pieces.Any(piece => piece.Sense is Sense.From or Sense.Until) || !SaysVang(pieces);
        var nextWeek = pieces.Any(piece => piece.Sense == Sense.NextWeek);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            switch (piece.Sense)
            {
                case Sense.Morning or Sense.Afternoon or Sense.Evening:
                    said.Session ??= piece.Sense switch { Sense.Morning => Session.Morning, Sense.Afternoon => Session.Afternoon, _ => Session.Evening };
                    if (piece.End - piece.From > 1 && message.Tokens[piece.End - 1].Plain == "nay")
                    {
                        days.Add((today, i));
                    }
                    else if (piece.End - piece.From > 1 && message.Tokens[piece.End - 1].Plain == "qua")
                    {
                        days.Add((today.AddDays(-1), i));
                        Name(said, piece);
                    }

                    break;
                case Sense.WhichSession:
                    said.WhichSession = Text(piece);
                    break;
                case Sense.VagueSpan:
                    said.IsSpan = true;
                    Doubt(said, piece);
                    break;
                default:
                    if (DayOf(pieces, i, future, nextWeek, said) is { } day)
                    {
                        days.Add((day, i));
                        Name(said, piece);
                    }

                    break;
            }
        }

        Sessions(pieces, said);
        MonthDays(pieces, days);
        Spread(pieces, days, said);
        if (said.Days.Count > 0 && said.Days[^1].DayNumber - said.Days[0].DayNumber >= LongestSpan)
        {
            said.Doubtful = said.Text;
        }

        return said;
    }

    /// <summary>"từ sáng nay đến chiều mai" is whole days; from an afternoon to a morning no one session says it.</summary>
    private void Sessions(IReadOnlyList<Piece> pieces, TimeSaid said)
    {
        var until = IndexOf(pieces, Sense.Until);
        if (until < 0 || said.Session is not { } first || !pieces.Take(until).Any(piece => piece.Sense == Sense.From))
        {
            return;
        }

        var last = pieces.Skip(until).FirstOrDefault(piece => piece.Sense is Sense.Morning or Sense.Afternoon);
        if (last is null || !pieces.Take(until).Any(piece => piece.Sense is Sense.Morning or Sense.Afternoon) || (last.Sense == Sense.Morning ? Session.Morning : Session.Afternoon) == first)
        {
            return;
        }

        if (first == Session.Morning)
        {
            said.WholeDay = true;
        }
        else
        {
            Doubt(said, last);
        }
    }

    /// <summary>"nghỉ 2 ngày": the word counts days; in "2 ngày 25 và 26" it does both.</summary>
    private static bool IsCounted(IReadOnlyList<Piece> pieces, int i) => i + 1 < pieces.Count && pieces[i + 1].Sense is Sense.Person or Sense.Absent;

    private static bool SaysSpan(Piece piece) => piece.Sense is Sense.DateRange or Sense.WholeWeek or Sense.WeekEnd or Sense.Until or Sense.Days or Sense.DayWord;

    private void Spread(IReadOnlyList<Piece> pieces, List<(DateOnly Day, int At)> days, TimeSaid said)
    {
        if (days.Count == 0 && !pieces.Any(SaysSpan))
        {
            return; // nothing is said of days
        }

        var range = pieces.FirstOrDefault(piece => piece.Sense == Sense.DateRange);
        var until = IndexOf(pieces, Sense.Until);
        var weekEnd = pieces.FirstOrDefault(piece => piece.Sense == Sense.WeekEnd);
        var whole = pieces.FirstOrDefault(piece => piece.Sense == Sense.WholeWeek);
        var count = Counted(pieces);
        if (range is not null && NearestYear(range.Value, range.Third) is { } year && range.Second <= DateTime.DaysInMonth(year, range.Third) && range.Second >= range.Value)
        {
            Fill(said, new DateOnly(year, range.Third, range.Value), new DateOnly(year, range.Third, range.Second));
        }
        else if (whole is not null)
        {
            var next = pieces.Any(piece => piece.Sense == Sense.NextWeek) || message.Tokens[whole.End - 1].Plain is "sau" or "toi";
            var monday = Monday(today).AddDays(next ? 7 : 0);
            Fill(said, monday < today ? today : monday, monday.AddDays(6));
        }
        else if (weekEnd is not null)
        {
            Fill(said, days.Count > 0 ? days[0].Day : today, Monday(days.Count > 0 ? days[0].Day : today).AddDays(6));
        }
        else if (until > 0 && LeadsToNow(pieces, until) && pieces.Take(until).Any(piece => piece.Sense == Sense.From))
        {
            said.Days.Add(today); // "từ thứ 6 tới giờ": what is past is told, today is reported
        }
        else if (until >= 0 && days.Exists(day => day.At > until))
        {
            var last = days.First(day => day.At > until).Day;
            var first = days.Exists(day => day.At < until) ? days.First(day => day.At < until).Day : DayBefore(pieces, until, last, said) ?? today;
            Fill(said, first, last < first && first.DayNumber - last.DayNumber < 7 ? last.AddDays(7) : last);
        }
        else if (until >= 0 && pieces.Any(piece => piece.Sense == Sense.NextWeek) && !days.Exists(day => day.At > until) && pieces.Any(piece => piece.Sense == Sense.From))
        {
            Fill(said, days.Count > 0 ? days[0].Day : today, Monday(today).AddDays(13));
        }
        else if (count > 1 && days.Count <= 1)
        {
            var first = days.Count > 0 ? days[0].Day : today;
            Fill(said, first, first.AddDays(Math.Min(count, 60) - 1));
        }
        else
        {
            said.Days.AddRange(days.Select(day => day.Day).Distinct().Order());
            said.IsSpan = said.Days.Count > 1 || said.IsSpan;
        }
    }

    /// <summary>"26 đến 30/11": the month is said once, behind the second day.</summary>
    private DateOnly? DayBefore(IReadOnlyList<Piece> pieces, int until, DateOnly last, TimeSaid said)
    {
        var to = Enumerable.Range(until + 1, Math.Min(3, pieces.Count - until - 1)).Select(at => pieces[at]).FirstOrDefault(piece => piece.Sense is not (Sense.Filler or Sense.DayWord));
        if (until == 0 || pieces[until - 1] is not { Sense: Sense.Number, Value: >= 1 and <= 31 } number || to?.Sense != Sense.Date)
        {
            return null;
        }

        var month = number.Value <= last.Day ? last : last.AddMonths(-1);
        if (number.Value <= DateTime.DaysInMonth(month.Year, month.Month) && new DateOnly(month.Year, month.Month, number.Value) is var first && last.DayNumber - first.DayNumber < LongestSpan)
        {
            return first;
        }

        Doubt(said, number);
        return null;
    }

    /// <summary>"tới giờ", "đến nay", "cho tới hôm nay".</summary>
    private bool LeadsToNow(IReadOnlyList<Piece> pieces, int until)
    {
        var at = pieces[until].End;
        while (at < message.Tokens.Count && message.Tokens[at].Plain is "bay" or "hom" or "bua" or "tan" or "ngay" or "luc")
        {
            at++;
        }

        return at < message.Tokens.Count && message.Tokens[at].Plain is "nay" or "gio" or "h" or "bi" && !(message.Tokens[at].Plain is "nay" && until + 1 < pieces.Count && pieces[until + 1].Sense == Sense.Weekday);
    }

    /// <summary>"nghỉ 3 bữa rồi", "vắng 3 ngày nay", "vắng liền 3 hôm": days gone by, no days to come.</summary>
    private bool IsOver(IReadOnlyList<Piece> pieces, int i)
    {
        var behind = pieces[i + 1].End;
        var next = behind < message.Tokens.Count ? message.Tokens[behind].Key : "";
        if (next is "rôi2" or "roi" or "nay" or "qua" or "rui2" || (next is "liên2" or "lien" or "liên" && behind + 1 < message.Tokens.Count && message.Tokens[behind + 1].Plain is "roi" or "nay"))
        {
            return true;
        }

        var inRow = next is "liên2" or "liên" or "lien" || (pieces[i].From > 0 && message.Tokens[pieces[i].From - 1].Key is "liên2" or "lien" or "suôt1");
        return inRow && SaysVang(pieces);
    }

    private static void Fill(TimeSaid said, DateOnly first, DateOnly last)
    {
        said.IsSpan = true;
        for (var day = first; day <= last && said.Days.Count < 400; day = day.AddDays(1))
        {
            said.Days.Add(day);
        }
    }

    /// <summary>The number of "3 ngày", or 0.</summary>
    private int Counted(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (pieces[i].Sense == Sense.Number && pieces[i + 1].Sense is Sense.Days or Sense.DayWord)
            {
                return IsOver(pieces, i) ? 0 : pieces[i].Value;
            }
        }

        return 0;
    }

    private bool SaysVang(IReadOnlyList<Piece> pieces) =>
        pieces.Any(piece => piece.Sense is Sense.Full or Sense.Late or Sense.Skip || (piece.Sense == Sense.Absent && message.Tokens[piece.From].Plain is "vang" or "v" or "thieu"));

    private int? NearestYear(int day, int month)
    {
        int? best = null;
        var distance = int.MaxValue;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (day < 1 || month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month))
            {
                continue;
            }

            var far = Math.Abs(new DateOnly(year, month, day).DayNumber - today.DayNumber);
            if (far < distance)
            {
                (best, distance) = (year, far);
            }
        }

        return best;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int IndexOf(IReadOnlyList<Piece> pieces, Sense sense)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Sense == sense)
            {
                return i;
            }
        }

        return -1;
    }

    private void Doubt(TimeSaid said, Piece piece) => said.Doubtful ??= Text(piece);

    private void Name(TimeSaid said, Piece piece) => said.Text = said.Text.Length == 0 ? Text(piece) : said.Text.Length < LongestText ? said.Text + " " + Text(piece) : said.Text;

    private string Text(Piece piece) => message.Slice(piece.From, piece.End);
}
