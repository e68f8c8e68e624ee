using System.Globalization;
using Bot.Channels.BotFramework;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Channels.ZaloBot;
using Bot.Channels.ZaloOa;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Channels.Tests;

/// <summary>What operators read about a channel is what the channel declares.</summary>
public sealed class CapabilityTableTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.vi.md")]
    public void The_table_says_what_the_channels_declare(string page)
    {
        var rows = File.ReadLines(Repository.PathTo("docs", "channels", page)).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        rows.ShouldBe(Channels().Select(Row));
    }

    private static string Row(IChannel channel)
    {
        var can = channel.Capabilities;
        string[] cells =
        [
            $"`{channel.Kind}`",
            Yes(can.Choices == ChoiceStyle.Buttons),
            can.MaxText.ToString(CultureInfo.InvariantCulture),
            Yes(can.SendsFiles),
            Yes(can.SendsFiles || can.SendsPictures),
            Yes(can.StartsConversations),
            can.Window is { } window ? string.Create(CultureInfo.InvariantCulture, $"{window.TotalHours:0} h") : "—",
            Yes(can.ReportsDelivery),
            Yes(can.IsPaid),
            can.MonthlyQuota?.ToString(CultureInfo.InvariantCulture) ?? "—",
            string.Create(CultureInfo.InvariantCulture, $"{can.Rate.PerSecond:0.#} / {can.Rate.PerChatPerSecond:0.#}"),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Yes(bool can) => can ? "✓" : "—";

    /// <summary>As the host registers them, with nothing set that is not needed.</summary>
    private static List<IChannel> Channels()
    {
        var clock = new StoppedClock(new DateTimeOffset(2026, 11, 23, 0, 12, 0, TimeSpan.Zero));
        var provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IInbox>(new CollectingInbox())
            .AddSingleton<IAccountStore>(new MemoryAccounts())
            .AddSingleton<IConversationReferences>(new MemoryReferences())
            .AddTelegram(new TelegramOptions { Token = "1:a" }, publicUrl: null)
            .AddZaloBot(new ZaloBotOptions { Token = "1:a" }, new Uri("https://truong.example"))
            .AddZaloOa(new ZaloOaOptions { AppId = "1", AppSecret = "a", OaSecretKey = "b", Templates = { ["safety-question"] = new() } }, new EphemeralDataProtectionProvider())
            .AddBotFramework(new BotFrameworkOptions { AppId = "11111111-2222-3333-4444-555555555555", AppPassword = "p" }, clock)
            .AddWebChat(new WebChatSite { School = new SchoolId("MAU01") })
            .BuildServiceProvider();
        return [.. provider.GetServices<IChannel>()];
    }
}
