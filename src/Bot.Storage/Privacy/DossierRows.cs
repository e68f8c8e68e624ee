using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Privacy;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain;
using Bot.Storage.Cases;
using Bot.Storage.Leaves;
using Bot.Storage.Nudges;
using Bot.Storage.Questions;
using Bot.Storage.Sql;
using Bot.Storage.Visits;
using System.Data.Common;

namespace Bot.Storage.Privacy;

/// <summary>One pupil's dossier, and the queries that bring it.</summary>
/// <param name="now">An unconfirmed report counts once it stood for the grace time.</param>
internal sealed class DossierRows(SchoolId school, PupilId pupil, DateTimeOffset now)
{
    private const string Staff = "staff:";

    private readonly List<MissedSession> _missed = [];
    private readonly List<KeptMark> _marks = [];
    private readonly QuestionRows _questions = new();
    private readonly NudgeRows _nudges = new();
    private readonly List<KeptFile> _files = [];
    private readonly List<KeptConsent> _consents = [];
    private readonly List<Opening> _openings = [];
    private readonly LeaveRows _leaves = new();
    private readonly VisitRows _visits = new(school);
    private readonly CaseRows _cases = new(school);
    private readonly Dictionary<GuardianId, string> _languages = [];

    public IEnumerable<Query> Queries =>
    [
        new(Of(DossierSql.Missed, ("settled", PupilDossier.SettledAt(now))), row => _missed.Add(NudgeStore.MissedOf(row))),
        new(Of(DossierSql.OtherMarks), row => _marks.Add(new KeptMark(KeyOf(row), row.Name<KeptMarkKind>("mark"), (int?)row.NumberOrNull("period")))),
        _questions.OfPupils(school, [pupil], DateOnly.MinValue),
        _nudges.OfPupil(school, pupil, DateOnly.MinValue),
        new(Of(DossierSql.Files, ("ending", "%/" + Like.Escape(pupil.Value))), row => _files.Add(FileOf(row))),
        new(Of(DossierSql.Consents), row => _consents.Add(ConsentOf(row))),
        new(Of(DossierSql.Languages), row => _languages[new GuardianId(row.Text("guardian_id"))] = row.Text("language")),
        _leaves.OfPupil(school, pupil, DateOnly.MinValue),
        _visits.OfPupils([pupil]),
        .. _cases.OfPupils([pupil]),
        new(Of(DossierSql.Openings, ("action", AuditActions.SeenOutside)), AddOpening),
    ];

    public PupilDossier Build() => new(pupil)
    {
        Missed = [.. _missed.OrderBy(missed => missed.Date).ThenBy(missed => missed.RollCall.Session)],
        Marks = [.. _marks.OrderBy(mark => mark.RollCall.Date).ThenBy(mark => mark.RollCall.Session)],
        Questions = _questions.All,
        Nudges = _nudges.All,
        Files = _files,
        Consents = _consents,
        Openings = _openings,
        Leaves = _leaves.All,
        Visits = _visits.Standing,
        Cases = [.. _cases.Cases.Select(known => new KeptCase(known.OpenedOn, _cases.Entries.Count(entry => entry.Kind != CaseEntryKind.PrivateNote && entry.At >= known.OpenedAt)))],
        Languages = _languages,
    };

    private Statement Of(string sql, params IReadOnlyList<(string Name, SqlValue Value)> more)
    {
        var statement = new Statement(sql) { ["school"] = school.Value, ["pupil"] = pupil.Value };
        foreach (var (name, value) in more)
        {
            statement[name] = value;
        }

        return statement;
    }

    private static RollCallKey KeyOf(DbDataReader row) => new(new ClassId(row.Text("class_id")), row.Date("date"), row.Name<Session>("session"));

    private static KeptFile FileOf(DbDataReader row) => new(
        DialogJson.Read<FileRef>(row.Text("source")).Name,
        row.Instant("asked_at"),
        row.TextOrNull("guardian_id") is { } guardian ? new GuardianId(guardian) : null);

    private static KeptConsent ConsentOf(DbDataReader row) =>
        new(new GuardianId(row.Text("guardian_id")), row.Text("wording_version"), row.Instant("given_at"), row.InstantOrNull("withdrawn_at"))
        {
            IsOnPaper = row.Text("way") == "Paper",
            RecordedBy = row.TextOrNull("recorded_by") is { } by && by.StartsWith(Staff, StringComparison.Ordinal) ? new StaffId(by[Staff.Length..]) : null,
        };

    private void AddOpening(DbDataReader row)
    {
        if (row.Text("actor") is var actor && actor.StartsWith(Staff, StringComparison.Ordinal))
        {
            _openings.Add(new Opening(new StaffId(actor[Staff.Length..]), row.Instant("at")));
        }
    }
}
