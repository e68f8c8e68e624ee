using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Documents;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>A letter becomes tasks (F3): its text is read, what is missing is asked, it is read back, and after a yes it is stored with its tasks.</summary>
internal static class LetterDialog
{
    private const string Agree = "yes";
    private const string Drop = "drop";
    private const string End = "end";

    /// <summary>Leaders and the clerk take in letters.</summary>
    public static bool MayTake(StaffMember member) => member.IsLeader || member.Position == Position.Clerk;

    public static FactsNeeded Needs(Party.Staff staff) => new() { School = staff.Register.School.Id, Letters = true };

    /// <summary>A letter, or its next part.</summary>
    public static void Hear(TurnDraft draft, Party.Staff staff, string text)
    {
        if (!MayTake(staff.Member))
        {
            draft.Reply(LetterWording.NotYours, staff.Register.School.Id);
            return;
        }

        var goesOn = LetterFlow.StateOf(draft.Memory) == LetterAsking.Parts
            || (LetterFlow.StateOf(draft.Memory) != LetterAsking.Nothing && !OfficialLetterReader.LooksLikeLetter(text));
        var letter = goesOn && draft.Memory.Letter is { } open && open.Text.Length + text.Length <= OfficialLetterReader.LongestText
            ? open with { Parts = [.. open.Parts, text] }
            : new LetterDraft([text], draft.SentAt);
        Continue(draft, staff, letter);
    }

    /// <summary>"công văn": the questions about the letter go on behind something else.</summary>
    public static void Resume(TurnDraft draft, Party.Staff staff) => Continue(draft, staff, draft.Memory.Letter!);

    public static void Choose(TurnDraft draft, Party.Staff staff, int index) => Settle(draft, staff, draft.Memory.Prompt!.Choices[index]);

    /// <summary>A typed answer.</summary>
    public static void Answer(TurnDraft draft, Party.Staff staff, string text)
    {
        var state = LetterFlow.StateOf(draft.Memory);
        var letter = draft.Memory.Letter!;
        if (LetterAnswerWords.IsDrop(text))
        {
            Settle(draft, staff, Drop);
        }
        else if (state == LetterAsking.Confirmation && Understanding.PlainWords.IsNo(text))
        {
            Settle(draft, staff, Drop);
        }
        else if (state == LetterAsking.Confirmation && LetterActorWords.Assignment(text) is { } assignment)
        {
            Assign(draft, staff, letter, assignment);
        }
        else if (state == LetterAsking.Confirmation && LetterAnswerWords.IsYes(text))
        {
            Settle(draft, staff, Agree);
        }
        else if (state == LetterAsking.Parts && LetterAnswerWords.IsEnd(text))
        {
            Settle(draft, staff, End);
        }
        else if (state == LetterAsking.Doubt && Settled(draft, staff, letter).Question is { } question && Value(question, text) is { } value)
        {
            Settle(draft, staff, value);
        }
        else
        {
            Continue(draft, staff, letter, LetterWording.NotUnderstood);
        }
    }

    /// <summary>"hủy" after it was stored: the letter does not count any more, and its tasks are cancelled.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var school = staff.Register.School.Id;
        draft.Memory = draft.Memory with { Act = null };
        draft.Add(new Effect.CancelLetter(school, act.Ref, draft.SentAt));
        foreach (var task in draft.Facts.Tasks.Where(task => task.IsOpen && task.Key.StartsWith(OfficialLetterTasks.Prefix(act.Ref), StringComparison.Ordinal)))
        {
            draft.Add(new Effect.CloseTask(school, task.Key, staff.Register.Clock.DateOf(draft.SentAt), draft.SentAt, staff.Member.Id, LetterWording.TakenBack, IsCancelled: true));
        }

