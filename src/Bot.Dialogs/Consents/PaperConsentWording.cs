using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Consents;

/// <summary>Sentences to staff about consent on paper.</summary>
internal static class PaperConsentWording
{
    public const string TakenBack = "Đã bỏ: coi như chưa ghi đồng ý trên giấy.";

    public static string Recorded(Pupil pupil, Guardian guardian, string version, DateOnly on) =>
        $"Đã ghi: {Named(guardian, pupil)} của em {pupil.Name.Full} ({pupil.Class}) đồng ý nhận tin trên giấy (bản {version}), ghi ngày {RollCallWording.Date(on)}. Nhầm thì nhắn: hủy. Gia đình thôi lúc nào cũng được: nhắn DỪNG, hoặc thầy cô nhắn: rút đồng ý {pupil.Class} {pupil.Name.Full} {Word(guardian, pupil)}.";

    public static string Withdrawn(Pupil pupil, Guardian guardian) =>
        $"Đã rút: từ nay không nhắn tự động cho {Named(guardian, pupil)} của em {pupil.Name.Full} ({pupil.Class}). Khi em vắng, nhờ thầy cô gọi. Nhầm thì nhắn: đồng ý giấy {pupil.Class} {pupil.Name.Full} {Word(guardian, pupil)}.";

    public static string WhichChild(bool isWithdrawn) =>
        $"Nhờ thầy cô ghi lớp, tên em và ai đã ký, trong lớp mình phụ trách, ví dụ: {Command(isWithdrawn)} 7A Mận mẹ.";

    public static string SeveralChildren(IReadOnlyList<Pupil> pupils, bool isWithdrawn) =>
        $"Có {pupils.Count} em tên này: {string.Join(", ", pupils.Select(pupil => pupil.Name.Full))}. Nhờ thầy cô ghi cả họ tên, ví dụ: {Command(isWithdrawn)} {pupils[0].Class} {pupils[0].Name.Full} mẹ.";

    public static string NoGuardian(Pupil pupil) => $"Danh sách chưa có người này trong gia đình em {pupil.Name.Full} ({pupil.Class}), nên chưa ghi được.";

    public static string WhichGuardian(Pupil pupil, IReadOnlyList<Guardian> guardians, bool isWithdrawn) =>
        $"Em {pupil.Name.Full} ({pupil.Class}) có {string.Join(", ", guardians.Select(guardian => Named(guardian, pupil)))}. Ai đã ký? Nhắn, ví dụ: {Command(isWithdrawn)} {pupil.Class} {pupil.Name.Full} {Word(guardians[0], pupil)}.";

    private static string Command(bool isWithdrawn) => isWithdrawn ? "rút đồng ý" : "đồng ý giấy";

    private static string Named(Guardian guardian, Pupil pupil) => $"{Word(guardian, pupil)} {guardian.Name}".TrimEnd();

    private static string Word(Guardian guardian, Pupil pupil) => guardian.Children.First(child => child.Pupil == pupil.Id).Relation switch
    {
        Relation.Father => "cha",
        Relation.Mother => "mẹ",
        _ => "người giám hộ",
    };
}
