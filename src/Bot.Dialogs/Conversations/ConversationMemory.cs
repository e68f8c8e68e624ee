using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// The dialogs' memory of a chat, stored as JSON with <see cref="StateVersion"/>. State names are persisted, never indexes, so that a new
/// state cannot shift a live conversation.
/// </summary>
public sealed record ConversationMemory
{
    /// <summary>Version of this stored form; older ones are read with the defaults of what they lack.</summary>
    public int StateVersion { get; init; } = 1;

    /// <summary>Name of the state in the table of the dialog that has the floor, e.g. <c>ReadBack</c>.</summary>
    public string State { get; init; } = "Idle";

    /// <summary>What was asked last and is still open; null when nothing is.</summary>
    public OpenPrompt? Prompt { get; init; }

    /// <summary>The roll calls reported in this chat lately, oldest first: what "thêm", "bỏ" and "hủy" refer to.</summary>
    public IReadOnlyList<RememberedReport> Reports { get; init; } = [];

    /// <summary>Those of <see cref="Reports"/> that a message of that time most likely refers to: what was reported last, and within the two days before.</summary>
    public IEnumerable<RememberedReport> ReportsBefore(DateTimeOffset sentAt) => Reports.Where(remembered => remembered.At >= sentAt.AddDays(-2) || remembered.At == Reports[^1].At);

    /// <summary>Right read-backs in a row; after five the bot saves without asking.</summary>
    public int RightInARow { get; init; }

    /// <summary>Words of the teacher's own for a pupil of a class, once confirmed.</summary>
    public IReadOnlyList<Nickname> Nicknames { get; init; } = [];

    /// <summary>The school this chat speaks about, when its person belongs to several.</summary>
    public SchoolId? ChosenSchool { get; init; }

    /// <summary>Keys of the tasks listed last, in the order of their numbers.</summary>
    public IReadOnlyList<string> ShownTasks { get; init; } = [];

    /// <summary>What this chat did last, roll calls apart: what "hủy" takes back when it is newer than the last report.</summary>
    public RememberedAct? Act { get; init; }

    /// <summary>Files a family sent lately, newest last: a letter may come before the words it belongs to.</summary>
    public IReadOnlyList<RememberedFile> Files { get; init; } = [];

    /// <summary>A letter that is being taken in; null when none is.</summary>
    public OfficialLetters.LetterDraft? Letter { get; init; }

    /// <summary>A visit to a child's home that is being told, or whose signed page is still to come; null when none is.</summary>
    public Visits.VisitDraft? Visit { get; init; }

    /// <summary>When wrong linking codes were tried, newest last (five within an hour block the chat for an hour).</summary>
    public IReadOnlyList<DateTimeOffset> WrongCodes { get; init; } = [];

    /// <summary>The number this chat filled into a form last, until its code decides; null for none.</summary>
    public ClaimedPhone? Claimed { get; init; }

    /// <summary>Counts the prompts of this chat; part of every button's token, so that an old button is recognised.</summary>
    public int PromptsAsked { get; init; }
}

/// <summary>A question put to the chat.</summary>
/// <param name="Id">Number of the prompt in this chat; its buttons carry it.</param>
/// <param name="ExpiresAt">30 minutes after asking; what was stored stays.</param>
/// <param name="Choices">What each choice means, in the order shown.</param>
public sealed record OpenPrompt(int Id, DateTimeOffset ExpiresAt, IReadOnlyList<string> Choices)
{
    /// <summary>The reader's question this prompt puts; null for a read-back and the dialogs' own prompts.</summary>
    public Question? Question { get; init; }

    /// <summary>Questions that wait behind this one.</summary>
    public IReadOnlyList<Question> Next { get; init; } = [];

    /// <summary>The reports being completed by the answers.</summary>
    public IReadOnlyList<ReportReading> Drafts { get; init; } = [];

    /// <summary>What the drafts are: roll, correction, plan, leave or note.</summary>
    public Intent Intent { get; init; }

    /// <summary>The message that is in doubt, as typed, to be read again once its class, date or session is known.</summary>
    public string? Text { get; init; }

    /// <summary>Names that message, so that what it set off, e.g. an alarm, is not set off again when it is read again.</summary>
    public string? SaidIn { get; init; }

    /// <summary>When that message was sent.</summary>
    public DateTimeOffset? TextSentAt { get; init; }

    /// <summary>What earlier answers decided of that message.</summary>
    public SettledParts? Settled { get; init; }

    /// <summary>A file that waits for the answer, e.g. for which child it is.</summary>
    public Messages.FileRef? File { get; init; }

    /// <summary>Where several may be chosen in turn: those that were, in that order.</summary>
    public IReadOnlyList<int> Taken { get; init; } = [];

    /// <summary>Names the line of the chat that put the question; null for a prompt that no line put, or one of before this was remembered.</summary>
    public string? AskedIn { get; init; }

    /// <summary>Free word of the dialog that asked, e.g. the invitation code awaiting consent.</summary>
    public string? Note { get; init; }
}

/// <param name="Key">Which roll call.</param>
/// <param name="Revision">The revision this chat made last.</param>
/// <param name="At">When its message was sent.</param>
/// <param name="Before">What stood before this chat's last change, so that "hủy" can bring it back; null when nothing stood.</param>
public sealed record RememberedReport(RollCallKey Key, int Revision, DateTimeOffset At, RollCall? Before)
{
    /// <summary>True once "hủy" brought back what stood before: a second "hủy" must not take that away too.</summary>
    public bool IsTakenBack { get; init; }
}

/// <param name="Kind">What was done.</param>
/// <param name="Ref">Names what it was done to.</param>
/// <param name="At">When its message was sent.</param>
public sealed record RememberedAct(ActKind Kind, string Ref, DateTimeOffset At)
{
    /// <summary>What the act did to a case besides; null for nothing.</summary>
    public string? Case { get; init; }
}

/// <summary>What "hủy" can take back besides a report. The names are stored: never rename one.</summary>
public enum ActKind
{
    TaskClosed,
    LetterTaken,
    MonthConfirmed,

    CalendarChanged,
    CoverNamed,
    DropoutChanged,
    PaperConsent,
    CampaignTaken,
    CampaignLineSettled,
    VisitTold,
    CommuneTold,
    CaseChanged,
    BookChanged,
    MeetingDecided,
    CatchUpTicked,
}

public sealed record Nickname(ClassId Class, string Word, PupilId Pupil);

/// <param name="Key">Under which it is stored.</param>
public sealed record RememberedFile(string Key, PupilId Pupil, DateTimeOffset At);

/// <param name="Phone">Ten digits, beginning with 0.</param>
public sealed record ClaimedPhone(string Phone, DateTimeOffset At);
