using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Reads roll calls, corrections, plans and notes of staff.</summary>
internal sealed class RollReader
{
    private readonly Message _message;
    private readonly MessageSegments _segments;
    private readonly SchoolIndex _index;
    private readonly ReadingContext _context;
    private readonly Sessions _sessions;
    private readonly SegmentClasses _classes;
    private readonly Relevance _relevance;
    private readonly StatementCompletion _completion;
    private readonly StatementReports _statements;
    private readonly RollDraft _draft = new();
    private readonly SchoolClass? _homeroom;
    private readonly bool _ofBoarders; // the message speaks of the boarding house or the evening
    private Sense? _opening;

    public RollReader(Message message, SchoolIndex index, ReadingContext context, StaffMember staff, MessageSegments segments)
    {
        (_message, _index, _context, _segments) = (message, index, context, segments);
        _homeroom = staff.OnlyClass is { } own ? context.Register.Find(own) : null;
        _sessions = new Sessions(context.Register, context.At);
        _classes = new SegmentClasses(index, context, staff, _draft);
        _relevance = new Relevance(message, context);
        _completion = new StatementCompletion(message, index, context);
        _ofBoarders = message.Tokens.Any(token => token.Plain is "tru" or "nt" or "bt" || token.Key is "tôi1");
        _statements = new StatementReports(message, context, _sessions, _draft);
    }

    /// <summary>The pieces of the whole message, for <c>--explain</c>.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>Some of the message was about another matter, so names need not be looked for where none were seen.</summary>
    public bool IsOfOtherMatter { get; private set; }

    /// <summary>Null when the message is no report.</summary>
    /// <param name="nameBias">Added to the cost of a name; less than zero prefers names to the words they are spelled like.</param>
    public Reading? Read(double nameBias = 0)
    {
        var segments = _segments.Of(_homeroom);
        TimeSaid? preface = null;
        var manyClasses = segments.Parts.Sum(part => part.Classes.Count + part.Strange.Count) > 1;
        foreach (var segment in segments.Parts)
        {
            var roll = _classes.RollFor(segment);
            var enrolment = segment.Classes.Count == 1 ? _context.Register.EnrolmentOf(segment.Classes[0].Id) : _classes.OwnClass(segment) is { } own ? _context.Register.EnrolmentOf(own.Id) : 0;
            enrolment = OfBoarders(segment, enrolment);
            var lattice = new Lattice(_message, _index, roll, enrolment, segments.ClassTokens, nameBias);
            var pieces = Rewrites.Of(BestPath.Find(_message, lattice, segment.From, segment.Until), _message);
            Pieces.AddRange(pieces);
            var relevant = Parts.Relevant(pieces, _message, out var dropped);
            IsOfOtherMatter |= dropped;
            preface ??= new TimeReader(_message, _sessions.Today).Read([.. relevant.Where(piece => piece.From < segments.PrefaceEnd)]);
            if (segment == segments.Parts[0])
            {
                _opening = segments.ClassesFollow ? Openings.Around(_message, segments) : Openings.Of([.. relevant.Where(piece => piece.From < segments.PrefaceEnd)], _message);
            }

            foreach (var part in Parts.BySession(relevant))
            {
                Take(segment, roll, part, preface, manyClasses, dropped);
            }
        }

        return _draft.IsEmpty ? null : _draft.Finish();
    }

    /// <summary>"tối: 7B nội trú 10/11": eleven boarders, not the eleventh month.</summary>
    private int OfBoarders(Segment segment, int enrolment)
    {
        var own = segment.Classes.Count == 1 ? segment.Classes[0] : _classes.OwnClass(segment);
        return own is not null && _ofBoarders
            ? new ReportBuilder(_context.Register, _context.BoardingRoll).Enrolment(own.Id, Session.Evening) is > 0 and var boarders ? boarders : enrolment
            : enrolment;
    }

    private void Take(Segment segment, ClassRoll roll, List<Piece> pieces, TimeSaid preface, bool manyClasses, bool dropped)
    {
        var said = new StatementReader(_message, roll).Read(pieces);
        said.Time = new TimeReader(_message, _sessions.Today).Read(pieces);
        if (!said.Time.SaysDay)
        {
            said.Time.Days.AddRange(preface.Days);
            said.Time.IsSpan = preface.IsSpan;
            said.Time.Doubtful = preface.Doubtful;
        }

        said.Time.Session ??= preface.Session;
        said.IsOfEach = pieces.Exists(piece => _message.Tokens[piece.From].Key == "môi4" && piece.From + 1 < _message.Tokens.Count && _message.Tokens[piece.From + 1].Plain is "lop" or "noi");
        _completion.Settle(said, pieces);
        Openings.Apply(_opening, said);
        _completion.OfAll(said, segment);
        if (pieces.Exists(piece => piece.Sense == Sense.OfOtherClass) && _context.Reported.Count > 0)
        {
            (_draft.IsFound, _draft.IsCorrection) = (true, true);
            _draft.AskClass(segment.Text, [.. segment.Classes.Select(one => one.Id)]);
            return;
        }

        if (!_relevance.IsAboutPupils(said, segment, pieces, dropped, manyClasses))
        {
            return;
        }

        _draft.IsFound = true;
        _draft.Noise.AddRange(said.Noise);
        var classes = _classes.ClassesOf(segment, said);
        if (classes is null)
        {
            return;
        }

        foreach (var schoolClass in classes)
        {
            _statements.Report(said, schoolClass, segment, manyClasses);
        }
    }
}
