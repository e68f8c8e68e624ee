using System.Globalization;
using Bot.Dialogs.Digests;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.Returns;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Deadlines;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>What stands on reports, and what is said of their figures.</summary>
internal static class ReportWording
{
    public const string StillToCome = "Những ngày đó chưa tới, hoặc ngày đầu sau ngày cuối, nên chưa có báo cáo.";
    public const string Total = "Cộng";
    public const string Nobody = "Không có em nào.";
    public const string NoName = "(ẩn tên)";
    public const string Yes = "có";
    public const string NotReported = "chưa báo";

    public const string AttendanceTitle = "Báo cáo chuyên cần";
    public const string AttendanceTable = "Chuyên cần";
    public const string IrregularTable = "Không chuyên cần (1)";
    public const string QualityTable = "Chất lượng số liệu (4)";
    public const string AlwaysFull = "buổi nào cũng đủ";
    public const string AttendanceRate = "Tỉ lệ chuyên cần = số lượt có mặt : số lượt phải có mặt của các buổi đã báo; 1 lượt là 1 em trong 1 buổi. Tỉ lệ của khối, cấp, trường tính trên tổng số lượt, không lấy trung bình.";
    public const string QualityNote = "Để biết số liệu chắc đến đâu, không để xếp hạng lớp hay gia đình: báo nhiều em vắng mà thật vẫn là số liệu tốt. “Sửa khác ngày” là sửa sau ngày học; “đếm lệch” là lần đếm đột xuất không khớp điểm danh.";

    public const string BalanceTitle = "Bảng cân đối sĩ số";
    public const string BalanceTable = "Cân đối";
    public const string BalanceRule = "Sĩ số khai giảng = sĩ số hiện nay + bỏ học + giảm khác − tăng (mẫu 6622/BGDĐT-KHTC). Lớp nào không khớp phải giải trình; máy không tự sửa số.";
    public const string BalanceSources = "Khai giảng: sĩ số của lần điểm danh đầu tiên từ 5/9. Hiện nay: danh sách lớp, không kể em đã bỏ học. Tăng, giảm khác: chuyển đến, chuyển đi trong các báo cáo tháng đã xác nhận.";

    public const string MonthTitle = "Báo cáo sĩ số tháng";
    public const string MonthTable = "Sĩ số tháng";
    public const string NotYet = "chưa xác nhận";

    public const string LongAbsenceTitle = "Danh sách học sinh vắng quá 3 ngày";
    public const string InARow = "Vắng liên tiếp";
    public const string InWeek = "Tổng trong tuần";
    public const string LongAbsenceNote = "“Quá 3 ngày” tính từ ngày thứ 4, cả có phép. Văn bản không nói rõ liên tiếp hay cộng dồn nên hai danh sách để riêng.";

    public const string ReturnTitle = "Theo dõi học sinh trở lại trường sau Tết";
    public const string ReturnNames = "Em chưa trở lại";
    public const string ReturnCounts = "Theo lớp";
    public const string ReturnNote = "Em có mặt một buổi bất kỳ sau kỳ nghỉ là đã trở lại. Lớp chưa báo để riêng, không tính vào đâu.";

    public const string RollUpTitle = "Tổng hợp huy động và chuyên cần";
    public const string RollUpTable = "Tổng hợp";
    public const string TwoRates = "Huy động = sĩ số : chỉ tiêu giao. Chuyên cần = lượt có mặt : lượt phải có mặt của các buổi đã báo; 1 lượt là 1 em trong 1 buổi. Hai tỉ lệ khác nhau, không cộng với nhau.";

    public const string SnapshotTitle = "Báo cáo đột xuất";
    public const string SnapshotSubtitle = "Tình hình duy trì sĩ số học sinh";
    public const string SnapshotTable = "Sĩ số";
    public const string SnapshotRoll = "1. Sĩ số hôm nay";
    public const string SnapshotAway = "2. Học sinh vắng dài ngày, bỏ học";
    public const string SnapshotDifficulties = "3. Khó khăn, kiến nghị";
    public const string SnapshotDifficultyLine = "Khó khăn";
    public const string SnapshotAsk = "Kiến nghị";

