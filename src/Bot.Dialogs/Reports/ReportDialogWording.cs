using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>What is said about papers in chat.</summary>
internal static class ReportDialogWording
{
    public const string NotYours = "Báo cáo của trường do ban giám hiệu và văn thư lấy.";
    public const string TablesOfWholeSchool = "Bảng 1, bảng 2 có tên học sinh toàn trường: hiệu trưởng hoặc văn thư lấy.";
    public const string NotYourClasses = "Lớp, khối đó không thuộc phần thầy cô phụ trách, hoặc trường không có.";
    public const string OfWholeSchool = "Bản này là của toàn trường. Thầy cô nhắn lại không kèm lớp, khối giúp em.";
    public const string TooLong = "Một báo cáo dài nhất một năm học. Thầy cô chọn khoảng ngắn hơn giúp em.";
    public const string DraftGoes = "Em gửi kèm bản dự thảo để thầy cô xem, không dùng để nộp.";

    public static string Sent(SchoolRegister register, StaffMember member, ReportName name, string to, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"Em đã ghi: {member.Name} báo đã gửi “{ReportWording.Name(name)}” cho {to}, lúc {register.Clock.TimeOf(at):HH:mm} ngày {CellText.Date(register.Clock.DateOf(at))}. Em không tự gửi thư cho ai.");

    /// <summary>Whom words mean, for the log, which holds no words of people.</summary>
    public static string BodyOf(string to) => Understanding.PlainWords.WordsOf(to) switch
    {
        var words when words.Contains("so") => nameof(SuperiorBody.ProvinceOffice),
        var words when words.Contains("phong") => nameof(SuperiorBody.DistrictOffice),
        var words when words.Any(word => word is "xa" or "phuong" or "ubnd") => nameof(SuperiorBody.Commune),
        _ => "other",
    };
}
