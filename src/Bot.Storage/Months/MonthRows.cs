using System.Data.Common;
using Bot.Domain;
using Bot.Domain.Deadlines;
using Bot.Storage.Sql;

namespace Bot.Storage.Months;

internal sealed class MonthRows
{
    private readonly Dictionary<ClassId, MonthlyReport> _reports = [];

    public IReadOnlyDictionary<ClassId, MonthlyReport> All => _reports;

    public Query OfMonth(SchoolId school, DateOnly month) => new(new Statement(MonthSql.OfMonth) { ["school"] = school.Value, ["month"] = month }, Add);

    private void Add(DbDataReader row)
    {
        var schoolClass = new ClassId(row.Text("class_id"));
        _reports[schoolClass] = new MonthlyReport(
            new SchoolId(row.Text("school_id")), row.Date("month"), schoolClass, row.Count("enrolled"), new StaffId(row.Text("confirmed_by")), row.Instant("confirmed_at"))
        {
            Came = row.Count("came"),
            Went = row.Count("went"),
            DroppedOut = row.Count("dropped_out"),
            Absences = new MonthlyAbsences(row.Count("excused"), row.Count("unexcused"), row.Count("unstated")),
        };
    }
}
