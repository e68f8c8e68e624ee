using System.Data.Common;
using Bot.Domain;
using Bot.Domain.Meals;
using Bot.Storage.Sql;

namespace Bot.Storage.Meals;

/// <summary>What classes reported of their meals: one number a class and day.</summary>
internal sealed class MealRows
{
    private const string RecordSql = """
        insert into meal_counts (school_id, class_id, date, total, two_sessions, day_boarders, boarders, reported_by, reported_at)
        values (@school, @class, @date, @total, @two_sessions, @day_boarders, @boarders, @by, @at)
        on conflict (school_id, class_id, date) do update set
            total = excluded.total, two_sessions = excluded.two_sessions, day_boarders = excluded.day_boarders, boarders = excluded.boarders,
            reported_by = excluded.reported_by, reported_at = excluded.reported_at
        """;

    private const string OfDaySql = """
        select school_id, class_id, date, total, two_sessions, day_boarders, boarders, reported_by, reported_at
          from meal_counts where school_id = @school and date = @date order by class_id
        """;

    private readonly List<MealCount> _counts = [];

    public IReadOnlyList<MealCount> All => _counts;

    public Query OfDay(SchoolId school, DateOnly day) => new(new Statement(OfDaySql) { ["school"] = school.Value, ["date"] = day }, Add);

    public static Statement Record(MealCount count) => new(RecordSql)
    {
        ["school"] = count.School.Value,
        ["class"] = count.Class.Value,
        ["date"] = count.Date,
        ["total"] = count.Total,
        ["two_sessions"] = count.TwoSessions,
        ["day_boarders"] = count.DayBoarders,
        ["boarders"] = count.Boarders,
        ["by"] = count.By.Value,
        ["at"] = count.At,
    };

    private void Add(DbDataReader row) => _counts.Add(new MealCount(
        new SchoolId(row.Text("school_id")), new ClassId(row.Text("class_id")), row.Date("date"), row.Count("total"), new StaffId(row.Text("reported_by")), row.Instant("reported_at"))
    {
        TwoSessions = (int?)row.NumberOrNull("two_sessions"),
        DayBoarders = (int?)row.NumberOrNull("day_boarders"),
        Boarders = (int?)row.NumberOrNull("boarders"),
    });
}
