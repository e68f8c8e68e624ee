using Bot.Dialogs.RollCalls;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Visits;

/// <summary>Sentences about visits and minutes that are owed.</summary>
internal static class VisitWarningWording
{
    public static string Of(SchoolRegister register, IReadOnlyList<DueItem.VisitWarning> warnings) => string.Join('\n', (string[])
        [
            "Nhắc thăm nhà:",
            .. warnings.Select(warning => $"• {Line(register, warning)}"),
            warnings.Any(warning => warning.Visit is null) ? "Đi về thầy cô nhắn: thăm nhà em …; in biên bản mang theo: in biên bản em …" : "Gửi ảnh trang đã ký kèm chữ, ví dụ: biên bản em Khoa lần 1, mẹ ký.",
        ]);

    private static string Line(SchoolRegister register, DueItem.VisitWarning warning)
    {
        var child = VisitWording.Child(register.Find(warning.Pupil)!);
        return warning.Visit is { } visit
            ? $"{child}: lần thăm {RollCallWording.Date(visit.Day)} (biên bản số {VisitWording.Number(visit)}) {(visit.SignedPage is null ? "chưa có bản ký" : "chưa rõ ai ký")}, nên còn “chưa đủ”."
            : $"{child}: {VisitTimetable.DaysWithoutVisit} ngày chưa ai đến nhà (tính từ {RollCallWording.Date(warning.Since)}); em chưa đủ {register.School.Rules.MinHomeVisits} lần thăm có biên bản.";
    }
}
