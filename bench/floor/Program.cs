using Bot.Floor;

// dotnet Bot.Floor.dll sqlite|postgres CONNECTION URL SECRET TIME
var (provider, connection, url, secret, now) = (args[0], args[1], args[2], args[3], DateTimeOffset.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture));
ILedger[] ledgers = provider == "sqlite"
    ? [new SqliteLedger(connection)]
    : [.. Enumerable.Range(0, PostgresLedger.Count).Select(_ => new PostgresLedger(connection))];
await using var books = new Books(ledgers);
var teachers = await Teachers.LoadAsync(provider, connection);

var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(url);
builder.Services.AddRoutingCore();
var app = builder.Build();
app.UseRouting();
var webhook = new Webhook(books, teachers, secret, now);
app.MapPost("/channels/telegram", (HttpContext http, CancellationToken cancellationToken) => webhook.ReceiveAsync(http, cancellationToken));
await app.StartAsync();
Console.WriteLine(url);
await app.WaitForShutdownAsync();
