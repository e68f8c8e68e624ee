using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Host.Commands.Import;

/// <summary>A new school year in lines for a person: each group of pupils with its number and names, then what to look at.</summary>
internal static class YearWording
{
    public static IEnumerable<string> Lines(SchoolRegister read, RegisterDifference difference, YearChange year) =>
    [
        $"Năm học mới {year.After}{(year.Before is { } before ? $" (đang là {before})" : "")}. Học sinh được nhận ra theo mã.",
        .. Groups(read, year),
        .. Classes(read, difference),
        .. Teachers(read, difference),
        "Bắt đầu lại từ 0: số buổi nghỉ trong năm, số tin nhắn động viên. Năm cũ vẫn xem được; liên kết, đồng ý và việc còn mở giữ nguyên.",
    ];

    public static string Ask(SchoolYear year) => $"Bắt đầu năm học {year}? (c/k) ";

    public static string AskBack(SchoolYear year) => $"Quay lại danh sách trước năm học {year}? (c/k) ";

    public static string NobodyToAsk(SchoolYear year) => $"Danh sách này mở năm học {year} mà không có ai để hỏi. Chưa ghi gì; nếu đúng, hãy thêm --yes.";

    public static string NobodyToAskBack(SchoolYear year) => $"Sắp quay lại danh sách trước năm học {year} mà không có ai để hỏi. Chưa ghi gì; nếu đúng, hãy thêm --yes.";

    public static string Started(SchoolYear year) => $"Đã sang năm học {year}. Nếu nhầm, trong 24 giờ có thể quay lại bằng: import --undo";

    public static string TakenBack(SchoolYear year) => $"Đã quay lại danh sách trước năm học {year}. Điểm danh và tin nhắn từ lúc nhập vẫn còn.";

    public static string Backwards(SchoolYear given, SchoolYear known) =>
        $"Thư mục này là của năm học {given}, trong máy đã là năm học {known}. Chưa ghi gì. Muốn bỏ năm học vừa nhập, hãy dùng: import --undo";

    public static string NothingToTakeBack => "Không có lần nhập năm học mới nào để quay lại.";

    public static string TooLate(SchoolYear year, SchoolClock clock, DateTimeOffset at) =>
        $"Năm học {year} được nhập lúc {FieldWording.Time(clock.TimeOf(at))} ngày {FieldWording.Day(clock.DateOf(at))}, đã quá một ngày nên không quay lại được nữa. Hãy sửa tệp danh sách rồi nhập lại.";

    public static string Forgotten(SchoolYear year) =>
        $"Sau khi nhập năm học {year} đã có dữ liệu được xóa theo yêu cầu của gia đình, nên không quay lại được danh sách cũ. Hãy sửa tệp danh sách rồi nhập lại.";

    public static string WhichSchool => "Có nhiều trường trong máy: hãy cho biết thư mục của trường, ví dụ: import --undo THƯ-MỤC";

    public static string CodeReused(Change<Pupil> reused) =>
        $"Mã {reused.After.Id} trước đây là {Who(reused.Before)}, nay là {Who(reused.After)}. Một mã không dùng cho hai em: vắng, việc và lời gia đình cũ sẽ tính nhầm cho em mới. Hãy cấp mã mới cho {reused.After.Name}, hoặc sửa lại tên và ngày sinh nếu vẫn là một em.";

