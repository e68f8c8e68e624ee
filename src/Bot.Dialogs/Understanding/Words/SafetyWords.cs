namespace Bot.Dialogs.Understanding.Words;

/// <summary>What a person must look at at once. Read in every message, whatever else it says.</summary>
internal static class SafetyWords
{
    private const string No = RollWords.No;

    public static readonly (AlarmKind, string[])[] Lists =
    [
        (AlarmKind.Missing,
        [
            "bỏ nhà", "công an bắt|giữ|đưa", "tìm từ hôm|tối|đêm|sáng|chiều qua|kia|nay|hôm", "tìm từ tối|đêm|sáng|chiều", "đang đi tìm", "gia đình đang tìm", "tìm khắp nơi", "tìm cả đêm", "tìm suốt đêm", "chưa tìm thấy|ra", "không|ko tìm thấy|ra|được em|cháu|nó|con", "đêm|tối qua không|ko|chưa về", "không|ko|k|chẳng|chả|hổng|hông|chưa biết em|nó|cháu|con đang? đi đâu", "không|ko|k|chẳng|chả|hổng|hông|chưa biết em|nó|cháu|con đang? ở đâu", "không|ko|chưa|chẳng rõ em|nó|cháu|con? đang? đi|ở đâu", "không ai thấy", "ko ai thấy", "không thấy em đâu", "bỏ nhà đi", "bỏ trốn", "trốn nhà", "mất tích", "đi lạc", "bị lạc", "tìm chưa ra", "tìm không ra", "tìm không thấy", "tìm chưa thấy", "tìm ko ra", "tìm ko thấy", "tìm hoài không", "chưa về nhà", "không về nhà", "ko về nhà", "không thấy về", "ko thấy về", "chưa thấy về", "không biết ở đâu", "ko biết ở đâu", "không biết đi đâu", "ko biết đi đâu", "k biết đi đâu", "không biết đang ở đâu", "đi đâu không biết", "đi đâu ko biết", "đi đâu mất", "biến mất", "bỏ đi từ", "bỏ đi đâu", "bỏ đi mất", "trốn khỏi", "bị bắt cóc", "bắt cóc", "trốn đi", "bỏ đi khỏi nhà", "đi khỏi nhà", "không thấy đâu", "chẳng thấy đâu", "ko thấy đâu", "mất liên lạc với em", "cả đêm không về", "qua đêm không về", "rời khỏi khu nội trú", "trèo rào", "trốn trường", "trốn khỏi nội trú", "bỏ nội trú", "nên trốn", "đuối nước", "bị nước cuốn", "nước cuốn trôi",
        ]),
        (AlarmKind.Violence,
        [
            "bị đánh", "bị bạn đánh", "đánh đập", "bị bố đánh", "bị ba đánh", "bị cha đánh", "bố đánh", "ba đánh", "cha đánh", "mẹ đánh", "má đánh", "bố nó đánh", "ba nó đánh", "mẹ nó đánh", "cha nó đánh", "bố em đánh", "bố cháu đánh", "ba cháu đánh", "đánh nhau", "bị chém", "chém", "đâm nhau", "bị đâm", "bạo lực", "bạo hành", "hành hạ", "xâm hại", "bị xâm hại", "hiếp", "cưỡng bức", "sàm sỡ", "dọa giết", "doạ giết", "đòi giết", "đe dọa", "đe doạ", "đánh hội đồng", "đánh bầm", "bị dượng đánh", "dượng đánh", "bị mẹ đánh", "chồng đánh", "đánh cho", "bị đập", "đánh con", "đánh cháu", "đánh em", "bị nhốt", "xích lại", "trói", "đánh tới", "bị uýnh", "bị oánh", "đòi đánh", "dọa đánh", "doạ đánh", "chặn đánh", "bị chặn đường", "lạm dụng", "đánh gãy", "bạn đánh",
        ]),
        (AlarmKind.Suicide,
        [
            "tự tử", "tự sát", "không muốn sống", "ko muốn sống", "k muốn sống", "muốn chết", "đòi chết", "chết đi cho", "lá ngón", "ăn lá ngón", "uống thuốc sâu", "uống thuốc trừ sâu", "uống thuốc diệt cỏ", "thuốc cỏ", "rạch tay", "tự làm đau", "cắt tay", "nhảy cầu", "nhảy sông", "treo cổ", "thắt cổ", "không thiết sống", "chán sống", "không sống nữa", "dọa chết", "tự vẫn", "nhảy lầu", "kết thúc cuộc đời", "thư tuyệt mệnh",
        ]),
        (AlarmKind.Marriage,
        [
            "lấy chồng", "chồng nó|cháu|em|con? bắt|đón|rước", "lấy vợ", "cưới chồng", "cưới vợ", "bắt chồng", "bắt vợ", "kéo vợ", "tảo hôn", "nhà chồng", "theo chồng", "gả chồng", "bị gả", "ép cưới", "ép gả", "làm dâu", "theo trai", "kết hôn", "có chồng", "gả cho", "có bầu", "có thai", "mang thai", "về làm vợ", "bắt cưới", "gả đi", "gả em|nó|cháu", "sắp|định|đòi|muốn|chuẩn gả", "hứa gả", "dạm ngõ", "đám cưới của em", "cưới em ấy", "đám cưới cháu", "cho cháu cưới", "cho nó cưới",
        ]),
        (AlarmKind.Trafficking,
        [
            "sang trung quốc", "qua trung quốc", "đi trung quốc", "bên trung quốc", "sang lào", "qua lào", "sang campuchia", "qua campuchia", "sang cam", "qua cam", "đi campuchia", "sang biên giới", "qua biên giới", "bên|ở campuchia", "bên|ở cam pu chia", "bên|ở trung quốc", "bị giữ ở|bên|lại", "bị giam", "theo người lạ", "quen trên|qua mạng", "bị bán", "bị lừa bán", "buôn người", "lừa bán", "làm công ty", "đi công ty", "công ty", "làm công nhân", "đi làm xưởng", "làm xưởng", "vào xưởng", "nhà máy", "khu công nghiệp", "kcn", "làm thuê ở bình dương", "làm ăn xa", "đi làm xa", "vào nam làm", "đi sài gòn làm", "đi bình dương làm", "lên sài gòn làm", "vào sài gòn làm", "lên thành phố làm", "đi đồng nai làm", "làm ở bình dương", "làm ở đồng nai", "làm ở sài gòn", "xuống bình dương làm", "đi tphcm làm", "lên tphcm làm", "đi hà nội làm", "xuống hà nội làm", "ra hà nội làm", "quán karaoke", "karaoke", "đi bắc ninh", "làm ở bắc ninh", "đi hải phòng làm", "người lạ rủ", "người lạ chở", "người lạ đón", "có người rủ", "rủ đi làm", "rủ sang", "dụ đi", "dụ dỗ", "rủ rê đi", "đi làm trên sài gòn", "đi làm sài gòn", "đi làm bình dương", "đi làm ở bình dương|sài gòn|hà nội|tphcm|bắc ninh|đồng nai|thành phố", "bình dương làm", "sài gòn làm", "đồng nai làm", "hà nội làm", "bắc ninh làm", "thành phố làm", "đi làm thuê ở xa", "làm thuê bên", "đi làm bên lào", "may ở", "bốc vác ở",
        ]),
    ];

