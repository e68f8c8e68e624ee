namespace Bot.Dialogs.Understanding.Words;

/// <summary>Words of a roll call: who is there, who is not, and the numbers.</summary>
internal static class RollWords
{
    public const string No = "không|ko|k|kg|kh|hk|khg|hok|hông|hổng|hong|hem|hem|o|0|chẳng|khum|khôg|khôn|kô";

    public static readonly (Sense, string[])[] Lists =
    [
        (Sense.Absent,
        [
            "vắng", "v", "vg", "vng", "nghỉ tiếp", "vẫn nghỉ", "vẫn nghỉ tiếp", "vắng tiếp", "vẫn vắng", "khuyết", "hụt", "trống chỗ", "vắng bóng", "thiếu vắng", "hsv", "hs vắng", "nghỉ", "nghĩ", "nghỉ học", "thiếu", "vắng mặt", "vắng học", "vằng", "vắn", "văng", "vặng", "vắngg", "xin nghỉ", "xin nghỉ học", "cho nghỉ", "xin cho nghỉ",
            No + " đi", No + " đi học", No + " đến", No + " đến lớp|trường", No + " tới", No + " tới lớp|trường", No + " lên lớp", No + " ra lớp", No + " vào|vô lớp", No + " thấy đi học",
            "chưa đến", "chưa tới", "chưa vô", "chưa vào", "chưa lên", "chưa đi học", "chưa đến lớp|trường", "chưa tới lớp|trường", "chưa vào|vô lớp", "chưa ra lớp", "chưa có mặt",
            No + " có mặt", No + " có ở lớp", "bỏ buổi học", "bỏ học buổi", "nghỉ buổi", "absent", "off", "vắng buổi", "bị vắng", "có vắng", "nghỉ ở nhà", "cho em|cháu|con|bé|nó ở nhà", "vắng không đến", "thiếu|vắng|nghỉ|hụt|khuyết mất", "thiếu|vắng hết|những", "nghỉ học? ở nhà", No + " xuống|lên|ra|qua|về trường|lớp",
        ]),
        (Sense.Full,
        [
            "đủ", "đầy đủ", "đủ hết", "đủ cả", "đủ cả lớp", "đông đủ", "full", "fun", "ful", "đ", "đũ", "đi đủ", "đi học đủ", "đi học đầy đủ", "đi học đông đủ", "có mặt đủ", "có mặt đầy đủ", "đến đủ", "đầy đủ cả",
            No + " vắng", No + " vắng ai", No + " ai vắng", No + " ai vắng cả|hết", No + " vắng ai cả|hết", No + " vắng em|bạn|hs|cháu|bé|con|trò|đứa nào", No + " em|bạn|hs|cháu nào vắng", No + " có ai vắng", No + " có em|bạn|hs|cháu|bé|con|trò|đứa nào vắng",
            No + " có hs|em|bạn|bé|cháu|con vắng", No + " có học sinh nào? vắng", No + " học sinh nào? vắng", No + " vắng học sinh nào", No + " ai nghỉ", No + " ai nghỉ cả|hết", No + " có ai nghỉ", No + " em|bạn|hs|cháu|bé|con|trò|đứa nào nghỉ",
            No + " có em|bạn|hs|cháu|bé|con|trò|đứa nào nghỉ", No + " ai thiếu", No + " thiếu ai", No + " thiếu em|bạn|hs|cháu|bé|con|trò|đứa nào", No + " nghỉ ai", No + " nghỉ em|bạn|hs|cháu|bé|con|trò|đứa nào", No + " vắng bạn nào cả|hết", No + " vắng em nào cả|hết",
            "vắng " + No, "v " + No, "vắng " + No + " em|bạn|hs|cháu|bé|con|trò|đứa nào?", "vắng " + No + " học sinh", "vắng " + No + " ai", "vắng " + No + " có", "vắng " + No + " có ai", "vắng 0 em|bạn|hs", "v0", "vo", "nghỉ 0|không|ko", "thiếu 0|không|ko",
            "còn lại đủ", "còn lại đi học đủ", "còn lại có mặt", "còn lại đầy đủ", "các bạn|em còn lại đủ", "còn lại đi đủ", "chẳng ai vắng", "chưa ai vắng", "có đủ", "đủ mặt", "đủ sĩ số", "sĩ số đủ", "sĩ số đầy đủ", "quân số đủ", "quân số đầy đủ", "ss đủ", "đi đông đủ", "đủ rồi", "có mặt hết", "đi học hết", "đi hết",
            "vắng : " + No, "vắng: " + No, "0 vắng", "o vắng", "0v", "hiện diện đủ", "hd đủ", "có mặt 100", "vắng : 0", "toàn bộ có mặt", "tất cả có mặt", "tất cả đều có mặt", "có mặt tất cả", "tất cả đi học", "cả lớp có mặt", "cả lớp đi học",
        ]),
        (Sense.Here, ["có mặt", "đi học", "có đi học", "vẫn đi học", "có đến", "có đến lớp", "có đi", "đi học bình thường", "vẫn có mặt", "có vô lớp", "có trong lớp", "không|ko|hổng|hông nghỉ|vắng đâu", "có nghỉ|vắng đâu", "đâu có nghỉ|vắng"]),
        (Sense.Arrived,
        [
            "mới lên", "vừa lên", "mới lên lớp", "vừa lên lớp", "lên lớp rồi", "tới rồi", "đến rồi", "mới tới", "mới đến", "tới lớp rồi", "đến lớp rồi", "mới tới lớp", "mới đến lớp", "vừa tới", "vừa đến", "vừa tới lớp", "vừa đến lớp", "đã tới", "đã đến", "đã đến lớp", "đã tới lớp", "vô lớp rồi", "vào lớp rồi",
            "vô rồi", "vào rồi", "đã vào lớp", "đã vô lớp", "mới vô", "mới vào", "mới vô lớp", "mới vào lớp", "vừa vào lớp", "vừa vô lớp", "đã có mặt", "có mặt rồi", "tới r", "đến r", "toi r", "đi học rồi", "đã đi học", "tới trường rồi", "đến trường rồi", "đã đến trường", "mới đi học", "đã vào", "vừa vào", "vừa vô", "có mặt lại", "đến lúc", "tới lúc", "vào lúc", "vô lúc", "vào lớp lúc", "đến lớp lúc",
        ]),
        (Sense.Late,
        [
            "trễ", "muộn", "đi trễ", "đi muộn", "vô trễ", "vào trễ", "vào muộn", "vô muộn", "đến trễ", "đến muộn", "tới trễ", "tới muộn", "vào lớp muộn|trễ", "vô lớp trễ|muộn", "đến lớp muộn|trễ", "tới lớp muộn|trễ", "đi học muộn|trễ", "đi chậm", "đến chậm", "trể", "đi trể", "vô trể", "vào trể", "bị trễ", "bị muộn", "lên trễ", "xin đến|vào|tới|vô muộn|trễ", "xin đi muộn|trễ",
            "có mặt trước tiết", "có mặt từ tiết", "vào từ tiết", "đến từ tiết", "tiết sau mới vào|vô|đến|tới", "đi học trễ", "mới đến sau trống",
        ]),
        (Sense.LeftEarly,
        [
            "về sớm", "xin về", "xin về sớm", "xin về trước", "được đón về", "mẹ|bố|ba|má|ông|bà đón về", "gia đình đón về", "về trước", "ra về sớm", "cho về sớm", "cho về", "về nhà sớm", "bỏ về", "xin ra về", "xin về nhà", "về giữa buổi", "xin về giữa buổi", "đã về",
        ]),
        (Sense.Skip, ["bỏ tiết", "trốn tiết", "cúp tiết", "bùng tiết", "bỏ học tiết", "bt tiết", "trốn học tiết", "nghỉ tiết", "vắng tiết", "cúp học tiết", "bỏ giờ", "cúp", "trốn học"]),
        (Sense.Enrolled, ["ss", "sĩ số", "sỉ số", "sĩ sô", "siso", "ts", "tổng số", "tổng", "tsố", "tổng sĩ số", "ts hs", "tổng số hs", "tổng số học sinh", "sĩ số lớp", "trên tổng số", "s số", "quân số", "trong tổng số", "/ tổng"]),
        (Sense.Present, ["hd", "hiện diện", "cm", "có mặt", "hiện có", "có mặt tại lớp", "hiện tại có", "số có mặt", "số hiện diện", "đi học", "tham gia", "đang có", "lên lớp", "số học sinh có mặt", "hs có mặt", "h.d", "c.m", "có mặt là", "hiện còn", "ra lớp", "đến lớp", "tới lớp"]),
        (Sense.Girl, ["nữ", "bạn nữ", "em nữ", "hs nữ", "học sinh nữ", "con gái"]),
        (Sense.Boy, ["nam", "bạn nam", "em nam", "hs nam", "học sinh nam", "con trai"]),
        (Sense.Vague,
        [
            "nhiều", "nhiều lắm", "quá trời", "quá chừng", "hơn chục", "cả chục", "chục em", "chục bạn", "vài", "mấy em", "mấy bạn", "mấy đứa", "một số em|bạn", "một vài", "vài em", "vài bạn", "khá nhiều", "rất nhiều", "gần nửa", "gần hết", "một nửa", "nửa lớp", "phân nửa", "gần nửa lớp", "quá nửa", "khoảng", "chừng", "tầm", "cỡ", "cỡ chừng", "cỡ khoảng", "hơn một chục", "gần chục", "hơn nửa", "hơn nửa lớp", "gần một nửa", "đông lắm", "nhiều quá", "quá nhiều", "1 số em|bạn", "mấy hs", "vài hs", "hàng chục",
        ]),
        (Sense.More, ["bạn nữa", "em nữa", "hs nữa", "đứa nữa", "người nữa", "cháu nữa", "em khác", "bạn khác", "em chưa rõ tên", "bạn chưa rõ tên", "em chưa biết tên", "bạn chưa biết tên", "em chưa nhớ tên", "bạn chưa nhớ tên", "bạn em chưa nhớ tên", "em nữa chưa rõ", "em|bạn|đứa|hs|cháu kia? em? chưa|không|ko|k hỏi|biết|rõ|nhớ|nắm|có được? tên"]),
        (Sense.Period, ["tiết", "tiet", "tiêt"]),
        (Sense.RollNumber, ["stt", "số thứ tự", "số", "số tt", "số danh sách", "thứ tự", "mã số"]),
        (Sense.Person, ["em", "e", "bạn", "b", "hs", "học sinh", "hsinh", "cháu", "con", "bé", "đứa", "trò", "người", "hoc sinh", "bạn học sinh", "em học sinh", "các em", "các bạn", "mấy em là", "thằng", "con bé", "thằng bé", "bạn ấy", "em ấy", "2 em là", "em hs", "bn", "h/s"]),
        (Sense.ClassWord, ["lớp", "lop", "lơp", "lóp", "l"]),
        (Sense.OwnClass, ["lớp em", "lớp tôi", "lớp mình", "lớp con", "lớp chủ nhiệm", "lớp tui", "lớp e", "lớp cn", "lớp chúng em", "lớp bên em", "lớp nhà em", "lớp của em|tôi|mình", "cả lớp", "lớp"]),
        (Sense.Grade, ["khối", "k", "khoi"]),
        (Sense.And, ["và", "với", "cùng", "vs", "zới", "cùng với", "và cả", "&", "+", "thêm", "vói", "w", "lẫn"]),
        (Sense.But, ["còn", "nhưng", "nhg", "nhưng mà", "riêng", "chỉ", "chỉ có", "có mỗi", "chỉ mỗi", "chỉ có mỗi", "mỗi", "duy nhất", "mỗi mình", "ngoài ra", "trừ", "tuy nhiên"]),
        (Sense.All, ["chị em", "anh em", "hai chị|anh em", "2 chị|anh em", "cả hai", "cả 2", "cả ba", "cả 3", "cả bốn", "cả 4", "đều", "cả hai em|bạn|đều", "cả 2 em|bạn|đều", "cả 3 em|bạn|đều", "cả ba em|bạn|đều", "tất cả", "tất cả đều", "hai em đều", "hai bạn đều", "các em đều", "2 em đều", "2 bạn đều", "3 em đều", "các bạn đều", "đều bị", "cả hai bạn đều", "cả hai em đều", "đều vì", "cùng bị"]),
        (Sense.Because, ["vì", "do", "tại", "bị", "bởi", "bởi vì", "do bị", "vì bị", "lý do", "lí do", "ld", "với lý do", "nên", "vì lý do", "tại vì", "báo", "xin", "lý do là", "nguyên nhân", "bận"]),
    ];
}
