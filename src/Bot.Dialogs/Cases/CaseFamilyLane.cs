using Bot.Dialogs.Guardians;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>What a family says while there is a case stands in its lane, in the family's own words or as the digit means. What is an alarm goes its own way, without a word here.</summary>
internal static class CaseFamilyLane
{
    private const int LongestWords = 500;

    public static void Note(TurnDraft draft, Party.Family family, Heard heard)
    {
        var register = family.Register.In(GuardianTexts.Vietnamese);
        var today = register.Clock.DateOf(draft.SentAt);
        foreach (var pupil in About(family, heard))
        {
            if (CaseChange.Live(register, draft.Facts.Cases, pupil.Id, today) is not null && WordsOf(register, heard) is { } words)
            {
                draft.Add(new Effect.AddCaseEntry(new CaseEntry(register.School.Id, pupil.Id, CaseChange.Id(draft.Source, pupil.Id, "family"), CaseEntryKind.FamilySaid, CaseLane.Family, today, draft.SentAt)
                {
                    Words = family.Guardian.Name.Length > 0 ? $"{family.Guardian.Name}: {words}" : words,
                    Way = ContactWay.Chat,
                }));
            }
        }
    }

    private static string? WordsOf(SchoolRegister register, Heard heard) => heard switch
    {
        Heard.AnswersMenu menu => CaseWording.SafetyAnswer(GuardianWording.MenuLabels(register)[menu.Number - 1], menu.RollCall.Date),
        Heard.AnswersNudge nudge => CaseWording.NudgeAnswer(nudge.Number),
        Heard.Said { Reading.IsAlarm: true } => CaseWording.FamilyAlarm,
        Heard.Said { Reading.Intent: Intent.Command } => null,
        Heard.Said said when PlainWords.IsOnlyCourtesy(said.Text) || PlainWords.IsFewer(said.Text) || PlainWords.IsResume(said.Text) || PlainWords.IsWrongNumber(said.Text) => null,
        Heard.Said said when PlainWords.NudgeNumber(said.Text) is { } number => CaseWording.NudgeAnswer(number),
        Heard.Said said when PlainWords.IsMenuNumber(said.Text) && said.Text.First(char.IsAsciiDigit) is var digit => GuardianWording.MenuLabels(register)[digit - '1'],
        Heard.Said said => $"\"{(said.Text.Length > LongestWords ? said.Text[..LongestWords] : said.Text).Trim()}\"",
        _ => null,
    };

    private static IEnumerable<Pupil> About(Party.Family family, Heard heard)
    {
        var children = family.Guardian.Children.Select(child => family.Register.Find(child.Pupil)).OfType<Pupil>().ToList();
        return heard switch
        {
            Heard.AnswersMenu menu => children.Where(pupil => pupil.Id == menu.Pupil),
            Heard.AnswersNudge nudge => children.Where(pupil => pupil.Id == nudge.Pupil),
            Heard.Said said when children.Where(pupil => PlainWords.Names(said.Text, pupil.Name.Given)).ToList() is { Count: > 0 } named => named,
            Heard.Said => children,
            _ => [],
        };
    }
}
