using Bot.Channels;
using Bot.Host.Settings;
using Bot.Storage;
using Bot.Testing;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Tests;

public sealed class SettingsTests
{
    private const string Zalo = "PublicUrl=https://bot.example;ZaloOa:AppId=1;ZaloOa:AppSecret=s;ZaloOa:OaSecretKey=k";

    /// <summary>settings as on the command line → a part of the one sentence.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "Urls=nonsense", "Bot:Urls" },
        { "PublicUrl=http://bot.example", "Bot:PublicUrl" },
        { "PublicUrl=https://bot.example;WebChat:Enabled=true", "Bot:WebChat:Enabled không đi cùng được với Bot:PublicUrl" },
        { "WebChat:Enabled=maybe", "Bot:WebChat:Enabled" },
        { "Storage:Provider=Oracle", "Sqlite / Postgres" },
        { "Storage:Provider=1", "Sqlite / Postgres" },
        { "Storage:Provider=Postgres", "Thiếu cài đặt Bot:Storage:ConnectionString" },
        { "Storage:Provider=Postgres;Storage:ConnectionString=Data Source=x.db", "Bot:Storage:ConnectionString không đi cùng" },
        { "Storage:ConnectionString=Host=localhost", "Bot:Storage:ConnectionString không đi cùng" },
        { "Storage:Provider=Postgres;Storage:ConnectionString=Hots=localhost", "Bot:Storage:ConnectionString có giá trị không dùng được" },
        { "Telegram:Token=1:a;Telegram:WebhookSecret=a b", "Bot:Telegram:WebhookSecret" },
        { "Telegram:Token=1:a/b", "Bot:Telegram:Token" },
        { "Telegram:Token=1:a;Telegram:Updates=Webhook;Telegram:WebhookSecret=s", "Thiếu cài đặt Bot:PublicUrl" },
        { "Telegram:Token=1:a;Telegram:Updates=Webhook;PublicUrl=https://bot.example", "Thiếu cài đặt Bot:Telegram:WebhookSecret" },
        { "Telegram:ApiUrl=ftp://x", "Bot:Telegram:ApiUrl" },
        { "BotFramework:AppPassword=x", "Thiếu cài đặt Bot:BotFramework:AppId: cần có vì Bot:BotFramework:AppPassword" },
        { "BotFramework:TenantId=school.example", "Thiếu cài đặt Bot:BotFramework:AppId: cần có vì Bot:BotFramework:TenantId" },
        { "BotFramework:AppId=11111111-2222-3333-4444-555555555555", "Thiếu cài đặt Bot:BotFramework:AppPassword" },
        { "BotFramework:AppId=my-bot;BotFramework:AppPassword=x", "Bot:BotFramework:AppId có giá trị không dùng được" },
        { "BotFramework:AppId=11111111-2222-3333-4444-555555555555;BotFramework:AppPassword=x;BotFramework:TenantId=a/b", "Bot:BotFramework:TenantId" },
        { "BotFramework:AppId=11111111-2222-3333-4444-555555555555;BotFramework:AppPassword=x;BotFramework:AllowAnonymous=true", "Bot:BotFramework:AllowAnonymous không đi cùng được với Bot:BotFramework:AppId" },
        { "BotFramework:AllowAnonymous=true;PublicUrl=https://bot.example", "Bot:BotFramework:AllowAnonymous không đi cùng được với Bot:PublicUrl" },
        { "BotFramework:OpenIdMetadataUrl=http://login.example/", "Bot:BotFramework:OpenIdMetadataUrl" },
        { "BotFramework:EmulatorOpenIdMetadataUrl=nonsense", "Bot:BotFramework:EmulatorOpenIdMetadataUrl" },
        { "BotFramework:TokenUrl=http://login.example/", "Bot:BotFramework:TokenUrl" },
        { "ZaloBot:Updates=Webhook;PublicUrl=https://bot.example;ZaloBot:WebhookSecret=s3cret-of_school", "Thiếu cài đặt Bot:ZaloBot:Token" },
        { "ZaloBot:Token=1:a/b", "Bot:ZaloBot:Token" },
        { "ZaloBot:Token=1:a;ZaloBot:WebhookSecret=short", "8–256" },
        { "ZaloBot:Token=1:a;ZaloBot:Updates=Webhook;ZaloBot:WebhookSecret=s3cret-of_school", "Thiếu cài đặt Bot:PublicUrl" },
        { "ZaloBot:Token=1:a;ZaloBot:Updates=Webhook;PublicUrl=https://bot.example", "Thiếu cài đặt Bot:ZaloBot:WebhookSecret" },
        { "ZaloBot:ApiUrl=ftp://x", "Bot:ZaloBot:ApiUrl" },
        { "ZaloBot:PerSecond=31", "Bot:ZaloBot:PerSecond phải từ 1 đến 30" },
        { "ZaloBot:PerChatPerSecond=0", "Bot:ZaloBot:PerChatPerSecond phải từ 0.1 đến 5" },
        { "ZaloBot:QuotaReservePercent=51", "Bot:ZaloBot:QuotaReservePercent phải từ 0 đến 50" },
        { "ZaloBot:MonthlyQuota=0", "Bot:ZaloBot:MonthlyQuota phải từ 1 đến 1000000" },
        { "ZaloBot:MediaHosts=*", "Bot:ZaloBot:MediaHosts" },
        { "Workers:Count=0", "Bot:Workers:Count phải từ 1 đến 64" },
        { "Workers:BatchSize=1001", "Bot:Workers:BatchSize phải từ 1 đến 1000" },
        { "Storage:Writers=17", "Bot:Storage:Writers phải từ 1 đến 16" },
        { "Storage:CommitLimit=0", "Bot:Storage:CommitLimit phải từ 1 đến 1024" },
        { "Workers:Count=many", "Bot:Workers:Count" },
        { "Clock:Rate=0.5", "Bot:Clock:Rate" },
        { "Clock:Rate=NaN", "Bot:Clock:Rate" },
        { "Clock:Start=2026-11-23T06:55:00", "Bot:Clock:Start" },
        { "ZaloOa:AppSecret=s", "Thiếu cài đặt Bot:ZaloOa:AppId" },
        { "ZaloOa:Templates:safety-question:Id=1", "Thiếu cài đặt Bot:ZaloOa:AppId" },
        { "PublicUrl=https://bot.example;ZaloOa:AppId=abc;ZaloOa:AppSecret=s;ZaloOa:OaSecretKey=k", "Bot:ZaloOa:AppId có giá trị không dùng được" },
        { "PublicUrl=https://bot.example;ZaloOa:AppId=1;ZaloOa:OaSecretKey=k", "Thiếu cài đặt Bot:ZaloOa:AppSecret" },
        { "PublicUrl=https://bot.example;ZaloOa:AppId=1;ZaloOa:AppSecret=s", "Thiếu cài đặt Bot:ZaloOa:OaSecretKey" },
        { "ZaloOa:AppId=1;ZaloOa:AppSecret=s;ZaloOa:OaSecretKey=k", "Thiếu cài đặt Bot:PublicUrl" },
        { "PublicUrl=https://bot.example;ZaloOa:AppId=1;ZaloOa:AppSecret=s;ZaloOa:OaSecretKey=s", "Bot:ZaloOa:OaSecretKey không đi cùng được với Bot:ZaloOa:AppSecret" },
        { $"{Zalo};ZaloOa:OauthUrl=ftp://x", "Bot:ZaloOa:OauthUrl" },
        { $"{Zalo};ZaloOa:RedirectUrl=http://x", "Bot:ZaloOa:RedirectUrl" },
        { $"{Zalo};ZaloOa:ContactPictureUrl=logo.png", "Bot:ZaloOa:ContactPictureUrl" },
        { $"{Zalo};ZaloOa:MediaHosts=*", "Bot:ZaloOa:MediaHosts" },
        { $"{Zalo};ZaloOa:MessagesPerSecond=61", "Bot:ZaloOa:MessagesPerSecond phải từ 1 đến 60" },
        { $"{Zalo};ZaloOa:PaidWindow=maybe", "Bot:ZaloOa:PaidWindow" },
        { $"{Zalo};ZaloOa:Templates:pigeon:Id=1", "Bot:ZaloOa:Templates:pigeon. Tên dùng được: " },
        { $"{Zalo};ZaloOa:Templates:alarm:Fields:pupil=ten", "Thiếu cài đặt Bot:ZaloOa:Templates:alarm:Id" },
        { $"{Zalo};ZaloOa:Templates:alarm:Id=x;ZaloOa:Templates:alarm:Fields:pupil=ten", "Bot:ZaloOa:Templates:alarm:Id có giá trị" },
        { $"{Zalo};ZaloOa:Templates:alarm:Id=1", "Thiếu cài đặt Bot:ZaloOa:Templates:alarm:Fields" },
        { $"{Zalo};ZaloOa:Templates:alarm:Id=1;ZaloOa:Templates:alarm:Fields:color=ten", "Bot:ZaloOa:Templates:alarm:Fields:color. Tên dùng được: pupil, class" },
        { $"{Zalo};ZaloOa:Templates:alarm:Id=1;ZaloOa:Templates:alarm:Fields:pupil=tên", "Bot:ZaloOa:Templates:alarm:Fields:pupil có giá trị" },
        { $"{Zalo};ZaloOa:Templates:alarm:Colour=1;ZaloOa:Templates:alarm:Id=1;ZaloOa:Templates:alarm:Fields:pupil=ten", "Không có cài đặt Bot:ZaloOa:Templates:alarm:Colour" },
        { "Telegram:Tokn=1:a", "Không có cài đặt Bot:Telegram:Tokn" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_setting_that_cannot_be_is_one_sentence_with_its_name(string settings, string part) =>
        SettingsReader.Read(Pairs(settings)).ShouldBeOfType<SettingsReading.Faulty>().Faults.ShouldHaveSingleItem().ShouldContain(part);

    [Fact]
    public void Without_any_setting_the_sample_school_may_be_used()
    {
        var settings = Read("");

        settings.Urls.ShouldBe("http://localhost:5080");
        settings.Storage.Provider.ShouldBe(StorageProvider.Sqlite);
        settings.Telegram.Updates.ShouldBe(UpdateMode.Polling);
        settings.WebChat.Enabled.ShouldBeNull();
        settings.MayUseSampleSchool.ShouldBeTrue();
    }

    [Theory]
    [InlineData("School:Folder=/srv/truong")]
    [InlineData("Telegram:Token=1:a")]
    [InlineData("BotFramework:AllowAnonymous=true")]
    [InlineData(Zalo)]
    [InlineData("Storage:ConnectionString=Data Source=/srv/bot.db")]
    public void With_something_real_at_stake_the_sample_school_may_not_be_used(string settings) =>
        Read(settings).MayUseSampleSchool.ShouldBeFalse();

    [Fact]
    public void A_template_is_found_under_its_name_however_that_is_written()
    {
        var template = Read($"{Zalo};ZaloOa:Templates:Safety-Question:Id=441;ZaloOa:Templates:safety-question:Fields:PUPIL=ten;ZaloOa:Templates:safety-question:Fields:class=lop")
            .ZaloOa.Templates["SAFETY-question"];

        template.Id.ShouldBe("441");
        (template.Fields["pupil"], template.Fields["Class"]).ShouldBe(("ten", "lop"));
    }

    [Fact]
    public void A_secret_may_stand_in_a_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("token"), "1:from-file\n");

