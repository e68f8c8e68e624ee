using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding.Families;

/// <summary>A guardian asks leave: which child, which days, why.</summary>
internal sealed class LeaveReader(Message message, ReadingContext context, Talk talk)
{
    private const int LongTalk = 90;

    /// <summary>"Lan ốm", "cháu đau bụng cô ạ": so short that it can only mean today.</summary>
    private const int ShortTalk = 9;

    private static readonly PhraseList Asks = new(
        "xin nghỉ", "xin phép nghỉ", "cho nghỉ", "xin cho nghỉ", "nghỉ học", "xin phép cho", "xin cho", "cho cháu|con|em|bé|e|nó|chau nghỉ", "cho cháu|con|em|bé|e xin nghỉ", "xin phép cô|thầy", "xin phép", "không đi học", "ko đi học", "k đi học", "hông đi học", "hổng đi học", "không đến lớp", "ko đến lớp", "không đi học được", "ko đi học được", "không tới lớp được", "không đi được", "không đến trường");

    /// <summary>"giấy khám của Blưn": a paper is sent, nothing is asked.</summary>
    private static readonly PhraseList Papers = new("giấy", "đơn", "phiếu", "toa thuốc", "sổ khám|y");

    private static readonly PhraseList Both = new("hai đứa", "hai cháu", "2 đứa", "2 cháu", "hai con", "cả hai", "cả 2", "hai chị em", "hai anh em", "2 chị em", "2 anh em", "các cháu", "mấy cháu", "mấy đứa", "tụi nhỏ", "hai em", "2 em", "tụi nó", "chúng nó", "ba đứa", "3 đứa", "hai bé", "2 bé");
    private static readonly PhraseList Staffish = new("toàn trường", "cả trường", "bao nhiêu", "mấy đứa vậy", "vắng mấy", "nhắc", "cả lớp", "lớp nào", "ai vắng", "vắng bao nhiêu", "vắng ai", "sĩ số", "đủ", "ghi", "xóa hết", "xoá hết");

    public Reading? Read()
    {
        if (IsStaffish() || IsRollCall() || !IsLeave())
        {
            return null;
        }

        var sessions = new Sessions(context.Register, context.At);
        if (talk.Strangers.Count > 0 && talk.Named.Count == 0)
        {
            return Ask(QuestionAbout.Pupil, talk.Strangers[0], []);
        }

        var children = Children();
        if (children is null && OfOneClass() is { } twins)
        {
            return twins;
        }

        if (children is null)
        {
            return Ask(QuestionAbout.Pupil, ChildWord(), talk.Named.Count > 1 ? talk.Named : talk.Children);
        }

        var said = Said(sessions);
        if (said.Doubtful is not null)
        {
            return Ask(QuestionAbout.Date, said.Doubtful, []);
        }

        if (said.Days.Count == 0)
        {
            if (talk.Pieces.Find(piece => piece.Sense == Sense.NextWeek) is { } week)
            {
                return Ask(QuestionAbout.Date, message.Slice(week.From, week.End), []);
            }

            if (IsOver(sessions, children[0]))
            {
                return Ask(QuestionAbout.Date, message.Text.Trim(), []);
            }

            said.Days.Add(sessions.Today);
        }

        return Leave(children, said);
    }

    /// <summary>The days of the message, or those that were asked for and said since.</summary>
    private TimeSaid Said(Sessions sessions)
    {
        var said = new TimeReader(message, sessions.Today).Read(ReturnReader.WithoutReturns(talk.Pieces, message));
        if (context.Settled?.Days is not { } days)
        {
            return said;
        }

        var settled = new TimeSaid { Session = context.Settled.Session ?? said.Session, WholeDay = said.WholeDay };
        settled.Days.AddRange(days);
        return settled;
    }

    /// <summary>Twins of one class whose name fits both: the class and day are known, only the child is asked.</summary>
    private Reading? OfOneClass()
    {
        var said = new TimeReader(message, new Sessions(context.Register, context.At).Today).Read(talk.Pieces);
        if (talk.Named.Count < 2 || talk.Named.Exists(form => form.Pupil.Class != talk.Named[0].Pupil.Class) || said.Doubtful is not null || said.Days.Count == 0)
        {
            return null;
        }

        var leave = Leave([talk.Named[0]], said);
        return leave with
        {
            Reports = [.. leave.Reports.Select(report => report with { Absences = [] })],
            Questions = [.. leave.Questions, new Question(QuestionAbout.Pupil, ChildWord(), [.. talk.Named.Select(form => form.Pupil.Id)])],
        };
    }

    private Reading Leave(IReadOnlyList<NameForm> children, TimeSaid said)
    {
        var late = talk.Pieces.Exists(piece => piece.Sense == Sense.Late) && !AsksToStayAway();
        var early = talk.Pieces.Exists(piece => piece.Sense == Sense.LeftEarly) && !AsksToStayAway();
        var reports = new List<ReportReading>();
        foreach (var child in children)
        {
            var schoolClass = context.Register.Find(child.Pupil.Class)!;
            foreach (var day in said.Days.Where(day => context.Register.Calendar.IsSchoolDay(day, schoolClass)))
            {
                Session? session = said.WholeDay || (schoolClass.Sessions.Count == 1 && said.Session is null) ? null : said.Session;
                var report = new ReportReading(schoolClass.Id, day, session, late || early ? null : 1);
                reports.Add(late ? report with { Late = [child.Pupil.Id] }
                    : early ? report with { LeftEarly = [child.Pupil.Id] }
                    : report with { Absences = [new Absence(child.Pupil.Id, talk.Kind, talk.Reason)] });
            }
        }

        if (reports.Count == 0)
        {
            return Ask(QuestionAbout.Date, said.Text.Length > 0 ? said.Text : message.Text.Trim(), []);
        }

        var joined = reports.GroupBy(report => (report.Class, report.Date, report.Session)).Select(group => group.Aggregate(Joined)).ToList();
        var reading = new Reading(Intent.Leave)
        {
            Reports = joined,
            Questions = talk.Strangers.Count > 0 ? [new Question(QuestionAbout.Pupil, talk.Strangers[0], [])] : [],
        };
        return AlarmReader.Add(reading, message);
    }

