using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.Calendar;

internal sealed class ParticipationRows
{
    private const string Put = """
        insert into participations (school_id, class_id, date, expected, took_part, missing, reported_by, reported_at)
        values (@school, @class, @date, @expected, @took_part, @missing, @by, @at)
        on conflict (school_id, date, class_id) do update
           set expected = excluded.expected, took_part = excluded.took_part, missing = excluded.missing,
               reported_by = excluded.reported_by, reported_at = excluded.reported_at
         where excluded.reported_at >= participations.reported_at
        """;

    private const string Day = """
        select school_id, class_id, date, expected, took_part, missing, reported_by, reported_at from participations
         where school_id = @school and date = @date order by class_id
        """;

    private readonly List<Participation> _all = [];

    public IReadOnlyList<Participation> All => _all;

    public Query OfDay(SchoolId school, DateOnly date) => new(new Statement(Day) { ["school"] = school.Value, ["date"] = date }, Add);

    public static Statement Record(Participation participation) => new(Put)
    {
        ["school"] = participation.School.Value,
        ["class"] = participation.Class.Value,
        ["date"] = participation.Date,
        ["expected"] = participation.Expected,
        ["took_part"] = participation.TookPart,
        ["missing"] = DialogJson.Write(participation.Missing),
        ["by"] = participation.By.Value,
        ["at"] = participation.At,
    };

    private void Add(DbDataReader row) => _all.Add(new Participation(
        new SchoolId(row.Text("school_id")),
        new ClassId(row.Text("class_id")),
        row.Date("date"),
        row.Count("expected"),
        row.Count("took_part"),
        new StaffId(row.Text("reported_by")),
        row.Instant("reported_at"))
    {
        Missing = DialogJson.Read<PupilId[]>(row.Text("missing")),
    });
}
