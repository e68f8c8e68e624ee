using Bot.Dialogs.Pages.Office;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Tests.Pages;

public sealed class OfficeAccessTests
{
    /// <summary>Everybody who is not named works in no part of the office.</summary>
    private static readonly Dictionary<Position, OfficePart[]> Rooms = new()
    {
        [Position.Principal] = Enum.GetValues<OfficePart>(),
        [Position.VicePrincipal] = [OfficePart.Staff, OfficePart.Consent, OfficePart.Calendar],
        [Position.Clerk] = [OfficePart.Outgoing, OfficePart.Jobs, OfficePart.Channels, OfficePart.Staff, OfficePart.Consent, OfficePart.Calendar, OfficePart.Wording],
        [Position.Administrator] = [OfficePart.Outgoing, OfficePart.Jobs, OfficePart.Channels, OfficePart.Backup, OfficePart.Staff, OfficePart.Calendar, OfficePart.Wording], // sees no child's name
    };

    public static TheoryData<Position> Positions => [.. Enum.GetValues<Position>()];

    [Theory]
    [MemberData(nameof(Positions))]
    public void Each_position_works_in_its_own_parts(Position position) =>
        OfficeAccess.PartsOf(new StaffMember(new StaffId("X"), "Nguyễn Văn X", "", position, null, [], [])).ShouldBe(Rooms.GetValueOrDefault(position) ?? []);

    [Theory]
    [InlineData("403 Forbidden: bot was blocked by the user", "chặn bot")]
    [InlineData("400 Bad Request: chat not found", "Không còn cuộc trò chuyện")]
    [InlineData("401 Unauthorized", "Mã truy cập")]
    [InlineData("429 Too Many Requests", "hạn mức")]
    [InlineData("connection reset", "Mạng")]
    [InlineData("-216 lạ", "Nhà cung cấp báo: -216 lạ")]
    public void An_error_is_told_in_words(string error, string words) => OfficeWording.Error(error).ShouldContain(words);

    [Fact]
    public void Of_another_school_s_failure_only_that_it_was_one_is_told()
    {
        var register = Bot.Testing.SampleSchool.Register;

        OfficeWording.RunFailed("KHAC TimeoutException", register).ShouldNotContain("KHAC");
        OfficeWording.RunFailed("KHAC TimeoutException, MAU01 FormatException", register).ShouldBe("Hỏng (FormatException)");
        OfficeWording.RunFailed("TimeoutException", register).ShouldContain("TimeoutException");
    }
}
