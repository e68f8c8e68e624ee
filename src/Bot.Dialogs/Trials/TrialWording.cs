using System.Globalization;
using Bot.Dialogs.RollCalls;

namespace Bot.Dialogs.Trials;

/// <summary>The trial's result in plain words, with what it does not show.</summary>
public static class TrialWording
{
    private const string Method =
        "Cách tính: mỗi lớp, mỗi tuần được bốc thăm nhắn hoặc không nhắn; so tỉ lệ buổi vắng chưa rõ lý do sau ngày nhắn; khoảng tin cậy 95 % tính gộp theo lớp và tuần.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string NotBegun =>
        "Trường chưa thử so sánh có nhắn và không nhắn. Muốn thử, ghi \"holdOut\": true trong truong.json rồi nhập lại. Hỏi an toàn và báo động thì lúc nào cũng nhắn.";

    public static string ForLeaders => "Kết quả này dành cho lãnh đạo trường.";

    public static string Say(TrialResult result)
    {
        if (result.PupilWeeks < TrialResult.LeastPupilWeeks)
        {
            return $"Chưa đủ số liệu để nói tin nhắc có ích hay không: mới có {result.PupilWeeks} lượt em–tuần, còn thiếu {TrialResult.LeastPupilWeeks - result.PupilWeeks} lượt.";
        }

        if (result.Difference is not { } found)
        {
            return $"Chưa đủ số liệu: có {result.PupilWeeks} lượt em–tuần, nhưng số lớp–tuần được nhắn hoặc không được nhắn còn quá ít.";
        }

        var span = $"Từ {RollCallWording.Date(result.From!.Value)} đến {RollCallWording.Date(result.To!.Value)}, {result.PupilWeeks} lượt em–tuần.";
        var rates = $"Gia đình được nhắn: em vắng chưa rõ lý do {Percent(found.Told)} số buổi; không được nhắn: {Percent(found.HeldOut)}.";
        var interval = $"Chênh lệch {Points(found.Difference)} điểm phần trăm, khoảng tin cậy 95 % từ {Points(found.Low)} đến {Points(found.High)}.";
        var meaning = found.IncludesZero ? "Khoảng này có số 0: chưa thể nói tin nhắc có ích hay không."
            : found.Difference < 0 ? "Cả khoảng dưới 0: ở trường này tin nhắc giúp các em vắng ít hơn."
            : "Cả khoảng trên 0: ở trường này nơi được nhắc lại vắng nhiều hơn. Nên xem lại cách nhắn.";
        return $"{span} {rates} {interval} {meaning} {Method}";
    }

    private static string Percent(double rate) => (rate * 100).ToString("0.0", Vietnamese) + " %";

    private static string Points(double rate) => (rate * 100).ToString("+0.0;-0.0;0.0", Vietnamese);
}
