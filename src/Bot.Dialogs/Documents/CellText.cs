using System.Diagnostics;
using System.Globalization;

namespace Bot.Dialogs.Documents;

/// <summary>Cells as they are read: decimal comma, dot between thousands, dd/MM/yyyy; the same on every machine.</summary>
public static class CellText
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };

    public static string Of(Cell cell) => cell switch
    {
        Cell.Text text => text.Value,
        Cell.Whole whole => Number(whole.Value),
        Cell.Number number => number.Rounded.ToString("N1", Vietnamese) + (number.IsPercent ? "%" : ""),
        Cell.Day day => Date(day.Value),
        _ => throw new UnreachableException(),
    };

    /// <summary>With a dot between thousands, as everything people read has it.</summary>
    public static string Number(int number) => number.ToString("N0", Vietnamese);

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
