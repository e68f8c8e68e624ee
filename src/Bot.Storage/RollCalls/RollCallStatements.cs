using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Storage.Sql;

namespace Bot.Storage.RollCalls;

/// <summary>Effects on roll calls as statements.</summary>
internal static class RollCallStatements
{
    /// <summary>As many marks as one statement adds: a class seldom misses more, and each number of them is a text of its own that is prepared.</summary>
    private const int MostTogether = 8;

    private static readonly string[][] NamesOfMark =
        [.. Enumerable.Range(0, MostTogether).Select(index => (string[])[$"position{index}", $"mark{index}", $"pupil{index}", $"kind{index}", $"reason{index}", $"period{index}"])];

    public static IEnumerable<Statement> Record(RollCall rollCall)
    {
        if (rollCall.Revision > 1)
        {
            yield return OfRevision(RollCallSql.Supersede, rollCall.School, rollCall.Key, rollCall.Revision, mustChange: true);
        }

        var add = OfRevision(RollCallSql.Add, rollCall.School, rollCall.Key, rollCall.Revision, mustChange: true);
        add["enrolled"] = rollCall.Enrolled;
        add["absent_count"] = rollCall.AbsentCount;
        add["origin"] = rollCall.Origin;
        add["author"] = rollCall.Author?.Value;
        add["reported_at"] = rollCall.ReportedAt;
        add["confirmed_at"] = rollCall.ConfirmedAt;
        add["in_doubt"] = rollCall.IsInDoubt;
        add["source_message"] = rollCall.SourceMessage;
        yield return add;

        foreach (var marks in MarksOf(rollCall).Index().Chunk(MostTogether))
        {
            var rows = OfRevision(RollCallSql.AddMarksFor(marks.Length), rollCall.School, rollCall.Key, rollCall.Revision, mustChange: false);
            for (var index = 0; index < marks.Length; index++)
            {
                var (position, (mark, pupil, kind, reason, period)) = marks[index];
                var names = NamesOfMark[index];
                rows[names[0]] = position;
                rows[names[1]] = mark;
                rows[names[2]] = pupil.Value;
                rows[names[3]] = kind?.ToString();
                rows[names[4]] = reason?.ToString();
                rows[names[5]] = period;
            }

            yield return rows;
        }
    }

    public static Statement Confirm(Effect.ConfirmRollCall effect)
    {
        var confirm = OfRevision(RollCallSql.Confirm, effect.School, effect.Key, effect.Revision, mustChange: true);
        confirm["at"] = effect.At;
        return confirm;
    }

    public static Statement AddNote(Effect.RecordNote note) => new(RollCallSql.AddNote)
    {
        ["school"] = note.School.Value,
        ["id"] = note.Id ?? RowId.New(),
        ["class"] = note.Class.Value,
        ["staff"] = note.By.Value,
        ["at"] = note.At,
        ["words"] = note.Words,
    };

    private static Statement OfRevision(string sql, SchoolId school, RollCallKey key, int revision, bool mustChange) => new(sql)
    {
        MustChangeARow = mustChange,
        ["school"] = school.Value,
        ["class"] = key.Class.Value,
        ["date"] = key.Date,
        ["session"] = key.Session,
        ["revision"] = revision,
    };

    private static IEnumerable<(RollCallMark Mark, PupilId Pupil, AbsenceKind? Kind, ReasonCode? Reason, int? Period)> MarksOf(RollCall rollCall) =>
    [
        .. rollCall.Absences.Select(absence => (RollCallMark.Absent, absence.Pupil, (AbsenceKind?)absence.Kind, absence.Reason, (int?)null)),
        .. rollCall.Late.Select(pupil => (RollCallMark.Late, pupil, (AbsenceKind?)null, (ReasonCode?)null, (int?)null)),
        .. rollCall.LeftEarly.Select(pupil => (RollCallMark.LeftEarly, pupil, (AbsenceKind?)null, (ReasonCode?)null, (int?)null)),
        .. rollCall.Skipped.Select(skipped => (RollCallMark.Skipped, skipped.Pupil, (AbsenceKind?)null, (ReasonCode?)null, (int?)skipped.Period)),
        .. rollCall.Elsewhere.Select(absence => (RollCallMark.Elsewhere, absence.Pupil, (AbsenceKind?)absence.Kind, absence.Reason, (int?)null)),
    ];
}
