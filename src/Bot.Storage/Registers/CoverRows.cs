using Bot.Domain;
using Bot.Domain.People;
using Bot.Storage.Sql;

namespace Bot.Storage.Registers;

/// <summary>The covers of a school that hold or held on some day.</summary>
internal sealed class CoverRows(SchoolId school)
{
    private readonly List<Cover> _covers = [];

    public IReadOnlyList<Cover> Covers => _covers;

    public Query All => new(
        new Statement(CoverSql.Standing) { ["school"] = school.Value },
        row => _covers.Add(new Cover(
            school, row.Text("cover_id"), new StaffId(row.Text("who")), row.Date("from_date"), new StaffId(row.Text("decided_by")), row.Instant("decided_at"))
        {
            For = row.TextOrNull("for_staff") is { } away ? new StaffId(away) : null,
            Class = row.TextOrNull("class_id") is { } taught ? new ClassId(taught) : null,
            To = row.TextOrNull("to_date") is null ? null : row.Date("to_date"),
        }));
}
