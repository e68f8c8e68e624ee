using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Visits;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Visits;

/// <summary>
/// A visit to a child's home is told (F2): what a message says is taken, what is missing is asked one thing at a time, all of it is read back, and after a yes it
/// is stored and its signed page is waited for.
/// </summary>
internal static class VisitDialog
{
    private const int MostCandidates = 8;
    private const int LongestWords = 1_000;
    private const string Agree = "yes";
    private const string Refuse = "no";
    private const string None = "none";
    private const string NotYet = "not yet";
    private const string Today = "today";
    private const string Yesterday = "yesterday";

    /// <summary>"thăm nhà em Khoa 7A chiều nay với cô Lan".</summary>
    public static void Hear(TurnDraft draft, Party.Staff staff, Heard.TellsVisit tells)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (tells.Rest.Length == 0)
        {
            draft.Reply(VisitWording.WhoseHome, school);
            return;
        }

        var (name, pupils, behind) = VisitWords.Whose(register, tells.Rest, pupil => VisitAccess.MaySee(staff, pupil));
        if (pupils.Count is 0 or > MostCandidates)
        {
            draft.Reply(pupils.Count == 0 ? VisitWording.Nobody(name) : VisitWording.TooMany(name), school);
            return;
        }

        var account = VisitAccountReader.Read(tells.Lead.Length == 0 ? behind : $"{tells.Lead}, {behind}", register.Clock.DateOf(draft.SentAt));
        if (account.IsAhead)
        {
            draft.Reply(VisitWording.StillToGo(pupils[0]), school);
            return;
        }

