using Bot.Fakes;
using Bot.Testing.Phones;

const string Usage = "usage: dotnet run --project tests/Bot.Fakes -- telegram|zalo-bot|zalo-oa|bot-framework [--urls http://127.0.0.1:8081]";

if (args is not ([_] or [_, "--urls", _]) || !FakeByKind.Kinds.Contains(args[0], StringComparer.Ordinal))
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

var kind = args[0];
var url = args.Length == 3 ? args[2] : "http://127.0.0.1:8081";
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var (phones, fake) = await FakeByKind.StartAsync(kind, new BorrowedClock(), url);
await using (fake)
{
    // The first line is for programs: it is there once the fake listens.
    Console.WriteLine(phones.Url);
    Console.WriteLine($"serve {string.Join(' ', phones.Settings.Select(setting => $"--{setting.Key}={setting.Value}"))}");
    Console.WriteLine($"demo --over {kind}={phones.Url}");
    await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

return 0;
