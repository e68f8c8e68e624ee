using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Reads roll calls, corrections, plans and notes of staff.</summary>
internal sealed class RollReader(Message message, SchoolIndex index, ReadingContext context, StaffMember staff)
{
    private readonly SchoolRegister _register = context.Register;
    private readonly Sessions _sessions = new(context.Register, context.At);
    private readonly ReportBuilder _builder = new(context.Register);
    private readonly List<ReportReading> _reports = [];
    private readonly List<Question> _questions = [];
    private readonly List<string> _noise = [];
    private bool _plan;
    private bool _correction;
    private bool _note;
    private bool _found;
    private Sense? _opening;

    /// <summary>The pieces of the whole message, for <c>--explain</c>.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>Null when the message is no report.</summary>
    /// <param name="nameBias">Added to the cost of a name; less than zero prefers names to the words they are spelled like.</param>
    public Reading? Read(double nameBias = 0)
    {
        var segments = new SegmentReader(message, index).Read();
        TimeSaid? preface = null;
        var manyClasses = segments.Parts.Sum(part => part.Classes.Count + part.Strange.Count) > 1;
        foreach (var segment in segments.Parts)
        {
            var roll = RollFor(segment);
            var enrolment = segment.Classes.Count == 1 ? _register.EnrolmentOf(segment.Classes[0].Id) : OwnClass(segment) is { } own ? _register.EnrolmentOf(own.Id) : 0;
            var lattice = new Lattice(message, index, roll, enrolment, segments.ClassTokens, nameBias);
            var pieces = Rewrites.Of(BestPath.Find(message, lattice, segment.From, segment.Until), message);
            Pieces.AddRange(pieces);
            var relevant = Parts.Relevant(pieces, message, out var dropped);
            preface ??= new TimeReader(message, _sessions.Today).Read([.. relevant.Where(piece => piece.From < segments.PrefaceEnd)]);
            if (segment == segments.Parts[0])
            {
                _opening = Openings.Of([.. relevant.Where(piece => piece.From < segments.PrefaceEnd)], message);
            }

            foreach (var part in Parts.BySession(relevant))
            {
                Take(segment, roll, part, preface, manyClasses, dropped);
            }
        }

        return _found || _questions.Count > 0 ? Finish() : null;
    }

    private Reading Finish()
    {
        var intent = _note ? Intent.Note : _plan ? Intent.Plan : _correction ? Intent.Correction : Intent.Roll;
        return new Reading(intent)
        {
            Reports = [.. _reports],
            Questions = [.. _questions.OrderBy(question => Rank(question.About))],
            NotUnderstood = [.. _noise],
        };
    }

    /// <summary>The most useful question first: what a report is about before who is meant, and names that may come later last.</summary>
    private static int Rank(QuestionAbout about) => about switch
    {
        QuestionAbout.Meaning => 0,
        QuestionAbout.Class => 1,
        QuestionAbout.Date => 2,
        QuestionAbout.Session => 3,
        QuestionAbout.Pupil => 4,
        QuestionAbout.Count => 5,
        QuestionAbout.Confirm => 6,
        _ => 7,
    };

    private SchoolClass? OwnClass(Segment segment) =>
        context.Settled?.Class is { } settled && (segment.Classes.Count != 1 || !MayReport(segment.Classes[0])) ? _register.Find(settled)
        : segment.NamesClass ? null
        : staff.Homeroom is { } own ? _register.Find(own)
        : null;

    private ClassRoll RollFor(Segment segment)
    {
        if (OwnClass(segment) is { } own)
        {
            return index.RollOf(own.Id);
        }

        if (segment.Classes.Count == 1)
        {
            return index.RollOf(segment.Classes[0].Id);
        }

        var reported = context.Reported.Select(known => known.Report.Class).Distinct().ToList();
        return segment.Classes.Count > 1 ? new ClassRoll(null, segment.Classes.SelectMany(one => index.RollOf(one.Id).Forms))
            : !segment.NamesClass && reported.Count > 0 ? new ClassRoll(null, reported.SelectMany(one => index.RollOf(one).Forms))
            : index.Everyone;
    }

