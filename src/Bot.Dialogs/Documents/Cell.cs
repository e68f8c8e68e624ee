namespace Bot.Dialogs.Documents;

/// <summary>What stands in a cell of a table: a workbook gets numbers and dates as such.</summary>
public abstract record Cell
{
    private Cell()
    {
    }

    public static Cell Empty { get; } = new Text("");

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new Text(text);

    public static Cell Of(int? number) => number is { } known ? new Whole(known) : Empty;

    public static Cell Of(DateOnly? day) => day is { } known ? new Day(known) : Empty;

    /// <summary>A percentage with one decimal; empty where there is none.</summary>
    public static Cell OfPercent(decimal? percent) => percent is { } known ? new Number(known) { IsPercent = true } : Empty;

    /// <summary>A line break in it is one on paper.</summary>
    public sealed record Text(string Value) : Cell;

    public sealed record Whole(int Value) : Cell;

    /// <summary>Shown with one digit behind the decimal comma.</summary>
    public sealed record Number(decimal Value) : Cell
    {
        /// <summary>A percent sign stands behind it; 87.2 is 87,2%.</summary>
        public bool IsPercent { get; init; }

        /// <summary>As it is shown: half goes away from zero.</summary>
        public decimal Rounded => Math.Round(Value, 1, MidpointRounding.AwayFromZero);
    }

    public sealed record Day(DateOnly Value) : Cell;
}
