using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Visits;

/// <summary>Sentences about minutes of visits and their register.</summary>
internal static class MinutesWording
{
    public const string RegisterNotYours = "Sổ biên bản thăm nhà là của ban giám hiệu và văn thư.";
    public const string PageNotHere = "Ảnh chưa tải về xong, thầy cô thử lại sau ít phút.";

    private const int MostListed = 40;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Nobody(string name) => $"Em không thấy em nào tên {RollCallWording.Shorten(name)} trong phần thầy cô phụ trách. Nhắn cả tên và lớp, ví dụ: biên bản nhà em Khoa 7A lần 2.";

    public static string NotThere(Pupil pupil, int? number, int visits) =>
        (number, visits) switch
        {
            (_, 0) => $"Chưa có: em {VisitWording.Child(pupil)} chưa có lần thăm nhà nào được ghi. Mẫu để in: in biên bản em {pupil.Name.Full}.",
            ({ } wanted, _) => $"Chưa có biên bản lần {wanted}: em {VisitWording.Child(pupil)} mới có {visits} lần thăm nhà được ghi.",
            _ => $"Chưa có biên bản của em {VisitWording.Child(pupil)}.",
        };

    public static string Several(Pupil pupil, IReadOnlyList<HomeVisit> visits) => string.Join('\n', (string[])
        [
            $"Em {VisitWording.Child(pupil)} có {visits.Count} lần thăm nhà:",
            .. visits.Select(visit => $"• lần {visit.Number}, {RollCallWording.Date(visit.Day)}, biên bản số {VisitWording.Number(visit)}: {State(visit)}"),
            $"Muốn xem, nhắn: biên bản nhà em {pupil.Name.Full} lần 1.",
        ]);

    public static string BlankForm(Pupil pupil) => $"Biên bản thăm nhà em {VisitWording.Child(pupil)} để in mang theo; chỗ chấm thì ghi tay. Về nhắn: thăm nhà em {pupil.Name.Full}.";

    public static string FilledForm(Pupil pupil, HomeVisit visit) => $"Biên bản số {VisitWording.Number(visit)}, thăm nhà em {VisitWording.Child(pupil)} lần {visit.Number}, đã điền sẵn để in và ký.";

    public static string Unsigned(Pupil pupil, HomeVisit visit) =>
        $"Chưa có bản ký của lần {visit.Number} ({RollCallWording.Date(visit.Day)}, biên bản số {VisitWording.Number(visit)}, em {VisitWording.Child(pupil)}). Kèm bản điền sẵn để in và ký.";

    public static string Signed(Pupil pupil, HomeVisit visit) =>
        $"Biên bản số {VisitWording.Number(visit)}, thăm nhà em {VisitWording.Child(pupil)} lần {visit.Number}, {RollCallWording.Date(visit.Day)}; {VisitWording.Signed(visit)} ký.";

    public static string FileName(Pupil pupil, HomeVisit? visit) => visit is null ? $"bien ban tham nha {pupil.Class}" : $"bien ban so {VisitWording.Number(visit)} lan {visit.Number} {pupil.Class}";

    public static string NoSuchNumber(int number) => $"Em không thấy biên bản số {number} trong sổ năm học này. Xem: sổ biên bản.";

    public static string NoSuchKeeper(string keeper) => $"Em không tìm được ai là “{RollCallWording.Shorten(keeper)}” trong danh sách cán bộ. Ví dụ: biên bản số 3 văn thư giữ.";

    public static string Kept(Pupil pupil, HomeVisit visit, StaffMember keeper) => $"Đã ghi: bản giấy biên bản số {VisitWording.Number(visit)} (em {VisitWording.Child(pupil)}, lần {visit.Number}) do {keeper.Name} giữ.";

    public static string RegisterFileName(DateOnly year) => string.Create(Vietnamese, $"so bien ban tham nha {year.Year}-{year.Year + 1}");

    public static string Totals(MinutesRegister register) =>
        $"Sổ biên bản thăm nhà năm học này: {register.Standing.Count()} lần, {register.Pupils} em; đủ chữ ký {register.Complete}, thiếu biên bản {register.Missing.Count()}, chưa rõ ai ký {register.SignerUnknown.Count()}, chưa rõ ai giữ bản giấy {register.Unkept}"
        + (register.All.Count - register.Standing.Count() is > 0 and var cancelled ? $", số đã hủy {cancelled}." : ".");

    public static string Register(SchoolRegister school, MinutesRegister register, Func<HomeVisit, bool> maySee)
    {
        if (register.All.Count == 0)
        {
            return "Năm học này chưa có biên bản thăm nhà nào.";
        }

        var seen = register.All.Where(visit => visit.CancelledAt is not null || maySee(visit)).ToList();
        var lines = seen.TakeLast(MostListed).Select(visit => Line(school, visit));
        return string.Join('\n', (string[])
            [
                Totals(register),
                .. seen.Count > MostListed ? [$"({MostListed} số mới nhất; cả sổ: sổ biên bản tệp)"] : Array.Empty<string>(),
                .. lines,
                "Ai giữ bản giấy thì nhắn: biên bản số 3 văn thư giữ. Tệp Excel: sổ biên bản tệp.",
            ]);
    }

    public static string State(HomeVisit visit) => visit switch
    {
        { CancelledAt: not null } => "đã hủy",
        { SignedPage: null } => "chưa có bản ký",
        { Signer: null } => "chưa rõ ai ký",
        _ => "đủ",
    };

    private static string Line(SchoolRegister school, HomeVisit visit)
    {
        var number = VisitWording.Number(visit);
        if (visit.CancelledAt is not null)
        {
            return $"{number}. (đã hủy)";
        }

        var keeper = visit.PaperKeptBy is { } kept ? $"; {school.Find(kept)?.Name ?? kept.Value} giữ" : "";
        return $"{number}. {RollCallWording.Date(visit.Day)}, {Whom(school, visit)}, lần {visit.Number}: {State(visit)}{keeper}";
    }

    private static string Whom(SchoolRegister school, HomeVisit visit) => school.Find(visit.Pupil) is { } pupil ? VisitWording.Child(pupil) : visit.Pupil.Value;
}
