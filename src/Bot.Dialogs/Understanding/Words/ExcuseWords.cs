namespace Bot.Dialogs.Understanding.Words;

/// <summary>Phép: what is said of leave, and by which letters teachers write it.</summary>
internal static class ExcuseWords
{
    private const string Leave = "phép|fép|phep|fep|phéo|pép|p";

    public static readonly (Sense, string[])[] Lists =
    [
        (Sense.Excused,
        [
            "có " + Leave, "co " + Leave, "cp", "p", "phép", "fép", "xin phép", "xin fép", "xp", "có xp", "vắng phép", "vắng có phép", "nghỉ phép", "nghỉ có phép", "có đơn", "có giấy", "có đơn xin phép", "có xin phép", "đã xin phép", "có giấy phép", "có giấy xin phép", "gửi đơn", "có giấy ra viện", "có giấy bác sĩ",
            "được phép", "có phép rồi", "vp", "có lý|lí do", "có giấy khám", "có đơn nghỉ", "có phép của gia đình", "gia đình xin phép", "phụ huynh xin phép", "ph xin phép", "mẹ xin phép", "bố xin phép", "ba xin phép", "má xin phép", "c phép", "c.p", "đơn phép", "đã có phép", "phép ạ", "có đơn xin nghỉ", "có đơn của gia đình|phụ huynh", "đã gửi đơn", "nộp đơn", "đã nộp đơn", "có giấy xin nghỉ", "xin phep",
        ]),
        (Sense.Unexcused,
        [
            RollWords.No + " " + Leave, "chưa phép", "chưa xin", "chưa gửi|nộp đơn", "chưa có đơn", "kp", "k", "kphép", "kfép", "ko|k xin phép", "không xin phép", RollWords.No + " có phép", "chưa xin phép", "chưa có phép", "kop", "k.p", "vắng không phép", "vắng kp", "vắng ko phép", "nghỉ không phép", "nghỉ ko phép", "nghỉ kp", "vk", "vkp", "không có đơn", "không đơn", "không lý|lí do", "ko lý|lí do", "không có lý|lí do", "ko có lý|lí do", "vô phép", "0p", "không một lời xin phép", "hok phép", "vô lý do", "không phải có phép", "ko phải có phép", "k phải có phép", "chứ không phải có phép", "chứ ko phải có phép",
            "vắng không|ko|k lý|lí do", "nghỉ không|ko|k lý|lí do", "vắng không|ko|k xin phép", "nghỉ không|ko|k xin phép", "vắng không|ko|k có lý|lí do", "không báo gì", "không thấy xin phép", "không báo", "ko báo", "tự ý nghỉ", "nghỉ tự do",
        ]),
    ];
}
