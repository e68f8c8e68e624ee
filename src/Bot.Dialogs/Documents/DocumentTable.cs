namespace Bot.Dialogs.Documents;

/// <summary>A table; in a workbook a sheet of its own.</summary>
/// <param name="Name">Short, unique in the document: the name of the sheet.</param>
/// <param name="Columns">Two or more.</param>
/// <param name="Rows">Each as long as there are columns.</param>
public sealed record DocumentTable(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Above the table; null where the document's title says it.</summary>
    public string? Title { get; init; }

    /// <summary>Below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="Width">About how many letters it is wide: a measure against the other columns.</param>
public sealed record TableColumn(string Title, int Width)
{
    /// <summary>A workbook draws a bar behind each number of the column.</summary>
    public bool HasBars { get; init; }
}

/// <param name="Cells">As many as the table has columns.</param>
public sealed record TableRow(IReadOnlyList<Cell> Cells)
{
    /// <summary>A sum over other rows.</summary>
    public bool IsTotal { get; init; }
}