    private void Take(Segment segment, ClassRoll roll, List<Piece> pieces, TimeSaid preface, bool manyClasses, bool dropped)
    {
        var said = new StatementReader(message, roll).Read(pieces);
        said.Time = new TimeReader(message, _sessions.Today).Read(pieces);
        if (!said.Time.SaysDay)
        {
            said.Time.Days.AddRange(preface.Days);
            said.Time.IsSpan = preface.IsSpan;
            said.Time.Doubtful = preface.Doubtful;
        }

        said.Time.Session ??= preface.Session;
        Settle(said, pieces);
        Openings.Apply(_opening, said);
        OfAll(said, segment);
        if (pieces.Exists(piece => piece.Sense == Sense.OfOtherClass) && context.Reported.Count > 0)
        {
            (_found, _correction) = (true, true);
            AskClass(segment.Text, [.. segment.Classes.Select(one => one.Id)]);
            return;
        }

        if (!IsAboutPupils(said, segment, pieces, dropped, manyClasses))
        {
            return;
        }

        _found = true;
        _noise.AddRange(said.Noise);
        var classes = ClassesOf(segment, said);
        if (classes is null)
        {
            return;
        }

        foreach (var schoolClass in classes)
        {
            Report(said, schoolClass, segment, pieces, manyClasses);
        }
    }

    private void Settle(Statement said, List<Piece> pieces)
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

    /// <summary>"tiết 3 vắng Lan", "Lan vắng tiết 3": one clause, and nobody came late or left in that period.</summary>
    private bool IsOfPeriod(List<Piece> pieces)
    {
        var (absent, period) = (pieces.FindIndex(piece => piece.Sense == Sense.Absent), pieces.FindIndex(piece => piece.Sense == Sense.Period));
        if (absent < 0 || period < 0 || pieces.Exists(piece => piece.Sense is Sense.Late or Sense.LeftEarly))
        {
            return false;
        }

        return !pieces.Skip(Math.Min(absent, period)).Take(Math.Abs(absent - period)).Any(piece => piece.Sense == Sense.Break || message.Tokens[piece.From].Is(';'));
    }

    /// <summary>"cả 2 đều có phép", "Út nữa": seen from the report before.</summary>
    private void OfAll(Statement said, Segment segment)
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

    private bool IsAboutPupils(Statement said, Segment segment, List<Piece> pieces, bool dropped, bool manyClasses)
    {
        if (IsMarkList(pieces) && !said.SaysAbsent && !said.SaysFull)
        {
            return false;
        }

        var spoken = said.IsReport || said.Unclear.Count > 0
            || said.Entries.Exists(entry => entry.HasAttribute || entry.Mark is not null || entry.IsHere || ((entry.IsDropped || entry.IsAdded) && context.Reported.Count > 0))
            || (said.IsExchange && said.Loose.Count > 0)
            || (said.IsChange && said.HasNames && context.Reported.Count > 0);
        if (spoken)
        {
            return !(dropped && said is { SaysFull: true, HasNames: false, HasCount: false } && !segment.NamesClass) && !(dropped && !said.IsReport && !said.Entries.Exists(entry => entry.HasAttribute || entry.Mark is not null));
        }

        if (dropped)
        {
            return false;
        }

        if (said.HasNames && said.Entries.Exists(entry => !entry.IsGuess) && pieces.TrueForAll(piece => piece.Sense is not (Sense.Common or Sense.Unknown)))
        {
            return true;
        }

        return said.Loose.Count > 0 && segment.NamesClass && pieces.TrueForAll(piece => piece.Sense is Sense.Class or Sense.Number or Sense.Sign or Sense.Filler or Sense.Person or Sense.Break or Sense.ClassWord)
            || segment.Strange.Count > 0 && manyClasses
            || (segment.NamesClass && IsTick(segment));
    }

    /// <summary>"Lan 8, Khánh 7": marks, not absences.</summary>
    private static bool IsMarkList(List<Piece> pieces) =>
        pieces.Where((piece, i) => piece.Sense == Sense.Name && i + 1 < pieces.Count && pieces[i + 1].Sense == Sense.Number && pieces[i + 1].From == piece.End).Count() > 1;

    private bool IsTick(Segment segment) =>
        message.Tokens.Any(token => token.Kind == TokenKind.Emoji && token.Raw is "✅" or "✔" or "☑" or "👌" or "💯" or "👍")
        && Enumerable.Range(segment.From, segment.Until - segment.From).Count(i => message.Tokens[i].IsWord || message.Tokens[i].IsNumber) <= 3;

