using Bot.Dialogs.OfficialLetters;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>"giúp": what this person can do, with examples of the own classes and grades. What is quoted is understood and done when this person sends it.</summary>
internal static class HelpWording
{
    public static string For(SchoolRegister register, StaffMember member) => string.Join('\n', Lines(register, member));

    private static IEnumerable<string> Lines(SchoolRegister register, StaffMember member)
    {
        var classes = register.Classes.Where(known => IsOf(member, known)).ToList();
        var example = (classes.Count > 0 ? classes : register.Classes).Select(known => known.Id.Value).FirstOrDefault() ?? "7A";
        var grade = register.Classes.FirstOrDefault(known => known.Id.Value == example)?.Grade ?? 7;
        var reports = ReportingPolicy.ReportsRollCalls(member);
        var leads = member.IsLeader;
        var isOffice = leads || member.Position == Position.Clerk;
        if (reports)
        {
            yield return $"Báo sĩ số{(ReportingPolicy.MayReportAnyClass(member) ? " (lớp nào cũng được)" : "")}: \"{example} đủ\", \"{example} vắng 2: Lan ốm, Minh kp\". Sửa: \"sửa {example} vắng 1 Lan\", \"hủy\".";
        }
        else if (!member.IsOutsider && member.Position != Position.Administrator)
        {
            yield return $"Báo cho chủ nhiệm: \"{example} Lan đi trễ\". Em chuyển cho chủ nhiệm; chủ nhiệm đồng ý thì mới vào điểm danh.";
        }

        if (Questions(member, example, grade) is { Length: > 0 } questions)
        {
            yield return $"Hỏi: {questions}.";
        }

        if (leads)
        {
            yield return "Theo thời gian: tuần này, tháng này, so với tuần trước. Tệp Excel: tệp tuần này. Đếm thử: đếm.";
        }

        foreach (var hamlet in member.Hamlets.Take(1))
        {
            yield return $"Thôn, làng phụ trách: \"{hamlet} vắng ai\". Em hỏi về em nào thì trả lời bằng nút, hoặc tên và câu trả lời.";
        }

        if (member is { IsOutsider: true, Hamlets.Count: > 0 })
        {
            yield return "Em nghỉ dài ngày cần bác cùng đến nhà: \"danh sách\"; nhận được thì nhắn: đã nhận.";
        }

        if (member is { IsOutsider: true, IsSuperior: false } && Domain.Cases.CaseAccess.MayBeHanded(member))
        {
            yield return "Hồ sơ vận động mà trường chuyển cho anh/chị: \"hồ sơ\".";
        }

        if (AccessPolicy.MayRemind(member))
        {
            yield return $"Nhắc lớp chưa báo: \"nhắc {example}\".";
        }

        if (member.Homeroom is not null || leads)
        {
            yield return $"Nghỉ, nhờ người thay: \"mai tôi nghỉ, nhờ {Colleague(register, member)} {(leads ? "thay" : "báo hộ")}\"; xem: \"ai báo hộ\".";
        }

        if (leads)
        {
            yield return $"Lịch: \"khối {grade} nghỉ ngày mai\", \"{example} học bù chủ nhật\"; xem: \"lịch nghỉ\". Cử người: \"cô Hoa thay chủ nhiệm {example} ngày mai\", \"cô Hoa cùng chủ nhiệm {example}\".";
        }

        if (LetterDialog.MayTake(member))
        {
            yield return "Công văn: dán nội dung vào đây, em tìm việc và hạn. Danh sách vận động của cấp trên: gửi tệp Excel; xem: \"chiến dịch\".";
            yield return "Gửi xã: \"tóm tắt xã\", \"thông báo xã\" (bản Word để ký); gửi rồi thì ghi lại: đã gửi xã em Lan 7A.";
        }

        if (leads || member.Homeroom is not null)
        {
            yield return $"Danh sách: \"danh sách học bù {example} tuần này\", dạy rồi thì: đã dạy bù Lan {example} 12/11{(leads ? $", \"ai có mặt {example} hôm nay\" (có ghi nhật ký)" : "")}.";
            yield return $"Hồ sơ vận động: \"hồ sơ\", \"hồ sơ {example}\". Một em thì nhắn như: mở hồ sơ em Lan {example}: lý do; đã gọi mẹ em Lan {example}: kết quả; bước tiếp em Lan {example} ngày 2/12: việc; ghi riêng em Lan {example}: … (chỉ chủ nhiệm, ban giám hiệu thấy). Giúp đỡ: \"sổ hỗ trợ\". Người liên hệ: \"danh bạ\".";
        }

        if (leads || member.Homeroom is not null)
        {
            yield return $"Nhờ đoàn thể có trong danh bạ (em đọc lại câu được chuyển đi): nhờ Hội Khuyến học em Lan {example}: tặng sách vở, hạn 30/11; có kết quả: Hội Khuyến học đã làm em Lan {example}: kết quả.";
        }

        if (leads)
        {
            yield return $"Chuyển hồ sơ cho xã hoặc Sở (em đọc lại trước khi chuyển): chuyển hồ sơ em Lan {example} cho xã: việc nhờ; thu lại hồ sơ em Lan {example}; ai đã xem hồ sơ em Lan {example}.";
        }

        if (isOffice || member.Homeroom is not null)
        {
            yield return $"Giấy đồng ý nhận tin: nhắn như: đồng ý giấy {example} Lan mẹ.{(isOffice ? " Bỏ học: \"tháng này bỏ học mấy em\"." : "")}";
            yield return $"Sổ sách: \"báo cáo tháng\"{(leads || member.Homeroom is not null ? $", \"kết nối {example}\", \"chưa kết nối {example}\"" : "")}. Phụ huynh đổi số: \"gỡ số 0370000000\".";
        }

        if (isOffice || member.Homeroom is not null)
        {
            yield return $"Thăm nhà: \"thăm nhà em Lan {example} chiều nay với cô Hoa\", \"in biên bản em Lan\", \"biên bản nhà em Lan lần 1\"{(isOffice ? "; sổ: \"sổ biên bản\"" : "")}.";
        }

        if (isOffice)
        {
            var seesAll = member.Position != Position.VicePrincipal || member.Grades.Count == 0;
            yield return $"Báo cáo thành tệp: \"báo cáo chuyên cần tháng này\", \"tổng hợp\", \"bảng cân đối\", \"báo cáo đột xuất\"{(seesAll ? ", \"bảng 1\", \"bảng 2\"" : "")}; thêm chữ word, csv hoặc công khai (không tên).";
            yield return "Họp, kiểm tra: \"tài liệu họp\", \"hồ sơ kiểm tra\", \"văn bản đã gửi\". Họp xong thì nhắn như: quyết định họp: thầy Lực: việc cần làm trước 5/12.";
        }

        if (member.Position == Position.Principal)
        {
            yield return $"Một hộ gia đình, khi có nơi đề nghị: \"trích hộ em Lan {example} theo đề nghị của UBND xã\" (có ghi nhật ký).";
        }

        if (member.IsOutsider)
        {
            yield return "Xem trên trang: \"mở trang\" (em gửi đường dẫn dùng một lần); thoát mọi máy: \"đăng xuất\".";
        }
        else
        {
            yield return "Xem trên trang, tải tệp: \"mở trang\" (em gửi đường dẫn dùng một lần); thoát mọi máy: \"đăng xuất\".";
            yield return $"Việc và hạn của tôi: \"việc\", \"hạn\"{(leads || member.Homeroom is not null ? ", \"lệch\"" : "")}.{(leads ? "" : " Cần lãnh đạo giúp: \"khó khăn: thiếu áo ấm\".")}";
        }
    }

    private static string Questions(StaffMember member, string example, int grade)
    {
        var seesAll = ReportingPolicy.MayReportAnyClass(member) || member.Position is Position.YouthLeader or Position.Administrator or Position.HeadOfSubject;
        return string.Join(", ",
            (string[])[
                .. seesAll ? [$"\"sĩ số hôm nay\"", $"\"sĩ số khối {grade}\"", "\"lớp nào chưa báo\""] : Array.Empty<string>(),
                .. ReportingPolicy.ReportsRollCalls(member) ? [$"\"{example} vắng ai\""] : Array.Empty<string>(),
                .. member.IsLeader || member.Homeroom is not null ? ["\"vắng quá 3 ngày\"", $"\"45 buổi {example}\"", "\"chưa trở lại\" (sau kỳ nghỉ dài)"] : Array.Empty<string>(),
            ]);
    }

    private static bool IsOf(StaffMember member, SchoolClass schoolClass) =>
        member.Classes.Any() ? member.Teaches(schoolClass.Id) : member.Grades.Count == 0 || member.Grades.Contains(schoolClass.Grade);

    /// <summary>Whoever stands in for a leader is a leader.</summary>
    private static string Colleague(SchoolRegister register, StaffMember member)
    {
        if (!member.IsLeader)
        {
            return "cô Hoa";
        }

        var other = register.Staff.Where(deputy => deputy.Position == Position.VicePrincipal).Index().FirstOrDefault(deputy => deputy.Item.Id != member.Id);
        return other.Item is null ? "HT" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PHT{other.Index + 1}");
    }
}
