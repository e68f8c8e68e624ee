using Bot.Testing;

namespace Bot.Host.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bogus")]
    [InlineData("serve", "--bogus")]
    [InlineData("serve", "@answers.txt")]
    public async Task Wrong_usage_ends_with_2_and_says_why_on_stderr(params string[] words)
    {
        await File.WriteAllTextAsync(_folder.PathTo("answers.txt"), "--help");

        var ending = await BotProcess.In(_folder.FullPath, words).EndAsync();

        ending.Code.ShouldBe(2);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain(words[^1]);
    }

    [Fact]
    public async Task Help_is_data()
    {
        var ending = await BotProcess.In(_folder.FullPath, "--help").EndAsync();

        ending.Code.ShouldBe(0);
        ending.Output.ShouldContain("serve");
        ending.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "libicu")]
    [InlineData("TZDIR", "/nowhere", "tzdata")]
    public async Task A_machine_that_lacks_something_is_refused_with_the_name_of_the_package(string variable, string value, string package)
    {
        var ending = await BotProcess.In(_folder.FullPath, "serve").With(variable, value).EndAsync();

        ending.Code.ShouldBe(2);
        ending.Error.ShouldContain(package);
    }

    [Fact]
    public async Task Without_a_school_nothing_real_is_served()
    {
        var ending = await BotProcess.In(_folder.FullPath, "serve", $"--Bot:Storage:ConnectionString=Data Source={_folder.PathTo("empty.db")}").EndAsync();

        ending.Code.ShouldBe(2);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain("Bot:School:Folder");
    }

    [Theory]
    [InlineData("Bot__Telegram__Updates", "Webhook", "Bot:Telegram:WebhookSecret")]
    [InlineData("Bot__PublicUrl", "http://bot.example", "Bot:PublicUrl")]
    [InlineData("Bot__Telegram__TokenFile", "no-such-file", "Bot:Telegram:TokenFile")]
    public async Task A_bad_setting_stops_the_start_with_its_name(string variable, string value, string setting)
    {
        var ending = await BotProcess.In(_folder.FullPath).With(variable, value).EndAsync();

        ending.Code.ShouldBe(2);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain(setting);
    }
}