    public static IReadOnlyList<string> AttendanceColumns { get; } =
        ["Lớp", "Sĩ số", "Buổi đã báo", "Lượt phải có mặt", "Lượt có mặt", "Lượt vắng", "Có phép", "Không phép", "Chưa rõ", "Tỉ lệ chuyên cần (2)", "Buổi chưa báo (3)"];

    public static IReadOnlyList<string> IrregularColumns { get; } = ["STT", "Họ và tên", "Lớp", "Thôn, làng", "Số buổi", "Vắng", "Trong đó không phép", "Tỉ lệ có mặt"];

    public static IReadOnlyList<string> IrregularCountColumns { get; } = ["Khối", "Số em không chuyên cần"];

    public static IReadOnlyList<string> QualityColumns { get; } = ["Lớp", "Buổi phải báo", "Đã báo", "Đúng giờ", "Chưa báo", "Có sửa", "Sửa khác ngày", "Lần đếm", "Đếm lệch", "Cần xem lại"];

    public static IReadOnlyList<string> BalanceColumns { get; } = ["Lớp", "Khai giảng", "Hiện nay", "Bỏ học", "Giảm khác", "Tăng", "Tính lại", "Khớp không"];

    public static IReadOnlyList<string> MonthColumns { get; } = ["Lớp", "Giáo viên chủ nhiệm", "Sĩ số", "Chuyển đến", "Chuyển đi", "Bỏ học", "Vắng có phép", "Vắng không phép", "Vắng chưa rõ", "Xác nhận"];

    public static IReadOnlyList<string> InARowColumns { get; } = ["STT", "Họ và tên", "Lớp", "Thôn, làng", "Số ngày liền", "Từ ngày", "Có phép"];

    public static IReadOnlyList<string> InWeekColumns { get; } = ["STT", "Họ và tên", "Lớp", "Thôn, làng", "Số ngày", "Có phép", "Không phép", "Chưa rõ"];

    public static IReadOnlyList<string> ReturnColumns { get; } = ["STT", "Lớp", "Họ và tên", "Thôn, làng", "Vắng từ ngày", "Lý do", "Hẹn trở lại", "Cần giúp", "GVCN"];

    public static IReadOnlyList<string> ReturnCountColumns { get; } = ["Lớp", "Sĩ số", "Chưa trở lại", "Chưa rõ lý do", "Ghi chú"];

    public static IReadOnlyList<string> RollUpColumns { get; } = ["Đơn vị", "Chỉ tiêu giao", "Sĩ số", "Huy động", "Lượt phải có mặt", "Lượt có mặt", "Chuyên cần", "Buổi chưa báo"];

    public static string Name(ReportName name) => name switch
    {
        ReportName.Table1 => "Bảng 1",
        ReportName.Table2 => "Bảng 2",
        ReportName.Month => MonthTitle,
        ReportName.Balance => BalanceTitle,
        ReportName.LongAbsence => LongAbsenceTitle,
        ReportName.RollUp => RollUpTitle,
        ReportName.AfterTet => ReturnTitle,
        ReportName.Attendance => AttendanceTitle,
        ReportName.CatchUp => ListWording.CatchUpTitle,
        ReportName.Presence => ListWording.PresenceTitle,
        ReportName.Meeting => PackWording.MeetingTitle,
        ReportName.Inspection => PackWording.InspectionTitle,
        ReportName.Sent => PackWording.SentTitle,
        _ => SnapshotTitle,
    };

    public static string Nothing(ReportName name) => name == ReportName.AfterTet
        ? "Ngày đó không nằm trong đợt trở lại sau kỳ nghỉ dài nào nên không có danh sách sau Tết."
        : $"{Name(name)}: những ngày đó không có buổi học nào{(name is ReportName.CatchUp or ReportName.Presence ? ", hoặc buổi học chưa bắt đầu" : "")}.";

