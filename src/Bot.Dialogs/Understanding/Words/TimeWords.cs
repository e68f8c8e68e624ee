namespace Bot.Dialogs.Understanding.Words;

/// <summary>Sessions, days, spans and periods.</summary>
internal static class TimeWords
{
    public static readonly (Sense, string[])[] Lists =
    [
        (Sense.Morning, ["sáng qua", "sáng hôm qua", "sáng", "buổi sáng", "sáng nay", "s", "ca sáng", "bs", "sag", "buổi sớm"]),
        (Sense.Afternoon, ["chiều qua", "chiều hôm qua", "chiều", "buổi chiều", "chiều nay", "ch", "ca chiều", "chìu", "xế", "bc"]),
        (Sense.Evening, ["tối qua", "đêm qua", "tối hôm qua", "tối", "buổi tối", "tối nay", "đêm nay", "giờ tự học tối", "điểm danh tối", "tự học tối"]),
        (Sense.WhichSession, ["sáng hay chiều", "chiều hay sáng", "buổi nào", "không nhớ buổi", "ko nhớ buổi nào", "không nhớ buổi nào", "sáng hay là chiều"]),
        (Sense.Today, ["hôm nay", "hnay", "hn", "h.nay", "nay", "bữa nay", "bửa nay", "hnai", "ngày hôm nay", "hum nay", "hôm ni", "bữa ni"]),
        (Sense.Yesterday, ["hôm qua", "hqua", "hq", "bữa qua", "ngày hôm qua", "hum qua", "ngày qua"]),
        (Sense.DayBefore, ["hôm kia", "bữa kia", "hôm trước nữa", "ngày hôm kia", "bữa kìa"]),
        (Sense.Tomorrow, ["mai", "ngày mai", "hôm sau", "ngày mốt thì", "bữa mai", "mơi"]),
        (Sense.DayAfter, ["ngày kia", "mốt", "ngày mốt", "ngày mai kia", "bữa mốt", "mai mốt"]),
        (Sense.ThisWeek, ["tuần này", "này", "tuần nầy", "hết tuần này thì"]),
        (Sense.NextWeek, ["tuần sau", "tuần tới", "sang tuần", "tuần kế", "qua tuần", "tuần sau nữa thì"]),
        (Sense.LastWeek, ["tuần trước", "tuần rồi", "tuần vừa rồi", "vừa rồi", "tuần qua", "vừa qua", "hôm trước", "rồi đó", "trước"]),
        (Sense.WeekEnd, ["hết tuần", "cuối tuần", "hết tuần này", "cuối tuần này", "hết tuần nầy"]),
        (Sense.WholeWeek, ["cả|nguyên|trọn|suốt|hết tuần sau|tới", "cả tuần", "nguyên tuần", "trọn tuần", "suốt tuần", "hết cả tuần", "1 tuần", "một tuần"]),
        (Sense.From, ["từ", "từ ngày", "kể từ", "bắt đầu từ", "tu ngay", "bắt đầu"]),
        (Sense.Until, ["đến", "tới", "đến hết", "tới hết", "đến ngày", "tới ngày", "cho đến", "cho tới", "đến hết ngày", "tới hết ngày", "->", "cho đến hết", "cho tới hết"]),
        (Sense.DayWord, ["ngày", "hôm", "bữa", "ng"]),
        (Sense.Days, ["ngày", "bữa", "hôm", "ngay", "bửa"]),
        (Sense.WholeDay, ["cả ngày", "nguyên ngày", "trọn ngày", "hai buổi", "cả hai buổi", "cả 2 buổi", "sáng chiều", "cả sáng lẫn chiều", "cả sáng và chiều", "cả sáng chiều", "sáng và chiều", "2 buổi"]),
        (Sense.VagueSpan,
        [
            "vài hôm", "vài ngày", "mấy hôm", "mấy ngày", "vài bữa", "mấy bữa", "dăm bữa", "ít hôm", "ít ngày", "ít bữa", "một thời gian", "đến hết tháng", "hết tháng", "tháng sau", "đến hết tháng sau", "hết tháng sau", "tới tết", "đến tết", "dài ngày", "lâu", "đến khi khỏi|khỏe|khoẻ|hết", "khi nào khỏi|khỏe|hết", "cả tháng", "một tháng", "1 tháng", "nghỉ luôn", "vài tuần", "mấy tuần", "nửa tháng", "hết học kỳ", "mấy hôm nữa", "vài hôm nữa", "vài ba ngày", "vài ba hôm", "chưa biết bao giờ", "dăm ngày", "mấy hôm tới", "mấy ngày tới", "hai ba hôm", "hai ba ngày", "2 3 hôm", "2 3 ngày", "qua tết", "sau tết", "hết mùa", "hết vụ", "tới chừng nào khỏe", "khi nào khoẻ", "hết tuần sau nữa", "1 thời gian", "đến cuối tháng", "cuối tháng",
        ]),
        (Sense.Minutes, ["phút", "p", "ph", "'"]),
        (Sense.Clock, ["giờ", "h", "g", "độ", "km", "cây số", "ký lô"]),
    ];
}
