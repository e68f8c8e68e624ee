using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Campaigns;

/// <summary>What a superior's list does to the cases of its children: each has one from then on, and a child that is back has one that ended well.</summary>
internal static class CampaignCases
{
    /// <summary>Opens the cases of children that have none, and tells their homeroom teachers.</summary>
    public static IEnumerable<Effect> Open(TurnDraft draft, Party.Staff staff, CampaignSheet sheet)
    {
        var register = staff.Register;
        var opened = sheet.Lines.Where(line => line.Pupil is not null).DistinctBy(line => line.Pupil).Where(line => Open(draft, line.Pupil!.Value) is null).ToList();
        foreach (var effect in opened.SelectMany(line => Open(draft, staff, sheet.Campaign, line)))
        {
            yield return effect;
        }

        foreach (var ofClass in opened.Select(line => register.Find(line.Pupil!.Value)).OfType<Pupil>().GroupBy(pupil => pupil.Class))
        {
            if (register.HomeroomTeacherOf(ofClass.Key) is { } teacher && teacher.Id != staff.Member.Id && Routes.To(register, draft.Facts, teacher) is { } route)
            {
                yield return new Effect.Say(route.Entry(
                    $"campaign:{sheet.Campaign.Id}:{ofClass.Key}:{teacher.Id}", register.School.Id, MessageKind.Notice, new Outbound(CampaignWording.ToTeacher(sheet.Campaign, ofClass.Key, [.. ofClass])), draft.Scene.Now));
            }
        }
    }

    /// <summary>The case of one line of which somebody said now whom it means.</summary>
    public static IEnumerable<Effect> Open(TurnDraft draft, Party.Staff staff, Campaign campaign, CampaignLine line)
    {
        if (line.Pupil is not { } pupil || Open(draft, pupil) is not null || draft.Facts.Cases.Any(known => known.Pupil == pupil && known.State == CaseState.Returned))
        {
            yield break;
        }

        var (school, today) = (campaign.School, staff.Register.Clock.DateOf(draft.SentAt));
        var number = draft.Facts.Cases.Where(known => known.Pupil == pupil).Select(known => known.Number).DefaultIfEmpty().Max() + 1;
        yield return new Effect.OpenCase(new PupilCase(school, pupil, number, CaseOrigin.Campaign, today, draft.SentAt));
        yield return new Effect.AddCaseEntry(new CaseEntry(school, pupil, EntryOf(draft, "o", line), CaseEntryKind.Opened, CaseLane.School, today, draft.SentAt)
        {
            By = staff.Member.Id,
            Words = campaign.Title,
            To = CaseState.Watching,
        });
    }

    /// <summary>The child is back: its case, if it has one that this can end.</summary>
    public static IEnumerable<Effect> Return(TurnDraft draft, Party.Staff staff, CampaignLine line)
    {
        if (line is not { Pupil: { } pupil, BackOn: { } day } || draft.Facts.Cases.LastOrDefault(known => known.Pupil == pupil) is not { } open || CaseLife.After(open, CaseMove.Return, day) is not { } returned)
        {
            yield break;
        }

        yield return new Effect.MoveCase(returned, open);
        yield return new Effect.AddCaseEntry(new CaseEntry(open.School, pupil, EntryOf(draft, "r", line), CaseEntryKind.Returned, CaseLane.School, day, draft.SentAt) { By = staff.Member.Id, To = CaseState.Returned });
    }

    /// <summary>As the case was before the line was changed; nothing where somebody worked on it since.</summary>
    public static IEnumerable<Effect> TakeBack(TurnDraft draft, Party.Staff staff, CampaignLineAct act)
    {
        var now = draft.Facts.Cases.LastOrDefault(known => known.Pupil == act.Pupil);
        if (now is null || act.Pupil is not { } pupil)
        {
            yield break;
        }

        if (act.Case is null && now is { Origin: CaseOrigin.Campaign, Version: 1 } && now.OpenedAt == act.At)
        {
            yield return new Effect.DropCase(now);
            yield return Undone("o");
        }
        else if (act.Case is { } before && now.State == CaseState.Returned && now.Number == before.Number && now.Version == before.Version + 1)
        {
            yield return new Effect.MoveCase(before, now);
            yield return Undone("r");
        }

        Effect.AddCaseEntry Undone(string what) => new(new CaseEntry(act.Before.School, pupil, EntryOf(draft, "u", act.Before), CaseEntryKind.TakenBack, CaseLane.School, staff.Register.Clock.DateOf(draft.SentAt), draft.SentAt)
        {
            By = staff.Member.Id,
            TakesBack = EntryOf(act.Source, what, act.Before),
        });
    }

    /// <summary>The list was taken over by mistake: so were the cases that nobody touched since.</summary>
    public static IEnumerable<Effect> TakeBack(TurnDraft draft, CampaignSheet sheet) =>
        from known in draft.Facts.Cases
        where known is { Origin: CaseOrigin.Campaign, Version: 1 } && known.OpenedAt == sheet.Campaign.At && sheet.Lines.Any(line => line.Pupil == known.Pupil)
        select new Effect.DropCase(known);

    private static PupilCase? Open(TurnDraft draft, PupilId pupil) => draft.Facts.Cases.LastOrDefault(known => known.Pupil == pupil && known.IsOpen);

    private static string EntryOf(TurnDraft draft, string what, CampaignLine line) => EntryOf(draft.Source, what, line);

    /// <summary>The same whenever the same message is decided on again.</summary>
    private static string EntryOf(string source, string what, CampaignLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"c{what}{line.Number}-{CampaignDialog.Digest(source)}");
}