    /// <summary>The classes a statement is of; null when they must be asked.</summary>
    private List<SchoolClass>? ClassesOf(Segment segment, Statement said)
    {
        if (context.Settled?.Class is { } settled && _register.Find(settled) is { } decided && (segment.Classes.Count != 1 || !MayReport(segment.Classes[0])))
        {
            return MayReport(decided) ? [decided] : Refuse(decided);
        }

        foreach (var strange in segment.Strange)
        {
            AskClass(strange, []);
        }

        if (segment.Classes.Count == 0 && segment.Strange.Count > 0)
        {
            return null;
        }

        List<SchoolClass> classes = segment.Classes.Count > 0 ? [.. segment.Classes] : OwnClass(segment) is { } own ? [own] : FromReported(said);
        if (classes.Count == 0)
        {
            _note |= !ReportingPolicy.ReportsRollCalls(staff);
            AskClass(segment.Text, [.. said.Entries.Where(entry => entry.IsKnown).Select(entry => entry.Forms[0].Pupil.Class).Distinct()]);
            return null;
        }

        // a pupil of one class stands in no report of another
        var strays = said.Entries.Exists(entry => entry.IsKnown && classes.Exists(one => one.Id != entry.Forms[0].Pupil.Class));
        if (classes.Count > 1 && (strays || !said.SaysFull) && (strays || said.Entries.Exists(entry => entry.Mark is null or PupilMark.Absent) | (said.HasCount && !said.SaysFull)))
        {
            AskClass(segment.Text, [.. classes.Select(one => one.Id)]);
            return null;
        }

        var allowed = classes.Where(MayReport).ToList();
        foreach (var foreign in classes.Except(allowed))
        {
            AskClass(foreign.Id.Value, [foreign.Id]);
        }

        _note |= !ReportingPolicy.ReportsRollCalls(staff);
        return allowed.Count == 0 ? null : allowed;
    }

    private bool MayReport(SchoolClass one) => ReportingPolicy.MayReport(staff, one.Id) || !ReportingPolicy.ReportsRollCalls(staff);

    private List<SchoolClass>? Refuse(SchoolClass foreign)
    {
        AskClass(foreign.Id.Value, [foreign.Id]);
        return null;
    }

    private List<SchoolClass> FromReported(Statement said)
    {
        var pupils = said.Entries.SelectMany(entry => entry.Forms).Select(form => form.Pupil.Class).ToHashSet();
        var known = context.Reported.LastOrDefault(report => pupils.Contains(report.Report.Class));
        return known is not null && _register.Find(known.Report.Class) is { } schoolClass ? [schoolClass] : [];
    }

    private void AskClass(string text, IReadOnlyList<ClassId> classes) =>
        _questions.Add(new Question(QuestionAbout.Class, text, []) { Classes = classes });

    private void Report(Statement said, SchoolClass schoolClass, Segment segment, List<Piece> pieces, bool manyClasses)
    {
        var target = new Corrections(context, _sessions, said, schoolClass).Target();
        if (target is not null)
        {
            var (changed, questions, completes) = new CorrectionBuilder(_builder, said, target).Build();
            _correction |= !completes;
            Add(changed, questions);
            return;
        }

        if (said.Time.Doubtful is { } doubtful)
        {
            _plan |= said.Time.IsSpan;
            AskWith(QuestionAbout.Date, doubtful, said, schoolClass);
            return;
        }

        if (said.Time.IsSpan || (said.Time.Days.Count > 0 && said.Time.Days[0] > _sessions.Today))
        {
            Plan(said, schoolClass);
            return;
        }

        var date = said.Time.Days.Count > 0 ? said.Time.Days[0] : _sessions.Today;
        if (!_register.Calendar.IsSchoolDay(date, schoolClass))
        {
            AskWith(QuestionAbout.Date, said.Time.Text.Length > 0 ? said.Time.Text : message.Text.Trim(), said, schoolClass);
            return;
        }

        var session = SessionOf(said, schoolClass, date, out var asked);
        if (session is null)
        {
            AskWith(QuestionAbout.Session, asked, said, schoolClass);
            return;
        }

        if (SaysNothing(said, segment, manyClasses))
        {
            _questions.Add(new Question(QuestionAbout.Meaning, message.Text.Trim(), []));
            return;
        }

        var (report, open) = _builder.Build(said, schoolClass.Id, date, session, manyClasses);
        if (report is not null && !said.IsReport && said.Entries.TrueForAll(entry => !entry.HasAttribute && entry.Mark is null))
        {
            open.Add(new Question(QuestionAbout.Confirm, message.Text.Trim(), []));
            report = said.Entries.Count == 0 ? report with { AbsentCount = report.AbsentCount ?? 0 } : report;
        }

        Add(report, open);
    }

