using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.HeadCounts;

/// <summary>Sentences about blind counts. Nobody is blamed: pupils come late and leave the room.</summary>
internal static class HeadCountWording
{
    public const string NotForYou = "Kết quả đếm thử chỉ Ban giám hiệu xem. Thầy cô muốn xem lớp mình thì nhắn, ví dụ: sĩ số 7A.";
    public const string NothingYet = "Hai tuần qua chưa có lần đếm thử nào.";
    public const string WhichClass = "Thầy cô đang được nhờ đếm nhiều lớp. Nhắn kèm tên lớp giúp em, ví dụ: đếm 7A 31.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Ask(ClassId schoolClass) =>
        $"Nhờ thầy cô ghé đếm giúp lớp {schoolClass} đang có mấy em trong lớp, không cần báo trước với chủ nhiệm. Nhắn lại con số, ví dụ: đếm {schoolClass} 31. Không tiện đi thì thôi ạ.";

    public static string NotReported(HeadCount count) =>
        $"Cảm ơn thầy cô. Em ghi lớp {count.RollCall.Class} có {count.Counted} em; lớp chưa báo sĩ số nên chưa đối chiếu được.";

    public static string Agrees(HeadCount count) => $"Cảm ơn thầy cô. Em ghi lớp {count.RollCall.Class} có {count.Counted} em, khớp với điểm danh.";

    public static string Differs(HeadCount count, HeadCountCheck check, bool isTeacherTold) =>
        $"Cảm ơn thầy cô. Em ghi lớp {count.RollCall.Class} có {count.Counted} em; điểm danh buổi {RollCallWording.SessionName(count.RollCall.Session)} ghi có mặt {Range(check)}. "
        + (isTeacherTold ? "Em đã nhờ chủ nhiệm xem lại." : "Em chưa nhắn được cho chủ nhiệm, nhờ thầy cô nói giúp.");

    public static string ToTeacher(StaffMember counter, HeadCount count, HeadCountCheck check, TimeOnly at) =>
        $"{counter.Name} vừa ghé lớp {count.RollCall.Class} lúc {at:HH\\:mm} và đếm được {count.Counted} em; điểm danh buổi {RollCallWording.SessionName(count.RollCall.Session)} ghi có mặt {Range(check)}. "
        + $"Có thể có em mới đến hoặc ra ngoài một lát. Nhờ thầy cô xem lại giúp; nếu cần thì nhắn, ví dụ: sửa {count.RollCall.Class} vắng 2: Lan ốm, Minh kp.";

    public static string ToLeader(StaffMember counter, HeadCount count, HeadCountCheck check, TimeOnly at) =>
        $"Đếm thử lớp {count.RollCall.Class} lúc {at:HH\\:mm} ({counter.Name}): {count.Counted} em, điểm danh ghi có mặt {Range(check)}. Đã nhờ chủ nhiệm xem lại.";

    /// <summary>The counts of a fortnight, newest first, each against the roll as it stands now.</summary>
    public static string List(IReadOnlyList<(HeadCount Count, HeadCountCheck? Check)> counts)
    {
        var compared = counts.Where(one => one.Check is not null).ToList();
        var agreeing = compared.Count(one => one.Check!.Value.Agrees);
        var head = compared.Count == 0 ? "Đếm thử hai tuần qua: chưa lần nào đối chiếu được."
            : $"Đếm thử hai tuần qua: khớp {agreeing}/{compared.Count} lần ({(100m * agreeing / compared.Count).ToString("0", Vietnamese)}%), nhờ đếm {counts.Count} lần.";
        return string.Join('\n', counts.Select(Line).Prepend(head));
    }

    private static string Line((HeadCount Count, HeadCountCheck? Check) one)
    {
        var key = one.Count.RollCall;
        return $"• {RollCallWording.Date(key.Date)} {RollCallWording.SessionName(key.Session)} {key.Class}: "
            + (one.Count.Counted is not { } counted ? "chưa có người đếm"
                : one.Check is not { } check ? $"đếm {counted}, lớp chưa báo"
                : check.Agrees ? $"đếm {counted}, khớp"
                : $"đếm {counted}, điểm danh {Range(check)}");
    }

    private static string Range(HeadCountCheck check) => check.Least == check.Most ? $"{check.Most}" : $"{check.Least}–{check.Most}";
}
