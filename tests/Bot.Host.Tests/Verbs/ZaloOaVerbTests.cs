using Bot.Testing;
using Bot.Testing.ZaloOa;

namespace Bot.Host.Tests.Verbs;

public sealed class ZaloOaVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_operator_consents_by_the_link_and_the_address_behind_it_and_the_account_answers()
    {
        await using var zalo = await ZaloOaFake.StartAsync();

        (await Run(zalo, "channels", "list").EndAsync()).Error.ShouldContain("cần người vận hành ủy quyền");
        var begun = await Run(zalo, "channels", "register", "zalo-oa").EndAsync();
        begun.Code.ShouldBe(0, begun.Error);
        var back = zalo.Agree(new Uri(begun.Output.Trim()));
        var finished = await Run(zalo, "channels", "register", "zalo-oa", "--code", back.AbsoluteUri).EndAsync();
        finished.Code.ShouldBe(0, finished.Error);

        var tested = await Run(zalo, "channels", "test", "zalo-oa").EndAsync();

        tested.Code.ShouldBe(0, tested.Error);
        tested.Output.ShouldContain(ZaloOaFake.OaId);
        (await Run(zalo, "channels", "list").EndAsync()).Error.ShouldNotContain("ủy quyền");
        File.ReadAllBytes(_folder.PathTo("data/attendance.db")).AsSpan().IndexOf("refresh-"u8).ShouldBe(-1, "tokens lie encrypted");
        Directory.GetFiles(_folder.PathTo("data/keys")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_refresh_token_is_read_from_the_input_so_that_it_stands_in_no_list_of_processes()
    {
        await using var zalo = await ZaloOaFake.StartAsync();

        var ending = await Run(zalo, "channels", "register", "zalo-oa", "--refresh-token", "-").Typing(zalo.Grant() + "\n").EndAsync();

        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldContain("Đã lưu");
    }

    [Theory]
    [InlineData("--code", "code-7", "channels register zalo-oa")]
    [InlineData("--refresh-token", "wrong", "-14014")]
    public async Task What_Zalo_refuses_is_refused_with_its_words(string option, string value, string words)
    {
        await using var zalo = await ZaloOaFake.StartAsync();

        var ending = await Run(zalo, "channels", "register", "zalo-oa", option, value).EndAsync();

        ending.Code.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain(words);
        ending.Error.ShouldNotContain(ZaloOaFake.AppSecret);
    }

    [Theory]
    [InlineData("ten", 0, "tham số khớp")]
    [InlineData("ten_cu", 1, "ten, ten_cu")]
    public async Task A_test_holds_the_configured_templates_against_the_approved_ones(string parameter, int code, string words)
    {
        await using var zalo = await ZaloOaFake.StartAsync();
        zalo.Templates["441"] = ["ten"];

        var ending = await Run(zalo, "channels", "test", "zalo-oa")
            .With("Bot__ZaloOa__RefreshToken", zalo.Grant())
            .With("Bot__ZaloOa__Templates__alarm__Id", "441")
            .With("Bot__ZaloOa__Templates__alarm__Fields__pupil", parameter)
            .EndAsync();

        ending.Code.ShouldBe(code, ending.Error);
        (ending.Output + ending.Error).ShouldContain(words);
    }

    [Theory]
    [InlineData("register")]
    [InlineData("test")]
    public async Task Without_settings_there_is_no_account(string verb) =>
        (await BotProcess.In(_folder.FullPath, "channels", verb, "zalo-oa").EndAsync()).Code.ShouldBe(1);

    private BotProcess Run(ZaloOaFake zalo, params string[] words) => BotProcess.In(_folder.FullPath, words)
        .With("Bot__PublicUrl", "https://truong.example")
        .With("Bot__ZaloOa__AppId", ZaloOaFake.AppId)
        .With("Bot__ZaloOa__AppSecret", ZaloOaFake.AppSecret)
        .With("Bot__ZaloOa__OaSecretKey", ZaloOaFake.OaSecretKey)
        .With("Bot__ZaloOa__ApiUrl", zalo.Url)
        .With("Bot__ZaloOa__OauthUrl", zalo.Url)
        .With("Bot__ZaloOa__TemplateApiUrl", zalo.Url);
}
