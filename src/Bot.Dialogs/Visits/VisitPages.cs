using Bot.Dialogs.Files;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Visits;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Visits;

/// <summary>The picture of the signed page, and who of the three signed it (S4-09): parent, người đỡ đầu, or who lives next to the home.</summary>
internal static class VisitPages
{
    private const string Later = "later";
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>So long behind the telling a picture without words may be its page; later it must say so.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(3);

    public static IReadOnlyList<(string Value, string Label)> Choices => [(Later, VisitWording.PageLater)];

    private static IReadOnlyList<(string Value, string Label)> Signers => [.. Enum.GetValues<VisitSigner>().Select(signer => (signer.ToString(), VisitWording.Signer(signer)))];

    /// <summary>A picture or document without words, from somebody whose visit waits for its page.</summary>
    /// <returns>False when none does; then nothing was said.</returns>
    public static bool Take(TurnDraft draft, Party.Staff staff)
    {
        if (IncomingFile.In(draft.Message.Content) is not IncomingFile.Keepable { File: var file } || Waiting(draft) is not { } visit || draft.SentAt - visit.At > Remembered)
        {
            return false;
        }

        if (VisitFlow.StateOf(draft.Memory) is VisitAsking.Page or VisitAsking.Signer)
        {
            Attach(draft, staff, visit, file, draft.Memory.Visit!.Signer, draft.Memory.Visit.SignerName);
            return true;
        }

        // Something else was said in between: whether it is the page is asked. The bytes are fetched at once, because some vendors' addresses expire.
        var key = KeyOf(draft, visit.Pupil);
        draft.Add(new Effect.FetchFile(key, visit.School, draft.Address, file, new Outbound(FileWording.Lost)));
        VisitDialog.Ask(draft, staff, draft.Memory.Visit! with { Page = key }, VisitHappened.PictureCame, VisitWording.IsItThePage(staff.Register, visit), [(Yes, RollCallWording.Yes), (No, VisitWording.NotThePage)]);
        return true;
    }

    /// <summary>"biên bản em Khoa lần 2, bà ngoại ký" under a picture.</summary>
    public static void Take(TurnDraft draft, Party.Staff staff, Heard.SendsMinutes sent)
    {
        var school = staff.Register.School.Id;
        if (IncomingFile.In(draft.Message.Content) is not IncomingFile.Keepable { File: var file })
        {
            FileDialog.Hear(draft, staff);
            return;
        }

        var waiting = Waiting(draft);
        if (sent.Rest is null && waiting is not null)
        {
            Attach(draft, staff, waiting, file, VisitWords.SignerIn(sent.Caption), VisitWords.SignerNameIn(sent.Caption));
            return;
        }

        var (name, pupils, _) = VisitWords.Whose(staff.Register, sent.Rest ?? "", pupil => VisitAccess.MaySee(staff, pupil));
        if (pupils is not [var pupil])
        {
            draft.Add(new Effect.FetchFile(draft.Source, school, draft.Address, file, new Outbound(FileWording.Lost)));
            draft.Reply(pupils.Count == 0 ? VisitWording.PageOfNobody(name) : VisitWording.TooMany(name), school);
            return;
        }

        var visits = VisitAccess.Of(draft.Facts, pupil.Id);
        var visit = sent.Number is { } number ? visits.FirstOrDefault(one => one.Number == number) : visits.LastOrDefault(one => one.SignedPage is null) ?? (visits.Count > 0 ? visits[^1] : null);
        if (visit is null)
        {
            draft.Add(new Effect.FetchFile(KeyOf(draft, pupil.Id), school, draft.Address, file, new Outbound(FileWording.Lost)));
            draft.Reply(VisitWording.PageOfNoVisit(pupil, visits.Count), school);
            return;
        }

        Attach(draft, staff, visit, file, VisitWords.SignerIn(sent.Caption), VisitWords.SignerNameIn(sent.Caption));
    }

    public static void Choose(TurnDraft draft, Party.Staff staff, string value)
    {
        var school = staff.Register.School.Id;
        if (Waiting(draft) is not { } visit)
        {
            VisitDialog.Drop(draft, staff, VisitWording.VisitGone);
            return;
        }

        switch (VisitFlow.StateOf(draft.Memory), value)
        {
            case (VisitAsking.Page, Later):
                draft.Memory = draft.Memory with { Prompt = null };
                draft.Reply(VisitWording.PageComesLater(staff.Register, visit), school);
                break;
            case (VisitAsking.PageInDoubt, Yes) when draft.Memory.Visit!.Page is { } page:
                Keep(draft, staff, visit with { SignedPage = page }, visit, draft.Memory.Visit.Signer ?? visit.Signer, draft.Memory.Visit.SignerName ?? visit.SignerName);
                break;
            case (VisitAsking.PageInDoubt, _):
                draft.Memory = draft.Memory with { Prompt = null, Visit = draft.Memory.Visit! with { Page = null, State = nameof(VisitAsking.Page) } };
                draft.Reply(FileWording.Kept, school);
                break;
            default:
                Keep(draft, staff, visit, visit, Enum.Parse<VisitSigner>(value), draft.Memory.Visit!.SignerName ?? visit.SignerName);
                break;
        }
    }

