using Bot.Dialogs.Documents;
using Bot.Dialogs.Messages;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Visits;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Visits;

/// <summary>The minutes of visits: the form to be printed before or after, the signed page, and the clerk's register of all of a school year (S4-09, S4-20).</summary>
internal static class MinutesDialog
{
    public static FactsNeeded RegisterNeeds(Scene scene, Party.Staff staff)
    {
        var register = staff.Register;
        return new FactsNeeded { School = register.School.Id, VisitsSince = register.Calendar.YearOf(register.Clock.DateOf(scene.Message.SentAt)).From };
    }

    /// <summary>"biên bản nhà em Khoa lần 2 đâu", "in biên bản em Khoa".</summary>
    public static void Show(TurnDraft draft, Party.Staff staff, Heard.AsksMinutes asks)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var (name, pupils, _) = VisitWords.Whose(register, asks.Rest, pupil => VisitAccess.MaySee(staff, pupil));
        if (pupils is not [var pupil])
        {
            draft.Reply(pupils.Count == 0 ? MinutesWording.Nobody(name) : VisitWording.TooMany(name), school);
            return;
        }

        var visits = VisitAccess.Of(draft.Facts, pupil.Id);
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "visit.minutes", pupil.Id.Value, draft.SentAt));
        if (asks.Number is null && !asks.IsToPrint && visits.Count > 1)
        {
            draft.Reply(MinutesWording.Several(pupil, visits), school);
            return;
        }

        var visit = asks.Number is { } number ? visits.FirstOrDefault(one => one.Number == number)
            : asks.IsToPrint ? visits.LastOrDefault(one => one.SignedPage is null)
            : visits.Count > 0 ? visits[0] : null;
        if (visit is null && !asks.IsToPrint)
        {
            draft.Reply(MinutesWording.NotThere(pupil, asks.Number, visits.Count), school);
        }
        else if (!asks.IsToPrint && visit!.SignedPage is { } page)
        {
            Page(draft, pupil, visit, page);
        }
        else
        {
            var text = visit is null ? MinutesWording.BlankForm(pupil) : asks.IsToPrint ? MinutesWording.FilledForm(pupil, visit) : MinutesWording.Unsigned(pupil, visit);
            draft.Reply(text, MinutesDocument.Of(register, pupil, visit, staff.Member, register.Clock.DateOf(draft.SentAt)), DocumentForm.Docx, MinutesWording.FileName(pupil, visit), school);
        }
    }

    /// <summary>"sổ biên bản".</summary>
    public static void Register(TurnDraft draft, Party.Staff staff, bool asFile)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!VisitAccess.MaySeeRegister(staff.Member))
        {
            draft.Reply(MinutesWording.RegisterNotYours, school);
            return;
        }

        var year = register.Calendar.YearOf(register.Clock.DateOf(draft.SentAt));
        var minutes = MinutesRegister.Of(year.From, draft.Facts.Visits, draft.Facts.CancelledVisits);
        bool MaySee(HomeVisit visit) => register.Find(visit.Pupil) is { } pupil && VisitAccess.MaySee(staff, pupil);
        if (!asFile || minutes.All.Count == 0)
        {
            draft.Reply(MinutesWording.Register(register, minutes, MaySee), school);
            return;
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "visit.register", "all", draft.SentAt));
        draft.Reply(MinutesWording.Totals(minutes), MinutesSheet.Of(register, minutes, MaySee, register.Clock.DateOf(draft.SentAt)), DocumentForm.Xlsx, MinutesWording.RegisterFileName(year.From), school);
    }

    /// <summary>"biên bản số 3 văn thư giữ": who has the paper.</summary>
    public static void Keep(TurnDraft draft, Party.Staff staff, Heard.KeepsPaper keeps)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var year = register.Calendar.YearOf(register.Clock.DateOf(draft.SentAt)).From;
        var visit = draft.Facts.Visits.FirstOrDefault(one => one.Minutes == new MinutesNumber(year, keeps.Number));
        var pupil = visit is null ? null : register.Find(visit.Pupil);
        if (visit is null || pupil is null || !VisitAccess.MaySee(staff, pupil))
        {
            draft.Reply(MinutesWording.NoSuchNumber(keeps.Number), school);
            return;
        }

        var keeper = PlainWords.WordsOf(keeps.Keeper) is ["toi"] or ["em"] or ["minh"] ? staff.Member : LetterDuties.Named(register, Titleless(keeps.Keeper));
        if (keeper is null)
        {
            draft.Reply(MinutesWording.NoSuchKeeper(keeps.Keeper), school);
            return;
        }

        if (visit.PaperKeptBy != keeper.Id)
        {
            draft.Add(new Effect.MoveVisit(visit with { PaperKeptBy = keeper.Id }, visit));
            draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "visit.paper", visit.Pupil.Value, draft.SentAt));
        }

        draft.Reply(MinutesWording.Kept(pupil, visit, keeper), school);
    }

    private static void Page(TurnDraft draft, Pupil pupil, HomeVisit visit, string page)
    {
        var text = MinutesWording.Signed(pupil, visit);
        if (draft.Facts.Pages.GetValueOrDefault(page) is not { } kept)
        {
            draft.Reply($"{text} {MinutesWording.PageNotHere}", visit.School);
            return;
        }

        var name = MinutesWording.FileName(pupil, visit) + Extension(kept.MediaType);
        draft.Reply(new Outbound(text) { Attachment = new Attachment(kept.Sha256, name, kept.MediaType) }, visit.School);
    }

    private static string Titleless(string keeper) => PlainWords.WordsOf(keeper) is ["co" or "thay", _, ..] ? keeper.Split(' ', 2)[1] : keeper;

    private static string Extension(string mediaType) => mediaType switch
    {
        "image/png" => ".png",
        "application/pdf" => ".pdf",
        _ when mediaType.StartsWith("image/", StringComparison.Ordinal) => ".jpg",
        _ => ".docx",
    };
}
