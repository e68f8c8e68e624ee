using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Visits;

/// <summary>Sentences about visits to children's homes.</summary>
internal static class VisitWording
{
    public const string WhoseHome = "Thầy cô thăm nhà em nào ạ? Ví dụ: thăm nhà em Khoa 7A chiều nay với cô Lan.";
    public const string AskPupil = "Thầy cô thăm nhà em nào trong các em này?";
    public const string Alone = "Đi một mình";
    public const string AskDay = "Đi hôm nào ạ?";
    public const string TodayLabel = "Hôm nay";
    public const string YesterdayLabel = "Hôm qua";
    public const string AskMet = "Gặp ai ở nhà em ạ? Ví dụ: gặp mẹ.";
    public const string NobodyHome = "Không ai ở nhà";
    public const string NotGoneYet = "Chưa đi";
    public const string AskSaid = "Gia đình nói gì ạ?";
    public const string AskPromise = "Gia đình hứa gì, đến ngày nào? Ví dụ: hứa thứ Hai cho em đi học lại.";
    public const string NoPromise = "Không hứa gì";
    public const string NoDay = "Không hẹn ngày";
    public const string WhatIsWrong = "Chỗ nào chưa đúng, thầy cô nhắn lại chỗ đó, ví dụ: gặp bà ngoại; bỏ hẳn thì nhắn: hủy. ";
    public const string NotUnderstood = "Em chưa hiểu câu trả lời. ";
    public const string TooLong = "Câu này dài quá, thầy cô nhắn ngắn lại giúp em. ";
    public const string Dropped = "Đã bỏ, em chưa ghi lần thăm nhà này.";
    public const string VisitGone = "Lần thăm nhà này không còn nữa.";
    public const string PageLater = "Gửi sau";
    public const string AskPage = "Thầy cô chụp trang biên bản đã ký gửi vào đây; ai ký thì nhắn kèm, ví dụ: mẹ em ký.";
    public const string PageKept = "Đã nhận ảnh biên bản. ";
    public const string AskSigner = "Ai đã ký ạ?";
    public const string NotThePage = "Không phải";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Child(Pupil pupil) => $"{pupil.Name.Full} ({pupil.Class})";

    public static string Nobody(string name) => $"Em không thấy em nào tên {RollCallWording.Shorten(name)} trong phần thầy cô phụ trách. Nhắn cả tên và lớp, ví dụ: thăm nhà em Khoa 7A.";

    public static string TooMany(string name) => $"Có nhiều em tên {RollCallWording.Shorten(name)}. Thầy cô nhắn cả họ tên và lớp giúp em.";

    public static string StillToGo(Pupil pupil) => $"Đi về thầy cô nhắn: thăm nhà em {pupil.Name.Full}. Cần biên bản in sẵn thì nhắn: in biên bản em {pupil.Name.Full}.";

    public static string AskCompanions(Pupil pupil) => $"Thăm nhà em {Child(pupil)}: ai đi cùng thầy cô? (Dở chừng thì nhắn “thăm nhà” để tiếp, “hủy” để bỏ.)";

    public static string AskPromiseDay(string promise) => $"“{RollCallWording.Shorten(promise)}”: đến ngày nào ạ? Ví dụ: thứ Hai, 30/11.";

    public static string Signer(VisitSigner signer) => signer switch
    {
        VisitSigner.Guardian => "Cha mẹ, người giám hộ",
        VisitSigner.Sponsor => "Người đỡ đầu",
        _ => "Người ở cạnh nhà",
    };

    public static string ReadBack(Pupil pupil, StaffMember teller, VisitDraft visit) => string.Join('\n', (string[])
        [
            $"Thăm nhà em {Child(pupil)}, {RollCallWording.Weekday(visit.Day!.Value)}.",
            $"Người đi: {Went(teller.Name, visit.Companions ?? [])}.",
            visit.NobodyHome ? "Không ai ở nhà." : $"Gặp: {visit.Met}.",
            .. visit.Said is { } said && !visit.NobodyHome ? [$"Nội dung: {said}."] : Array.Empty<string>(),
            .. visit.NobodyHome ? Array.Empty<string>() : [visit.Promise is { Length: > 0 } promise ? $"Hứa: {promise}{(visit.PromisedFor is { } day ? $" (đến {RollCallWording.Weekday(day)})" : "")}." : "Không hứa gì."],
            "Đúng không ạ?",
        ]);

    public static string Stored(Pupil pupil, HomeVisit visit, int complete, int needed) =>
        $"Đã ghi lần thăm nhà thứ {visit.Number} của em {Child(pupil)}, biên bản số {Number(visit)}; đủ biên bản ký {complete}/{needed} lần. {AskPage} In biên bản điền sẵn: in biên bản em {pupil.Name.Full}. Nhầm thì nhắn: hủy.";

