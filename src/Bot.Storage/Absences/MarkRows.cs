using System.Data.Common;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Storage.Sql;

namespace Bot.Storage.Absences;

/// <summary>What people were told of absences.</summary>
internal sealed class MarkRows
{
    private readonly List<AbsenceMark> _marks = [];

    public IReadOnlyList<AbsenceMark> All => _marks;

    public Query OfSchool(SchoolId school, DateOnly from) => new(new Statement(MarkSql.OfSchool) { ["school"] = school.Value, ["from"] = from }, Add);

    public static Statement Record(AbsenceMark mark)
    {
        var statement = Named(MarkSql.Record, mark);
        statement["reached_on"] = mark.ReachedOn;
        statement["told_at"] = mark.ToldAt;
        return statement;
    }

    public static Statement Settle(Effect.SettleMark settle)
    {
        var statement = Named(MarkSql.Settle, settle.Mark);
        statement["at"] = settle.At;
        statement["end"] = settle.End;
        return statement;
    }

    private static Statement Named(string sql, AbsenceMark mark) => new(sql)
    {
        ["school"] = mark.School.Value,
        ["pupil"] = mark.Pupil.Value,
        ["kind"] = mark.Kind,
        ["since"] = mark.Since,
        ["value"] = mark.Value,
    };

    private void Add(DbDataReader row) => _marks.Add(new AbsenceMark(
        new SchoolId(row.Text("school_id")),
        new PupilId(row.Text("pupil_id")),
        row.Name<AbsenceMarkKind>("kind"),
        row.Date("since"),
        row.Count("value"),
        row.Date("reached_on"),
        row.Instant("told_at"))
    {
        SettledAt = row.InstantOrNull("settled_at"),
        SettledAs = row.NameOrNull<AbsenceMarkEnd>("settled_as"),
    });
}
