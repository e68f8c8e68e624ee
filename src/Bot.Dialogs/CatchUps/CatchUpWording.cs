using Bot.Dialogs.Reports;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Calendar;
using Bot.Domain.People;

namespace Bot.Dialogs.CatchUps;

/// <summary>What is said of lessons caught up on. No reason and no comparison: nobody is to be ashamed (S4-13).</summary>
internal static class CatchUpWording
{
    public const string NotThen = "Ngày đó chưa đến hoặc khoảng ngày dài quá một năm học, em chưa ghi gì.";
    public const string WhichClass = "Thầy cô nhắn rõ lớp nào, ví dụ: đã dạy bù 7A 12/11.";
    public const string TakenBack = "Em đã bỏ phần vừa ghi đã bù bài.";

    /// <summary>Pupils of one name that are told apart in one answer.</summary>
    private const int MostNamesakes = 5;

    /// <param name="said">Which of several names; null where only one was said.</param>
    public static string Nobody(string? said) => $"Em không thấy em {(said is null ? "ấy" : $"nào tên “{said}”")} trong các lớp thầy cô phụ trách, nên chưa ghi gì. Nhắn lại họ tên và lớp, ví dụ: đã dạy bù Khoa 7A 12/11.";

    public static string WhichOne(string said, IReadOnlyList<Pupil> pupils) =>
        $"Có {pupils.Count} em tên “{said}”: {string.Join("; ", pupils.Take(MostNamesakes).Select(Named))}. Em chưa ghi gì, thầy cô nhắn lại cả họ tên và lớp.";

    public static string NothingOpen(IReadOnlyList<Pupil> pupils, (DateOnly From, DateOnly To) span, bool isUsual) =>
        $"{Days(span, isUsual)} không có buổi nào {(pupils is [var only] ? $"em {Named(only)}" : "các em ấy")} còn phải bù.{(isUsual ? " Buổi cũ hơn thì nhắn thêm ngày." : "")}";

    /// <param name="ticked">Each pupil, what was ticked now, and how much of the span was open before.</param>
    public static string Ticked(IReadOnlyList<(Pupil Pupil, List<(DateOnly Day, Session Session)> Now, int All)> ticked, (DateOnly From, DateOnly To) span, bool isUsual)
    {
        var open = ticked.Sum(one => one.All - one.Now.Count);
        var said = ticked is [var only]
            ? $"✓ Đã ghi: em {Named(only.Pupil)} đã bù bài {ListWording.Sessions(only.Now)}."
            : $"✓ Đã ghi bù bài cho {ticked.Count} em:\n{string.Join('\n', ticked.Select(one => $"– {Named(one.Pupil)}: {ListWording.Sessions(one.Now)}"))}";
        return $"{said}\n{Days(span, isUsual)} {(open > 0 ? $"còn {open} lượt chưa bù" : "không còn buổi nào phải bù")}. Nhầm thì nhắn: hủy.";
    }

    private static string Days((DateOnly From, DateOnly To) span, bool isUsual) =>
        isUsual ? $"{CatchUpDialog.UsualDays / 7} tuần qua"
        : span.From == span.To ? $"Ngày {RollCallWording.Date(span.From)}"
        : $"Từ {RollCallWording.Date(span.From)} đến {RollCallWording.Date(span.To)}";

    private static string Named(Pupil pupil) => $"{pupil.Name.Full} ({pupil.Class})";
}
