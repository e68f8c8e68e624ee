using Bot.Dialogs.Messages;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Areas;

/// <summary>
/// What superiors may do: see the numbers of their area, by level, school, grade and class (S1-10). Nothing personal, and nothing else; every look is in the audit.
/// </summary>
internal static class AreaDialog
{
    public static Area AreaOf(SchoolRegister register, StaffMember member) =>
        new(register.School.Province, member.Position == Position.ProvinceSuperior ? null : register.School.Commune);

    public static FactsNeeded Needs(Scene scene, Party.Staff staff, Heard heard) =>
        heard is Heard.AsksPage ? PageDialog.Needs(staff) : Needs(staff.Register, staff.Member, staff.Register.Clock.DateOf(scene.Message.SentAt));

    public static FactsNeeded Needs(SchoolRegister register, StaffMember member, DateOnly day) => new() { School = register.School.Id, Area = (AreaOf(register, member), day) };

    /// <summary>That the numbers were looked at: of one school, or of all, which stands under the superior's own.</summary>
    public static Effect.Audit Seen(SchoolRegister register, StaffMember member, SchoolId? only, DateTimeOffset at) =>
        new(register.School.Id, $"staff:{member.Id}", "area.seen", (only ?? register.School.Id).Value, at);

    public static void Hear(TurnDraft draft, Party.Staff staff, Heard heard)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        switch (heard)
        {
            case Heard.AsksPage:
                PageDialog.Offer(draft, staff);
                return;
            case Heard.LeavesPage:
                PageDialog.SignOut(draft, staff);
                return;
        }

        if (Asked(draft, heard) is not { } text)
        {
            draft.Reply(AreaWording.WhatToAsk, school);
            return;
        }

        var (classes, day, time) = (draft.Facts.Area, register.Clock.DateOf(draft.SentAt), register.Clock.TimeOf(draft.SentAt));
        var named = classes.Where(one => AreaWords.AsksAbout(text, one.SchoolName) || PlainWords.Names(text, one.School.Value)).Select(one => one.School).Distinct().ToList();
        draft.Add(Seen(register, staff.Member, named is [var one] ? one : null, draft.SentAt));
        draft.Reply(
            named is [var only] ? AreaWording.OneSchool([.. classes.Where(one => one.School == only)], day, time) : AreaWording.All(AreaOf(register, staff.Member), classes, day, time),
            school);
    }

    /// <summary>The question for numbers, whichever command of a school's own it may be; null for anything else, as who is away.</summary>
    private static string? Asked(TurnDraft draft, Heard heard) =>
        heard is Heard.Said { Reading.Query.Kind: QueryKind.Headcount or QueryKind.Missing or QueryKind.Report } said ? said.Text
        : draft.Message.Content is InboundContent.Text typed && AreaWords.IsAsking(typed.Value) ? typed.Value
        : null;
}
