using Bot.Dialogs.Conversations;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Messages;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Files;

/// <summary>
/// Photos and documents: a family's goes to the homeroom teacher with the name of the child, a teacher's is kept. What is written with a file is
/// heard like any message first.
/// </summary>
internal static class FileDialog
{
    /// <summary>How many files of a chat are remembered for the words they belong to.</summary>
    private const int MostFiles = 5;

    /// <summary>How many days behind a leave its letter may come.</summary>
    private const int LetterDays = 7;

    /// <returns>False when there is no file that could be kept; then nothing was said.</returns>
    public static bool Hear(TurnDraft draft, Party.Staff staff, bool wasHeard = false)
    {
        var school = staff.Register.School.Id;
        if (LetterIn(draft, staff) is { } letter)
        {
            draft.Add(new Effect.FetchFile(draft.Source, school, draft.Address, letter, new Outbound(FileWording.Lost)) { ReadsText = true });
            draft.Reply(FileWording.IsBeingRead, school);
            return true;
        }

        switch (IncomingFile.In(draft.Message.Content))
        {
            case IncomingFile.Keepable keepable:
                draft.Add(new Effect.FetchFile(draft.Source, school, draft.Address, keepable.File, new Outbound(FileWording.Lost)));
                draft.Reply(wasHeard ? FileWording.KeptToo : LetterDialog.MayTake(staff.Member) ? FileWording.KeptUnread : FileWording.Kept, school);
                return true;
            case IncomingFile.TooLarge:
                draft.Reply(FileWording.TooLarge, school);
                return true;
            case IncomingFile.WrongType:
                draft.Reply(FileWording.WrongType, school);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A document with words, from somebody who may take in letters.</summary>
    private static FileRef? LetterIn(TurnDraft draft, Party.Staff staff) =>
        LetterDialog.MayTake(staff.Member)
            && draft.Message.Content is InboundContent.Media { MediaKind: "document", File: { Bytes: null or <= IFileSource.MaxBytes } file }
            && ReadableFile.KindOf(file) != ReadableKind.None
                ? file
                : null;

    /// <param name="caption">What was written with the file; it may name the child.</param>
    /// <returns>False when there is no file that could be kept; then nothing was said.</returns>
    public static bool Hear(TurnDraft draft, Party.Family family, string caption = "")
    {
        var (register, first) = (family.Register, family.Guardian.Children[0].Pupil);
        switch (IncomingFile.In(draft.Message.Content))
        {
            case IncomingFile.Keepable keepable:
                var children = draft.Asked.Count > 0 ? [.. draft.Asked.Select(leave => leave.Pupil).Distinct()] : FamilyChildren.Meant(family, caption);
                if (draft.Asked.Count > 0 || children.Count == 1)
                {
                    foreach (var child in children)
                    {
                        Pass(draft, family, child, keepable.File);
                    }
                }
                else
                {
                    AskChild(draft, family, children, keepable.File, isBare: caption.Length == 0);
                }

                return true;
            case IncomingFile.TooLarge:
                draft.Reply(GuardianWording.FileTooLarge(register, first), register.School.Id);
                return true;
            case IncomingFile.WrongType:
                draft.Reply(GuardianWording.FileWrongType(register, first), register.School.Id);
                return true;
            default:
                return false;
        }
    }

    /// <summary>To the homeroom teacher; without a working chat there, to the leader of the grade or the principal.</summary>
    public static void Pass(TurnDraft draft, Party.Family family, PupilId pupil, FileRef file)
    {
        var (register, school) = (family.Register, family.Register.School.Id);
        var child = register.Find(pupil)!;
        var told = WhoSees(draft, register, child);
        if (draft.Scene.Conversation.Memory.Prompt?.File == file)
        {
            draft.Add(new Effect.Withdraw(UnnamedFile.KeyOf(draft, file)));
        }

        var leave = Attach(draft, family, pupil);
        draft.Add(LetterTasks.Close(draft, register, pupil));
        if (leave is null)
        {
            draft.Memory = draft.Memory with { Files = [.. draft.Memory.Files.TakeLast(MostFiles - 1), new RememberedFile(KeyOf(draft, pupil), pupil, draft.SentAt)] };
        }

        var text = leave is null ? FamilyNoticeWording.File(family, pupil) : LeaveNoticeWording.LetterCame(register, leave);
        draft.Add(new Effect.FetchFile(KeyOf(draft, pupil), school, draft.Address, file, new Outbound(GuardianWording.FileLost(family.Register)))
        {
            WhenKept = told.Route is { } route
                ? [route.Entry($"family-file:{draft.Source}:{pupil}:{told.Id}", school, MessageKind.Notice, new Outbound(text), draft.Scene.Now)]
                : [],
        });
        draft.Reply(GuardianWording.FileTaken(register, pupil), school);
    }

    /// <summary>The homeroom teacher; without a working chat there, the leader of the grade or the principal.</summary>
    internal static (Domain.StaffId Id, Route? Route) WhoSees(TurnDraft draft, Domain.Schools.SchoolRegister register, Pupil child) =>
        new[] { register.HomeroomTeacherOf(child.Class), register.Find(child.Class) is { } taught ? register.LeaderOf(taught.Grade) : null, register.Principal }
            .OfType<StaffMember>()
            .Select(member => (member.Id, Route: Routes.To(register, draft.Facts, member)))
            .FirstOrDefault(found => found.Route is not null);

    /// <summary>Under which the file of this turn is stored for the pupil.</summary>
    public static string KeyOf(TurnDraft draft, PupilId pupil) => $"{draft.Source}/{pupil}";

    /// <summary>A file about a pupil whose leave was asked lately is its letter.</summary>
    /// <returns>The leave; null when there is none.</returns>
    private static Leave? Attach(TurnDraft draft, Party.Family family, PupilId pupil)
    {
        if (draft.Asked.FirstOrDefault(leave => leave.Pupil == pupil) is { } asked)
        {
            return asked;
        }

        var today = family.Register.Clock.DateOf(draft.SentAt);
        var leave = draft.Facts.Leaves
            .Where(known => known.Pupil == pupil && known.AskedBy is not null && known.State != LeaveState.Withdrawn && known.To >= today.AddDays(-LetterDays))
            .OrderBy(known => known.Letter is null).ThenBy(known => known.AskedAt).ThenBy(known => known.From)
            .LastOrDefault();
        if (leave is not null)
        {
            draft.Add(new Effect.MoveLeave(leave with { Letter = KeyOf(draft, pupil) }, leave));
            draft.Add(new Effect.Audit(leave.School, "guardian", "leave.letter", leave.Id, draft.SentAt));
        }

        return leave;
    }

    /// <summary>
    /// Kept at once, because some vendors' addresses expire; passed on when the child is named, or when the question lapses. A question that is
    /// open already asks for both.
    /// </summary>
    private static void AskChild(TurnDraft draft, Party.Family family, IReadOnlyList<PupilId> children, FileRef file, bool isBare)
    {
        var school = family.Register.School.Id;
        draft.Add(new Effect.FetchFile(draft.Source, school, draft.Address, file, new Outbound(GuardianWording.FileLost(family.Register)))
        {
            WhenKept = [.. UnnamedFile.Lapses(draft, family, children, file)],
        });
        if (FamilyFlow.StateOf(draft.Memory) is FamilyAsking.Child or FamilyAsking.LeaveChild && draft.Memory.Prompt is { } open)
        {
            draft.Memory = draft.Memory with { Prompt = open with { File = file } };
            if (isBare)
            {
                draft.Reply(GuardianWording.FileOfWhichChild(family.Register, children), school);
            }

            return;
        }

        FamilyFlow.Move(draft, FamilyHappened.ChildInDoubt);
        var prompt = draft.Prompt() with { File = file };
        draft.Memory = draft.Memory with { Prompt = prompt, PromptsAsked = prompt.Id };
        draft.Reply(GuardianWording.FileOfWhichChild(family.Register, children), school);
    }
}
