namespace Bot.Storage.Rosters;

/// <summary>What a cell of a table says.</summary>
internal static class RosterCell
{
    /// <summary>
    /// Without spaces around it, and without the apostrophe by which a spreadsheet is told that a date or a number is text: typed into
    /// an imported table, or written by another program, it stays in the cell. No name of anybody begins with one.
    /// </summary>
    public static string Text(string cell) => cell.Trim() is ['\'' or '\u2018' or '\u2019', .. var marked] ? marked.TrimStart() : cell.Trim();
}
