using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>What the pages of a session say: states, ways, refusals.</summary>
public static class RollPageWording
{
    public const string Machine = "máy";
    public const string AlreadyWritten = "Lần sửa này đã ghi rồi.";
    public const string SayWhy = "Chưa ghi gì: thầy cô cho biết vì sao sửa, một câu ngắn là đủ.";
    public const string NothingToChange = "Không có gì khác với điều đang ghi, nên không sửa gì.";
    public const string NotReported = "Buổi này lớp chưa báo sĩ số nên chưa có gì để sửa. Thầy cô báo trong tin nhắn với bot, hoặc cả lớp ở trang của lớp.";
    public const string NotReportedYet = "Buổi này lớp chưa báo sĩ số.";
    public const string SayWhyHere = "Chưa ghi gì: thầy cô cho biết vì sao báo ở đây, một câu ngắn là đủ.";
    public const string ChangedMeanwhile = "Chưa ghi: có người vừa sửa buổi này sau khi thầy cô mở trang. Thầy cô xem lại điều đang ghi dưới đây rồi sửa tiếp nếu cần.";
    public const string NothingToTakeBack = "Không còn lần sửa nào của thầy cô để hoàn tác: chỉ hoàn tác được trong 15 phút, khi chưa ai sửa tiếp.";

    /// <summary>Long ones are cut: it is read on a phone.</summary>
    public static string SkippedUnread(string words) =>
        $"Chưa ghi gì: ở ô Bỏ tiết, máy không đọc được “{(words.Length > 30 ? words[..30] + "…" : words)}”. Thầy cô ghi số của các tiết, từ 1 đến 10, ví dụ “2, 3”; em không bỏ tiết nào thì để trống.";

    public static string State(PupilState state) => state switch
    {
        PupilState.Present => "có mặt",
        PupilState.Late => "đi muộn",
        PupilState.LeftEarly => "về sớm",
        PupilState.Excused => "vắng có phép",
        PupilState.Unexcused => "vắng không phép",
        _ => "vắng, chưa rõ phép",
    };

    /// <summary>What a roll call says of one pupil.</summary>
    public static string State(RollCall rollCall, PupilId pupil)
    {
        if (!rollCall.IsReported && rollCall.Absences.Count + rollCall.Late.Count + rollCall.LeftEarly.Count + rollCall.Skipped.Count == 0)
        {
            return "chưa báo";
        }

        if (rollCall.Absences.FirstOrDefault(absence => absence.Pupil == pupil) is { } absence)
        {
            return $"vắng {PageWording.Excuse(absence)}";
        }

        string[] marks =
        [
            .. rollCall.Late.Contains(pupil) ? ["đi muộn"] : (string[])[],
            .. rollCall.LeftEarly.Contains(pupil) ? ["về sớm"] : (string[])[],
            .. rollCall.Skipped.Where(skipped => skipped.Pupil == pupil).Select(skipped => $"bỏ tiết {skipped.Period}"),
            .. rollCall.Elsewhere.Where(elsewhere => elsewhere.Pupil == pupil).Select(elsewhere => $"không tính vắng{(elsewhere.Reason is { } reason ? $", {RollCallWording.Reason(reason)}" : "")}"),
        ];
        return marks.Length > 0 ? string.Join(", ", marks) : rollCall.Unnamed > 0 ? "không nêu tên" : "có mặt";
    }

    /// <summary>How a revision came about, e.g. <c>sửa, trên trang</c>.</summary>
    public static string Way(RollCall revision)
    {
        var account = revision.SourceMessage.Split('/', 2)[0];
        return $"{Act(revision.Origin)}, {(account == PageTurn.Account ? "trên trang" : $"qua {OfficeWording.Channel(account)}")}";
    }

    public static string Title(RollCallKey key) => $"{PageWording.Class(key.Class)}, buổi {RollCallWording.SessionName(key.Session)} {PageWording.FullDay(key.Date)}";

    /// <summary>Sessions in the page's addresses.</summary>
    public static string Slug(Session session) => session switch
    {
        Session.Morning => "sang",
        Session.Afternoon => "chieu",
        Session.Evening => "toi",
        Session.Noon => "trua",
        _ => "sang-som",
    };

    private static string Act(RollCallOrigin origin) => origin switch
    {
        RollCallOrigin.Report => "báo",
        RollCallOrigin.Correction => "sửa",
        RollCallOrigin.Undo => "hoàn tác",
        _ => "nhận lý do của gia đình",
    };
}
