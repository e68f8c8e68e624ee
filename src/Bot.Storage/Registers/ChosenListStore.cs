using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Registers;

internal sealed class ChosenListStore(Database database) : IChosenListStore
{
    private const string Lapse = "delete from chosen_lists where school_id = @school and chosen_at <= @lapsed";

    private const string Keep = """
        insert into chosen_lists (school_id, staff_id, name, content, chosen_at) values (@school, @staff, @name, @content, @at)
        on conflict (school_id, staff_id) do update set name = excluded.name, content = excluded.content, chosen_at = excluded.chosen_at
        """;

    private const string Find = "select name, content, chosen_at from chosen_lists where school_id = @school and staff_id = @staff and chosen_at > @lapsed";

    private const string Drop = "delete from chosen_lists where school_id = @school and staff_id = @staff";

    public Task KeepAsync(SchoolId school, StaffId staff, ChosenList list, CancellationToken cancellationToken) => database.WriteAsync(
        [],
        [
            new Statement(Lapse) { ["school"] = school.Value, ["lapsed"] = list.ChosenAt - ChosenList.Lifetime },
            new Statement(Keep) { ["school"] = school.Value, ["staff"] = staff.Value, ["name"] = list.Name, ["content"] = list.Content, ["at"] = list.ChosenAt },
        ],
        cancellationToken);

    public async Task<ChosenList?> FindAsync(SchoolId school, StaffId staff, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ChosenList? found = null;
        var find = new Statement(Find) { ["school"] = school.Value, ["staff"] = staff.Value, ["lapsed"] = now - ChosenList.Lifetime };
        await database.ReadAsync([new Query(find, row => found = new ChosenList(row.Text("name"), row.Bytes("content"), row.Instant("chosen_at")))], cancellationToken);
        return found;
    }

    public Task DropAsync(SchoolId school, StaffId staff, CancellationToken cancellationToken) =>
        database.WriteAsync([], [new Statement(Drop) { ["school"] = school.Value, ["staff"] = staff.Value }], cancellationToken);
}