        Continue(draft, staff, new VisitDraft(draft.SentAt) { Pupil = pupils.Count == 1 ? pupils[0].Id : null, Candidates = [.. pupils.Select(pupil => pupil.Id)] }.With(account));
    }

    /// <summary>"thăm nhà": goes on where something else came in between.</summary>
    public static void Resume(TurnDraft draft, Party.Staff staff)
    {
        if (draft.Memory.Visit is { VisitId: null } visit)
        {
            Continue(draft, staff, visit);
        }
        else
        {
            VisitPages.Resume(draft, staff);
        }
    }

    public static void Choose(TurnDraft draft, Party.Staff staff, int index)
    {
        var value = draft.Memory.Prompt!.Choices[index];
        var visit = draft.Memory.Visit!;
        var today = staff.Register.Clock.DateOf(draft.SentAt);
        switch (VisitFlow.StateOf(draft.Memory), value)
        {
            case (VisitAsking.Page or VisitAsking.PageInDoubt or VisitAsking.Signer, _):
                VisitPages.Choose(draft, staff, value);
                break;
            case (VisitAsking.Pupil, _):
                Continue(draft, staff, visit with { Pupil = new PupilId(value) });
                break;
            case (VisitAsking.Companions, None):
                Continue(draft, staff, visit with { Companions = [] });
                break;
            case (VisitAsking.Day, Today or Yesterday):
                Continue(draft, staff, visit with { Day = value == Today ? today : today.AddDays(-1) });
                break;
            case (VisitAsking.Met, None):
                Continue(draft, staff, visit with { NobodyHome = true });
                break;
            case (VisitAsking.Met, NotYet):
                Drop(draft, staff, VisitWording.StillToGo(staff.Register.Find(visit.Pupil!.Value)!));
                break;
            case (VisitAsking.Promise, None):
                Continue(draft, staff, visit with { Promise = "" });
                break;
            case (VisitAsking.PromiseDay, None):
                Continue(draft, staff, visit with { HasNoPromiseDay = true });
                break;
            case (VisitAsking.Confirmation, Agree):
                VisitRecording.Store(draft, staff, visit);
                break;
            default:
                Continue(draft, staff, visit, VisitWording.WhatIsWrong);
                break;
        }
    }

    /// <summary>A typed answer.</summary>
    public static void Answer(TurnDraft draft, Party.Staff staff, string text)
    {
        var (asking, visit) = (VisitFlow.StateOf(draft.Memory), draft.Memory.Visit!);
        if (visit.VisitId is not null)
        {
            VisitPages.Answer(draft, staff, text);
            return;
        }

        if (VisitWords.IsDrop(text))
        {
            Drop(draft, staff, VisitWording.Dropped);
            return;
        }

        if (text.Length > LongestWords)
        {
            Continue(draft, staff, visit, VisitWording.TooLong);
            return;
        }

        if (Answered(staff, asking, visit, text, staff.Register.Clock.DateOf(draft.SentAt)) is { } next)
        {
            Continue(draft, staff, next);
        }
        else if (asking == VisitAsking.Confirmation && Understanding.PlainWords.IsYes(text))
        {
            VisitRecording.Store(draft, staff, visit);
        }
        else
        {
            Continue(draft, staff, visit, asking == VisitAsking.Confirmation ? VisitWording.WhatIsWrong : VisitWording.NotUnderstood);
        }
    }

    /// <summary>The draft with the answer; null when it fits nothing.</summary>
    private static VisitDraft? Answered(Party.Staff staff, VisitAsking asking, VisitDraft visit, string text, DateOnly today)
    {
        var account = VisitAccountReader.Read(text, today);
        var words = FoldedText.Trim(text);
        switch (asking)
        {
            case VisitAsking.Pupil:
                return VisitWords.Whose(staff.Register, text, pupil => visit.Candidates.Contains(pupil.Id)).Pupils is [var only] ? visit with { Pupil = only.Id } : null;
            case VisitAsking.Companions:
                var with = visit.With(account with { Met = null, NobodyHome = false });
                return account.Companions is null ? with with { Companions = VisitAccountReader.Companions(text) } : with;
            case VisitAsking.Day:
                return VisitDays.Past(new FoldedText(text).Plain, today) is { } day ? visit.With(account) with { Day = day.Day } : null;
            case VisitAsking.Met:
                return VisitAccountReader.IsNobody(text) ? visit with { NobodyHome = true, Met = null }
                    : account.Met is null && account.Said is null && account.Promise is null ? words.Length == 0 ? null : visit with { Met = words }
                    : visit.With(account with { Met = account.Met ?? FoldedText.Trim(text.Split(',')[0]) });
            case VisitAsking.Said:
                return words.Length == 0 ? null
                    : account.Promise is null ? visit with { Said = words }
                    : visit.With(account with { Said = account.Said ?? Before(text, account), Companions = null, Day = null, Met = null, NobodyHome = false });
            case VisitAsking.Promise:
                return VisitWords.IsSkip(text) || account.Promise is "" ? visit with { Promise = "" }
                    : words.Length == 0 ? null
                    : visit with { Promise = account.Promise ?? words, PromisedFor = VisitDays.Ahead(new FoldedText(text).Plain, today)?.Day };
            case VisitAsking.PromiseDay:
                return VisitWords.IsSkip(text) ? visit with { HasNoPromiseDay = true }
                    : VisitDays.Ahead(new FoldedText(text).Plain, today) is { } ahead ? visit with { PromisedFor = ahead.Day }
                    : null;
            case VisitAsking.Confirmation:
                return account.IsEmpty || Understanding.PlainWords.IsYes(text) ? null : visit.With(account) is var mended && mended != visit ? mended : null;
            default:
                return null;
        }
    }

    /// <summary>What stands before the promise in an answer without a word of saying.</summary>
    private static string Before(string text, VisitAccount account) =>
        text.IndexOf(account.Promise ?? "", StringComparison.Ordinal) is > 0 and var at && FoldedText.Trim(text[..at]) is { Length: > 0 } before ? before : FoldedText.Trim(text);

    public static void Drop(TurnDraft draft, Party.Staff staff, string text)
    {
        VisitFlow.Table.Next(VisitFlow.StateOf(draft.Memory), VisitHappened.Dropped);
        draft.Memory = draft.Memory with { Visit = null, Prompt = null };
        draft.Reply(text, staff.Register.School.Id);
    }

    /// <summary>Asks for what is missing, or reads all of it back.</summary>
    private static void Continue(TurnDraft draft, Party.Staff staff, VisitDraft visit, string before = "")
    {
        var register = staff.Register;
        var happened = visit.Next;
        var pupil = visit.Pupil is { } id ? register.Find(id) : null;
        if (visit.Pupil is not null && pupil is null)
        {
            Drop(draft, staff, VisitWording.Dropped);
            return;
        }

        var (text, choices) = happened switch
        {
            VisitHappened.PupilUnclear => (VisitWording.AskPupil, [.. visit.Candidates.Select(register.Find).OfType<Pupil>().Select(child => (child.Id.Value, VisitWording.Child(child)))]),
            VisitHappened.CompanionsMissing => (VisitWording.AskCompanions(pupil!), [(None, VisitWording.Alone)]),
            VisitHappened.DayMissing => (VisitWording.AskDay, [(Today, VisitWording.TodayLabel), (Yesterday, VisitWording.YesterdayLabel)]),
            VisitHappened.MetMissing => (VisitWording.AskMet, [(None, VisitWording.NobodyHome), (NotYet, VisitWording.NotGoneYet)]),
            VisitHappened.SaidMissing => (VisitWording.AskSaid, []),
            VisitHappened.PromiseMissing => (VisitWording.AskPromise, [(None, VisitWording.NoPromise)]),
            VisitHappened.PromiseDayMissing => (VisitWording.AskPromiseDay(visit.Promise!), [(None, VisitWording.NoDay)]),
            _ => (VisitWording.ReadBack(pupil!, staff.Member, visit), ((string, string)[])[(Agree, RollCallWording.Yes), (Refuse, RollCallWording.No)]),
        };
        Ask(draft, staff, visit, happened, before + text, choices);
    }

    internal static void Ask(TurnDraft draft, Party.Staff staff, VisitDraft visit, VisitHappened happened, string text, IReadOnlyList<(string Value, string Label)> choices)
    {
        var next = VisitFlow.Table.Next(VisitFlow.StateOf(draft.Memory), happened);
        draft.Memory = draft.Memory with { State = nameof(Asking.Idle), Visit = visit with { State = next.ToString() } };
        draft.Ask(text, staff.Register.School.Id, draft.Prompt([.. choices.Select(choice => choice.Value)]) with { Note = VisitFlow.Note }, [.. choices.Select(choice => choice.Label)]);
    }
}
