using System.Collections.Immutable;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Turns;

/// <summary>What a turn must know once the message is understood: asked for by the dialogs, loaded in one go, then decided on.</summary>
public sealed record FactsNeeded
{
    public static FactsNeeded Nothing { get; } = new();

    /// <summary>The school the facts are about.</summary>
    public SchoolId? School { get; init; }

    /// <summary>Roll calls to be changed or shown: newest revision of each.</summary>
    public WantedSet<RollCallKey> RollCalls { get; init; } = [];

    /// <summary>Days of which the newest revision of every class and session is wanted.</summary>
    public WantedSet<DateOnly> Days { get; init; } = [];

    /// <summary>Days in a row of which the same is wanted.</summary>
    public (DateOnly From, DateOnly To)? Span { get; init; }

    /// <summary>Days in a row of which it is wanted who reported when and how many were absent, without names, and the whole roll calls only where somebody counted after.</summary>
    public (DateOnly From, DateOnly To)? ReportsBetween { get; init; }

    /// <summary>Roll calls of which every revision is wanted, with the reasons that were given for changing them.</summary>
    public WantedSet<RollCallKey> RevisionsOf { get; init; } = [];

    /// <summary>A pupil, and since which day the same is wanted of every roll call that ever named it.</summary>
    public (PupilId Pupil, DateOnly Since)? RevisionsAbout { get; init; }

    /// <summary>Pupils of whom it is wanted what was queued for their families about them alone, as long as it is kept.</summary>
    public WantedSet<PupilId> MessagesAbout { get; init; } = [];

    /// <summary>Members whose chats are wanted.</summary>
    public WantedSet<Membership> Contacts { get; init; } = [];

    /// <summary>Safety questions of these pupils since this day.</summary>
    public WantedSet<PupilId> QuestionsAbout { get; init; } = [];

    public DateOnly? QuestionsSince { get; init; }

    /// <summary>Pupils of whom it is wanted what was said to their families since this day.</summary>
    public WantedSet<PupilId> NudgesAbout { get; init; } = [];

    public DateOnly? NudgesSince { get; init; }

    /// <summary>Days of which it is wanted what was said to every family of the school.</summary>
    public WantedSet<DateOnly> NudgesOn { get; init; } = [];

    /// <summary>Children of whom everything that is kept is wanted.</summary>
    public WantedSet<PupilId> DossiersOf { get; init; } = [];

    /// <summary>Pupils whose leaves are wanted that end on this day or later.</summary>
    public WantedSet<PupilId> LeavesOf { get; init; } = [];

    public DateOnly? LeavesSince { get; init; }

    /// <summary>Days of which every leave of the school is wanted.</summary>
    public WantedSet<DateOnly> LeavesOn { get; init; } = [];

    /// <summary>A leave of the school by its id.</summary>
    public string? LeaveId { get; init; }

    /// <summary>An invitation by its code, wherever it belongs.</summary>
    public string? InvitationCode { get; init; }

    /// <summary>With the invitation, the chats of those who are told when it is not what it seems.</summary>
    public bool InvitationWatchers { get; init; }

    /// <summary>The staff, of whatever school, whom a register knows by this number.</summary>
    public Domain.People.PhoneNumber? StaffPhone { get; init; }

    /// <summary>What this person was asked about children of the own hamlets since <see cref="HamletAsksSince"/>.</summary>
    public StaffId? HamletAsksOf { get; init; }

    public DateOnly? HamletAsksSince { get; init; }

    /// <summary>The first day of which the blind counts of heads are wanted.</summary>
    public DateOnly? HeadCountsSince { get; init; }

    /// <summary>Which guardians of the school have a slip they have not used, and whose number was said to be another's.</summary>
    public bool Slips { get; init; }

    /// <summary>An alarm by its id.</summary>
    public string? AlarmId { get; init; }

    /// <summary>The alarms of the school that have no outcome yet.</summary>
    public bool OpenAlarms { get; init; }

    /// <summary>All chats of the school's members, in one go.</summary>
    public bool AllContacts { get; init; }

    /// <summary>The days of which it is wanted who took part in learning in another way.</summary>
    public WantedSet<DateOnly> Participations { get; init; } = [];

