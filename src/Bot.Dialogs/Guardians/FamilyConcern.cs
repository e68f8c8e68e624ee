using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Guardians;

/// <summary>
/// What a family says that no button settles, though nobody is in danger: the child does not want to go, or went far away with its parents. The
/// teacher calls, and a task remembers it; the family is not told its own words as a reason.
/// </summary>
internal static class FamilyConcern
{
    /// <summary>What is to be done, in words; null for reasons that the teacher simply accepts or not.</summary>
    public static string? Of(ReasonCode? reason) => reason switch
    {
        ReasonCode.CH => FamilyNoticeWording.DoesNotWantToGo,
        ReasonCode.DX => FamilyNoticeWording.WentFarAway,
        _ => null,
    };

    public static IEnumerable<Effect> Task(Party.Family family, PupilId pupil, DateOnly day, string what, string words, DateTimeOffset at)
    {
        var child = family.Register.Find(pupil);
        if (child is not null && TaskOwners.Of(family.Register, child.Class) is { } owner)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"family:{what}:{pupil.Value}:{day:yyyy-MM-dd}");
            yield return new Effect.OpenTask(new StaffTask(family.Register.School.Id, key, TaskKind.Other, owner.Id, at)
            {
                Pupil = pupil,
                Class = child.Class,
                Day = day,
                DueOn = day,
                Words = FamilyNoticeWording.TaskAbout(child, words),
            });
        }
    }
}
