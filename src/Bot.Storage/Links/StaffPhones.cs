using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Storage.Registers;
using Bot.Storage.Sql;

namespace Bot.Storage.Links;

/// <summary>Finds the staff, of whatever school, who have a phone number.</summary>
internal static class StaffPhones
{
    public static async Task<IReadOnlyList<(StaffMember Member, SchoolRegister Register)>> FindAsync(
        Database database, RegisterStore registers, PhoneNumber phone, CancellationToken cancellationToken)
    {
        var rows = new List<(SchoolId School, StaffId Member)>();
        var statement = new Statement(LinkSql.StaffByPhone) { ["digits"] = $"%{phone.Value[1..]}%" };
        await database.ReadAsync([new Query(statement, row => rows.Add((new SchoolId(row.Text("school_id")), new StaffId(row.Text("staff_id")))))], cancellationToken);

        var found = new List<(StaffMember, SchoolRegister)>();
        foreach (var (school, id) in rows)
        {
            // The database compares digits; which number they are is decided here.
            if (await registers.LoadAsync(school, cancellationToken) is { } register && register.Find(id) is { } member && PhoneNumber.AllIn(member.Phone).Contains(phone))
            {
                found.Add((member, register));
            }
        }

        return found;
    }
}
