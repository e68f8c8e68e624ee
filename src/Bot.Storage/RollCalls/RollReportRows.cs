using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.RollCalls;

/// <summary>Who reported when and how many were absent, by roll call.</summary>
internal sealed class RollReportRows
{
    private readonly Dictionary<RollCallKey, RollReport> _reports = [];

    public IReadOnlyDictionary<RollCallKey, RollReport> All => _reports;

    public Query OfSpan(SchoolId school, DateOnly from, DateOnly to) => new(
        new Statement(RollCallSql.ReportsOfSpan) { ["school"] = school.Value, ["from"] = from, ["to"] = to },
        row => _reports.Add(
            new RollCallKey(new ClassId(row.Text("class_id")), row.Date("date"), row.Name<Session>("session")),
            new RollReport(row.Count("revision"), row.Count("absent_count"), row.Instant("reported_at"))));
}