        Read($"Telegram:TokenFile={folder.PathTo("token")}").Telegram.Token.ShouldBe("1:from-file");
    }

    [Fact]
    public void A_secret_given_directly_is_stronger_than_one_in_a_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("token"), "1:from-file");

        Read($"Telegram:TokenFile={folder.PathTo("token")};Telegram:Token=1:direct").Telegram.Token.ShouldBe("1:direct");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_with_its_setting() =>
        SettingsReader.Read(Pairs("Telegram:TokenFile=/no/such/file")).ShouldBeOfType<SettingsReading.Faulty>()
            .Faults.ShouldHaveSingleItem().ShouldContain("Bot:Telegram:TokenFile");

    [Fact]
    public void Settings_may_stand_anywhere_among_the_words_of_a_verb()
    {
        var (settings, words) = SettingArguments.Split(["read", "--Bot:Urls=http://a", "--as", "X", "--bot:PublicUrl", "https://b", "--", "--Bot:x=y"]);

        settings.ShouldBe([new("Bot:Urls", "http://a"), new("bot:PublicUrl", "https://b")]);
        words.ShouldBe(["read", "--as", "X", "--", "--Bot:x=y"]);
    }

    [Fact]
    public void Of_a_setting_given_twice_the_last_counts() =>
        SettingArguments.Split(["check", "--Bot:Urls=http://a", "--bot:urls=http://b"]).Settings.ShouldBe([new("bot:urls", "http://b")]);

    [Fact]
    public void The_settings_file_that_comes_with_the_program_states_the_defaults_and_no_secret()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Repository.PathTo("config", "appsettings.json")).Build();
        var defaults = new BotSettings();

        file["Bot:Urls"].ShouldBe(defaults.Urls);
        file["Bot:Storage:Provider"].ShouldBe(defaults.Storage.Provider.ToString());
        file["Bot:Storage:ConnectionString"].ShouldBe(defaults.Storage.ConnectionString);
        file["Bot:Telegram:ApiUrl"].ShouldBe(defaults.Telegram.ApiUrl);
        file["Bot:Telegram:Updates"].ShouldBe(defaults.Telegram.Updates.ToString());
        file["Bot:BotFramework:OpenIdMetadataUrl"].ShouldBe(defaults.BotFramework.OpenIdMetadataUrl);
        file["Bot:BotFramework:EmulatorOpenIdMetadataUrl"].ShouldBe(defaults.BotFramework.EmulatorOpenIdMetadataUrl);
        file["Bot:BotFramework:AllowAnonymous"].ShouldBe("False");
        file["Bot:BotFramework:AppPassword"].ShouldBeNull();
        file["Bot:Workers:BatchSize"].ShouldBe($"{defaults.Workers.BatchSize}");
        file["Bot:Secrets:KeyFolder"].ShouldBe(defaults.Secrets.KeyFolder);
        file["Bot:ZaloOa:ApiUrl"].ShouldBe(defaults.ZaloOa.ApiUrl);
        file["Bot:ZaloOa:OauthUrl"].ShouldBe(defaults.ZaloOa.OauthUrl);
        file["Bot:ZaloOa:TemplateApiUrl"].ShouldBe(defaults.ZaloOa.TemplateApiUrl);
        file["Bot:ZaloOa:PaidWindow"].ShouldBe($"{defaults.ZaloOa.PaidWindow}");
        file["Bot:ZaloOa:MessagesPerSecond"].ShouldBe($"{defaults.ZaloOa.MessagesPerSecond}");
        file["Bot:ZaloOa:AppSecret"].ShouldBeNull();
        file["Bot:Clock:Rate"].ShouldBe($"{defaults.Clock.Rate}");
        file["Bot:Telegram:Token"].ShouldBeNull();
        file["Bot:Telegram:WebhookSecret"].ShouldBeNull();
        file["Bot:Workers:Count"].ShouldBeEmpty();
    }

    private static BotSettings Read(string settings) => SettingsReader.Read(Pairs(settings)).ShouldBeOfType<SettingsReading.Read>().Settings;

    private static List<KeyValuePair<string, string?>> Pairs(string settings) =>
        [.. settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).Select(pair => new KeyValuePair<string, string?>($"Bot:{pair[0]}", pair[1]))];
}