    /// <summary>Ascii, so that every mail program and disk keeps it.</summary>
    public static string FileName(ReportRequest request, SchoolLevel? level) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ReportNames.NameOf(request.Name)} {(request.From == request.To ? "" : $"{request.From:yyyy-MM-dd} ")}{request.To:yyyy-MM-dd}{(level is { } own ? $" {OfficialWording.Abbreviation(own)}" : "")}{(request.IsPublic ? " cong khai" : "")}");

    public static string Days(DateOnly from, DateOnly to) => from >= to ? $"Ngày {CellText.Date(to)}" : $"Từ ngày {CellText.Date(from)} đến ngày {CellText.Date(to)}";

    public static string Month(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"Tháng {month.Month} năm {month.Year}");

    /// <summary>The school's definition (S0-15), wherever the word is used.</summary>
    public static string Irregular(SchoolRules rules) => string.Create(
        CultureInfo.InvariantCulture,
        $"Không chuyên cần: trong kỳ báo cáo vắng không phép từ {rules.IrregularSessions} buổi trở lên, hoặc có mặt dưới {rules.IrregularBelowPercent.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')}% số buổi (quy định của trường).");

    public static string Unreported(int sessions) => sessions == 0 ? "Mọi buổi đều đã báo." : $"Còn {CellText.Number(sessions)} buổi của các lớp chưa báo: không tính vào tỉ lệ nào.";

    public static string Place(RollUpPlace place, int depth = 0) => new string('\u00a0', 3 * depth) + place switch
    {
        RollUpPlace.OfCommune commune => commune.Name,
        RollUpPlace.OfLevel level => SummaryWording.Level(level.Level),
        RollUpPlace.OfSchool school => school.Name,
        RollUpPlace.OfGrade grade => $"Khối {grade.Grade}",
        RollUpPlace.OfClass one => $"Lớp {one.Class}",
        _ => "",
    };

    /// <summary>A headline is read at a glance: more classes than that are in the table below.</summary>
    private const int Few = 8;

    private static string Named(List<string> classes) => classes.Count <= Few ? string.Join(", ", classes) : $"{classes.Count} lớp";

    public static string AttendanceHeadline(PeriodHeadcount period, RollUp total, int irregular) =>
        $"Chuyên cần {Days(period.From, period.To).ToLowerInvariant()}: {ComparisonWording.Percent(total.Count.Percentage)}, có mặt {CellText.Number(total.Count.Present)}/{CellText.Number(total.Count.Enrolled)} lượt; {irregular} em không chuyên cần. {Unreported(total.Unreported)}";

    public static string BalanceDays(DateOnly opening, DateOnly day) => $"Từ khai giảng {CellText.Date(opening)} đến {CellText.Date(day)}";

    public static string Closing(RollBalance balance) => balance.Difference switch
    {
        null => "chưa có sĩ số khai giảng",
        0 => "khớp",
        > 0 and var more => $"thiếu {more} em chưa rõ đi đâu",
        var fewer => $"thừa {-fewer} em chưa rõ từ đâu",
    };

    public static string BalanceHeadline(RollBalance total, IReadOnlyList<(ClassId Class, RollBalance Balance)> open) =>
        $"Cân đối: khai giảng {total.Opening?.ToString(CultureInfo.InvariantCulture) ?? "chưa đủ"}, nay {total.Now}, bỏ học {total.DroppedOut}, giảm khác {total.OtherDecrease}, tăng {total.Additions}. "
        + (open.Count == 0 ? "Mọi lớp đều khớp." : $"Chưa khớp: {string.Join("; ", open.GroupBy(one => Closing(one.Balance), one => one.Class.Value, StringComparer.Ordinal).Select(same => $"{string.Join(", ", same)} {same.Key}"))}.");

    public static string NotConfirmed(IReadOnlyList<SchoolClass> open) => $"Chưa xác nhận, số của máy, không cộng vào tổng: {string.Join(", ", open.Select(one => one.Id))}.";

    public static string SumOfConfirmed(int classes) => $"Cộng {classes} lớp đã xác nhận";

    public static string MonthHeadline(DateOnly month, IReadOnlyList<MonthlyReport> confirmed, IReadOnlyList<SchoolClass> open) =>
        $"{Month(month)}: {confirmed.Count} lớp đã xác nhận, sĩ số {confirmed.Sum(one => one.Enrolled)}, bỏ học {confirmed.Sum(one => one.DroppedOut)}."
        + (open.Count == 0 ? "" : $" Chưa xác nhận: {Named([.. open.Select(one => one.Id.Value)])}.");

    public static string LongAbsenceHeadline(LongAbsences list) => $"Vắng quá {list.MoreThan} ngày, {Days(list.Monday, list.Until).ToLowerInvariant()}: liên tiếp {list.InARow.Count} em, cộng trong tuần {list.InWeek.Count} em. {(list.NotReported.DistinctBy(key => key.Class).Count() <= Few ? LongAbsenceWording.NotReported(list.NotReported) : $"Chưa báo {CellText.Number(list.NotReported.Count)} buổi, chưa tính vào đâu.")}";

    public static string ReturnDay(IReadOnlyList<ClassReturn> standings, DateOnly day) => $"Ngày {CellText.Date(day)}, ngày học thứ {standings.Max(standing => standing.Day)} sau kỳ nghỉ";

    public static string ReturnHeadline(IReadOnlyList<ClassReturn> standings)
    {
        var silent = standings.Where(standing => !standing.IsReported).Select(standing => standing.Class.Id.Value).ToList();
        return $"Sau kỳ nghỉ còn {standings.Sum(standing => standing.NotBack.Count + standing.Unnamed)} em chưa trở lại, {standings.Sum(standing => standing.NotBack.Count(one => one.IsUnexplained) + standing.Unnamed)} em chưa rõ lý do."
            + (silent.Count == 0 ? "" : $" Chưa báo: {Named(silent)}.");
    }

    public static string RollUpHeadline(ReportRequest request, IReadOnlyList<RollUp> communes) =>
        $"Tổng hợp {Days(request.From, request.To).ToLowerInvariant()}: {string.Join("; ", communes.SelectMany(commune => commune.Parts).Select(level => $"{Place(level.Place)} sĩ số {level.Enrolled}{(level.Turnout is { } turnout ? $", huy động {ComparisonWording.Percent(turnout)}" : "")}, chuyên cần {ComparisonWording.Percent(level.Count.Percentage)}"))}. {Unreported(communes.Sum(one => one.Unreported))}";

    public static string SnapshotIntro(SchoolRegister register, DateTimeOffset now)
    {
        var time = register.Clock.TimeOf(now);
        return string.Create(CultureInfo.InvariantCulture, $"{register.School.Name} báo cáo tình hình duy trì sĩ số học sinh, số liệu lúc {time:HH:mm} ngày {CellText.Date(register.Clock.DateOf(now))} như sau:");
    }

    public static string SnapshotOwed(PeriodHeadcount period) => period.Sessions.Count == 0 ? "Hôm nay không có buổi học nào."
        : period.Outstanding.Count == 0 ? "Mọi lớp đều đã báo."
        : $"Chưa báo, không tính vào tỉ lệ: {string.Join(", ", period.Outstanding.Select(one => one.Count == 1 ? one.Class.Value : $"{one.Class} ({one.Count} buổi)"))}.";

    public static string SnapshotCounts(LongAbsences list) => $"Vắng quá {list.MoreThan} ngày trong tuần này: liên tiếp {list.InARow.Count} em, cộng trong tuần {list.InWeek.Count} em (cả có phép).";

    public static string SnapshotDropouts(DropoutGauge gauge) =>
        $"Bỏ học từ đầu năm: {gauge.Dropouts} em, {CellText.Of(Cell.OfPercent(gauge.Percentage))} của {gauge.Base} em; chỉ tiêu không quá {gauge.TargetPercent.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')}% ({gauge.Allowance} em).";

    public static string SnapshotHeadline(RollUp total, LongAbsences list, PeriodHeadcount period) =>
        $"Báo cáo đột xuất: có mặt {CellText.Number(total.Count.Present)}/{CellText.Number(total.Count.Enrolled)} lượt ({ComparisonWording.Percent(total.Count.Percentage)}), vắng quá {list.MoreThan} ngày liên tiếp {list.InARow.Count} em. {(period.Outstanding.Count <= Few ? SnapshotOwed(period) : $"Chưa báo {period.Outstanding.Count} lớp, không tính vào tỉ lệ.")} Phần khó khăn, kiến nghị để trống cho thầy cô ghi.";
}
