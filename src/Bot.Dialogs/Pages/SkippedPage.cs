using System.Collections.Immutable;
using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages;

/// <summary>Skipped periods of the school year so far.</summary>
internal static class SkippedPage
{
    /// <summary>To whom a chat tells them: who reports the class hears them in each read-back, and who may have the list of what is to be caught up on finds them there.</summary>
    public static bool IsFor(PageVisitor visitor, ClassId schoolClass) =>
        RollPage.MayCorrect(visitor, schoolClass)
        || (ReportAccess.Refusal(visitor.Member, ReportName.CatchUp) is null
            && ReportAccess.ClassesOf(visitor.Register, visitor.Member, ReportName.CatchUp, scope: null).Any(one => one.Id == schoolClass));

    /// <summary>With them, for whom they are; everything else stays as it is.</summary>
    public static FactsNeeded With(FactsNeeded needed, PageVisitor visitor, ClassId schoolClass, ImmutableHashSet<PupilId> pupils) =>
        IsFor(visitor, schoolClass) ? needed with { SkippedOf = [.. pupils], SkippedSince = visitor.Register.Calendar.YearOf(visitor.Today).From } : needed;

    /// <summary>The newest first; null for whom they are not.</summary>
    public static IReadOnlyList<SkippedLesson>? Of(PageVisitor visitor, ClassId schoolClass, Facts facts) => IsFor(visitor, schoolClass)
        ? [.. facts.Skipped.Where(one => visitor.Register.Find(one.Pupil) is { } pupil && visitor.MaySee(pupil)).OrderByDescending(one => one.RollCall.Date).ThenBy(one => one.RollCall.Session).ThenBy(one => one.Period).ThenBy(one => one.Pupil.Value, StringComparer.Ordinal)]
        : null;
}
