using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Campaigns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Campaigns;

/// <summary>
/// A superior's list of children to be brought back (S0-08): read, matched with the register, shown, and after a yes stored with all its lines; the number of
/// its names is the base from then on (S0-09).
/// </summary>
internal static class CampaignDialog
{
    /// <summary>No superior asks one school for more at once; beyond it the list is the wrong file.</summary>
    private const int MostLines = 500;

    /// <summary>What a line may hold of its file.</summary>
    private const int LongestLine = 200;

    private const string Drop = "drop";

    public static bool IsAsking(Scene scene) =>
        scene.Conversation.Memory is { State: nameof(Asking.Campaign), Prompt: { } prompt } && scene.Message.SentAt <= prompt.ExpiresAt;

    public static FactsNeeded Needs(Party.Staff staff) => new() { School = staff.Register.School.Id, Campaigns = true, Letters = true };

    /// <summary>Before a list is kept, or a line changed: the cases of its children and the chats of their teachers.</summary>
    public static FactsNeeded NeedsToStore(Scene scene, Party.Staff staff) => Needs(staff) with
    {
        AllContacts = true,
        CasesOf = [.. (CampaignDraft.In(scene.Conversation.Memory)?.Rows ?? []).Select(row => CampaignMatch.Of(staff.Register, row).Pupil).OfType<PupilId>()],
    };