    private static ReportReading Joined(ReportReading one, ReportReading other) => one with
    {
        AbsentCount = one.AbsentCount + other.AbsentCount,
        Absences = [.. one.Absences, .. other.Absences],
        Late = [.. one.Late, .. other.Late],
        LeftEarly = [.. one.LeftEarly, .. other.LeftEarly],
    };

    /// <summary>"nghỉ", "không đi học", "ốm" of the child; in a long talk only plain words of asking count.</summary>
    private bool IsLeave()
    {
        var asks = Asks.In(message.Tokens);
        if (message.Tokens.Count > LongTalk)
        {
            return asks && AsksForChild();
        }

        var pieces = talk.Pieces;
        var away = pieces.Exists(piece => piece.Sense == Sense.Absent);
        var timed = pieces.Exists(piece => piece.Sense is Sense.Today or Sense.Tomorrow or Sense.DayAfter or Sense.Morning or Sense.Afternoon or Sense.Weekday or Sense.Date);
        var child = talk.Named.Count > 0 || talk.Strangers.Count > 0 || pieces.Exists(piece => piece.Sense is Sense.Person or Sense.Filler && message.Tokens[piece.End - 1].Plain is "chau" or "con" or "em" or "be" or "no" or "e" or "thang" or "dua");
        var moves = pieces.Exists(piece => piece.Sense is Sense.Late or Sense.LeftEarly);
        var span = timed && pieces.Exists(piece => piece.Sense == Sense.From) && pieces.Exists(piece => piece.Sense == Sense.Until);
        return (away && (asks || child || span || talk.Reason is not null)) || (talk.Said == AbsenceKind.Excused && (child || timed)) || (talk.Reason is not null and not ReasonCode.KR and not ReasonCode.KX && child && timed) || (moves && child) || (talk.Reason is ReasonCode.OM or ReasonCode.KB && child && message.Tokens.Count <= ShortTalk && !message.HasQuestionMark && !Papers.In(message.Tokens) && !FamilyReader.IsRecovered(message));
    }

    /// <summary>"7A vắng 2: …" is a teacher's sentence.</summary>
    /// <summary>A word of roll calls that is no child's name: "thằng Đủ bị ho".</summary>
    private bool IsStaffish()
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (Staffish.EndAt(message.Tokens, i) > 0 && !talk.Pieces.Exists(piece => piece.Sense == Sense.Name && piece.From <= i && i < piece.End))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRollCall() =>
        talk.Pieces.Exists(piece => piece.Sense is Sense.Fraction or Sense.Full)
        || talk.Pieces.Where((piece, i) => piece.Sense == Sense.Absent && message.Tokens[piece.From].Plain is "vang" or "v" or "thieu" && i + 1 < talk.Pieces.Count && talk.Pieces[i + 1].Sense == Sense.Number && !CountsTime(talk.Pieces[i + 1])).Any();

    /// <summary>"vắng 1 buổi": how long, not how many.</summary>
    private bool CountsTime(Piece number) =>
        number.End < message.Tokens.Count && message.Tokens[number.End].Plain is "buoi" or "ngay" or "hom" or "bua" or "tuan";

    private bool AsksForChild()
    {
        for (var i = 0; i < talk.Pieces.Count; i++)
        {
            if (talk.Pieces[i].Sense == Sense.Absent && talk.Pieces[i].End - talk.Pieces[i].From > 1)
            {
                return true;
            }

            if (talk.Pieces[i].Sense == Sense.Absent && talk.Pieces.Skip(Math.Max(0, i - 3)).Take(Math.Min(3, i)).Any(piece => piece.Sense is Sense.Name or Sense.Excused))
            {
                return true;
            }
        }

        return false;
    }

    private bool AsksToStayAway() => talk.Pieces.Exists(piece => piece.Sense == Sense.Absent);

    private IReadOnlyList<NameForm>? Children()
    {
        if (context.Settled?.Pupils is { } settled)
        {
            return [.. talk.Children.Where(form => settled.Contains(form.Pupil.Id))];
        }

        if (talk.Named.Count == 1 || (talk.Named.Count > 1 && talk.Pieces.Count(piece => piece.Sense == Sense.Name) >= talk.Named.Count))
        {
            return talk.Named;
        }

        if (talk.Named.Count > 1)
        {
            return null;
        }

        return talk.Children.Count == 1 || (talk.Children.Count > 1 && Both.In(message.Tokens)) ? talk.Children : null;
    }

    private string ChildWord() =>
        message.Tokens.FirstOrDefault(token => token.Plain is "chau" or "con" or "em" or "be" or "no")?.Raw ?? message.Text.Trim();

    /// <summary>The last session of the day has been going for hours: "nghỉ" without a day cannot mean today.</summary>
    private bool IsOver(Sessions sessions, NameForm child)
    {
        var schoolClass = context.Register.Find(child.Pupil.Class)!;
        return context.Register.School.TimesOf(schoolClass.Sessions[^1]) is { } times && sessions.Now > times.Start.AddHours(3);
    }

    private static Reading Ask(QuestionAbout about, string text, IEnumerable<NameForm> candidates) =>
        new(Intent.Leave) { Questions = [new Question(about, text, [.. candidates.Select(form => form.Pupil.Id)])] };
}
