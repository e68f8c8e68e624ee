using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.OfficialLetters;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Tasks;
using Bot.Domain.Trials;

namespace Bot.Dialogs.Turns;

/// <summary>
/// What a turn or a job wants done. All effects of one turn are written in one transaction, or none. Where an effect names what it saw
/// (a revision, a state), finding something else is a conflict: the whole turn is rolled back and decided again.
/// </summary>
public abstract record Effect
{
    private Effect() { }

    /// <summary>Queue a message. A key that exists is left alone, unless its row was withdrawn before sending: then it is queued anew.</summary>
    /// <param name="OnlyIfSent">When set: only if the row with this key was sent, or may have been (started, unknown).</param>
    public sealed record Say(OutboxEntry Entry, string? OnlyIfSent = null) : Effect;

    /// <summary>Messages whose key begins so and that were not yet started are not sent any more.</summary>
    public sealed record Withdraw(string KeyPrefix) : Effect;

    /// <summary>Messages whose key begins so and that wait are due at this time instead, if that is earlier.</summary>
    public sealed record BringForward(string KeyPrefix, DateTimeOffset DueAt) : Effect;

    /// <summary>Add a revision. Conflict when the newest stored one is not <c>RollCall.Revision - 1</c>.</summary>
    public sealed record RecordRollCall(RollCall RollCall) : Effect;

    /// <summary>The author said yes to this revision. No conflict when it was confirmed before; conflict when a newer revision exists.</summary>
    public sealed record ConfirmRollCall(SchoolId School, RollCallKey Key, int Revision, DateTimeOffset At) : Effect;

    /// <summary>Consume a code and link the chat to its member. Conflict when the code is used or gone.</summary>
    public sealed record LinkChat(Address Address, Invitation Invitation, DateTimeOffset At) : Effect;

    /// <summary>Link the chat to a member whom the channel vouches for by the phone number.</summary>
    public sealed record LinkByPhone(Address Address, Membership Member, DateTimeOffset At) : Effect;

    /// <summary>What waits for the chat goes to the other, under which it goes on.</summary>
    public sealed record MoveChat(Address From, Address To) : Effect;

    /// <summary>A guardian agreed to the messages shown (design §10).</summary>
    public sealed record RecordConsent(Membership Guardian, Address Address, string WordingVersion, DateTimeOffset At) : Effect;

    /// <summary>A member of staff wrote down that a guardian agreed on paper.</summary>
    public sealed record RecordPaperConsent(Membership Guardian, string WordingVersion, StaffId By, DateTimeOffset At) : Effect;

    /// <summary>What was written down at this instant was a mistake: it is gone. Nothing happens when nothing was.</summary>
    public sealed record TakeBackPaperConsent(Membership Guardian, DateTimeOffset GivenAt) : Effect;

    /// <summary>A guardian wants no automatic messages any more, whatever was agreed to in chat or on paper.</summary>
    public sealed record WithdrawConsent(Membership Guardian, DateTimeOffset At) : Effect;

    /// <summary>
    /// Fetch a file that lies at the vendor and keep it for the school: queued durably, fetched by the holder of the account. A key that was
    /// asked for before is left alone.
    /// </summary>
    /// <param name="Key">Names the file within the school, e.g. <c>telegram/123456</c>: under it the stored file is found later.</param>
    /// <param name="From">The chat it came from.</param>
    /// <param name="WhenGivenUp">Said to that chat when the file cannot be had (gone, too large, tried too often); null for nothing.</param>
    public sealed record FetchFile(string Key, SchoolId School, Address From, FileRef File, Outbound? WhenGivenUp = null) : Effect
    {
        /// <summary>
        /// Messages that pass the file on: queued in the moment it is kept, each with the file attached. When it cannot be had they are not sent;
        /// its sender is told.
        /// </summary>
        public IReadOnlyList<OutboxEntry> WhenKept { get; init; } = [];

        /// <summary>Its words are heard as if the chat had written them (<see cref="InboundContent.FileText"/>).</summary>
        public bool ReadsText { get; init; }
    }

    public sealed record SetReachability(Address Address, bool CanBeReached) : Effect;

    /// <summary>Create the question in its state (open, answered or accepted), or put a withdrawn one into it. Any other stays as it is.</summary>
    public sealed record OpenQuestion(SafetyQuestion Question) : Effect;

    /// <summary>Write the question's new state. Conflict when the stored state is not <paramref name="From"/>.</summary>
    public sealed record MoveQuestion(SafetyQuestion Question, SafetyQuestionState From) : Effect;

    /// <summary>An open question about this pupil and session needs no answer any more. Nothing happens when there is none.</summary>
    public sealed record WithdrawQuestion(SchoolId School, PupilId Pupil, RollCallKey RollCall) : Effect;

    /// <summary>Create the alarm; one with the same id is left as it is.</summary>
    public sealed record RaiseAlarm(Alarm Alarm) : Effect;

    /// <summary>Write the alarm's child, class, new step, acknowledgement or outcome. Conflict when the stored step or acknowledgement is not what was seen, or when an outcome is written already.</summary>
    public sealed record MoveAlarm(Alarm Alarm, Alarm Seen) : Effect;