    /// <summary>A change of the calendar by its id, ended or not.</summary>
    public string? CalendarChange { get; init; }

    /// <summary>The trial of nudges of a school year, from its first day to this one.</summary>
    public (DateOnly From, DateOnly To)? TrialOf { get; init; }

    /// <summary>Days of which it is wanted what classes reported of their meals.</summary>
    public WantedSet<DateOnly> MealsOn { get; init; } = [];

    /// <summary>The open tasks of the school.</summary>
    public bool OpenTasks { get; init; }

    /// <summary>Since when it is wanted what meetings decided, open or closed.</summary>
    public DateTimeOffset? DecidedSince { get; init; }

    /// <summary>Since when it is wanted who said to have sent which paper.</summary>
    public DateTimeOffset? PapersSentSince { get; init; }

    /// <summary>The month, by its first day, whose confirmed reports are wanted.</summary>
    public DateOnly? MonthlyReportsOf { get; init; }

    /// <summary>The first month, by any day of it, from which on every confirmed report of a month is wanted.</summary>
    public DateOnly? MonthlyReportsSince { get; init; }

    /// <summary>Days of which it is wanted what was caught up on.</summary>
    public (DateOnly From, DateOnly To)? CaughtUpBetween { get; init; }

    /// <summary>The letters of the school that count.</summary>
    public bool Letters { get; init; }

    /// <summary>An area and a day of which the numbers of every class are wanted, whichever school it belongs to.</summary>
    public (Domain.Schools.Area Area, DateOnly Day)? Area { get; init; }

    /// <summary>The superiors' lists of the school that count, with all their lines.</summary>
    public bool Campaigns { get; init; }

    /// <summary>Pupils whose open tasks are wanted.</summary>
    public WantedSet<PupilId> TasksAbout { get; init; } = [];

    /// <summary>Tasks by their keys, open or closed.</summary>
    public WantedSet<string> Tasks { get; init; } = [];

    /// <summary>The span, both days included, of which every missed and every reported session of the school is wanted.</summary>
    public (DateOnly From, DateOnly To)? AbsencesBetween { get; init; }

    /// <summary>The span, both days included, of which each class's first reported day of lessons is wanted, in place of <see cref="AbsencesBetween"/>.</summary>
    public (DateOnly From, DateOnly To)? FirstHeldBetween { get; init; }

    /// <summary>Narrows <see cref="AbsencesBetween"/>: what these pupils missed, in whatever class, and what these classes reported; null for the whole school.</summary>
    public AbsencesOf? AbsencesOf { get; init; }

    /// <summary>Pupils of whom the skipped periods are wanted, since this day.</summary>
    public WantedSet<PupilId> SkippedOf { get; init; } = [];

    public DateOnly? SkippedSince { get; init; }

    /// <summary>Since when it is wanted how many pupils left the register.</summary>
    public DateTimeOffset? LeftSince { get; init; }

    /// <summary>Since which day on it is wanted what people were told of absences.</summary>
    public DateOnly? MarksSince { get; init; }

    /// <summary>Pupils whose cases are wanted, closed ones as well, with all their lines.</summary>
    public WantedSet<PupilId> CasesOf { get; init; } = [];

    /// <summary>The open cases of the school.</summary>
    public bool OpenCases { get; init; }

    /// <summary>With the open cases, those that were closed on this day or later.</summary>
    public DateOnly? CasesClosedSince { get; init; }

    /// <summary>Since which day on every line of every case of the school is wanted.</summary>
    public DateOnly? CaseEntriesSince { get; init; }

    /// <summary>Members outside the school whose handed-over cases are wanted, each of its own school.</summary>
    public WantedSet<Membership> HandedTo { get; init; } = [];

    /// <summary>The contact book of the school.</summary>
    public bool Book { get; init; }

    /// <summary>Pupils whose visits at home are wanted.</summary>
    public WantedSet<PupilId> VisitsOf { get; init; } = [];

    /// <summary>The first day, of visits or of the school year of their minutes, of which the whole school's are wanted.</summary>
    public DateOnly? VisitsSince { get; init; }

    /// <summary>A fresh key to the page; made, not loaded.</summary>
    public bool PageKey { get; init; }
}