    /// <summary>With these the parents are with the child: no labour far away.</summary>
    public static readonly string[] WithParents =
    [
        "theo bố mẹ", "theo cha mẹ", "theo ba mẹ", "theo ba má", "theo mẹ", "theo bố", "theo gia đình", "theo cha", "theo ba", "theo má", "theo tía má", "theo chị gái về", "cùng bố mẹ", "cùng ba mẹ", "với bố mẹ", "với ba mẹ", "với ba má", "cùng gia đình", "với gia đình",
    ];

    /// <summary>Not the child is meant: the parents work there.</summary>
    public static readonly string[] ParentsWork = ["bố mẹ đi làm", "ba mẹ đi làm", "ba má đi làm", "cha mẹ đi làm", "mẹ đi làm", "bố đi làm", "ba đi làm", "tôi đi làm", "mẹ làm công ty", "bố làm công ty", "ba làm công ty", "mẹ nó đi làm", "tui đi làm", "ba|bố|cha|má|tía nó|cháu|em|con đi làm", "bố|ba mẹ|má nó|cháu|em đi làm", "mẹ đi công ty", "bố mẹ làm công ty", "cho mẹ đi làm", "cho bố mẹ đi làm"];

    public static readonly string[] FarPlaces =
    [
        "bình dương", "bình phước", "đồng nai", "sài gòn", "hồ chí minh", "tphcm", "tp hcm", "hcm", "hà nội", "bắc ninh", "bắc giang", "hải phòng", "vũng tàu", "long an", "đà nẵng", "thành phố", "cần thơ", "nha trang", "đà lạt", "quảng ninh", "hải dương", "thái nguyên", "trung quốc", "lào", "campuchia", "thái lan", "miền nam", "vào nam", "ngoài bắc", "tỉnh khác", "xa nhà", "hưng yên", "vĩnh phúc", "tây ninh",
    ];

    /// <summary>A teacher hands on that the family believes the child at school.</summary>
    public static readonly string[] WentToSchool =
    [
        "nói đã đi học", "nói đi học rồi", "bảo đã đi học", "bảo đi học rồi", "báo đã đi học", "nói em đã đi học", "nói em đi học", "nói con đã đi học", "báo em đã đi học", "bảo em đã đi học", "bảo em đi học", "nói cháu đã đi học", "đi học từ sáng", "đi học từ sớm", "đã đi từ sáng", "đi từ sáng rồi", "đi học rồi mà", "không biết em đi đâu", "ko biết em đi đâu", "không biết em ở đâu", "ko biết em ở đâu", "đã ra khỏi nhà", "rời nhà từ",
    ];
}
