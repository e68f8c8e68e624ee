using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.RollCalls;

/// <summary>Notes by their ids.</summary>
internal sealed class NoteRows
{
    private readonly Dictionary<string, StoredNote> _notes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, StoredNote> All => _notes;

    public Query OfClass(SchoolId school, ClassId schoolClass, DateTimeOffset since) => new(
        new Statement(RollCallSql.NotesOfClass) { ["school"] = school.Value, ["class"] = schoolClass.Value, ["since"] = since },
        row => _notes[row.Text("note_id")] = new StoredNote(schoolClass, new StaffId(row.Text("staff_id")), row.Instant("at"), row.Text("words")));
}
