using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>What families hear of a change of the calendar: no lessons in class, lessons on a free day, lessons again (S2-20).</summary>
internal static class CalendarChangedWording
{
    /// <param name="pupils">The guardian's own children concerned; never empty.</param>
    /// <param name="days">The days, in words.</param>
    public static string Of(SchoolRegister register, CalendarChange change, IReadOnlyList<Pupil> pupils, string days) => change.Kind switch
    {
        CalendarChangeKind.MakeUp => GuardianWording.Fill(register, "makeUp", Values(register, pupils, days)),
        CalendarChangeKind.AsUsual => GuardianWording.Fill(register, "reopened", Values(register, pupils, days)),
        _ => GuardianWording.Fill(
            register,
            "closure",
            [.. Values(register, pupils, days), ("cách học", Mode(register, change.Mode)), ("vì sao", change.Reason.Length > 0 ? GuardianWording.Fill(register, "closureReason", ("lý do", change.Reason)) : "")]),
    };

    public static string TakenBack(SchoolRegister register, IReadOnlyList<Pupil> pupils, string days) => GuardianWording.Fill(register, "closureTakenBack", Values(register, pupils, days));

    private static string Mode(SchoolRegister register, LearningMode mode) => mode switch
    {
        LearningMode.Online => GuardianWording.Fill(register, "closureOnline"),
        LearningMode.GuidedSelfStudy => GuardianWording.Fill(register, "closureSelfStudy"),
        LearningMode.Worksheets => GuardianWording.Fill(register, "closureSheets"),
        LearningMode.Zalo => GuardianWording.Fill(register, "closureZalo"),
        _ => "",
    };

    private static IReadOnlyList<(string Name, string Value)> Values(SchoolRegister register, IReadOnlyList<Pupil> pupils, string days)
    {
        var names = string.Join(", ", pupils.Select(pupil => $"{GuardianWording.CallName(pupil)} ({pupil.Class})"));
        return
        [
            .. GuardianWording.OfPupil(register, pupils[0].Id).Where(value => value.Name is "trường" or "điện thoại"),
            ("các em", $"{GuardianWording.Fill(register, pupils.Count == 1 ? "nudgeOne" : "nudgeSeveral")} {names}"),
            ("ngày", days),
        ];
    }
}
