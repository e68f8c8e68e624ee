using System.Globalization;
using Spectre.Console;

namespace Bot.Host.Demo;

/// <summary>Prints the conversations side by side as they happen: time, teachers, families, leaders; plain lines where output is redirected.</summary>
internal sealed class DemoScreen(TextWriter output, bool isPlain)
{
    private const int TimeWidth = 5;
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    public void Title(string title)
    {
        output.WriteLine(title);
        output.WriteLine();
        if (!isPlain)
        {
            Row(MorningWording.Time, side => MorningWording.Heading(side), "bold");
        }
    }

    public void Show(TimeOnly at, PlayerSide side, string text, bool isBot)
    {
        var time = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (isPlain)
        {
            output.WriteLine($"{time}  {MorningWording.Heading(side),-13}  {text.ReplaceLineEndings("\n" + new string(' ', 22))}");
        }
        else
        {
            Row(time, column => column == side ? text : "", isBot ? "default" : "green");
        }
    }

    public void End(string heading, string text)
    {
        output.WriteLine();
        output.WriteLine(heading);
        output.WriteLine(text);
    }

    private void Row(string time, Func<PlayerSide, string> text, string style)
    {
        var sides = Enum.GetValues<PlayerSide>();
        var width = Math.Max(20, (_console.Profile.Width - TimeWidth - 8) / sides.Length);
        var grid = new Grid().AddColumn(new GridColumn().Width(TimeWidth).NoWrap());
        foreach (var _ in sides)
        {
            grid.AddColumn(new GridColumn().Width(width));
        }

        grid.AddRow([new Text(time), .. sides.Select(side => new Text(text(side), Style.Parse(style)))]);
        _console.Write(grid);
    }
}
