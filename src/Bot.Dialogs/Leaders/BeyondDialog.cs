using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>An honest no, with what can be asked instead. Whoever asks for the parents of a whole class is told no and stands in the audit (E.10 158).</summary>
internal static class BeyondDialog
{
    private const int MostPlaces = 6;

    public static void Answer(TurnDraft draft, Party.Staff staff, BeyondReading beyond)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        switch (beyond.Kind)
        {
            case BeyondKind.GuardianList:
                draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", AuditActions.GuardianListRefused, beyond.Class?.Value ?? school.Value, draft.SentAt));
                draft.Reply(BeyondWording.NoGuardianList(beyond.Class), school);
                break;
            default:
                draft.Reply(BeyondWording.UnknownPlace(beyond.Words, register.School, Nearest(register, beyond.Words)), school);
                break;
        }
    }

    /// <summary>The school's hamlets and campuses, those written most like it first.</summary>
    private static IReadOnlyList<string> Nearest(SchoolRegister register, string place)
    {
        var asked = PlainWords.WordsOf(place).Skip(1).ToList();
        return
        [
            .. register.Pupils.Select(pupil => pupil.Hamlet).Concat(register.Classes.Select(one => one.Campus)).Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(name => PlaceDistance.Between(asked, PlainWords.WordsOf(name)))
                .ThenBy(name => name, StringComparer.Ordinal)
                .Take(MostPlaces),
        ];
    }
}
