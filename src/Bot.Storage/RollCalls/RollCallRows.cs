using System.Data.Common;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.RollCalls;

/// <summary>Builds roll calls from rows of roll call and mark, and the queries that bring them.</summary>
internal sealed class RollCallRows
{
    private readonly Dictionary<(SchoolId, RollCallKey, int), Draft> _drafts = [];
    private Draft? _last;
    private (string School, string Class, string Date, string Session, int Revision) _lastWords;
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    public IReadOnlyList<RollCall> All => [.. _drafts.Values.Select(draft => draft.Build())];

    /// <summary>Why revisions were made, by the ids of the notes; only of queries for every revision.</summary>
    public IReadOnlyDictionary<string, string> Reasons => _reasons;

    public Query OfKey(SchoolId school, RollCallKey key) => new(
        new Statement(RollCallSql.NewestOfKey)
        {
            ["school"] = school.Value,
            ["class"] = key.Class.Value,
            ["date"] = key.Date,
            ["session"] = key.Session,
        },
        Add);

    /// <summary>Every session of those days.</summary>
    public IEnumerable<Query> OfClass(SchoolId school, ClassId schoolClass, IEnumerable<DateOnly> dates) =>
        ValueList.Each(RollCallSql.NewestOfClass, "date", [.. dates.Distinct().Select(date => (SqlValue)date)], statement =>
        {
            statement["school"] = school.Value;
            statement["class"] = schoolClass.Value;
        }).Select(statement => new Query(statement, Add));

    public Query OfDay(SchoolId school, DateOnly date) =>
        new(new Statement(RollCallSql.NewestOfDay) { ["school"] = school.Value, ["date"] = date }, Add);

    public Query OfSpan(SchoolId school, DateOnly from, DateOnly to) =>
        new(new Statement(RollCallSql.NewestOfSpan) { ["school"] = school.Value, ["from"] = from, ["to"] = to }, Add);

    /// <summary>Those of a span that somebody counted after.</summary>
    public Query CountedOfSpan(SchoolId school, DateOnly from, DateOnly to) =>
        new(new Statement(RollCallSql.CountedOfSpan) { ["school"] = school.Value, ["from"] = from, ["to"] = to }, Add);

    /// <summary>Every revision of one roll call.</summary>
    public Query RevisionsOf(SchoolId school, RollCallKey key) => new(
        new Statement(RollCallSql.RevisionsOfKey) { ["school"] = school.Value, ["class"] = key.Class.Value, ["date"] = key.Date, ["session"] = key.Session }, AddRevision);

    /// <summary>Every revision of the roll calls that ever named the pupil.</summary>
    public Query RevisionsAbout(SchoolId school, PupilId pupil, DateOnly since) =>
        new(new Statement(RollCallSql.RevisionsAboutPupil) { ["school"] = school.Value, ["pupil"] = pupil.Value, ["since"] = since }, AddRevision);

    private void AddRevision(DbDataReader row)
    {
        Add(row, row.Count("revision"));
        if (row.TextOrNull("note_id") is { } note)
        {
            _reasons[note] = row.Text("words");
        }
    }

    /// <summary>Of the newest revisions there is one for each key, whichever query brings it.</summary>
    private void Add(DbDataReader row) => Add(row, 0);

    private void Add(DbDataReader row, int revision)
    {
        // A roll call's marks come one after the other.
        var words = (row.Text("school_id"), row.Text("class_id"), row.Text("date"), row.Text("session"), revision);
        if (_last is null || words != _lastWords)
        {
            (_last, _lastWords) = (DraftOf(row, revision), words);
        }

        if (row.NameOrNull<RollCallMark>("mark") is { } mark)
        {
            _last.Add(row, mark);
        }
    }

    private Draft DraftOf(DbDataReader row, int revision)
    {
        var school = new SchoolId(row.Text("school_id"));
        var key = new RollCallKey(new ClassId(row.Text("class_id")), row.Date("date"), row.Name<Session>("session"));
        if (!_drafts.TryGetValue((school, key, revision), out var draft))
        {
            draft = _drafts[(school, key, revision)] = new Draft(new RollCall(
                school, key, row.Count("revision"), row.Count("enrolled"), (int?)row.NumberOrNull("absent_count"))
            {
                Origin = row.Name<RollCallOrigin>("origin"),
                Author = row.TextOrNull("author") is { } author ? new StaffId(author) : null,
                ReportedAt = row.Instant("reported_at"),
                ConfirmedAt = row.InstantOrNull("confirmed_at"),
                IsInDoubt = row.Flag("in_doubt"),
                SourceMessage = row.Text("source_message"),
            });
        }

        return draft;
    }

    private sealed class Draft(RollCall head)
    {
        // Two queries of one load may bring the same roll call; its rows count once. Each query brings them in their order.
        private long _position = -1;
        private List<Absence>? _absences;
        private List<PupilId>? _late;
        private List<PupilId>? _leftEarly;
        private List<SkippedPeriod>? _skipped;
        private List<Absence>? _elsewhere;

        public void Add(DbDataReader row, RollCallMark mark)
        {
            if (row.Number("position") is var position && position <= _position)
            {
                return;
            }

            _position = position;
            var pupil = new PupilId(row.Text("pupil_id"));

            switch (mark)
            {
                case RollCallMark.Absent:
                    (_absences ??= []).Add(AbsenceOf(row, pupil));
                    break;
                case RollCallMark.Late:
                    (_late ??= []).Add(pupil);
                    break;
                case RollCallMark.LeftEarly:
                    (_leftEarly ??= []).Add(pupil);
                    break;
                case RollCallMark.Skipped:
                    (_skipped ??= []).Add(new SkippedPeriod(pupil, row.Count("period")));
                    break;
                case RollCallMark.Elsewhere:
                    (_elsewhere ??= []).Add(AbsenceOf(row, pupil));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        public RollCall Build() => _position < 0 ? head : head with
        {
            Absences = _absences ?? [],
            Late = _late ?? [],
            LeftEarly = _leftEarly ?? [],
            Skipped = _skipped ?? [],
            Elsewhere = _elsewhere ?? [],
        };

        private static Absence AbsenceOf(DbDataReader row, PupilId pupil) =>
            new(pupil, row.Name<AbsenceKind>("kind"), row.NameOrNull<ReasonCode>("reason"));
    }
}
