using System.Data.Common;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Reports;
using Bot.Storage.Sql;

namespace Bot.Storage.CatchUps;

/// <summary>Sessions that pupils caught up on.</summary>
internal sealed class CatchUpRows
{
    private const string TickSql = """
        insert into catch_ups (school_id, pupil_id, date, session, told_by, told_at)
        values (@school, @pupil, @date, @session, @by, @at)
        on conflict (school_id, pupil_id, date, session) do nothing
        """;

    private const string UntickSql = "delete from catch_ups where school_id = @school and told_by = @by and told_at = @at";

    private const string BetweenSql = """
        select school_id, pupil_id, date, session, told_by, told_at
          from catch_ups where school_id = @school and date >= @from and date <= @to order by date, pupil_id, session
        """;

    private readonly List<CatchUpDone> _done = [];

    public IReadOnlyList<CatchUpDone> All => _done;

    public Query Between(SchoolId school, DateOnly from, DateOnly to) => new(new Statement(BetweenSql) { ["school"] = school.Value, ["from"] = from, ["to"] = to }, Add);

    public static Statement Tick(CatchUpDone done) => new(TickSql)
    {
        ["school"] = done.School.Value,
        ["pupil"] = done.Pupil.Value,
        ["date"] = done.Day,
        ["session"] = done.Session.ToString(),
        ["by"] = done.By.Value,
        ["at"] = done.At,
    };

    public static Statement Untick(Effect.UntickCatchUps untick) => new(UntickSql) { ["school"] = untick.School.Value, ["by"] = untick.By.Value, ["at"] = untick.At };

    private void Add(DbDataReader row) => _done.Add(new CatchUpDone(
        new SchoolId(row.Text("school_id")), new PupilId(row.Text("pupil_id")), row.Date("date"), Enum.Parse<Session>(row.Text("session")), new StaffId(row.Text("told_by")), row.Instant("told_at")));
}
