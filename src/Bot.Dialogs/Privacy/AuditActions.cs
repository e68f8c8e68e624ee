using Bot.Dialogs.Turns;
using Bot.Domain;

namespace Bot.Dialogs.Privacy;

/// <summary>What the audit calls the looks into what is kept about a child. Their subject is the child's code.</summary>
public static class AuditActions
{
    /// <summary>Somebody outside the school (an officer, a hamlet's head) was shown the child by name.</summary>
    public const string SeenOutside = "pupil.seen-outside";

    /// <summary>A guardian was shown what is kept.</summary>
    public const string Shown = "pupil.shown";

    /// <summary>The principal took the extract of a household, with this child in it.</summary>
    public const string HouseholdExtracted = "household.extracted";

    /// <summary>Somebody said that the child caught up on lessons.</summary>
    public const string CatchUpTicked = "catch-up.ticked";

    /// <summary>What one message ticked was taken back. The subject is that message's instant.</summary>
    public const string CatchUpUnticked = "catch-up.unticked";

    public const string Exported = "pupil.exported";

    public const string Erased = "pupil.erased";

    public const string GuardianErased = "guardian.erased";

    /// <summary>A member of staff asked for the parents of many at once and was told no. The subject is the class or the school.</summary>
    public const string GuardianListRefused = "guardians.list-refused";

    /// <summary>Every opening of a child's file by somebody outside the school goes through here.</summary>
    public static Effect.Audit SeenBy(SchoolId school, StaffId by, PupilId pupil, DateTimeOffset at) => new(school, $"staff:{by}", SeenOutside, pupil.Value, at);
}
