using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Words;

/// <summary>The code book of reasons in the words of teachers and families, north and south. Longer phrases win over the words in them.</summary>
internal static class ReasonWords
{
    private const string No = RollWords.No;
    private const string Home = "nhà|gia đình|bố|mẹ|ba|má|bố mẹ|ba mẹ|ba má|cha mẹ|ông bà|bà|ông";

    public static readonly (ReasonCode, string[])[] Lists =
    [
        (ReasonCode.OM,
        [
            "ốm", "bị ốm", "thủy đậu", "thuỷ đậu", "bị thủy|thuỷ đậu", "sởi", "bị sởi", "lên sởi", "quai bị", "bị quai bị", "tay chân miệng", "trái rạ", "bệnh", "bị bệnh", "đau", "bị đau", "sốt", "bị sốt", "sốt cao", "sốt rét", "sốt xuất huyết", "nóng lạnh", "cảm", "cảm cúm", "cúm", "cảm sốt", "cảm lạnh", "ho", "ho sốt", "đau bụng", "đau đầu", "đau răng", "đau mắt", "đau mắt đỏ", "đau chân", "đau tay", "đau họng", "nhức đầu", "nhức răng", "mệt", "bị mệt", "mệt trong người", "không khỏe", "không khoẻ", "ko khỏe", "ko khoẻ", "khó ở",
            "tiêu chảy", "đi ngoài", "ói", "nôn", "buồn nôn", "chóng mặt", "ngộ độc", "té xe", "ngã xe", "tai nạn", "gãy tay", "gãy chân", "bị ngã", "bị té", "sổ mũi", "viêm họng", "đau lưng", "đau ruột thừa", "bị chó cắn", "nổi mẩn", "ngứa", "dị ứng", "đau dạ dày", "đau bao tử", "ốm sốt", "ốm nặng", "ốm nhẹ", "đau ốm", "bịnh", "bị bịnh", "trúng gió", "say nắng", "ho nhiều", "mệt mỏi", "bệnh nặng", "bị cảm", "bị ho", "bị cúm", "sưng chân", "sưng", "mụn nhọt", "nghén", "ể mình", "đau tai", "sức khỏe yếu", "không được khỏe", "bị thương", "đau người", "ốm nghén", "trật chân", "bong gân", "đứt tay", "viêm phổi", "viêm amidan", "bị sốt cao", "om sot", "trúng thực", "đau quặn", "xỉu", "ngất", "bị ong đốt", "bị rắn cắn", "kiết lị", "sốt siêu vi", "ốm đau",
        ]),
        (ReasonCode.KB,
        [
            "đi khám", "khám bệnh", "đi khám bệnh", "khám", "tái khám", "đi tái khám", "nằm viện", "nhập viện", "đi viện", "đi bệnh viện", "bệnh viện", "vào viện", "vô viện", "nằm bệnh viện", "mổ", "phẫu thuật", "khám răng", "đi khám răng", "khám mắt", "đi khám mắt", "nhổ răng", "đi nhổ răng", "trạm xá", "trạm y tế", "đi trạm xá", "đi trạm y tế", "đi bác sĩ", "đi bv", "nằm bv", "truyền nước", "cấp cứu", "đi cấp cứu", "chích ngừa", "tiêm phòng", "đi tiêm", "đi mổ", "mổ ruột thừa", "đang nằm viện", "xuống viện", "ra viện", "đi chữa bệnh", "chữa bệnh", "điều trị", "xét nghiệm", "đi khám sức khỏe", "nằm trạm xá", "trạm", "chuyển viện", "viện",
        ]),
        (ReasonCode.VN,
        [
            "mẹ|bố|ba|má|bà|ông|cha ốm|bệnh|mất", "mẹ|bố|ba|má|bà|ông|cha nằm viện", "mẹ|bố|ba|má|bà|ông bị ốm|bệnh", "việc nhà", "việc gia đình", "có việc", "gia đình có việc", "nhà có việc", "việc riêng", "có việc riêng", "có việc gia đình", "bận việc", "bận việc nhà", "bận việc gia đình", "giỗ", "đám giỗ", "ăn giỗ", "nhà có giỗ", "đi giỗ", "cưới", "đám cưới", "đi đám cưới", "ăn cưới", "đi ăn cưới", "đám hỏi", "ăn hỏi", "tang", "đám tang", "đưa tang", "nhà có tang", "có tang", "đám ma", "đi đám ma", "đám tang ông|bà", "về lo đám tang", "lo đám tang", "đám", "đi đám", "ma chay", "tang lễ", "ông mất", "bà mất", "ba mất", "bố mất", "mẹ mất", "có hiếu", "việc hiếu", "việc hỷ", "cúng", "nhà có cúng", "làm lễ cúng", "dỗ", "bỏ mả", "đám hiếu", "về quê", "về quê ăn giỗ", "về quê ngoại|nội", "gia đình có chuyện", "nhà có đám", "nhà có khách", "nhà bận", "gia đình bận", "làm nhà", "nhà làm lễ", "cúng nhà mới", "mừng nhà mới", "tân gia", "đầy tháng", "đi đám hỏi", "chịu tang", "để tang", "ông nội mất", "bà nội mất", "ông ngoại mất", "bà ngoại mất", "nhà có hiếu", "đám dỗ", "cưới chị|anh", "rước dâu", "nhà có người mất", "có người mất", "nhà có chuyện", "việc họ", "lo việc nhà", "nhà có ma", "làm ma", "nhà có đám ma", "nhà có đám cưới", "đám cưới chị|anh", "đám chay", "làm vía", "làm lý", "cúng ma", "cúng ông bà",
        ]),
        (ReasonCode.LR,
        [
            "lên rẫy", "đi rẫy", "theo mẹ|bố|ba|má|cha|ông|bà lên|đi|vào rẫy|nương|rừng|ruộng|đồng", "theo bố|ba|cha mẹ|má lên|đi|vào rẫy|nương|rừng|ruộng|đồng", "theo mẹ|bố|ba|má|cha đi làm rẫy|nương|ruộng", "theo bố|ba|cha mẹ|má đi làm rẫy|nương|ruộng", "theo gia đình lên|đi rẫy|nương", "làm rẫy", "lên nương", "đi nương", "làm nương", "đi rừng", "làm ruộng", "ra đồng", "đi đồng", "gặt", "đang gặt", "gặt lúa", "cắt lúa", "cấy", "đi cấy", "cấy lúa", "mùa vụ", "mùa gặt", "thu hoạch", "hái cà phê", "đi hái cà phê", "hái cà phê giúp bố|mẹ|gia|ba|nhà", "đi hái cà phê giúp bố|mẹ|gia|ba|nhà", "hái tiêu", "hái điều", "nhặt điều", "lượm điều", "bẻ bắp", "bẻ ngô", "thu ngô", "nhổ mì", "đi mì", "chặt mía", "trồng mì", "chăn trâu", "chăn bò", "giữ bò", "giữ trâu", "đi chăn trâu|bò", "thả trâu", "thả bò", "phụ giúp gia đình", "phụ giúp", "phụ nhà", "phụ gia đình", "giúp gia đình", "giúp nhà", "giúp bố mẹ", "giúp mẹ", "giúp ba mẹ", "giúp ba má", "giúp cha mẹ", "giúp bố", "giúp ba", "phụ mẹ", "phụ ba", "phụ bố", "phụ ba mẹ", "phụ bố mẹ", "phụ cha mẹ", "phụ ba má", "phụ mẹ bán hàng", "bán hàng giúp", "phụ bán hàng", "bán hàng", "làm cỏ", "tát cá", "bắt cá", "kiếm củi", "lấy củi", "đi củi", "hái măng", "lấy măng", "làm nông", "ở nhà làm", "ở nhà phụ", "phụ việc nhà", "làm lúa", "suốt lúa", "tuốt lúa", "phơi lúa", "bón phân", "gieo hạt", "trỉa", "đi trỉa", "trỉa lúa|bắp|đậu", "hái chè", "hái rau", "đào sắn", "nhổ sắn", "đào củ", "cạo mủ", "đi cạo mủ", "nuôi tôm", "giữ tôm", "cho tôm ăn", "đổ tôm", "kéo lưới", "đi lưới", "làm muối", "đi biển", "giăng lưới", "thu hoạch lúa", "thu hoạch tôm", "tỉa bắp", "hái quả", "đi làm rẫy|nương|ruộng|đồng", "làm mùa", "vào mùa", "vô mùa", "gặt giúp", "đi gặt", "hái thảo quả", "thu hoạch ngô|cà|mì|mía|sắn", "đi bẻ bắp|ngô", "chặt mì", "vác lúa", "xuống đồng", "giúp việc nhà", "phụ việc gia đình", "đi ruộng", "chăn vịt", "cắt cỏ", "cắt cỏ bò", "hái mè", "hái cafe", "hái cf", "đi hái cafe|cf", "hái mận", "trồng ngô", "hái mắc ca", "đi lấy củi", "chăn dê", "vãi lúa", "sạ lúa",
        ]),
        (ReasonCode.DL,
        [
            "làm thuê", "đi làm thuê", "làm mướn", "đi làm mướn", "làm công ty", "đi làm công ty", "đi công ty", "làm công nhân", "đi làm công nhân", "đi làm", "đi làm rồi", "làm công", "hái cà phê thuê", "đi hái cà phê thuê", "làm thuê cà phê", "gặt thuê", "đi gặt thuê", "cắt lúa thuê", "làm hồ", "phụ hồ", "đi phụ hồ", "chặt mía thuê", "bán vé số", "làm xưởng", "đi xưởng", "vào công ty", "xin vào công ty", "làm ăn xa", "đi làm ăn xa", "đi làm xa", "kiếm tiền", "đi kiếm tiền", "làm ở công ty", "đi làm ở công ty", "bốc vác", "đi bốc vác", "làm quán", "rửa bát thuê", "bưng bê", "chạy bàn", "hái cà phê mướn", "hái tiêu thuê|mướn", "cạo mủ thuê", "nhổ mì thuê|mướn", "giúp việc", "đi giúp việc", "đòi đi làm", "làm may", "đi may", "cắt lúa mướn", "gặt mướn", "đi cắt lúa mướn|thuê", "làm khu công nghiệp", "đi làm kcn", "lột tôm", "lột tôm thuê", "làm tôm thuê", "hái chè thuê", "vác mía thuê", "làm ăn", "đi làm thợ", "thợ hồ", "hái cafe thuê", "đi làm kiếm tiền", "nhổ sắn thuê", "làm gạch", "đi làm gạch", "nghỉ học đi làm",
        ]),
        (ReasonCode.TE,
        [
            "trông em", "giữ em", "coi em", "chăm em", "ở nhà trông em", "ở nhà giữ em", "ở nhà coi em", "bế em", "ẵm em", "trông nhà", "coi nhà", "giữ nhà", "giữ em cho mẹ", "giữ em cho mẹ đi rẫy", "trông em cho mẹ", "trông em cho mẹ đi làm|rẫy|nương", "giữ em cho mẹ đi làm|nương", "coi em cho mẹ", "coi em cho mẹ đi làm|rẫy|nương", "chăm em nhỏ", "trông cháu", "giữ cháu", "chăm mẹ ốm", "chăm em ốm", "trông em nhỏ", "trông em bé", "trông e", "giữ e", "coi e", "ở nhà trông e", "giữ em nhỏ", "địu em", "chăm em bé", "ở nhà coi em cho ba|má|mẹ|bố",
        ]),
        (ReasonCode.DX,
        [
            "theo bố mẹ", "theo cha mẹ", "theo ba mẹ", "theo ba má", "theo mẹ", "theo bố", "theo gia đình", "theo cha", "theo ba", "theo má", "theo bố mẹ đi xa", "theo ba mẹ đi xa", "theo cha mẹ đi xa", "đi xa với gia đình", "theo bố mẹ đi làm", "theo bố mẹ đi làm xa", "theo ba mẹ đi làm", "theo ba mẹ đi làm xa", "theo cha mẹ đi làm", "theo cha mẹ đi làm xa", "theo bố mẹ đi làm ăn xa", "theo cha mẹ đi làm ăn xa", "theo ba mẹ đi làm ăn xa", "theo gia đình đi xa", "theo gia đình đi làm", "theo gia đình đi làm ăn", "theo gia đình đi làm ăn xa", "theo mẹ đi làm", "theo bố đi làm", "đi xa cùng bố mẹ", "đi xa với bố mẹ", "đi cùng bố mẹ", "đi theo bố mẹ", "đi theo ba mẹ", "đi theo cha mẹ", "đi theo gia đình", "theo ba má đi làm", "theo ba má đi xa", "theo ba má đi làm xa", "đi xa", "theo mẹ đi xa", "theo bố đi xa", "đi theo mẹ", "đi theo ba má", "theo bố mẹ vào nam", "theo bố mẹ đi làm thuê", "theo cha mẹ đi làm thuê", "theo ba mẹ đi làm thuê", "theo ba má đi làm thuê", "theo bố mẹ đi hái cà phê", "theo tía má", "đi theo tía má", "theo tía má đi làm", "theo bố mẹ đi làm công ty", "theo cha mẹ đi làm công ty", "đi với bố mẹ", "đi với ba mẹ", "đi với ba má",
        ]),
        (ReasonCode.LH,
        [
            "lễ hội", "đi lễ hội", "lễ chùa", "đi lễ chùa", "đi chùa", "đi lễ", "hội làng", "đi hội", "lễ", "lễ làng", "lễ đâm trâu", "đâm trâu", "mừng lúa mới", "lễ mừng lúa mới", "ăn lúa mới", "cúng làng", "ook om bok", "lễ dolta", "sen dolta", "chôl chnăm", "chol chnam thmay", "tết mông", "tết dân tộc", "gầu tào", "lễ bỏ mả", "pơ thi", "lễ cúng làng", "đi nhà thờ", "lễ giáng sinh", "noel", "tết h'mông", "lễ nhà thờ", "đua ghe", "đua ghe ngo", "đi xem đua ghe", "xem đua ghe", "đi xem hội", "hội xuân", "ăn tết", "chơi hội", "cúng bến nước", "lễ cúng bến nước", "lễ bến nước", "đi xem đua ghe ngo", "đi chơi lễ hội", "đi hội làng", "xên bản", "lễ xên bản", "cúng trăng", "lễ cúng trăng", "đi lễ nhà thờ", "đi xem lễ hội", "tết nguyên đán", "tết", "nghi lễ", "lễ đôn ta", "đôn ta", "lễ sen đôn ta",
        ]),
        (ReasonCode.TR,
        [
            "mưa", "mưa lũ", "mưa to", "mưa lớn", "mưa bão", "bão", "lũ", "lũ lụt", "lụt", "lũ quét", "ngập", "đường ngập", "nước ngập", "ngập đường", "ngập cầu", "rét", "rét đậm", "trời rét", "rét quá", "lạnh", "lạnh quá", "trời lạnh", "đường cắt", "đường bị cắt", "sạt lở", "đường sạt", "sạt lở đường", "đường sạt lở", "lở đường", "trở trời", "suối", "suối to", "nước suối lên", "nước suối lên to", "nước suối lớn", "nước lớn", "nước to", "nước lũ", "suối lớn", "không qua suối được", "không qua được suối", "ko qua suối được", "ko qua được suối", "không qua được", "ko qua được", "không qua được cầu", "không qua cầu được", "không qua suối được vì mưa lũ", "nước suối lên to không qua được", "nước lên", "triều cường", "đường trơn", "đường lầy", "đường lầy lội", "mưa không đi được", "mưa quá", "trời mưa", "trời mưa to", "trời mưa lớn", "đường đi không được", "đường hư", "cầu trôi", "cầu bị trôi", "cầu gãy", "trôi cầu", "nước cuốn", "bị cô lập", "lạnh cóng", "sương muối", "trời rét đậm", "nước dâng", "đường bị sạt", "ngập lụt", "đường ngập nước", "mưa dầm", "không qua sông được", "không qua được sông", "đò không chạy", "sụt đường", "mưa đá", "đá lăn",
        ]),
        (ReasonCode.XE,
        [
            "hư xe", "hỏng xe", "xe hư", "xe hỏng", "xe bị hư", "xe bị hỏng", "thủng lốp", "lủng lốp", "xì lốp", "bể bánh xe", "xa trường", "nhà xa", "nhà xa trường", "không có xe", "ko có xe", "hết xăng", "không có xe đi", "đứt xích", "đứt sên", "xe đạp hỏng|hư", "xe thủng lốp", "không có ai chở", "không ai chở", "ko ai chở", "không có người đưa", "không ai đưa", "trễ xe", "lỡ xe", "nhỡ xe", "không có xe đạp", "xe chết máy", "đường xa", "trễ đò", "nổ lốp", "xe bể bánh", "nhà ở xa", "bị hỏng xe", "bị hư xe", "mất xe", "ko có ai chở", "không có người chở", "không ai đưa đón", "hỏng xe đạp", "hư xe đạp", "xẹp lốp", "xe xẹp lốp",
        ]),
        (ReasonCode.QP,
        [
            "không có áo", "không có áo ấm", "ko có áo ấm", "không có quần áo", "ko có quần áo", "thiếu quần áo", "thiếu áo ấm", "không có giày", "không có dép", "ko có dép", "ko có giày", "thiếu sách vở", "không có sách vở", "không có sách", "không có vở", "ko có sách vở", "mất sách", "mất dép", "hết quần áo", "quần áo ướt", "quần áo chưa khô", "áo ướt", "không có đồng phục", "ko có đồng phục", "chưa có đồng phục", "thiếu sách", "thiếu giày", "thiếu dép", "chưa có sách vở", "chưa có sách", "không đủ áo ấm", "không có đồ mặc", "ko có đồ mặc", "không có áo mặc", "thiếu đồng phục", "không có cặp", "không có tiền mua sách", "thiếu áo", "thiếu vở", "áo quần ướt", "chưa có áo ấm", "không có áo rét", "rách áo", "rách dép", "đứt dép", "không có áo khoác",
        ]),
        (ReasonCode.CH,
        [
            "chán học", "ham chơi", "chơi game", "đi chơi game", "lười", "lười học", "không chịu đi học", "ko chịu đi học", "k chịu đi học", "không chịu đi", "ko chịu đi", "không muốn đi học", "ko muốn đi học", "k muốn đi học", "không thích đi học", "không thích học", "không muốn học", "ko muốn học", "đi chơi", "mải chơi", "chơi net", "đi net", "quán net", "ra quán net", "tiệm net", "nghiện game", "mê game", "không dậy nổi", "không chịu học", "ko chịu học", "làm biếng", "biếng học", "chơi điện tử", "đi chơi điện tử", "chán", "chơi điện thoại", "không đi đâu", "nhác", "nhác học", "bỏ đi chơi", "không dậy được", "ghét học", "sợ học", "học không vô", "hổng chịu đi học", "hông chịu đi học", "hổng chịu đi", "không nghe lời", "chơi bida", "nó không chịu", "xem đá bóng", "học yếu", "mê chơi", "ham chơi game",
        ]),
        (ReasonCode.BN,
        [
            "mâu thuẫn", "mâu thuẫn với bạn", "cãi nhau", "cãi nhau với bạn", "giận bạn", "giận nhau", "bị bạn chê", "bị bắt nạt", "bị bạn bắt nạt", "bị trêu", "bị bạn trêu", "bị trêu chọc", "bị chọc", "bị bạn chọc", "sợ bạn", "bị bạn nói xấu", "bị bạn xa lánh", "bị bạn tẩy chay", "bạn bắt nạt", "bạn chọc", "bạn trêu", "bị cô lập ở lớp", "xích mích", "xích mích với bạn", "gây nhau", "bị dọa", "bị doạ", "bị hăm dọa", "hay bị bạn chê", "bạn chê", "xấu hổ với bạn", "bị bạn ghét", "bạn bè bắt nạt", "bị các bạn trêu|chọc", "bị các bạn bắt nạt", "bị bạn bè trêu|chọc|chê",
        ]),
        (ReasonCode.KH,
        [
            "lấy chồng", "lấy vợ", "cưới chồng", "cưới vợ", "kết hôn", "bắt chồng", "bắt vợ", "kéo vợ", "bị kéo vợ", "tảo hôn", "về nhà chồng", "theo chồng", "gả chồng", "gả", "bắt em lấy chồng", "bắt lấy chồng", "ép lấy chồng", "ép cưới", "có chồng", "có vợ", "ăn hỏi rồi", "bị bắt vợ", "đi lấy chồng", "đi lấy vợ", "gả chồng rồi", "bị gả", "ở nhà chồng", "cưới rồi", "sắp cưới", "chuẩn bị cưới", "sắp lấy chồng", "nghỉ lấy chồng", "kéo về làm vợ", "làm vợ", "về làm dâu", "làm dâu", "bỏ đi theo trai", "theo trai", "hứa hôn", "có bầu", "có thai", "mang thai", "đám cưới của em", "cưới em ấy", "nghỉ học lấy chồng", "nghỉ học lấy vợ", "bắt cưới", "bị ép cưới",
        ]),
        (ReasonCode.NV,
        [
            "đi thi", "đi đá bóng giải", "đi đá bóng giải tỉnh|huyện|trường|xã", "đi đá bóng giải tỉnh|huyện cho trường", "thi đấu giải", "đi đấu giải", "dự giải", "đi hội thao", "hội thao", "đi thi hsg", "đi thi học sinh giỏi", "thi học sinh giỏi", "đi thi học sinh giỏi huyện", "đi thi học sinh giỏi tỉnh", "thi hsg", "thi hsg huyện", "đi thi huyện", "đi thi tỉnh", "đi thi đấu", "thi đấu", "thi đấu thể thao", "đi thi đấu bóng đá", "hội khỏe phù đổng", "đi hội khỏe phù đổng", "hkpđ", "thi hkpđ", "làm nhiệm vụ", "làm nhiệm vụ của trường", "đi trực", "trực cờ đỏ", "cờ đỏ", "trực sao đỏ", "đội tuyển", "ôn đội tuyển", "học đội tuyển", "tập văn nghệ", "đi tập văn nghệ", "văn nghệ của trường", "tập nghi thức", "đi tập huấn", "đi dự đại hội", "dự đại hội đội", "dự đại hội", "thi văn nghệ", "đi thi văn nghệ", "đi thi vẽ", "đi thi ioe", "thi ioe", "đi thi violympic", "đi thi khoa học kỹ thuật", "thi khoa học kĩ thuật", "đi thi bơi", "đi đá bóng cho trường", "đi thi chạy", "đi dự hội thi", "hội thi", "đi nhận thưởng", "đi thi kể chuyện", "thi giải toán", "trực thư viện", "đi trực đội", "đi thi cấp huyện", "đi thi cấp tỉnh", "đi thi cấp xã", "đi thi điền kinh", "bồi dưỡng hsg", "ôn thi hsg", "bồi dưỡng học sinh giỏi", "ôn hsg", "đi thi cấp trường", "nhiệm vụ của trường", "nhiệm vụ trường", "nv trường",
        ]),
        (ReasonCode.HT,
        [
            "học zalo", "học qua zalo", "học trực tuyến", "học online", "học onl", "học phiếu", "học qua phiếu", "học bằng phiếu", "học ở nhà qua zalo", "học từ xa", "học qua mạng", "online", "trực tuyến", "học bài qua zalo", "làm phiếu ở nhà", "học tại nhà", "nhận phiếu", "nhận phiếu học tập", "học qua phiếu học tập", "học phiếu ở nhà", "học qua phiếu ở nhà", "làm bài phiếu", "học qua điện thoại", "học ở nhà",
        ]),
        (ReasonCode.DC,
        [
            "cách ly", "cách li", "cách ly ở nhà", "dịch", "dịch sởi", "do dịch sởi", "cách ly ở nhà do dịch sởi", "covid", "dịch bệnh", "f0", "f1", "cách ly covid", "dịch cúm", "bạch hầu", "nghi bạch hầu", "dịch đau mắt đỏ", "cách ly tại nhà", "dịch thủy đậu", "dịch sốt xuất huyết", "cách ly vì", "lây bệnh", "tay chân miệng lây",
        ]),
        (ReasonCode.KR,
        [
            "vắng không|ko|k rõ lý|lí do", "nghỉ không|ko|k rõ lý|lí do", "vắng chưa rõ lý|lí do", "chưa rõ lý do", "không rõ lý do", "ko rõ lý do", "k rõ lý do", "chưa rõ lí do", "không rõ lí do", "chưa biết lý do", "không biết lý do", "ko biết lý do", "chưa rõ", "không rõ", "ko rõ", "k rõ", "chưa liên lạc được", "không liên lạc được", "chưa rõ nguyên nhân", "không rõ nguyên nhân", "kr", "krld", "chưa biết vì sao", "không biết vì sao", "ko biết vì sao", "chưa biết lí do", "không biết lí do", "chưa xác minh", "chưa nắm được", "em chưa rõ", "chưa rõ vì sao", "không rõ vì sao", "ko rõ vì sao", "chưa hỏi được", "chưa gọi được", "gọi không được", "gọi ko được", "không hiểu vì sao", "chưa rõ ld", "chưa liên hệ được", "không liên hệ được", "chưa gọi được gia đình", "chưa gọi được cho gia đình", "chưa liên lạc được gia đình", "chưa liên lạc được với gia đình", "không liên lạc được gia đình", "chưa biết sao", "không biết sao", "gọi không nghe máy", "không nghe máy", "phụ huynh không nghe máy", "ko nghe máy", "kld", "không thấy báo lý do", "không rõ lí do gì", "chưa biết rõ",
        ]),
        (ReasonCode.KX,
        [
            "ngủ quên", "ngủ dậy muộn", "dậy muộn", "dậy trễ", "ngủ nướng", "đi học lái xe", "học lái xe", "đi học nghề", "học nghề", "đi làm căn cước", "làm căn cước", "làm cccd", "đi làm cccd", "làm giấy tờ", "đi làm giấy tờ", "làm chứng minh", "làm giấy khai sinh", "đi xã", "lên xã", "lên xã làm giấy tờ", "bị kỷ luật", "đình chỉ", "bị đình chỉ", "đi rút hồ sơ", "chuyển trường", "đi công chứng", "lý do khác", "lí do khác", "đi làm hồ sơ", "đi làm hộ chiếu", "làm căn cước công dân", "đi làm căn cước công dân", "lên công an xã", "lên huyện làm giấy tờ", "đi thăm", "đi thăm ông|bà|bố|mẹ|ba|má", "đi chợ", "đi đón mẹ|bố|ba|má|em",
        ]),
    ];

    /// <summary>For readers that need to know whether the family itself is the subject.</summary>
    public const string Family = Home;
}
