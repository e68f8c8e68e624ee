namespace Bot.Dialogs.Leaders;

/// <summary>
/// Bars of one sign, behind the label and before the number, for letters of any width: a cheap phone shows them as long as they are meant. The
/// longest is ten signs; what is not nothing has at least one.
/// </summary>
internal sealed class TextBars
{
    private const int Longest = 10;
    private const char Sign = '■';

    private TextBars(int unit) => Unit = unit;

    /// <summary>How many one sign stands for.</summary>
    public int Unit { get; }

    public static TextBars For(IEnumerable<int> values) => new(Math.Max(1, (values.DefaultIfEmpty().Max() + Longest - 1) / Longest));

    public string Of(int value) => value <= 0 ? "" : new string(Sign, Math.Max(1, (int)Math.Round((decimal)value / Unit, MidpointRounding.AwayFromZero)));
}
