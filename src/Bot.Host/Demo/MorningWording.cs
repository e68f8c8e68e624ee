using Bot.Channels.Web;
using Bot.Domain.Calendar;

namespace Bot.Host.Demo;

/// <summary>What everybody writes on the morning that is played: the forms teachers really use (domain.md E), over the sample school's register.</summary>
internal static class MorningWording
{
    public const string Principal = "GL-CB01";

    /// <summary>A Monday of the sample school.</summary>
    public static readonly DateOnly Day = new(2026, 11, 23);

    public static readonly TimeOnly Begins = new(6, 58);

    public static readonly TimeOnly Ends = new(8, 5);

    /// <summary>Written and answered before the morning begins, on a slow clock, so that the program is warm when the fast one starts.</summary>
    public static readonly SpokenLine WarmUp = new(new(6, 50), Principal, "lớp nào chưa báo");

    public const string LastQuestion = "sĩ số hôm nay";

    public static readonly IReadOnlyList<SpokenLine> Lines =
    [
        new(new(7, 0), "GL-CB04", "6A đủ"),
        new(new(7, 1), "GL-CB05", "6B 29/31, vắng Khánh Anh (P), Kpă Bơk ốm"),
        new(new(7, 2), "GL-CB06", "Lớp 6C vắng 1 em Siu H'Mia có phép"),
        new(new(7, 2), "GL-CB07", "7A vắng 3: Bảo ốm, Lý Tuấn Dũng kp, Đinh A Byan"),
        new(new(7, 3), "GL-CB09", "7c vang 1 binh om"),
        new(new(7, 3), "GL-CB10", "8A đủ ạ"),
        new(new(7, 4), "GL-CB11", "8B 36/36"),
        new(new(7, 4), "GL-CB12", "8C vắng 2: Diễm, Vũ Phương Dung"),
        new(new(7, 5), "GL-CB13", "9A vắng 1: Võ Hoài Châu"),
        new(new(7, 5), "GL-CB14", "9B vắng 1: Dơ ốm"), // two pupils are called so: asked
        new(new(7, 6), "GL-CB15", "9C vắng 1 Siu Bơk lên rẫy, không phép"),
        new(new(7, 9), "GL-CB12", "bỏ Dung"), // the child came after all, before anybody was asked
        new(new(7, 20), Principal, "lớp nào chưa báo"),
        new(new(7, 50), Principal, "7A vắng ai"),
        new(new(8, 2), "GL-CB08", "7B vắng 1: Hoàng Khánh Giang ốm"), // after both reminders and the list
        new(new(8, 4), Principal, LastQuestion),
    ];

    /// <summary>What families answer, by the phone of the register; all others do not answer.</summary>
    public static readonly IReadOnlyDictionary<string, string> Answers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["0970000017"] = "1", // Byan of 7A: ill
        ["0870000373"] = "4", // Diễm of 8C went to school: an alarm
    };

    public const string Time = "Giờ";

    public static string Heading(PlayerSide side) => side switch
    {
        PlayerSide.Teacher => "Giáo viên",
        PlayerSide.Family => "Gia đình",
        PlayerSide.Leader => "Ban giám hiệu",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <param name="channel">The channel that the phones are on; null for none of a vendor.</param>
    public static string Title(string school, string? channel) =>
        $"Một buổi sáng ở {school}, thứ Hai {Day:dd/MM/yyyy}. Đồng hồ chạy nhanh 240 lần; mọi tin nhắn đi qua hộp thư đến, lượt trả lời và hộp thư đi thật{(channel is null ? "" : $", qua kênh {channel} tới máy giả")}.";

    public static string Label(WebPerson person) => $"{person.Name} ({person.Detail})";

    public static string Said(string player, string text) => $"{player} ▸ {text}";

    public static string Heard(string player, string text) => $"bot → {player}: {text}";

    /// <summary>Whether a message without buttons names its choices by numbers.</summary>
    public static bool OffersNumbers(string text) => text.Split('\n').Any(line => line.StartsWith("1 ", StringComparison.Ordinal));

    public static string Pressed(string label) => $"[{label}]";

    public static string Headcount(Session session) => session == Session.Morning ? "Sĩ số cuối buổi sáng:" : "Sĩ số:";

    public const string Over = "Chơi qua kênh thật tới một máy giả đang chạy, ví dụ telegram=http://127.0.0.1:8081 (xem docs/channels/fakes.md).";

    public static string BadOver(string value) => $"--over {value}: cần KÊNH=ĐỊA-CHỈ, KÊNH là một trong: {string.Join(", ", Kinds)}.";

    public static string NoFake(string address) => $"Không có máy giả nào trả lời ở {address}.";

    /// <summary>The channels that have a strict fake.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["telegram", "zalo-bot", "zalo-oa", "bot-framework"];

    public const string NotFinished = "Buổi sáng chưa chơi hết: không có câu trả lời cuối cùng.";
}
