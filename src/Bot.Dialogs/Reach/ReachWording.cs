using Bot.Dialogs.Hamlets;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reach;

/// <summary>What staff read about reach.</summary>
internal static class ReachWording
{
    public const string NotYours = "Thầy cô nhắn: kết nối 7A, hoặc: chưa kết nối 7A. Chủ nhiệm xem lớp mình, lãnh đạo xem các lớp mình phụ trách.";

    public static string AllReached(SchoolClass schoolClass) => $"{schoolClass.Id}: tin nhắn tới được mọi gia đình.";

    public static string Numbers(IReadOnlyList<ClassReach> classes)
    {
        var lines = classes.Select(Line);
        return string.Join('\n', classes.Count == 1 ? lines : lines.Prepend(Line("Cộng", classes)));
    }

    public static string Rest(SchoolRegister register, Facts facts, SchoolClass schoolClass, int all, IReadOnlyList<Pupil> pupils, bool isFirst)
    {
        var lines = pupils.Select(pupil => $"- {pupil.Name.Full}: {string.Join("; ", Ways(register, facts, pupil))}");
        return string.Join('\n', isFirst ? lines.Prepend($"{schoolClass.Id}: {all} gia đình tin nhắn chưa tới được.") : lines);
    }

    private static string Line(ClassReach reach) => Line(reach.Class.Id.Value, [reach]);

    private static string Line(string name, IReadOnlyList<ClassReach> classes) =>
        $"{name}: {classes.Sum(one => one.Pupils)} em, đã kết nối {classes.Sum(one => one.Linked)}, nhắn được {classes.Sum(one => one.Reachable)}, có trả lời 30 ngày qua {classes.Sum(one => one.Answering)}.";

    /// <summary>The ways to a family: its numbers, its slip, its hamlet and who is in charge there.</summary>
    private static IEnumerable<string> Ways(SchoolRegister register, Facts facts, Pupil pupil)
    {
        foreach (var guardian in register.GuardiansOf(pupil.Id))
        {
            var state = facts.WrongContacts.Contains(guardian.Id) ? " (số của người khác)"
                : facts.OpenSlips.Contains(guardian.Id) ? " (phiếu mời chưa dùng)"
                : facts.Contacts.GetValueOrDefault(Membership.Of(register.School.Id, guardian.Id)) is { Count: > 0 } contacts
                    ? contacts.Any(contact => contact.CanBeReached) ? " (chưa đồng ý)" : " (đã chặn)"
                : "";
            yield return $"{guardian.Name} {guardian.Phone}".Trim() + state;
        }

        if (pupil.Hamlet.Length > 0)
        {
            var lead = HamletLeads.Of(register, pupil.Hamlet);
            yield return lead is null ? pupil.Hamlet : $"{pupil.Hamlet}, {lead.Name} {lead.Phone}".TrimEnd();
        }
    }
}
