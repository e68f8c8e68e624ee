using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Families;

/// <summary>"mai cháu đi học lại ạ", "cháu không nghỉ nữa": from which day on a child comes again. It only means something where a leave stands.</summary>
internal sealed class ReturnReader(Message message, ReadingContext context, Talk talk)
{
    /// <summary>Said of nothing but coming back.</summary>
    private static readonly PhraseList Back = new(
        "đi học lại", "học lại", "đến|tới|vô|vào|lên lớp|trường lại", "trở lại lớp|trường", "quay lại lớp|trường", "đi học bình thường", "đi học được rồi", "không|ko|k|hông|hổng nghỉ nữa", "không|ko|k|hông|hổng xin nghỉ nữa", "thôi không|ko nghỉ");

    /// <summary>Said of coming at all: with a day ahead it is a return.</summary>
    private static readonly PhraseList Comes = new("đi học", "đi|vô|vào lại", "đến|tới|vô|vào|lên lớp", "đến|tới lại? trường");

    /// <summary>Said of coming too when nothing follows: "mai khỏe tui cho đi", but not "mai cho đi khám".</summary>
    private static readonly PhraseList Goes = new(
        "cho|để cháu|con|em|nó|bé? đi", "khỏe|khoẻ|hết|đỡ|bớt|khỏi|lành thì? cháu|con|em|nó|bé|tui|tôi? cho? cháu|con|em|nó|bé? đi", "cháu|con|em|nó|bé đi");

    private static readonly PhraseList Courtesy = new("ạ", "nha", "nhé", "nhe", "cô", "thầy", "lại", "được", "đc", "dc", "liền", "hen", "nghen", "luôn", "thôi");

    private static readonly PhraseList Not = new(
        "không|ko|k|chưa|hông|hổng|chẳng đi học", "không|ko|k|chưa|hông|hổng đến|tới|vô|vào|lên", "chưa đi học lại được", "đi lại khó|không|ko", "không|ko|chưa thể", "có được không|ko", "được không|ko|k", "bao giờ", "khi nào", "mấy giờ", "hôm nào", "ngày nào", "chịu đi", "muốn đi", "không|ko biết", "nếu");

    private static readonly PhraseList NoMore = new("không|ko|k|hông|hổng nghỉ nữa", "không|ko|k|hông|hổng xin nghỉ nữa", "thôi không|ko nghỉ");

    /// <returns>Null when the words are about something else.</returns>
    public (DateOnly Day, IReadOnlyList<Domain.PupilId> Pupils)? Read()
    {
        if (talk.Strangers.Count > 0 || Not.In(message.Tokens) || message.Text.Contains('?', StringComparison.Ordinal) || (talk.Pieces.Exists(piece => piece.Sense == Sense.Absent) && !NoMore.In(message.Tokens)))
        {
            return null;
        }

        var sessions = new Sessions(context.Register, context.At);
        var said = new TimeReader(message, sessions.Today).Read([.. talk.Pieces.Where(IsTime)]);
        var isCertain = Back.In(message.Tokens);
        if (said.Doubtful is not null || (!isCertain && !(Enumerable.Range(0, message.Tokens.Count).Any(at => ComesAt(message, at)) && said.Days.Exists(day => day > sessions.Today))))
        {
            return null;
        }

        var pupils = talk.Named.Select(form => form.Pupil.Id).ToList();
        var child = talk.Named.Count > 0 ? talk.Named[0] : talk.Children.Count > 0 ? talk.Children[0] : null;
        if (child is null || context.Register.Find(child.Pupil.Class) is not { } schoolClass)
        {
            return null;
        }

        var day = said.Days.Count > 0 ? said.Days[0] : HasBegun(sessions, schoolClass) ? sessions.Today.AddDays(1) : sessions.Today;
        return (FirstSchoolDay(schoolClass, day), pupils);
    }

    /// <summary>"cho cháu nghỉ mai, thứ 4 cháu đi học lại": the day of coming back is no day of the leave.</summary>
    public static IReadOnlyList<Piece> WithoutReturns(IReadOnlyList<Piece> pieces, Message message)
    {
        var kept = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var end = i;
            while (end < pieces.Count && !EndsClause(pieces[end], message))
            {
                end++;
            }

            var clause = pieces.Skip(i).Take(end - i).ToList();
            var comes = clause.FindIndex(piece => ComesAt(message, piece.From));
            var day = comes < 0 ? -1 : clause.FindLastIndex(comes, piece => piece.Sense is not (Sense.Person or Sense.Filler or Sense.Name) && !ComesAt(message, piece.From));
            if (comes >= 0 && !clause.Exists(piece => piece.Sense == Sense.Absent))
            {
                kept.AddRange(clause.Where(piece => !IsTime(piece)));
            }
            else if (day > 0 && IsTime(clause[day]) && clause.Take(day).Any(IsTime))
            {
                kept.AddRange(clause.Where((_, at) => at != day)); // "nghỉ mai thứ 4 đi học lại"
            }
            else
            {
                kept.AddRange(clause);
            }

            if (end < pieces.Count)
            {
                kept.Add(pieces[end]);
            }

            i = end + 1;
        }

        return kept;
    }

    private static bool ComesAt(Message message, int at)
    {
        if (Comes.EndAt(message.Tokens, at) > 0)
        {
            return true;
        }

        var end = Goes.EndAt(message.Tokens, at);
        return end > 0 && (end == message.Tokens.Count || !message.Tokens[end].IsWord || Courtesy.EndAt(message.Tokens, end) > 0);
    }

    private static bool EndsClause(Piece piece, Message message) =>
        piece.Sense == Sense.Break || (piece.Sense == Sense.Sign && (message.Tokens[piece.From].Is(',') || message.Tokens[piece.From].Is('.') || message.Tokens[piece.From].Is(';')));

    private static bool IsTime(Piece piece) =>
        piece.Sense is Sense.Today or Sense.Tomorrow or Sense.DayAfter or Sense.Weekday or Sense.Date or Sense.NextWeek or Sense.ThisWeek or Sense.Morning or Sense.Afternoon;

    private bool HasBegun(Sessions sessions, SchoolClass schoolClass) =>
        schoolClass.Sessions.Count > 0 && context.Register.School.TimesOf(schoolClass.Sessions[0]) is { } times && sessions.Now > times.Start;

    private DateOnly FirstSchoolDay(SchoolClass schoolClass, DateOnly day) =>
        Enumerable.Range(0, 60).Select(day.AddDays).Cast<DateOnly?>().FirstOrDefault(near => context.Register.Calendar.IsSchoolDay(near!.Value, schoolClass)) ?? day;
}
