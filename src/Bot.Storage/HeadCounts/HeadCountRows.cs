using System.Data.Common;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.HeadCounts;

/// <summary>Who was asked to count which class, and what was counted.</summary>
internal sealed class HeadCountRows
{
    private readonly List<HeadCount> _counts = [];

    public IReadOnlyList<HeadCount> All => _counts;

    public Query Since(SchoolId school, DateOnly since) => new(new Statement(HeadCountSql.Since) { ["school"] = school.Value, ["since"] = since }, Add);

    public static Statement Ask(HeadCount count) => new(HeadCountSql.Ask)
    {
        ["school"] = count.School.Value,
        ["class"] = count.RollCall.Class.Value,
        ["date"] = count.RollCall.Date,
        ["session"] = count.RollCall.Session,
        ["counter"] = count.Counter.Value,
        ["asked_at"] = count.AskedAt,
    };

    public static Statement Record(HeadCount count) => new(HeadCountSql.Record)
    {
        ["school"] = count.School.Value,
        ["class"] = count.RollCall.Class.Value,
        ["date"] = count.RollCall.Date,
        ["session"] = count.RollCall.Session,
        ["counter"] = count.Counter.Value,
        ["counted"] = count.Counted,
        ["counted_at"] = count.CountedAt,
    };

    private void Add(DbDataReader row) => _counts.Add(new HeadCount(
        new SchoolId(row.Text("school_id")),
        new RollCallKey(new ClassId(row.Text("class_id")), row.Date("date"), row.Name<Session>("session")),
        new StaffId(row.Text("counter")),
        row.Instant("asked_at"))
    {
        Counted = (int?)row.NumberOrNull("counted"),
        CountedAt = row.InstantOrNull("counted_at"),
    });
}
