namespace Bot.Storage.Rosters;

/// <summary>Sees to it that an id column is filled and names each thing once, whatever the case of its letters.</summary>
internal sealed class UniqueIds(string column)
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id of the row, or null with the fault noted.</summary>
    public string? Take(RosterRow row)
    {
        if (row.Required(column) is not { } id)
        {
            return null;
        }

        if (_rows.TryAdd(id, row.Number))
        {
            return id;
        }

        row.Fault(column, RosterWording.IdTwice(id, _rows[id]));
        return null;
    }
}