    /// <summary>"7A vắng" and nothing more, or a bare number behind the class.</summary>
    private static bool SaysNothing(Statement said, Segment segment, bool manyClasses) =>
        said.Entries.Count == 0 && !said.HasCount && !said.SaysFull && said.Vague is null && said.Unclear.Count == 0 && said.More == 0
        && (said.SaysAbsent ? said.Loose.Count == 0 : said.Loose.Count > 0 && !manyClasses && segment.NamesClass);

    private void Add(ReportReading? report, List<Question> questions)
    {
        if (report is null)
        {
            _questions.AddRange(questions);
            return;
        }

        var same = _reports.FindIndex(known => known.Class == report.Class && known.Date == report.Date && known.Session == report.Session);
        if (same >= 0)
        {
            _reports[same] = Merge(_reports[same], report);
        }
        else
        {
            same = _reports.Count;
            _reports.Add(report);
        }

        _questions.AddRange(questions.Select(question => question with { Report = same }));
    }

    private static ReportReading Merge(ReportReading one, ReportReading other)
    {
        var absences = one.Absences.Concat(other.Absences.Where(absence => !one.Absences.Any(known => known.Pupil == absence.Pupil))).ToList();
        var count = (one.AbsentCount, other.AbsentCount) switch
        {
            (null, { } added) => added,
            ({ } known, null) => known,
            ({ } known, { } added) => Math.Max(Math.Max(known, added), absences.Count),
            _ => (int?)null,
        };
        return one with
        {
            AbsentCount = count,
            Absences = absences,
            Late = [.. one.Late.Union(other.Late)],
            LeftEarly = [.. one.LeftEarly.Union(other.LeftEarly)],
            Skipped = [.. one.Skipped.Union(other.Skipped)],
            Elsewhere = [.. one.Elsewhere.Union(other.Elsewhere)],
        };
    }

    private Session? SessionOf(Statement said, SchoolClass schoolClass, DateOnly date, out string asked)
    {
        asked = said.Time.WhichSession ?? (said.Time.Text.Length > 0 ? said.Time.Text : message.Text.Trim());
        if (said.Time.WhichSession is not null && schoolClass.Sessions.Count > 1)
        {
            return null;
        }

        if (said.Time.Session is { } session)
        {
            return session == Session.Evening || schoolClass.Sessions.Contains(session) ? session : null;
        }

        if (schoolClass.Sessions.Count == 1)
        {
            return schoolClass.Sessions[0];
        }

        if (date != _sessions.Today)
        {
            return null;
        }

        var underWay = _sessions.UnderWay(schoolClass);
        var reported = context.Reported.Any(known => known.Report.Class == schoolClass.Id && known.Report.Date == date && known.Report.Session == underWay && !known.NamesOpen);
        return reported && said.IsReport && !said.IsChange && _sessions.NextIsNear(schoolClass) ? null : underWay;
    }

    private void AskWith(QuestionAbout about, string text, Statement said, SchoolClass schoolClass)
    {
        var (draft, _) = _builder.Build(said, schoolClass.Id, _sessions.Today, said.Time.Session, inList: false);
        _questions.Add(new Question(about, text, []) { Classes = [schoolClass.Id], Draft = draft });
    }

    private void Plan(Statement said, SchoolClass schoolClass)
    {
        _plan = true;
        var days = said.Time.Days.Where(day => _register.Calendar.IsSchoolDay(day, schoolClass)).ToList();
        if (days.Count == 0)
        {
            AskWith(QuestionAbout.Date, said.Time.Text.Length > 0 ? said.Time.Text : message.Text.Trim(), said, schoolClass);
            return;
        }

        if (SaysNothing(said, new Segment(0, 0, [], [], ""), manyClasses: false))
        {
            _questions.Add(new Question(QuestionAbout.Meaning, message.Text.Trim(), []));
            return;
        }

        var session = said.Time.WholeDay ? null : said.Time.Session;
        var asked = false;
        foreach (var day in days)
        {
            var (report, questions) = _builder.Build(said, schoolClass.Id, day, session, inList: false);
            Add(report, asked ? [] : questions);
            asked = true;
        }
    }
}
