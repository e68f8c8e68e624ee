using Bot.Dialogs.Conversations;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Files;

/// <summary>
/// Photos and documents: a family's goes to the homeroom teacher with the name of the child, a teacher's is kept. What is written with a file is
/// heard like any message first.
/// </summary>
internal static class FileDialog
{
    /// <returns>False when there is no file that could be kept; then nothing was said.</returns>
    public static bool Hear(TurnDraft draft, Party.Staff staff, bool wasHeard = false)
    {
        var school = staff.Register.School.Id;
        switch (IncomingFile.In(draft.Message.Content))
        {
            case IncomingFile.Keepable keepable:
                draft.Add(new Effect.FetchFile(draft.Source, school, draft.Address, keepable.File, new Outbound(FileWording.Lost)));
                draft.Reply(wasHeard ? FileWording.KeptToo : FileWording.Kept, school);
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

    /// <param name="caption">What was written with the file; it may name the child.</param>
    /// <returns>False when there is no file that could be kept; then nothing was said.</returns>
    public static bool Hear(TurnDraft draft, Party.Family family, string caption = "")
    {
        var (register, first) = (family.Register, family.Guardian.Children[0].Pupil);
        switch (IncomingFile.In(draft.Message.Content))
        {
            case IncomingFile.Keepable keepable:
                var children = GuardianDialog.ChildrenMeant(family, caption);
                if (children is [var child])
                {
                    Pass(draft, family, child, keepable.File);
                }
                else
                {
                    AskChild(draft, family, children, keepable.File);
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
        var told = new[] { register.HomeroomTeacherOf(child.Class), register.Find(child.Class) is { } taught ? register.LeaderOf(taught.Grade) : null, register.Principal }
            .OfType<StaffMember>()
            .Select(member => (member.Id, Route: Routes.To(register, draft.Facts, member)))
            .FirstOrDefault(found => found.Route is not null);
        draft.Add(new Effect.FetchFile($"{draft.Source}/{pupil}", school, draft.Address, file, new Outbound(GuardianWording.FileLost))
        {
            WhenKept = told.Route is { } route
                ? [route.Entry($"family-file:{draft.Source}:{pupil}:{told.Id}", school, MessageKind.Notice, new Outbound(FamilyNoticeWording.File(family, pupil)), draft.Scene.Now)]
                : [],
        });
        draft.Reply(GuardianWording.FileTaken(register, pupil), school);
    }

    /// <summary>Kept at once, because some vendors' addresses expire; passed on when the child is named. A question that is open already asks for both.</summary>
    private static void AskChild(TurnDraft draft, Party.Family family, IReadOnlyList<PupilId> children, FileRef file)
    {
        var school = family.Register.School.Id;
        draft.Add(new Effect.FetchFile(draft.Source, school, draft.Address, file, new Outbound(GuardianWording.FileLost)));
        if (FamilyFlow.StateOf(draft.Memory) == FamilyAsking.Child && draft.Memory.Prompt is { } open)
        {
            draft.Memory = draft.Memory with { Prompt = open with { File = file } };
            return;
        }

        FamilyFlow.Move(draft, FamilyHappened.ChildInDoubt);
        var prompt = draft.Prompt() with { File = file };
        draft.Memory = draft.Memory with { Prompt = prompt, PromptsAsked = prompt.Id };
        draft.Reply(GuardianWording.FileOfWhichChild(family.Register, children), school);
    }
}
