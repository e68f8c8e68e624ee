using System.Diagnostics;
using Bot.Channels.ZaloOa;

namespace Bot.Host.Commands.Channels;

/// <summary>What the verbs about the Zalo Official Account say.</summary>
internal static class ZaloOaDeskWording
{
    public const string Missing = "Kênh zalo-oa chưa được cài đặt: thiếu Bot:ZaloOa:AppId.";

    public const string OpenThis =
        "Mở đường dẫn trên bằng tài khoản quản trị OA, bấm đồng ý, rồi chép cả địa chỉ mà trình duyệt được chuyển tới (trong 10 phút): channels register zalo-oa --code ĐỊA-CHỈ";

    public const string Kept = "Đã lưu ủy quyền zalo-oa. Bot đang chạy sẽ dùng trong vòng một phút.";

    public const string ConsentNeeded = "zalo-oa: cần người vận hành ủy quyền lại. Hãy chạy: channels register zalo-oa";

    public static string Answers(OaProfile profile) => $"zalo-oa: {profile.Name} (số {profile.Id}, gói {profile.Package}) trả lời.";

    public static string Trouble(ZaloAnswer answer) => $"zalo-oa: {answer.ToReason()}";

    public static string TemplateFits(string name, ApprovedTemplate template) => $"mẫu {name}: {template.Status}, giá {template.Price}, tham số khớp.";

    public static string TemplateDiffers(string name, IReadOnlyList<string> faults) => $"mẫu {name}: không khớp với mẫu đã duyệt: {string.Join(", ", faults)}.";

    public static string TemplateTrouble(string name, ZaloAnswer answer) => $"mẫu {name}: {answer.ToReason()}";

    public static string NotKept(ConsentOutcome outcome) => outcome switch
    {
        ConsentOutcome.NotBegun => "Chưa có đường dẫn ủy quyền nào đang chờ. Hãy chạy trước: channels register zalo-oa",
        ConsentOutcome.NoCode => "Trong địa chỉ không có mã (code). Hãy chép cả địa chỉ sau khi bấm đồng ý.",
        ConsentOutcome.OtherConsent => "Địa chỉ này thuộc về một đường dẫn cũ. Hãy dùng đường dẫn mới nhất.",
        ConsentOutcome.Refused refused => $"Zalo không cấp quyền: {refused.Reason}",
        _ => throw new UnreachableException(),
    };
}
