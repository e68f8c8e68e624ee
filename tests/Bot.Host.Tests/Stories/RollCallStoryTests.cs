using Bot.Testing;
using Bot.Testing.Phones;

namespace Bot.Host.Tests.Stories;

/// <summary>The roll call of a class from the linking codes to the alarm that is taken, through the served program, once over each channel.</summary>
public sealed class RollCallStoryTests
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";

    [Theory]
    [InlineData("telegram")]
    [InlineData("zalo-bot")]
    public async Task A_class_is_reported_its_family_asked_and_the_alarm_taken(string channel)
    {
        using var folder = new TemporaryFolder();
        await using var room = await ChannelRoom.OpenAsync(channel, SchoolMorning);
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        var staff = await InviteAsync(folder, "--staff");
        var families = await InviteAsync(folder, "--class", "7A");
        await using var bot = await ServedBot.StartAsync(folder.FullPath, SchoolMorning, [.. room.Settings]);
        var (teacher, principal, mother) = (room.Phone(1), room.Phone(2), room.Phone(3));
        await SayAsync(teacher, CodeOf(staff, "Lý Minh Quang"), "7A");
        await SayAsync(principal, CodeOf(staff, "Hồ Tuấn Phúc"), "Hồ Tuấn Phúc");
        await SayAsync(mother, CodeOf(families, "0870000164"), "đồng ý");
        await SayAsync(mother, "đồng ý", "cảm ơn");

        await SayAsync(teacher, "7A vắng 1: Khánh", "33/34");
        await ChooseAsync(teacher, "Đúng", "Đã ghi lúc");
        await mother.UntilAsync(() => mother.Texts[^1].Contains("1 ốm, 2 việc nhà"));
        await SayAsync(mother, "5", "sẽ gọi");
        await teacher.UntilAsync(() => teacher.Texts.Any(text => text.Contains("CẦN XEM NGAY")));
        await ChooseAsync(teacher, "Tôi xử lý", "Gia đình: Vũ Thị Thu Giang 0870000164");
        await SayAsync(principal, "sĩ số hôm nay", "33/34");

        mother.Texts.ShouldAllBe(text => !text.Contains("Tôi xử lý"));
        principal.Texts.ShouldAllBe(text => !text.Contains("0870000164"), "the family's number is for who takes the alarm");
    }

    private static async Task<string[]> InviteAsync(TemporaryFolder folder, params string[] whom) =>
        (await BotProcess.In(folder.FullPath, ["invite", .. whom, "--Bot:Clock:Start=" + SchoolMorning]).EndAsync()).Output.Split('\n');

    private static string CodeOf(string[] invitations, string person) => invitations.Single(line => line.Contains(person))[..8];

    private static Task SayAsync(IPhone phone, string text, string answer) => AnsweredAsync(phone, () => phone.Say(text), answer);

    private static Task ChooseAsync(IPhone phone, string label, string answer) => AnsweredAsync(phone, () => phone.Choose(label), answer);

    /// <summary>Does something and waits for an answer with these words.</summary>
    private static async Task AnsweredAsync(IPhone phone, Action act, string answer)
    {
        var before = phone.Texts.Count;
        act();
        try
        {
            await phone.UntilAsync(() => phone.Texts.Skip(before).Any(text => text.Contains(answer, StringComparison.OrdinalIgnoreCase)));
        }
        catch (OperationCanceledException)
        {
            string.Join('\n', phone.Texts.Skip(before)).ShouldContain(answer);
        }
    }
}
