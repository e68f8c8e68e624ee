using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Nudges;

/// <summary>
/// Children whose families had a chat that takes nothing any more – blocked, or gone – and have no other: whoever answers for the class gets the task to find a
/// way, once; it ends by itself when a guardian can be reached again. Looked at once a day, with the round of messages.
/// </summary>
internal static class DeadChats
{
    private const string Prefix = "dead-chat:";

    public static IEnumerable<Effect> Of(SchoolRegister register, NudgeFacts facts, DateOnly day, DateTimeOffset now)
    {
        var open = facts.DeadNumbers.Where(task => task.IsOpen && task.Pupil is not null).ToLookup(task => task.Pupil!.Value);
        foreach (var pupil in register.Pupils)
        {
            var chats = register.GuardiansOf(pupil.Id).SelectMany(guardian => facts.Contacts.GetValueOrDefault(Membership.Of(register.School.Id, guardian.Id)) ?? []).ToList();
            var isReached = chats.Exists(chat => chat.CanBeReached);
            if (isReached)
            {
                foreach (var task in open[pupil.Id].Where(task => task.Key.StartsWith(Prefix, StringComparison.Ordinal)))
                {
                    yield return new Effect.CloseTask(task.School, task.Key, day, now, Outcome: NudgeNoticeWording.FamilyReached);
                }
            }
            else if (chats.Count > 0 && !open[pupil.Id].Any() && TaskOwners.Of(register, pupil.Class) is { } owner)
            {
                yield return new Effect.OpenTask(Task(register, pupil, owner, day, now));
            }
        }
    }

    private static StaffTask Task(SchoolRegister register, Pupil pupil, StaffMember owner, DateOnly day, DateTimeOffset now) =>
        new(register.School.Id, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{pupil.Id.Value}:{day:yyyy-MM-dd}"), TaskKind.DeadNumber, owner.Id, now)
        {
            Pupil = pupil.Id,
            Class = pupil.Class,
            Day = day,
        };
}
