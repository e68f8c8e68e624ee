using System.Globalization;
using Bot.Domain.People;

namespace Bot.Dialogs.Visits;

/// <summary>The printed words of the minutes of a visit.</summary>
internal static class MinutesPaperWording
{
    public const string Title = "Biên bản";
    public const string Subject = "Về việc thăm nhà, vận động học sinh đến trường";
    public const string WhenAndWhere = "I. Thời gian, địa điểm";
    public const string When = "Ngày";
    public const string Where = "Tại nhà học sinh";
    public const string Present = "II. Thành phần";
    public const string OfSchool = "Đại diện nhà trường";
    public const string Companions = "Người cùng đi";
    public const string NoCompanion = "không";
    public const string Pupil = "Học sinh";
    public const string Guardians = "Cha, mẹ hoặc người giám hộ";
    public const string Met = "Người được gặp";
    public const string NobodyHome = "không ai ở nhà";
    public const string Content = "III. Nội dung trao đổi";
    public const string Said = "Gia đình cho biết";
    public const string Promises = "IV. Ý kiến, cam kết của gia đình";
    public const string Promise = "Gia đình hứa";
    public const string Nothing = "không hứa";
    public const string BackOn = "Ngày học sinh đi học lại";
    public const string ReadOut = "Biên bản đã được đọc lại cho mọi người có mặt cùng nghe, công nhận là đúng và cùng ký tên.";
    public const string ForFamily = "Đại diện gia đình";
    public const string Signer = "Người ký (cha mẹ, người giám hộ; người đỡ đầu; người ở cạnh nhà)";
    public const string Writer = "Người lập biên bản";
    public const string SheetName = "Sổ biên bản";
    public const string SheetTitle = "Sổ theo dõi biên bản thăm nhà";

    public static readonly IReadOnlyList<string> SheetColumns = ["Số", "Ngày thăm", "Học sinh", "Lớp", "Lần", "Người đi", "Người được gặp", "Hứa", "Người ký", "Bản giấy do", "Tình trạng"];

    public static string Which(int? number) => number is { } known ? string.Create(CultureInfo.InvariantCulture, $"(Lần thứ {known})") : "(Lần thứ ......)";

    public static string Home(string hamlet, string commune) => $"{hamlet}, {commune}";

    public static string OfPupil(Pupil pupil) =>
        $"{pupil.Name.Full}, lớp {pupil.Class}{(pupil.BirthDate is { } birth ? $", sinh ngày {birth.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : "")}";

    public static string Staff(StaffMember member) => member.Position switch
    {
        Position.Principal => $"{member.Name}, hiệu trưởng",
        Position.VicePrincipal => $"{member.Name}, phó hiệu trưởng",
        _ when member.Homeroom is { } homeroom => $"{member.Name}, giáo viên chủ nhiệm lớp {homeroom}",
        Position.Clerk => $"{member.Name}, văn thư",
        _ => $"{member.Name}, giáo viên",
    };
}
