using System.Collections.Frozen;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Floor;

/// <summary>Everybody who may report, by chat, read once.</summary>
internal static class Teachers
{
    private const string Sql = """
        select l.chat, m.school_id, s.staff_id, s.homeroom, p.pupil_id
          from links l
          join memberships m on m.person_id = l.person_id and m.kind = 'Staff'
          join staff s on s.school_id = m.school_id and s.staff_id = m.ref
          join pupils p on p.school_id = s.school_id and p.class_id = s.homeroom and p.left_at is null
         order by l.chat, p.position
        """;

    public static async Task<FrozenDictionary<string, Teacher>> LoadAsync(string provider, string text)
    {
        await using DbConnection connection = provider == "sqlite" ? new SqliteConnection(text) : new NpgsqlConnection(text);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await using var row = await command.ExecuteReaderAsync();
        var rows = new List<(string Chat, string School, string Staff, string Class, string Pupil)>();
        while (await row.ReadAsync())
        {
            rows.Add((row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)));
        }

        return rows.GroupBy(one => one.Chat, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key,
            group => new Teacher(group.Key, group.First().School, group.First().Staff, group.First().Class, group.Count(), [.. group.Select(one => one.Pupil)]),
            StringComparer.Ordinal);
    }
}