    /// <summary>Words while page or signer are waited for.</summary>
    public static void Answer(TurnDraft draft, Party.Staff staff, string text)
    {
        var asking = VisitFlow.StateOf(draft.Memory);
        if (Waiting(draft) is not { } visit)
        {
            VisitDialog.Drop(draft, staff, VisitWording.VisitGone);
        }
        else if (VisitWords.IsDrop(text))
        {
            VisitFlow.Table.Next(asking, VisitHappened.Dropped);
            VisitRecording.TakeBack(draft, staff, visit.Id);
        }
        else if (asking == VisitAsking.Page && VisitWords.IsLater(text))
        {
            Choose(draft, staff, Later);
        }
        else if (asking == VisitAsking.PageInDoubt && (Understanding.PlainWords.IsYes(text) || Understanding.PlainWords.IsNo(text)))
        {
            Choose(draft, staff, Understanding.PlainWords.IsYes(text) ? Yes : No);
        }
        else if (VisitWords.SignerIn(text) is { } signer)
        {
            var name = VisitWords.SignerNameIn(text) ?? FoldedText.Trim(text);
            if (asking == VisitAsking.Signer)
            {
                Keep(draft, staff, visit, visit, signer, name);
            }
            else
            {
                VisitDialog.Ask(draft, staff, draft.Memory.Visit! with { Signer = signer, SignerName = name }, VisitHappened.PageMissing, VisitWording.SignerNoted(signer), Choices);
            }
        }
        else if (asking == VisitAsking.Signer)
        {
            VisitDialog.Ask(draft, staff, draft.Memory.Visit!, VisitHappened.SignerMissing, VisitWording.NotUnderstood + VisitWording.AskSigner, Signers);
        }
        else
        {
            VisitDialog.Ask(draft, staff, draft.Memory.Visit!, VisitHappened.PageMissing, VisitWording.NotUnderstood + VisitWording.AskPage, Choices);
        }
    }

    /// <summary>"thăm nhà" alone, while a page is waited for.</summary>
    public static void Resume(TurnDraft draft, Party.Staff staff)
    {
        if (Waiting(draft) is { } visit)
        {
            VisitDialog.Ask(draft, staff, draft.Memory.Visit!, visit.SignedPage is null ? VisitHappened.PageMissing : VisitHappened.SignerMissing, visit.SignedPage is null ? VisitWording.AskPage : VisitWording.AskSigner, visit.SignedPage is null ? Choices : Signers);
        }
        else
        {
            draft.Reply(VisitWording.WhoseHome, staff.Register.School.Id);
        }
    }

    private static void Attach(TurnDraft draft, Party.Staff staff, HomeVisit visit, FileRef file, VisitSigner? signer, string? name)
    {
        var key = KeyOf(draft, visit.Pupil);
        draft.Add(new Effect.FetchFile(key, visit.School, draft.Address, file, new Outbound(FileWording.Lost)));
        Keep(draft, staff, visit with { SignedPage = key }, visit, signer ?? visit.Signer, name ?? visit.SignerName);
    }

    /// <summary>Stores page and signer; asks for the signer where only the page is known.</summary>
    private static void Keep(TurnDraft draft, Party.Staff staff, HomeVisit page, HomeVisit seen, VisitSigner? signer, string? name)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (register.Find(seen.Pupil) is not { } pupil)
        {
            VisitDialog.Drop(draft, staff, VisitWording.VisitGone);
            return;
        }

        var signed = page with { Signer = signer, SignerName = name };
        draft.Add(new Effect.MoveVisit(signed, seen));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "visit.page", seen.Pupil.Value, draft.SentAt));
        if (signer is null)
        {
            VisitDialog.Ask(draft, staff, new VisitDraft(draft.SentAt) { Pupil = seen.Pupil, VisitId = seen.Id, SignerName = name }, VisitHappened.SignerMissing, VisitWording.PageKept + VisitWording.AskSigner, Signers);
            return;
        }

        if (signed.IsComplete && !seen.IsComplete)
        {
            draft.Add(VisitCase.Signed(draft, staff, signed));
        }

        if (draft.Memory.Visit?.VisitId == seen.Id)
        {
            VisitFlow.Table.Next(VisitFlow.StateOf(draft.Memory), VisitHappened.Finished);
            draft.Memory = draft.Memory with { Visit = null, Prompt = VisitFlow.StateOf(draft.Memory) == VisitAsking.Nothing ? draft.Memory.Prompt : null };
        }

        var complete = VisitAccess.Of(draft.Facts, seen.Pupil).Count(one => one.Id != seen.Id && one.IsComplete) + (signed.IsComplete ? 1 : 0);
        draft.Reply(signed.IsComplete ? VisitWording.Complete(pupil, signed, complete, register.School.Rules.MinHomeVisits) : VisitWording.SignerNoted(signer.Value) + VisitWording.AskPage, school);
    }

    /// <summary>The stored visit of this chat whose page or signer is missing.</summary>
    private static HomeVisit? Waiting(TurnDraft draft) => draft.Memory.Visit is { VisitId: { } id } ? draft.Facts.Visits.FirstOrDefault(visit => visit.Id == id) : null;

    private static string KeyOf(TurnDraft draft, PupilId pupil) => FileDialog.KeyOf(draft, pupil);
}
