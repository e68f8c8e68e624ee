using System.Data.Common;
using Bot.Domain;
using Bot.Domain.Deadlines;
using Bot.Storage.Sql;

namespace Bot.Storage.Months;

internal sealed class MonthRows
{
    private readonly Dictionary<ClassId, MonthlyReport> _reports = [];
    private readonly List<MonthlyReport> _since = [];

    public IReadOnlyDictionary<ClassId, MonthlyReport> All => _reports;

    /// <summary>By month and class.</summary>
    public IReadOnlyList<MonthlyReport> AllSince => _since;

    public Query Since(SchoolId school, DateOnly month) =>
        new(new Statement(MonthSql.Since) { ["school"] = school.Value, ["month"] = new DateOnly(month.Year, month.Month, 1) }, row => _since.Add(ReportOf(row)));

    public Query OfMonth(SchoolId school, DateOnly month) => new(new Statement(MonthSql.OfMonth) { ["school"] = school.Value, ["month"] = month }, Add);

    private void Add(DbDataReader row)
    {
        var report = ReportOf(row);
        _reports[report.Class] = report;
    }

    private static MonthlyReport ReportOf(DbDataReader row) => new(
        new SchoolId(row.Text("school_id")), row.Date("month"), new ClassId(row.Text("class_id")), row.Count("enrolled"), new StaffId(row.Text("confirmed_by")), row.Instant("confirmed_at"))
    {
        Came = row.Count("came"),
        Went = row.Count("went"),
        DroppedOut = row.Count("dropped_out"),
        Absences = new MonthlyAbsences(row.Count("excused"), row.Count("unexcused"), row.Count("unstated")),
    };
}