/// <summary>The facts asked for; what does not exist is absent from the collections.</summary>
public sealed record Facts
{
    public static Facts None { get; } = new();

    public IReadOnlyDictionary<RollCallKey, RollCall> RollCalls { get; init; } = ImmutableDictionary<RollCallKey, RollCall>.Empty;

    /// <summary>What was reported in the days asked for.</summary>
    public IReadOnlyDictionary<RollCallKey, RollReport> Reports { get; init; } = ImmutableDictionary<RollCallKey, RollReport>.Empty;

    /// <summary>Every revision of the roll calls asked for, by class, date, session and number.</summary>
    public IReadOnlyList<RollCall> Revisions { get; init; } = [];

    /// <summary>Why a roll call was changed, by the id of the note (<see cref="Pages.Rolls.CorrectionNote"/>).</summary>
    public IReadOnlyDictionary<string, string> CorrectionReasons { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What was queued for families, oldest first.</summary>
    public IReadOnlyList<FamilyMessage> FamilyMessages { get; init; } = [];

    public IReadOnlyDictionary<Membership, IReadOnlyList<Contact>> Contacts { get; init; } = ImmutableDictionary<Membership, IReadOnlyList<Contact>>.Empty;

    public IReadOnlyList<SafetyQuestion> Questions { get; init; } = [];

    /// <summary>What was said to families, by day.</summary>
    public IReadOnlyList<Nudge> Nudges { get; init; } = [];

    public IReadOnlyDictionary<PupilId, PupilDossier> Dossiers { get; init; } = ImmutableDictionary<PupilId, PupilDossier>.Empty;

    /// <summary>The leaves asked for, by their first day.</summary>
    public IReadOnlyList<Leave> Leaves { get; init; } = [];

    /// <summary>The trial of nudges; empty where none was asked for.</summary>
    public TrialFacts Trial { get; init; } = new([], [], []);

    public Invitation? Invitation { get; init; }

    /// <summary>When the guardian whom the invitation is for agreed on paper, if that stands.</summary>
    public DateTimeOffset? InvitedAgreedOnPaper { get; init; }

    /// <summary>The register of the school that the invitation belongs to.</summary>
    public Domain.Schools.SchoolRegister? InvitationRegister { get; init; }

    /// <summary>The staff with the number asked for, with their registers.</summary>
    public IReadOnlyList<(Domain.People.StaffMember Member, Domain.Schools.SchoolRegister Register)> StaffByPhone { get; init; } = [];

    /// <summary>By day, hamlet and number.</summary>
    public IReadOnlyList<Hamlets.HamletAsk> HamletAsks { get; init; } = [];

    /// <summary>By day, session and class.</summary>
    public IReadOnlyList<HeadCount> HeadCounts { get; init; } = [];

    /// <summary>Guardians with an invitation that still counts and was not used.</summary>
    public IReadOnlySet<GuardianId> OpenSlips { get; init; } = ImmutableHashSet<GuardianId>.Empty;

    /// <summary>Guardians in whose chat somebody else said that the number is not theirs.</summary>
    public IReadOnlySet<GuardianId> WrongContacts { get; init; } = ImmutableHashSet<GuardianId>.Empty;

    public Alarm? Alarm { get; init; }

    public IReadOnlyList<Alarm> OpenAlarms { get; init; } = [];

    /// <summary>By class, in the order of their names.</summary>
    public IReadOnlyList<Domain.Meals.MealCount> MealCounts { get; init; } = [];

    /// <summary>The confirmed reports of the month asked for, by class.</summary>
    public IReadOnlyDictionary<ClassId, Domain.Deadlines.MonthlyReport> MonthlyReports { get; init; } = ImmutableDictionary<ClassId, Domain.Deadlines.MonthlyReport>.Empty;

    /// <summary>The confirmed reports of the months asked for, by month and class.</summary>
    public IReadOnlyList<Domain.Deadlines.MonthlyReport> MonthlyReportsSince { get; init; } = [];

    /// <summary>What <see cref="FactsNeeded.CaughtUpBetween"/> asked for.</summary>
    public IReadOnlyList<Domain.Reports.CatchUpDone> CaughtUp { get; init; } = [];

    /// <summary>The letters asked for, oldest first.</summary>
    public IReadOnlyList<OfficialLetters.StoredLetter> Letters { get; init; } = [];

    /// <summary>The classes of an area in numbers, by school.</summary>
    public IReadOnlyList<Domain.Schools.AreaClass> Area { get; init; } = [];

    /// <summary>Papers that somebody said to have sent, oldest first.</summary>
    public IReadOnlyList<Reports.SentPaper> PapersSent { get; init; } = [];

    /// <summary>Superiors' lists of children, oldest first.</summary>
    public IReadOnlyList<Domain.Cases.CampaignSheet> Campaigns { get; init; } = [];

    public IReadOnlyList<Participation> Participations { get; init; } = [];

    public CalendarChange? CalendarChange { get; init; }

    /// <summary>The tasks asked for, oldest first.</summary>
    public IReadOnlyList<StaffTask> Tasks { get; init; } = [];

    /// <summary>The sessions missed in the span asked for, by date.</summary>
    public IReadOnlyList<MissedSession> Missed { get; init; } = [];

    /// <summary>The roll calls reported in the span asked for, or only the first ones in it.</summary>
    public IReadOnlyList<HeldSession> Held { get; init; } = [];

    /// <summary>The skipped periods asked for.</summary>
    public IReadOnlyList<SkippedLesson> Skipped { get; init; } = [];

    /// <summary>Pupils who left the register since the time asked for.</summary>
    public int PupilsLeft { get; init; }

    /// <summary>What people were told of absences, settled or not.</summary>
    public IReadOnlyList<AbsenceMark> Marks { get; init; } = [];

    /// <summary>By pupil and number.</summary>
    public IReadOnlyList<PupilCase> Cases { get; init; } = [];

    /// <summary>In the order in which they were told.</summary>
    public IReadOnlyList<CaseEntry> CaseEntries { get; init; } = [];

    /// <summary>What was ever handed over to the members asked for; whether it stands follows from its lines.</summary>
    public IReadOnlyList<HandedFacts> Handed { get; init; } = [];

    /// <summary>Whom the school may ring besides guardians and staff, oldest first.</summary>
    public IReadOnlyList<BookContact> Book { get; init; } = [];

    /// <summary>Visits at home, by day; without those that were a mistake.</summary>
    public IReadOnlyList<HomeVisit> Visits { get; init; } = [];

    /// <summary>Those that were a mistake: the numbers of their minutes stay taken.</summary>
    public IReadOnlyList<HomeVisit> CancelledVisits { get; init; } = [];

    /// <summary>Pictures of signed pages, by their keys; absent while the bytes are not there.</summary>
    public IReadOnlyDictionary<string, KeptPage> Pages { get; init; } = ImmutableDictionary<string, KeptPage>.Empty;

    /// <summary>Null where there is no page.</summary>
    public Bot.Dialogs.Pages.PageKey? PageKey { get; init; }
}

/// <summary>Cases of pupils of whom one was handed over to a member outside the school.</summary>
/// <param name="Cases">By pupil and number.</param>
/// <param name="Lines">All lines of these pupils, in the order in which they were told.</param>
public sealed record HandedFacts(Membership Member, IReadOnlyList<PupilCase> Cases, IReadOnlyList<CaseEntry> Lines);

/// <summary>A chat through which a member can be reached.</summary>
/// <param name="Consented">For guardians: "đồng ý" is on record and not withdrawn; always true for staff.</param>
/// <param name="CanBeReached">False once the channel said that the chat blocked the bot.</param>
public sealed record Contact(Address Address, bool Consented, bool CanBeReached)
{
    /// <summary>When the chat last wrote; null when it never did.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>False while nothing goes through its account: broken, or resting for long.</summary>
    public bool AccountWorks { get; init; } = true;

    /// <summary>There is an account that writes to phone numbers, and it works.</summary>
    public bool NumbersWork { get; init; }

    /// <summary>In which the member wants to be written to.</summary>
    public string Language { get; init; } = Domain.Schools.GuardianTexts.Vietnamese;

    /// <summary>Every message to it is paid for.</summary>
    public bool IsPaid { get; init; }
}
