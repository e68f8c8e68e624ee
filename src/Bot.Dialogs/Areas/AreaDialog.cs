using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Areas;

/// <summary>
/// What superiors may do: see the numbers of their area, by level, school, grade and class (S1-10). Nothing personal, and nothing else; every look is in the audit.
/// </summary>
internal static class AreaDialog
{
    public static Area AreaOf(Party.Staff staff) =>
        new(staff.Register.School.Province, staff.Member.Position == Position.ProvinceSuperior ? null : staff.Register.School.Commune);

    public static FactsNeeded Needs(Scene scene, Party.Staff staff) => new()
    {
        School = staff.Register.School.Id,
        Area = (AreaOf(staff), staff.Register.Clock.DateOf(scene.Message.SentAt)),
    };

    public static void Hear(TurnDraft draft, Party.Staff staff, Heard heard)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (Asked(draft, heard) is not { } text)
        {
            draft.Reply(AreaWording.WhatToAsk, school);
            return;
        }

        var (classes, day, time) = (draft.Facts.Area, register.Clock.DateOf(draft.SentAt), register.Clock.TimeOf(draft.SentAt));
        var named = classes.Where(one => PlainWords.Names(text, one.SchoolName) || PlainWords.Names(text, one.School.Value)).Select(one => one.School).Distinct().ToList();
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "area.seen", named is [var one] ? one.Value : school.Value, draft.SentAt));
        draft.Reply(
            named is [var only] ? AreaWording.OneSchool([.. classes.Where(one => one.School == only)], day, time) : AreaWording.All(AreaOf(staff), classes, day, time),
            school);
    }

    /// <summary>The question for numbers, whichever command of a school's own it may be; null for anything else, as who is away.</summary>
    private static string? Asked(TurnDraft draft, Heard heard) =>
        heard is Heard.Said { Reading.Query.Kind: QueryKind.Headcount or QueryKind.Missing or QueryKind.Report } said ? said.Text
        : draft.Message.Content is InboundContent.Text typed && AreaWords.IsAsking(typed.Value) ? typed.Value
        : null;
}
