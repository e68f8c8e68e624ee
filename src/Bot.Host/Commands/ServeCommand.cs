using System.CommandLine;

namespace Bot.Host.Commands;

/// <summary><c>serve</c>: runs the bot until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(DeskDoor door)
    {
        var command = new Command("serve", CommandWording.Serve);
        command.SetAction(door.Verb(RunAsync));
        return command;
    }

    public static async Task<int> RunAsync(Desk desk, ParseResult parsed, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(desk.Configuration);
        builder.Logging.AddConfiguration(desk.Configuration.GetSection("Logging"));
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(desk.Settings.Urls.Split(';', StringSplitOptions.TrimEntries));
        builder.Services.AddRoutingCore();

        await using var app = builder.Build();
        app.UseRouting();
        app.MapGet("/health/live", () => Results.Text("OK"));
        await app.RunAsync(cancellationToken);
        return ExitCode.Done;
    }
}
