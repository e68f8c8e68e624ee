namespace Bot.Dialogs.Understanding.Words;

/// <summary>What staff also write about in the same chat, with classes, names and numbers in it, and is no roll call.</summary>
internal static class TopicWords
{
    public static readonly string[] Topics =
    [
        "đội bóng|hình|văn|múa|kịch", "trận bóng|đấu", "đá giao hữu", "đá với", "đấu với", "kết quả", "quá 45|30|20|10 buổi|ngày? sẽ|thì|là|không", "quá 45 buổi", "sẽ không|ko được", "không|ko được lên lớp", "sẽ bị", "kết quả thi", "kết quả kiểm tra", "mang theo", "nhớ mang", "mang đủ", "đem theo", "nhớ đem", "mang đầy đủ", "nộp|đóng|thu|góp quỹ", "nộp bài|vở|giấy|phiếu|ảnh|sổ", "vắng|nghỉ sẽ bị|cho|tính|trừ|ghi|nhận|phạt", "ai|nào vắng|nghỉ sẽ|thì|là", "điểm 0", "0 điểm", "thiếu khăn quàng", "thiếu phù hiệu", "thu tiền", "đóng tiền", "nộp tiền", "tiền ăn", "tiền học", "học phí", "bảo hiểm", "bhyt", "quỹ lớp", "quỹ đội", "tiền quỹ", "thu quỹ", "điểm kiểm tra", "điểm thi", "điểm số", "điểm môn", "điểm toán", "điểm văn", "bài kiểm tra", "kiểm tra 15|45 phút|p", "kiểm tra 1 tiết|t", "kiểm tra giữa kỳ|kì", "kiểm tra cuối kỳ|kì", "thi học kỳ|kì",
        "họp", "vắng họp", "cuộc họp", "họp phụ huynh", "họp hội đồng", "họp tổ", "sinh hoạt chuyên môn", "tập huấn giáo viên", "cơm trưa", "suất ăn", "báo cơm", "chấm cơm", "suất cơm", "cơm", "ăn trưa", "k|ko|không ăn", "bữa trưa", "ăn sáng", "học bù", "dạy bù", "dạy thay", "học thêm", "đổi tiết", "đổi giờ", "thời khóa biểu", "thời khoá biểu", "tkb", "nộp danh sách", "chưa nộp", "nộp hồ sơ", "nộp báo cáo giúp", "giáo án", "thi đua", "xếp loại", "hạnh kiểm", "sổ đầu bài", "lao động", "vệ sinh", "trực nhật", "nhổ cỏ", "quyên góp", "ủng hộ", "đồng phục thể dục", "mua sách", "phát sách", "phát áo", "nhận áo", "phát quà", "nhận quà", "nhận học bổng", "học bổng", "chế độ", "gạo", "cấp gạo", "khai giảng", "bế giảng", "tổng kết", "sơ kết", "sinh nhật", "chúc mừng", "mừng sinh nhật", "kế hoạch nhỏ", "thu gom", "giấy vụn", "áo đoàn", "tiêm vắc xin", "tẩy giun", "thiếu vở", "thiếu bài tập", "chưa làm bài", "không làm bài", "không thuộc bài", "chưa thuộc bài", "nộp bài", "chưa nộp bài", "thiếu bài", "được điểm", "lập danh sách", "danh sách dự thi", "đăng ký thi", "đăng kí", "đăng ký", "bàn ghế", "thiếu bàn", "thiếu ghế", "bóng đèn", "quạt", "máy chiếu", "tivi", "wifi", "in đề", "đề thi", "đề kiểm tra", "coi thi", "chấm bài", "chấm thi", "nhập điểm", "vào điểm", "tham quan", "cắm trại", "dã ngoại", "tiền xe", "thẻ học sinh", "ảnh thẻ", "hoàn cảnh khó khăn", "cận nghèo", "hộ nghèo", "mượn phòng", "phòng máy", "tiết dự giờ", "dự giờ", "thao giảng", "còn nợ", "nợ tiền", "tiền bảo hiểm", "tiền nước", "tiền điện", "nước uống", "thiếu dụng cụ", "thiếu đồ dùng", "danh sách vắng khối", "chưa nộp danh sách", "nộp giúp", "chưa đóng", "chưa nộp tiền", "chưa đóng tiền", "thiếu tiền", "kế hoạch",
    ];

    /// <summary>The sender speaks of the own absence.</summary>
    public static readonly string[] OwnAbsence =
    [
        "tôi vắng", "tui vắng", "mình vắng", "tôi nghỉ", "tui nghỉ", "mình nghỉ", "em xin nghỉ dạy", "tôi xin nghỉ", "tôi xin phép nghỉ", "em xin phép nghỉ dạy", "nghỉ dạy", "báo giúp em|tôi|mình|lớp", "điểm danh hộ", "điểm danh giúp", "trông lớp", "coi lớp", "quản lớp giúp", "quản lớp hộ", "dạy thay", "tôi bị ốm", "tôi ốm", "em xin nghỉ phép", "tôi có việc", "trông giúp lớp", "em bận việc", "tôi bận", "tôi đến muộn", "tôi tới trễ",
    ];
}
