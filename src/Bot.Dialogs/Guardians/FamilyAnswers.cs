using Bot.Domain.Attendance;

namespace Bot.Dialogs.Guardians;

/// <summary>The menu of design §10: one meaning for each digit, everywhere.</summary>
internal static class FamilyAnswers
{
    public const int AtSchool = 4;
    public const int DoesNotKnow = 5;
    public const int NeedsHelp = 6;

    /// <summary>The family's claim behind 1, 2 and 3.</summary>
    public static (AbsenceKind Kind, ReasonCode? Reason) Claim(int number) => number switch
    {
        1 => (AbsenceKind.Excused, ReasonCode.OM),
        2 => (AbsenceKind.Excused, ReasonCode.VN),
        _ => (AbsenceKind.Excused, null),
    };

    public static bool IsAlarm(int number) => number is AtSchool or DoesNotKnow;
}
