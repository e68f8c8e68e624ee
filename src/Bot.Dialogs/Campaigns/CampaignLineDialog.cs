using Bot.Dialogs.Conversations;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Campaigns;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Campaigns;

/// <summary>One line of a superior's list at a time: whom it means, whether the child is back, and why not. The base stays whatever is said.</summary>
internal static class CampaignLineDialog
{
    public static FactsNeeded Needs(Party.Staff staff, CampaignCommand said) => CampaignDialog.Needs(staff) with
    {
        CasesOf = [.. said.Pupils],
        OpenCases = true,
        CasesClosedSince = DateOnly.MinValue,
    };

    public static void Hear(TurnDraft draft, Party.Staff staff, CampaignCommand said)
    {
        var (register, school, sheets) = (staff.Register, staff.Register.School.Id, draft.Facts.Campaigns);
        var which = said.Campaign ?? sheets.Count;
        if (!LetterDialog.MayTake(staff.Member))
        {
            draft.Reply(CampaignWording.NotYours, school);
        }
        else if (sheets.Count == 0)
        {
            draft.Reply(CampaignWording.None, school);
        }
        else if (which < 1 || which > sheets.Count)
        {
            draft.Reply(CampaignWording.NoSuch(which, sheets.Count), school);
        }
        else if (sheets[which - 1].Lines.FirstOrDefault(line => line.Number == said.Line) is not { } line)
        {
            draft.Reply(CampaignWording.NoSuchLine(said.Line, sheets[which - 1]), school);
        }
        else if (line.Pupil is { } known && register.Find(known) is { } child && !CampaignDialog.MaySee(staff, child))
        {
            draft.Reply(CampaignWording.OtherGrade, school);
        }
        else if (Changed(draft, staff, line, said) is { } changed)
        {
            Store(draft, staff, sheets[which - 1], line, changed);
        }
    }

    /// <summary>"hủy": the line as it was.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var (school, change) = (staff.Register.School.Id, DialogJson.Read<CampaignLineAct>(act.Ref));
        var before = change.Before;
        draft.Memory = draft.Memory with { Act = null };
        var sheet = draft.Facts.Campaigns.FirstOrDefault(one => one.Campaign.Id == before.Campaign);
        if (sheet?.Lines.FirstOrDefault(line => line.Number == before.Number) is not { } now || now.Version != before.Version + 1)
        {
            draft.Reply(RollCallWording.NothingToTakeBack, school);
            return;
        }

        draft.Add(new Effect.MoveCampaignLine(before, now));
        draft.Add(CampaignCases.TakeBack(draft, staff, change));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "campaign.line-taken-back", $"{before.Campaign}:{before.Number}", draft.SentAt));
        draft.Reply(CampaignWording.LineTakenBack(staff.Register, before), school);
    }

    /// <summary>The line as it is from now on; null where something was answered instead.</summary>
    private static CampaignLine? Changed(TurnDraft draft, Party.Staff staff, CampaignLine line, CampaignCommand said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        switch (said.Saying)
        {
            case CampaignSaying.Means:
                var visible = said.Pupils.Select(register.Find).OfType<Domain.People.Pupil>().Where(pupil => CampaignDialog.MaySee(staff, pupil)).ToList();
                if (visible is [var pupil])
                {
                    return line with { Pupil = pupil.Id, NotInRegister = false };
                }

                draft.Reply(visible.Count > 1 ? CampaignWording.TooMany(line, said.Name, visible) : CampaignWording.Nobody(line, said.Name), school);
                return null;
            case CampaignSaying.IsNotInRegister:
                return line with { Pupil = null, NotInRegister = true };
            case CampaignSaying.IsNotBack:
                return line with { BackOn = null, Reason = said.Reason };
            case CampaignSaying.IsBack when said.Day is { } day && day >= register.Calendar.YearOf(register.Clock.DateOf(draft.SentAt)).From:
                return line with { BackOn = day, Reason = null };
            default:
                draft.Reply(CampaignWording.WhichDay(line), school);
                return null;
        }
    }

    private static void Store(TurnDraft draft, Party.Staff staff, CampaignSheet sheet, CampaignLine line, CampaignLine changed)
    {
        var school = staff.Register.School.Id;
        if (changed == line)
        {
            draft.Reply(CampaignWording.Line(staff.Register, line), school);
            return;
        }

        var known = draft.Facts.Cases.LastOrDefault(one => one.Pupil == changed.Pupil);
        draft.Add(new Effect.MoveCampaignLine(changed, line));
        draft.Add(changed.BackOn is not null && changed.BackOn != line.BackOn ? CampaignCases.Return(draft, staff, changed) : CampaignCases.Open(draft, staff, sheet.Campaign, changed));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "campaign.line", $"{line.Campaign}:{line.Number}{(changed.Pupil is { } pupil ? $":{pupil}" : "")}", draft.SentAt));
        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.CampaignLineSettled, DialogJson.Write(new CampaignLineAct(line, changed.Pupil, known, draft.Source, draft.SentAt)), draft.SentAt) };
        draft.Reply(CampaignWording.LineStored(staff.Register, changed, sheet with { Lines = [.. sheet.Lines.Select(one => one.Number == line.Number ? changed : one)] }), school);
    }
}