    private static IEnumerable<string> Groups(SchoolRegister read, YearChange year)
    {
        var promoted = year.Steps.Where(step => step.Kind == PupilStepKind.Promoted).ToList();
        yield return Title("Lên lớp", promoted.Count);
        foreach (var flow in promoted.Where(step => !step.LeavesClassmates).GroupBy(step => (From: step.Before!.Class, To: step.After!.Class)))
        {
            yield return Line($"{flow.Key.From} → {flow.Key.To}", [.. flow.Select(step => step.After!.Name.Full)]);
        }

        foreach (var line in Moves("Lên lớp nhưng sang lớp khác bạn cũ", promoted.Where(step => step.LeavesClassmates))
            .Concat(Moves("Ở lại lớp", Of(year, PupilStepKind.Retained)))
            .Concat(Moves("Xuống khối thấp hơn (xin xem lại)", Of(year, PupilStepKind.PutBack)))
            .Concat(Lists("Ra trường", Of(year, PupilStepKind.Graduated), step => step.Before!))
            .Concat(Lists("Không có trong danh sách mới, chưa học hết cấp (xin xem lại)", Of(year, PupilStepKind.Missing), step => step.Before!))
            .Concat(Lists("Vào khối đầu cấp", Of(year, PupilStepKind.Entered), step => step.After!))
            .Concat(Lists("Chuyển đến", Of(year, PupilStepKind.Joined), step => step.After!))
            .Concat(Lists("Trở lại trường, giữ mã cũ", Of(year, PupilStepKind.Returned), step => step.After!)))
        {
            yield return line;
        }

        foreach (var empty in read.Classes.Where(schoolClass => read.EnrolmentOf(schoolClass.Id) == 0))
        {
            yield return $"Lớp {empty.Id} chưa có học sinh nào.";
        }
    }

    private static IEnumerable<string> Classes(SchoolRegister read, RegisterDifference difference)
    {
        foreach (var gone in difference.Classes.Left)
        {
            var head = read.Principal is { } principal ? $"Hiệu trưởng ({principal.Name})" : "Hiệu trưởng";
            yield return $"Lớp {gone.Id} không còn: điểm danh cũ vẫn xem được, việc còn mở của lớp về {head}; việc của từng em theo em sang lớp mới.";
        }
    }

    private static IEnumerable<string> Teachers(SchoolRegister read, RegisterDifference difference)
    {
        foreach (var change in difference.Staff.Changed.Where(change => change.Before.Homeroom != change.After.Homeroom))
        {
            yield return $"{change.After.Name}: {Homeroom(change.Before)} → {Homeroom(change.After)}.";
        }

        foreach (var left in difference.Staff.Left)
        {
            yield return $"{left.Name} ({FieldWording.PositionName(left.Position)}) không còn trong danh sách: từ nay không nhận tin và không báo được; việc còn mở về người phụ trách lớp.";
        }

        foreach (var orphan in read.Classes.Where(schoolClass => read.HomeroomTeacherOf(schoolClass.Id) is null))
        {
            yield return $"Lớp {orphan.Id} chưa có chủ nhiệm: nhắc báo sĩ số chỉ tới ban giám hiệu.";
        }
    }

    private static string Homeroom(StaffMember member) => member.Homeroom is { } own ? $"chủ nhiệm {own}" : "không chủ nhiệm";

    private static IEnumerable<PupilStep> Of(YearChange year, PupilStepKind kind) => year.Steps.Where(step => step.Kind == kind);

    private static IEnumerable<string> Moves(string title, IEnumerable<PupilStep> steps) =>
        Group(title, [.. steps], step => $"{step.After!.Name} ({step.Before!.Class} → {step.After.Class})");

    private static IEnumerable<string> Lists(string title, IEnumerable<PupilStep> steps, Func<PupilStep, Pupil> pupil)
    {
        var all = steps.ToList();
        return all.Count == 0 ? [] : [Title(title, all.Count), .. all.GroupBy(step => pupil(step).Class).Select(group => Line(group.Key.Value, [.. group.Select(step => pupil(step).Name.Full)]))];
    }

    private static IEnumerable<string> Group(string title, IReadOnlyList<PupilStep> steps, Func<PupilStep, string> line) =>
        steps.Count == 0 ? [] : [Title(title, steps.Count), .. steps.Select(step => $"  {line(step)}")];

    private static string Title(string title, int count) => string.Create(CultureInfo.InvariantCulture, $"{title}: {count} em");

    private static string Line(string flow, IReadOnlyList<string> names) => string.Create(CultureInfo.InvariantCulture, $"  {flow}: {names.Count} em – {string.Join(", ", names)}");

    private static string Who(Pupil pupil) => $"{pupil.Name}{(pupil.BirthDate is { } born ? $", sinh {FieldWording.Day(born)}" : "")} ({pupil.Class})";
}
