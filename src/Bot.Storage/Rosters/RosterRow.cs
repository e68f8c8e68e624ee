using System.Globalization;

namespace Bot.Storage.Rosters;

/// <summary>One row of a table, read column by column; what a cell cannot be is noted with its row and column.</summary>
internal sealed class RosterRow(
    string file, int number, IReadOnlyDictionary<string, int> header, IReadOnlyList<string> cells, RosterFaults faults)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "d/M/yyyy"];

    /// <summary>Row as a spreadsheet counts it.</summary>
    public int Number => number;

    /// <summary>What the cell says; empty when the row or the file does not have it.</summary>
    public string this[string column] =>
        header.TryGetValue(column, out var index) && index < cells.Count ? RosterCell.Text(cells[index]) : "";

    public void Fault(string? column, Complaint complaint) => faults.Add(file, number, column, complaint);

    /// <summary>The cell, which may not be empty; null with the fault noted.</summary>
    public string? Required(string column)
    {
        var text = this[column];
        if (text.Length > 0)
        {
            return text;
        }

        Fault(column, RosterWording.EmptyCell());
        return null;
    }

    /// <summary>A whole number in the range; null with the fault noted.</summary>
    public int? Whole(string column, int least, int most)
    {
        if (Required(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Fault(column, RosterWording.NotANumber(text, least, most));
        return null;
    }

    /// <summary>A date as <c>2026-09-05</c> or <c>5/9/2026</c>; null when empty, or with the fault noted.</summary>
    public DateOnly? Date(string column)
    {
        var text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(column, RosterWording.NotADate(text));
        return null;
    }

    /// <summary>One of the words the format knows; null with the fault noted.</summary>
    public T? Word<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = this[column];
        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Fault(column, text.Length == 0 ? RosterWording.EmptyCell() : RosterWording.UnknownWord(text, words.Keys));
        return null;
    }

    /// <summary>The parts of a cell that lists several things: <c>6;7</c>.</summary>
    public IReadOnlyList<string> List(string column) =>
        this[column].Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
