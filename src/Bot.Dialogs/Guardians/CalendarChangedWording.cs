using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>What families hear of a change of the calendar: no lessons in class, lessons on a free day, lessons again (S2-20).</summary>
internal static class CalendarChangedWording
{
    /// <param name="pupils">The guardian's own children concerned; never empty.</param>
    public static string Of(SchoolRegister register, CalendarChange change, IReadOnlyList<Pupil> pupils) => change.Kind switch
    {
        CalendarChangeKind.MakeUp => GuardianWording.Fill(register, "makeUp", Values(register, change, pupils)),
        CalendarChangeKind.AsUsual => GuardianWording.Fill(register, "reopened", Values(register, change, pupils)),
        _ => GuardianWording.Fill(
            register,
            "closure",
            [.. Values(register, change, pupils), ("cách học", Mode(register, change.Mode)), ("vì sao", change.Reason.Length > 0 ? GuardianWording.Fill(register, "closureReason", ("lý do", change.Reason)) : "")]),
    };

    public static string TakenBack(SchoolRegister register, CalendarChange change, IReadOnlyList<Pupil> pupils) => GuardianWording.Fill(register, "closureTakenBack", Values(register, change, pupils));

    /// <summary>The days in the reader's language: from a day on where lessons go on again, else the day, or the first and the last.</summary>
    private static string Days(SchoolRegister register, CalendarChange change)
    {
        var (from, to) = (GuardianWording.Weekday(register, change.From), GuardianWording.Weekday(register, change.To));
        var session = change.Session is { } only ? GuardianWording.SessionName(register, only) : null;
        if (change.Kind == CalendarChangeKind.AsUsual)
        {
            return GuardianWording.Fill(register, "closureFrom", ("từ", session is null ? from : GuardianWording.Fill(register, "closureFromSession", ("buổi", session), ("ngày", from))));
        }

        var days = change.From == change.To ? from : GuardianWording.Fill(register, "closureSpan", ("từ", from), ("đến", to));
        return session is null ? days : GuardianWording.Fill(register, "dateOfSession", ("buổi", session), ("ngày", days));
    }

    private static string Mode(SchoolRegister register, LearningMode mode) => mode switch
    {
        LearningMode.Online => GuardianWording.Fill(register, "closureOnline"),
        LearningMode.GuidedSelfStudy => GuardianWording.Fill(register, "closureSelfStudy"),
        LearningMode.Worksheets => GuardianWording.Fill(register, "closureSheets"),
        LearningMode.Zalo => GuardianWording.Fill(register, "closureZalo"),
        _ => "",
    };

    private static IReadOnlyList<(string Name, string Value)> Values(SchoolRegister register, CalendarChange change, IReadOnlyList<Pupil> pupils)
    {
        var names = string.Join(", ", pupils.Select(pupil => $"{GuardianWording.CallName(pupil)} ({pupil.Class})"));
        return
        [
            .. GuardianWording.OfPupil(register, pupils[0].Id).Where(value => value.Name is "trường" or "điện thoại"),
            ("các em", $"{GuardianWording.Fill(register, pupils.Count == 1 ? "nudgeOne" : "nudgeSeveral")} {names}"),
            ("ngày", Days(register, change)),
        ];
    }
}
