using System.Data.Common;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.Questions;

internal sealed class QuestionRows
{
    private readonly List<SafetyQuestion> _questions = [];

    /// <summary>Oldest first: by date, session in the order of the day, then pupil.</summary>
    public IReadOnlyList<SafetyQuestion> All =>
    [
        .. _questions.DistinctBy(question => (question.School, question.Pupil, question.RollCall))
            .OrderBy(question => question.RollCall.Date)
            .ThenBy(question => question.RollCall.Session)
            .ThenBy(question => question.Pupil.Value, StringComparer.Ordinal),
    ];

    public Query OfPupils(SchoolId school, IEnumerable<PupilId> pupils, DateOnly since) => new(
        new Statement(QuestionSql.OfPupilsSince) { ["school"] = school.Value, ["pupils"] = SqlValue.Texts(pupils.Select(pupil => pupil.Value)), ["since"] = since }, Add);

    private void Add(DbDataReader row) => _questions.Add(new SafetyQuestion(
        new SchoolId(row.Text("school_id")),
        new PupilId(row.Text("pupil_id")),
        new RollCallKey(new ClassId(row.Text("class_id")), row.Date("date"), row.Name<Session>("session")),
        row.Instant("due_at"),
        row.Name<SafetyQuestionState>("state"))
    {
        AnsweredBy = row.TextOrNull("answered_by") is { } guardian ? new GuardianId(guardian) : null,
        Answer = (int?)row.NumberOrNull("answer"),
        Reason = row.NameOrNull<ReasonCode>("reason"),
        Kind = row.Name<AbsenceKind>("kind"),
        Words = row.TextOrNull("words"),
        AnsweredAt = row.InstantOrNull("answered_at"),
    });
}