    public static string Complete(Pupil pupil, HomeVisit visit, int complete, int needed) =>
        $"Lần thăm nhà thứ {visit.Number} của em {Child(pupil)} đã đủ biên bản (số {Number(visit)}, {Signed(visit)} ký). Đủ biên bản: {complete}/{needed} lần.";

    public static string SignerNoted(VisitSigner signer) => $"Em đã ghi người ký: {Lower(Signer(signer))}. ";

    public static string PageComesLater(SchoolRegister register, HomeVisit visit) =>
        $"Vâng. Chưa có ảnh biên bản ký thì lần thăm này còn “chưa đủ”. Khi có, gửi ảnh kèm chữ: biên bản em {RollCallWording.NameOf(register, visit.Pupil)} lần {visit.Number}, ai ký.";

    public static string IsItThePage(SchoolRegister register, HomeVisit visit) =>
        $"Ảnh này là biên bản thăm nhà em {RollCallWording.NameOf(register, visit.Pupil)} lần {visit.Number} phải không ạ?";

    public static string PageOfNobody(string name) => $"Em giữ ảnh này, nhưng không thấy em nào tên {RollCallWording.Shorten(name)} trong phần thầy cô phụ trách. Gửi lại kèm chữ, ví dụ: biên bản em Khoa 7A lần 1, mẹ ký.";

    public static string PageOfNoVisit(Pupil pupil, int visits) => visits == 0
        ? $"Em giữ ảnh này, nhưng chưa có lần thăm nhà nào của em {Child(pupil)} được ghi. Nhắn: thăm nhà em {pupil.Name.Full}, rồi gửi lại ảnh."
        : $"Em giữ ảnh này, nhưng em {Child(pupil)} mới có {visits} lần thăm nhà được ghi. Nhắn: thăm nhà em {pupil.Name.Full}, rồi gửi lại ảnh.";

    public static string TakenBack(Pupil pupil, HomeVisit visit) => $"Đã hủy lần thăm nhà thứ {visit.Number} của em {Child(pupil)}. Số biên bản {Number(visit)} ghi là đã hủy trong sổ.";

    public static string TakenBackForLeader(StaffMember by, Pupil pupil, HomeVisit visit) => $"{by.Name} đã hủy lần thăm nhà em {Child(pupil)} ngày {RollCallWording.Date(visit.Day)}: ghi nhầm.";

    /// <summary>For the leader of the grade: what came of it.</summary>
    /// <param name="isGrave">An alarm was raised for its words: they are not repeated.</param>
    public static string ForLeader(StaffMember teller, Pupil pupil, HomeVisit visit, bool isGrave)
    {
        var met = visit.Met is null ? "không ai ở nhà" : $"gặp {visit.Met}";
        var said = isGrave ? "; nội dung xin hỏi trực tiếp người đi" : visit.Said is null ? "" : $"; {visit.Said}";
        var promise = visit.Met is null || isGrave ? "" : visit.Promise is { } promised ? $". Hứa: {promised}{(visit.PromisedFor is { } day ? $" (đến {RollCallWording.Weekday(day)})" : "")}" : ". Không hứa gì";
        return $"{Went(teller.Name, visit.Companions)} đã thăm nhà em {Child(pupil)} lần {visit.Number}, {RollCallWording.Weekday(visit.Day)}: {met}{said}{promise}. Chưa có biên bản ký.";
    }

    /// <summary>The line of the school's lane in the case.</summary>
    public static string Entry(HomeVisit visit) =>
        $"Thăm nhà lần {visit.Number}{(visit.Companions.Count == 0 ? "" : $" cùng {string.Join(", ", visit.Companions)}")}: {(visit.Met is null ? "không ai ở nhà" : $"gặp {visit.Met}")}";

    /// <summary>The line of the family's lane.</summary>
    public static string FamilySaid(HomeVisit visit) => string.Join("; ", new[]
    {
        visit.Said,
        visit.Promise is null ? null : $"hứa: {visit.Promise}{(visit.PromisedFor is { } day ? $" (đến {RollCallWording.Date(day)})" : "")}",
    }.OfType<string>());

    public static string SignedEntry(HomeVisit visit) => $"Biên bản thăm nhà lần {visit.Number} (số {Number(visit)}): {Signed(visit)} ký";

    public static string Number(HomeVisit visit) => visit.Minutes.Number.ToString("00", Vietnamese);

    public static string Went(string teller, IReadOnlyList<string> companions) => companions.Count == 0 ? teller : $"{teller}, {string.Join(", ", companions)}";

    /// <summary>"mẹ em (cha mẹ, người giám hộ)"; the kind alone where no name was said.</summary>
    public static string Signed(HomeVisit visit) => visit.Signer is not { } signer ? "chưa rõ ai"
        : visit.SignerName is { } name ? $"{name} ({Lower(Signer(signer))})"
        : Lower(Signer(signer));

    private static string Lower(string text) => char.ToLower(text[0], Vietnamese) + text[1..];
}
