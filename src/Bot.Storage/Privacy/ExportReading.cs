using System.Data.Common;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Storage.Sql;

namespace Bot.Storage.Privacy;

/// <summary>Reads every row about one person, by <see cref="PersonalTables"/>.</summary>
internal sealed class ExportReading(Database database, SchoolId school, CancellationToken cancellationToken)
{
    private static readonly string[] NoteColumns = ["at", "staff_id", "words"];

    private readonly Dictionary<string, List<IReadOnlyDictionary<string, object?>>> _rows = PersonalTables.All.ToDictionary(
        table => table.Name, _ => new List<IReadOnlyDictionary<string, object?>>(), StringComparer.Ordinal);

    /// <summary>Null when nobody of that code or number is known.</summary>
    public async Task<PersonalExport?> ReadAsync(RecordSubject subject)
    {
        var guardians = new List<GuardianId>();
        NameMention? mention = null;
        var schoolClass = "";
        if (subject is RecordSubject.OfPupil { Pupil: var pupil })
        {
            await database.ReadAsync(
                [
                    new Query(new Statement(ErasureSql.FindPupil) { ["school"] = school.Value, ["pupil"] = pupil.Value }, row => (mention, schoolClass) = (new NameMention(new PupilName(row.Text("name"))), row.Text("class_id"))),
                    new Query(new Statement(ErasureSql.GuardiansOf) { ["school"] = school.Value, ["pupil"] = pupil.Value }, row => guardians.Add(new GuardianId(row.Text("guardian_id")))),
                    .. PersonalTables.All.Where(table => table.OfPupil is not null).Select(table => Rows(table, OfPupil(table, pupil))),
                ],
                cancellationToken);
        }
        else if (subject is RecordSubject.OfGuardian { Guardian: var guardian })
        {
            await database.ReadAsync([new Query(OfGuardian(ErasureSql.FindGuardian, guardian), _ => guardians.Add(guardian))], cancellationToken);
        }

        if (mention is null && guardians.Count == 0)
        {
            return null;
        }

        await ReadGuardiansAsync(guardians);
        var tables = PersonalTables.All.Select(table => new ExportedTable(table.Name, _rows[table.Name])).Where(table => table.Rows.Count > 0).ToList();
        if (mention is { } name && await NotesAsync(name, schoolClass) is { Rows.Count: > 0 } notes)
        {
            tables.Add(notes);
        }

        return new PersonalExport(tables, await FilesAsync());
    }

    private async Task ReadGuardiansAsync(List<GuardianId> guardians)
    {
        var chats = new List<Address>();
        await database.ReadAsync(
            [
                .. guardians.SelectMany(guardian => PersonalTables.All.Where(table => table.OfGuardian is not null)
                    .Select(table => Rows(table, OfGuardian($"select {table.Columns} from {table.Name} where {table.OfGuardian}", guardian)))),
                .. guardians.Select(guardian => new Query(OfGuardian(ErasureSql.ChatsOfGuardian, guardian), row => chats.Add(new Address(row.Text("account"), row.Text("chat"))))),
            ],
            cancellationToken);
        await database.ReadAsync(
            [
                .. chats.Distinct().SelectMany(chat => PersonalTables.All.Where(table => table.OfChat is not null).Select(table => Rows(
                    table,
                    new Statement($"select {table.Columns} from {table.Name} where {table.OfChat}") { ["account"] = chat.Account, ["chat"] = chat.Chat }))),
            ],
            cancellationToken);
    }

    /// <summary>A row that is found by the child and by the chat is one row.</summary>
    private Query Rows(PersonalTable table, Statement statement) => new(statement, row =>
    {
        var values = table.Columns.Split(", ").ToDictionary(column => column, column => ValueOf(row, column), StringComparer.Ordinal);
        if (!_rows[table.Name].Exists(known => known.All(pair => Equals(pair.Value, values[pair.Key]))))
        {
            _rows[table.Name].Add(values);
        }
    });

    private static object? ValueOf(DbDataReader row, string column) => row.GetValue(row.GetOrdinal(column)) switch
    {
        DBNull => null,
        long at when column.EndsWith("_at", StringComparison.Ordinal) || column is "at" or "fewer_since" or "not_before" => DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
        var value => value,
    };

    private Statement OfPupil(PersonalTable table, PupilId pupil) => new($"select {table.Columns} from {table.Name} where {table.OfPupil}")
    {
        ["school"] = school.Value,
        ["pupil"] = pupil.Value,
        ["keyed"] = $"%:{Like.Escape(pupil.Value)}:%",
        ["ending"] = "%/" + Like.Escape(pupil.Value),
    };

    private Statement OfGuardian(string sql, GuardianId guardian) => new(sql) { ["school"] = school.Value, ["guardian"] = guardian.Value };

    private async Task<ExportedTable> NotesAsync(NameMention name, string schoolClass)
    {
        var notes = new List<IReadOnlyDictionary<string, object?>>();
        var read = new Statement("select at, staff_id, words from notes where school_id = @school and class_id = @class order by at") { ["school"] = school.Value, ["class"] = schoolClass };
        await database.ReadAsync(
            [
                new Query(read, row =>
                {
                    if (name.IsIn(row.Text("words")))
                    {
                        notes.Add(NoteColumns.ToDictionary(column => column, column => ValueOf(row, column), StringComparer.Ordinal));
                    }
                }),
            ],
            cancellationToken);
        return new ExportedTable("notes", notes);
    }

    private async Task<IReadOnlyList<ExportedFile>> FilesAsync()
    {
        var files = new List<ExportedFile>();
        var read = "select sha256, media_type, content from files where school_id = @school and sha256 = @sha256";
        await database.ReadAsync(
            [
                .. _rows["file_fetches"].Select(row => row["sha256"]).OfType<string>().Distinct(StringComparer.Ordinal).Select(sha256 => new Query(
                    new Statement(read) { ["school"] = school.Value, ["sha256"] = sha256 },
                    row => files.Add(new ExportedFile(sha256, row.Text("media_type"), row.Bytes("content"))))),
            ],
            cancellationToken);
        return files;
    }
}