        draft.Add(new Effect.Withdraw(DeadlineTimetable.Prefix(school, OfficialLetterTasks.Prefix(act.Ref).TrimEnd(':'))));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "letter.cancelled", act.Ref, draft.SentAt));
        draft.Reply(LetterWording.TakenBack, school);
    }

    private static string? Value(LetterQuestion question, string text)
    {
        var mayStayOpen = question.Choices.Count == 0 || question.Choices.Any(choice => choice.Value.Length == 0);
        return mayStayOpen && LetterAnswerWords.IsSkip(text) ? "" : question.Read(text);
    }

    private static void Settle(TurnDraft draft, Party.Staff staff, string value)
    {
        var letter = draft.Memory.Letter!;
        switch (LetterFlow.StateOf(draft.Memory), value)
        {
            case (var asking, Drop):
                LetterFlow.Table.Next(asking, LetterHappened.Dropped);
                draft.Memory = draft.Memory with { Letter = null, Prompt = null };
                draft.Reply(LetterWording.Dropped, staff.Register.School.Id);
                break;
            case (LetterAsking.Parts, End):
                Continue(draft, staff, letter with { IsWhole = true });
                break;
            case (LetterAsking.Confirmation, Agree):
                Store(draft, staff, letter);
                break;
            case (LetterAsking.Doubt, _) when Settled(draft, staff, letter).Question is { } question:
                Continue(draft, staff, letter with { Answers = [.. letter.Answers, new LetterAnswer(question.About, value)] });
                break;
            default:
                Continue(draft, staff, letter);
                break;
        }
    }

    /// <summary>Asks for the next part, the next answer, or the yes.</summary>
    private static void Continue(TurnDraft draft, Party.Staff staff, LetterDraft letter, string before = "")
    {
        if (!letter.IsWhole && !OfficialLetterReader.IsComplete(letter.Text))
        {
            Ask(draft, staff, letter, LetterHappened.WasPart, before + LetterWording.Part(letter.Parts.Count, letter.Text.Length), [(End, LetterWording.NothingFollows), (Drop, LetterWording.DropIt)]);
            return;
        }

        var settled = Settled(draft, staff, letter);
        if (settled.Question is { } question)
        {
            var found = letter.Answers.Count == 0 && before.Length == 0 ? LetterWording.Found(settled.Letter) + "\n" : before;
            Ask(draft, staff, letter, LetterHappened.WasUnclear, found + question.Text, question.Choices);
            return;
        }

        var duties = LetterDuties.Of(staff.Register, settled);
        var today = staff.Register.Clock.DateOf(draft.SentAt);
        Ask(
            draft,
            staff,
            letter,
            LetterHappened.WasRead,
            before + LetterWording.ReadBack(staff.Register, settled.Letter, duties, Known(draft, settled.Letter), today),
            [(Agree, LetterWording.Keep), (Drop, LetterWording.DropIt)]);
    }

    private static void Ask(TurnDraft draft, Party.Staff staff, LetterDraft letter, LetterHappened happened, string text, IReadOnlyList<(string Value, string Label)> choices)
    {
        var next = LetterFlow.Table.Next(LetterFlow.StateOf(draft.Memory), happened);
        draft.Memory = draft.Memory with { State = nameof(Asking.Idle), Letter = letter with { State = next.ToString() } };
        draft.Ask(text, staff.Register.School.Id, draft.Prompt([.. choices.Select(choice => choice.Value)]) with { Note = LetterFlow.Note }, [.. choices.Select(choice => choice.Label)]);
    }

    private static void Assign(TurnDraft draft, Party.Staff staff, LetterDraft letter, (int Duty, string Whom) assignment)
    {
        var count = Settled(draft, staff, letter).Letter.Deadlines.Count;
        if (assignment.Duty < 1 || assignment.Duty > count || LetterDuties.Named(staff.Register, assignment.Whom) is not { } member)
        {
            Continue(draft, staff, letter, LetterWording.AssignedToNobody(assignment.Whom, count));
            return;
        }

        Continue(draft, staff, letter with { Answers = [.. letter.Answers, new LetterAnswer($"owner:{assignment.Duty - 1}", member.Id.Value)] });
    }

    private static void Store(TurnDraft draft, Party.Staff staff, LetterDraft letter)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var settled = Settled(draft, staff, letter);
        var stored = new StoredLetter(school, KeyOf(draft), draft.SentAt, staff.Member.Id)
        {
            Number = settled.Letter.Number,
            DatedOn = settled.Letter.DatedOn,
            Issuer = settled.Letter.Issuer,
            Subject = settled.Letter.Subject,
            Duties = LetterDuties.Of(register, settled),
            Tables = settled.Letter.Tables,
            Recipients = settled.Letter.Recipients,
            Contacts = settled.Letter.Contacts,
            Text = letter.Text,
        };
        var tasks = OfficialLetterTasks.Of(register, stored, draft.SentAt);
        draft.Add(new Effect.RecordLetter(stored));
        draft.Add(tasks.Select(task => new Effect.OpenTask(task)));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "letter.taken", stored.Key, draft.SentAt));
        LetterFlow.Table.Next(LetterAsking.Confirmation, LetterHappened.Agreed);
        draft.Memory = draft.Memory with { Letter = null, Prompt = null, Act = new RememberedAct(ActKind.LetterTaken, stored.Key, draft.SentAt) };
        var text = LetterWording.Stored(register, stored, tasks);
        if (stored.Tables.Count == 0)
        {
            draft.Reply(text, school);
            return;
        }

        draft.Reply(text, SkeletonDocument.Of(register, stored), DocumentForm.Docx, LetterWording.SkeletonName(stored), school);
    }

    /// <summary>The same letter that was stored before; null when it is new, or has no number.</summary>
    private static StoredLetter? Known(TurnDraft draft, OfficialLetter letter) =>
        draft.Facts.Letters.FirstOrDefault(stored => stored.CancelledAt is null && letter.Number is not null && stored.Number == letter.Number && stored.DatedOn == letter.DatedOn);

    private static SettledLetter Settled(TurnDraft draft, Party.Staff staff, LetterDraft letter) =>
        SettledLetter.Of(staff.Register, letter, staff.Register.Clock.DateOf(draft.SentAt));

    private static string KeyOf(TurnDraft draft) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft.Source)))[..12];
}
