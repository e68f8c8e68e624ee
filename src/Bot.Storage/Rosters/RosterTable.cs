using CsvHelper;

namespace Bot.Storage.Rosters;

/// <summary>What a table of the roster must and may hold. Further columns are kept as they are.</summary>
/// <param name="MayBeEmpty">Whether a header alone will do.</param>
internal sealed record TableShape(string File, IReadOnlyList<string> Required, IReadOnlyList<string> Optional, bool MayBeEmpty = false)
{
    public IEnumerable<string> Known => Required.Concat(Optional);
}

/// <summary>A csv file of the roster: its header and its rows that are not empty.</summary>
internal sealed class RosterTable
{
    private RosterTable(IReadOnlyList<string> further, IReadOnlyList<RosterRow> rows)
    {
        Further = further;
        Rows = rows;
    }

    /// <summary>Headers the format does not know.</summary>
    public IReadOnlyList<string> Further { get; }

    public IReadOnlyList<RosterRow> Rows { get; }

    /// <summary>Reads the table, or returns null with the faults noted when its header cannot be used.</summary>
    public static RosterTable? Read(RosterTexts texts, RosterFaults faults, TableShape shape)
    {
        if (texts.Read(shape.File) is not { } text)
        {
            return null;
        }

        var badRecords = new HashSet<long>();
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = SeparatorOf(text),
            HasHeader = false,

            // Blank lines are counted, so that a fault names the row a spreadsheet shows.
            SkipEmptyLines = false,
            OnMalformedRecord = bad =>
            {
                // A quote in the middle of a name is kept as written; one that swallows other cells is not.
                if (bad.Reason != CsvMalformedReason.StrayQuote && badRecords.Add(bad.RecordNumber))
                {
                    faults.Add(shape.File, (int)bad.RecordNumber, null, RosterWording.BadQuotes());
                }
            },
        });

        if (!csv.Read())
        {
            faults.Add(shape.File, 1, null, RosterWording.Empty());
            return null;
        }

        var headerCells = csv.Current.ToArray();
        var header = RosterHeader.Read(headerCells, shape, faults);
        if (header is null)
        {
            return null;
        }

        var rows = new List<RosterRow>();
        while (csv.Read())
        {
            var cells = csv.Current.ToArray();
            if (badRecords.Contains(csv.RowNumber) || Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var row = new RosterRow(shape.File, (int)csv.RowNumber, header, cells, faults);
            if (cells.Skip(headerCells.Length).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                row.Fault(null, RosterWording.TooManyCells(headerCells.Length));
            }

            rows.Add(row);
        }

        if (rows.Count == 0 && !shape.MayBeEmpty)
        {
            faults.Add(shape.File, null, null, RosterWording.NoRows());
        }

        return new RosterTable([.. header.Keys.Except(shape.Known, StringComparer.OrdinalIgnoreCase)], rows);
    }

    /// <summary>Commas; semicolons where the header has no comma: so Excel writes csv in a Vietnamese Windows.</summary>
    private static char SeparatorOf(string text)
    {
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        return header.Contains(';') && !header.Contains(',') ? ';' : ',';
    }
}