    /// <summary>Keep a leave; one with the same id is left as it is.</summary>
    public sealed record OpenLeave(Leave Leave) : Effect;

    /// <summary>Write the leave's state, last day, question, letter and stand-in. Conflict when state, last day, question or letter is not what was seen.</summary>
    public sealed record MoveLeave(Leave Leave, Leave Seen) : Effect;

    /// <summary>Remember what was said to a family about a pupil. Conflict when something was said about the pupil that day.</summary>
    public sealed record RecordNudge(Nudge Nudge) : Effect
    {
        /// <summary>The keys of the messages that say it: when none of them leaves, it was not said.</summary>
        public IReadOnlyList<string> Messages { get; init; } = [];
    }

    /// <summary>A trial of nudges begins with this seed. A school that has one keeps it.</summary>
    public sealed record StartTrial(SchoolId School, string Seed, DateTimeOffset At) : Effect;

    /// <summary>Remember who was to hear a nudge in a week of a trial. The first of a week counts.</summary>
    public sealed record RecordTrialPupil(TrialPupil Pupil) : Effect;

    /// <summary>The family wrote: everything said about these pupils and not answered yet is answered by it.</summary>
    /// <param name="Number">6, 7 or 8; null for words.</param>
    public sealed record AnswerNudges(SchoolId School, IReadOnlyList<PupilId> Pupils, GuardianId By, int? Number, DateTimeOffset At) : Effect;

    /// <summary>"ÍT" or "TIẾP TỤC": whether the guardian wants fewer nudges.</summary>
    public sealed record SetPace(Membership Guardian, bool WantsFewer, DateTimeOffset At) : Effect;

    /// <summary>A leader changed the calendar: the register is new from now on. An id that exists is left alone.</summary>
    public sealed record ChangeCalendar(CalendarChange Change) : Effect;

    /// <summary>A change of the calendar ends: at once and as if it had never been, or behind a last day. Nothing happens when it ended before.</summary>
    /// <param name="LastDay">The last day on which it holds; null when it never held.</param>
    public sealed record EndChange(SchoolId School, string Id, DateOnly? LastDay, StaffId By, DateTimeOffset At) : Effect;

    /// <summary>Somebody stands in for a colleague, or teaches a class too: the register is new from now on. An id that exists is left alone.</summary>
    public sealed record PutCover(Cover Cover) : Effect;

    /// <summary>A cover ends behind this day; before its first day it never held. Nothing happens when it ends earlier.</summary>
    public sealed record EndCover(SchoolId School, string Id, DateOnly LastDay, StaffId By, DateTimeOffset At) : Effect;

    /// <summary>Who of a class took part in learning in another way on that day; a later tick replaces it.</summary>
    public sealed record RecordParticipation(Participation Participation) : Effect;

    /// <summary>Give somebody a task. A key that exists is left alone, open or closed.</summary>
    public sealed record OpenTask(StaffTask Task) : Effect;

    /// <summary>The task with this key is closed. Nothing happens when none is open.</summary>
    /// <param name="Day">The school date of closing: behind the task's last day it is done late.</param>
    /// <param name="By">Who did it; null when the program found that the reason is gone.</param>
    /// <param name="Outcome">What came of it, in words.</param>
    /// <param name="IsCancelled">It is not to be done any more.</param>
    public sealed record CloseTask(SchoolId School, string Key, DateOnly Day, DateTimeOffset At, StaffId? By = null, string? Outcome = null, bool IsCancelled = false) : Effect;

    /// <summary>Takes back the closing at this instant. Nothing happens when the task was not closed then.</summary>
    public sealed record ReopenTask(SchoolId School, string Key, DateTimeOffset ClosedAt) : Effect;

    /// <summary>Open a case. One with the same number is left alone.</summary>
    public sealed record OpenCase(PupilCase Case) : Effect;

    /// <summary>Write the case's state, owner, next step, relapses and why it was closed all the same. Conflict when the stored version is not the one seen.</summary>
    public sealed record MoveCase(PupilCase Case, PupilCase Seen) : Effect;

    /// <summary>The case was opened by mistake: it is gone, its lines stay. Conflict when it was changed since.</summary>
    public sealed record DropCase(PupilCase Seen) : Effect;

    /// <summary>Add a line to the lanes of a pupil, with or without a case. An id that exists is left alone.</summary>
    public sealed record AddCaseEntry(CaseEntry Entry) : Effect;

    /// <summary>Keep a contact of the school; a later one with the same id replaces it.</summary>
    public sealed record KeepContact(BookContact Contact) : Effect;

    /// <summary>The contact is not asked any more. Nothing happens when there is none.</summary>
    public sealed record DropContact(SchoolId School, string Id) : Effect;

    /// <summary>Remember what people were told of a pupil's absence; one that had ended stands again.</summary>
    public sealed record RecordMark(AbsenceMark Mark) : Effect;

    /// <summary>The mark ended so. Nothing happens when it ended before.</summary>
    public sealed record SettleMark(AbsenceMark Mark, AbsenceMarkEnd End, DateTimeOffset At) : Effect;