    public static void Hear(TurnDraft draft, Party.Staff staff, string text)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!LetterDialog.MayTake(staff.Member))
        {
            draft.Reply(CampaignWording.NotYours, school);
            return;
        }

        var list = CampaignListReader.Read(register, text);
        if (list.Rows.Count is 0 or > MostLines)
        {
            draft.Reply(list.Rows.Count == 0 ? CampaignWording.NoNames : CampaignWording.TooLong(list.Rows.Count, MostLines), school);
            return;
        }

        var today = register.Clock.DateOf(draft.SentAt);
        var wanted = new CampaignDraft(
            Short(list.Title is { Length: > 0 } title ? title : CampaignWording.Untitled(today)),
            [.. list.Rows.Select(row => row with { Written = Short(row.Written), Name = Short(row.Name), Class = Short(row.Class), Code = Short(row.Code) })]);
        RollCallPrompts.Move(draft, Happened.CampaignReadBack);
        var prompt = draft.Prompt(nameof(CampaignKind.DroppedOut), nameof(CampaignKind.Irregular), Drop) with { Intent = Intent.Command, Note = DialogJson.Write(wanted) };
        var letter = LetterOf(draft, list.Rows.Count);
        draft.Ask(
            CampaignWording.ReadBack(wanted, [.. wanted.Rows.Select(row => CampaignMatch.Of(register, row))], pupil => register.Find(pupil)!, list.Skipped, letter, KnownBase(draft), draft.Facts.Campaigns),
            school,
            prompt,
            [CampaignWording.OfDropouts, CampaignWording.OfIrregular, CampaignWording.DropIt]);
    }

    /// <summary>A yes in words does not say which of the two tables the list is for.</summary>
    public static void AskKind(TurnDraft draft, Party.Staff staff) =>
        draft.Ask(CampaignWording.WhichKind, staff.Register.School.Id, draft.Memory.Prompt!, [CampaignWording.OfDropouts, CampaignWording.OfIrregular, CampaignWording.DropIt]);

    public static void Choose(TurnDraft draft, Party.Staff staff, int index)
    {
        var school = staff.Register.School.Id;
        var (wanted, choice) = (CampaignDraft.In(draft.Memory)!, draft.Memory.Prompt!.Choices[index]);
        RollCallPrompts.Move(draft, choice == Drop ? Happened.Refused : Happened.Agreed);
        draft.Memory = draft.Memory with { Prompt = null };
        if (choice == Drop || !LetterDialog.MayTake(staff.Member))
        {
            draft.Reply(CampaignWording.Dropped, school);
            return;
        }

        Store(draft, staff, wanted, Enum.Parse<CampaignKind>(choice));
    }

    /// <summary>"hủy": the list does not count any more.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var school = staff.Register.School.Id;
        draft.Memory = draft.Memory with { Act = null };
        draft.Add(new Effect.CancelCampaign(school, act.Ref, draft.SentAt));
        if (draft.Facts.Campaigns.FirstOrDefault(sheet => sheet.Campaign.Id == act.Ref) is { } sheet)
        {
            draft.Add(CampaignCases.TakeBack(draft, sheet));
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "campaign.cancelled", act.Ref, draft.SentAt));
        draft.Reply(CampaignWording.TakenBack, school);
    }

    /// <summary>"chiến dịch": all of them in figures; with a number one of them, with the names that need somebody.</summary>
    public static void List(TurnDraft draft, Party.Staff staff, int? number)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var sheets = draft.Facts.Campaigns;
        if (!LetterDialog.MayTake(staff.Member))
        {
            draft.Reply(CampaignWording.NotYours, school);
        }
        else if (sheets.Count == 0)
        {
            draft.Reply(CampaignWording.None, school);
        }
        else if ((number ?? (sheets.Count == 1 ? 1 : null)) is not { } which)
        {
            draft.Reply(CampaignWording.All(sheets, register.Clock), school);
        }
        else if (which < 1 || which > sheets.Count)
        {
            draft.Reply(CampaignWording.NoSuch(which, sheets.Count), school);
        }
        else
        {
            draft.Reply(CampaignWording.One(which, sheets[which - 1], register, line => NearTo(staff, line), pupil => MaySee(staff, pupil)), school);
        }
    }

    /// <summary>Whom a line that nobody has settled may mean.</summary>
    internal static IReadOnlyList<Pupil> NearTo(Party.Staff staff, CampaignLine line) =>
        [.. CampaignMatch.Of(staff.Register, new CampaignRow(line.Written, line.Name, line.Class, line.BirthDate, "")).Near.Where(pupil => MaySee(staff, pupil))];

    internal static bool MaySee(Party.Staff staff, Pupil pupil) =>
        staff.Register.Find(pupil.Class) is { } schoolClass && AccessPolicy.MaySeeName(staff.Member, schoolClass, pupil);

    private static void Store(TurnDraft draft, Party.Staff staff, CampaignDraft wanted, CampaignKind kind)
    {
        var (register, school, id) = (staff.Register, staff.Register.School.Id, Digest(draft.Source));
        var letter = LetterOf(draft, wanted.Rows.Count);
        var campaign = new Campaign(school, id, wanted.Title, kind, wanted.Rows.Count, staff.Member.Id, draft.SentAt)
        {
            Letter = letter?.Key,
            DueOn = letter is null ? null : OfficialLetterTasks.NextDue(register, letter, register.Clock.DateOf(draft.SentAt)),
        };
        var lines = wanted.Rows.Select((row, index) => new CampaignLine(school, id, index + 1, row.Written)
        {
            Name = row.Name,
            Class = row.Class,
            BirthDate = row.BirthDate,
            Pupil = CampaignMatch.Of(register, row).Pupil,
        }).ToList();
        var sheet = new CampaignSheet(campaign, lines);
        draft.Add(new Effect.OpenCampaign(sheet));
        draft.Add(CampaignCases.Open(draft, staff, sheet));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "campaign.taken", id, draft.SentAt));
        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.CampaignTaken, id, draft.SentAt) };
        draft.Reply(CampaignWording.Stored(draft.Facts.Campaigns.Count + 1, sheet), school);
    }

    /// <summary>The newest letter that came with a number of names.</summary>
    private static (StoredLetter Letter, int Base)? KnownBase(TurnDraft draft) =>
        draft.Facts.Letters.Reverse().Select(letter => (Letter: letter, Base: letter.Tables.Select(table => table.Base).FirstOrDefault(number => number is not null)))
            .Where(one => one.Base is not null).Select(one => ((StoredLetter, int)?)(one.Letter, one.Base!.Value)).FirstOrDefault();

    private static StoredLetter? LetterOf(TurnDraft draft, int names) => KnownBase(draft) is var (letter, number) && number == names ? letter : null;

    private static string Short(string text) => text.Length <= LongestLine ? text : text[..LongestLine];

    /// <summary>The same whenever the same message is decided on again.</summary>
    internal static string Digest(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 6));
}