    /// <summary>Remember that a hamlet's lead was asked about a pupil. One of the same pupil and day is left alone.</summary>
    public sealed record AskHamlet(Hamlets.HamletAsk Ask) : Effect;

    /// <summary>What the lead said, in place of what was said before.</summary>
    public sealed record AnswerHamlet(Hamlets.HamletAsk Ask) : Effect;

    /// <summary>Remember who was asked to count the heads of a class. One of the same class and session is left alone.</summary>
    public sealed record AskHeadCount(HeadCount Count) : Effect;

    /// <summary>What was counted, in place of what was counted before. Nothing happens when somebody else was asked.</summary>
    public sealed record RecordHeadCount(HeadCount Count) : Effect;

    /// <summary>Keep a visit to a child's home. Conflict when its number, or that of its minutes, is taken.</summary>
    public sealed record RecordVisit(HomeVisit Visit) : Effect;

    /// <summary>Write who signed the minutes, the page, who keeps the paper and whether the visit was a mistake. Conflict when the stored version is not the one seen.</summary>
    public sealed record MoveVisit(HomeVisit Visit, HomeVisit Seen) : Effect;

    /// <summary>The chat is not of this guardian: it is linked to nobody any more, and what waits for it is not sent. Said before the answer to it.</summary>
    public sealed record MarkWrong(Membership Guardian, Address Address, DateTimeOffset At) : Effect
    {
        /// <summary>What the chat remembers of its talks goes too. Only of another chat than the one that writes.</summary>
        public bool ForgetsTalk { get; init; }
    }

    /// <summary>In which language the guardian wants to be written to.</summary>
    public sealed record SetLanguage(Membership Guardian, string Language, DateTimeOffset At) : Effect;

    /// <summary>Keep a letter. A key that exists is left alone.</summary>
    public sealed record RecordLetter(StoredLetter Letter) : Effect;

    /// <summary>The letter does not count any more: nothing that recurs in it is opened again. Nothing happens when it was cancelled before.</summary>
    public sealed record CancelLetter(SchoolId School, string Key, DateTimeOffset At) : Effect;

    /// <summary>Keep a superior's list with all its lines. An id that exists is left alone.</summary>
    public sealed record OpenCampaign(Domain.Cases.CampaignSheet Sheet) : Effect;

    /// <summary>Write whom a line of a superior's list means and what became of the child. Conflict when the stored version is not that of <paramref name="Seen"/>.</summary>
    public sealed record MoveCampaignLine(Domain.Cases.CampaignLine Line, Domain.Cases.CampaignLine Seen) : Effect;

    /// <summary>The list was taken over by mistake: it does not count any more. Nothing happens when it was taken back before.</summary>
    public sealed record CancelCampaign(SchoolId School, string Id, DateTimeOffset At) : Effect;

    /// <summary>Keep a file that the turn made, so that a message can carry it. Bytes that the school has are left alone.</summary>
    public sealed record KeepFile(SchoolId School, string MediaType, ReadOnlyMemory<byte> Content) : Effect;

    /// <summary>Keep how many of a class eat that day; a later number replaces an earlier one.</summary>
    public sealed record RecordMealCount(Domain.Meals.MealCount Count) : Effect;

    /// <summary>Keep what was confirmed for a class and month; a later confirmation replaces an earlier one.</summary>
    public sealed record RecordMonthlyReport(MonthlyReport Report) : Effect;

    /// <summary>Takes back the confirmation of this instant. Nothing happens when another one stands.</summary>
    public sealed record WithdrawMonthlyReport(SchoolId School, DateOnly Month, ClassId Class, DateTimeOffset ConfirmedAt) : Effect;

    /// <summary>Keep that a session was caught up on. Who said so first stays.</summary>
    public sealed record TickCatchUp(Domain.Reports.CatchUpDone Done) : Effect;

    /// <summary>Takes back what this person ticked by one message.</summary>
    public sealed record UntickCatchUps(SchoolId School, StaffId By, DateTimeOffset At) : Effect;

    /// <summary>Something told by a person who may not change the roll call; it waits for the homeroom teacher.</summary>
    public sealed record RecordNote(SchoolId School, ClassId Class, StaffId By, DateTimeOffset At, string Words) : Effect
    {
        /// <summary>Short ASCII id, unique in the school, behind the button by which the homeroom teacher accepts it; null where nobody is asked to.</summary>
        public string? Id { get; init; }
    }

    /// <summary>Keep a link to the page. A token is random: one that exists makes the whole write fail.</summary>
    public sealed record OfferPage(Bot.Dialogs.Pages.PageLink Link) : Effect;

    /// <summary>Ends the member's sessions on the page on every device, and uses up every link that was sent.</summary>
    public sealed record ClosePages(SchoolId School, StaffId Staff, DateTimeOffset At) : Effect;

    /// <summary>Who did what: subject and detail hold ids and numbers, never names or message texts.</summary>
    /// <param name="Actor">A member, e.g. <c>staff:GL-CB07</c>, or the job's name.</param>
    public sealed record Audit(SchoolId School, string Actor, string Action, string Subject, DateTimeOffset At) : Effect;
}
