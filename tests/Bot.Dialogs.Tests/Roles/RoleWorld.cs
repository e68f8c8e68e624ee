using Bot.Dialogs.Conversations;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Hamlets;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Roles;

/// <summary>
/// One morning around one child, the same for whoever writes: it is absent, the family has answered, an alarm and a task are open. Facts are given out as the
/// stores give them: to the school that asks, and only what was asked for.
/// </summary>
internal static class RoleWorld
{
    public const string AlarmId = "K7PQ";
    public const string LeaveId = "L7PQ";
    public const string Code = "ACDE3467";

    /// <summary>A child of a hamlet that has an officer, under a name that nobody else has: whoever reads it knows of whom it is.</summary>
    public static readonly Pupil Child = SampleSchool.Register.PupilsOf(new ClassId("7A")).First(pupil =>
        SampleSchool.Register.Staff.Any(member => member.IsOutsider && member.Hamlets.Contains(pupil.Hamlet))
        && SampleSchool.Register.GuardiansOf(pupil.Id).Any(guardian => guardian.Phone.Length > 0 && guardian.Children.Count == 1)) with { Name = new PupilName("Đinh Thị Rơzim") };

    public static readonly SchoolRegister Register = new(
        1,
        SampleSchool.Register.School,
        SampleSchool.Register.Classes,
        SampleSchool.Register.Staff,
        [.. SampleSchool.Register.Pupils.Select(pupil => pupil.Id == Child.Id ? Child : pupil)],
        SampleSchool.Register.Guardians,
        SampleSchool.Register.Calendar.Entries);

    public static readonly SchoolId School = Register.School.Id;
    public static readonly DateTimeOffset Now = Register.Clock.At(new DateOnly(2026, 11, 23), new TimeOnly(8, 0));
    public static readonly Guardian Guardian = Register.GuardiansOf(Child.Id).First(guardian => guardian.Phone.Length > 0 && guardian.Children.Count == 1);
    public static readonly RollCallKey Key = new(Child.Class, new DateOnly(2026, 11, 23), Session.Morning);

    private static readonly Guardian Foreign = Register.PupilsOf(Child.Class).Where(pupil => pupil.Id != Child.Id)
        .SelectMany(pupil => Register.GuardiansOf(pupil.Id)).First(guardian => guardian.Phone.Length > 0 && guardian.Children.All(child => child.Pupil != Child.Id));

    private static readonly SchoolRegister Elsewhere = new(
        1, Register.School with { Id = new SchoolId("MAU02") }, Register.Classes, [Register.Principal! with { Id = new StaffId("ZZ-01") }], [], [], Register.Calendar.Entries);

    /// <summary>Positions that the sample school has not: each is on its staff only when it writes itself, so that nobody else's morning changes.</summary>
    private static readonly Dictionary<Role, StaffMember> Joining = new()
    {
        [Role.HeadOfSubject] = Joins("GL-CB81", Position.HeadOfSubject),
        [Role.HamletHead] = Joins("GL-CB82", Position.HamletHead) with { Hamlets = [Child.Hamlet] },
        [Role.OtherHamletHead] = Joins("GL-CB83", Position.HamletHead) with { Hamlets = [Register.Pupils.First(pupil => pupil.Hamlet != Child.Hamlet && pupil.Hamlet.Length > 0).Hamlet] },
        [Role.Administrator] = Joins("GL-CB84", Position.Administrator),
        [Role.SecondTeacher] = Joins("GL-CB85", Position.SubjectTeacher) with { AlsoTeaches = [Child.Class] },
        [Role.Superior] = Joins("GL-CB87", Position.CommuneSuperior) with { Hamlets = [Child.Hamlet] },
        [Role.SuperiorWithCase] = Joins("GL-CB88", Position.CommuneSuperior),
        [Role.StandIn] = Joins("GL-CB86", Position.SubjectTeacher),
    };

    private static readonly RollCall RollCall = new(School, Key, 1, 34, 1)
    {
        Absences = [new Absence(Child.Id, AbsenceKind.Unstated, Reason: null)],
        Origin = RollCallOrigin.Report,
        Author = SampleSchool.TeacherOf("7A").Id,
        ReportedAt = Now.AddMinutes(-5),
        SourceMessage = "test/0",
    };

    private static readonly SafetyQuestion Question = new(School, Child.Id, Key, Now.AddMinutes(-4), SafetyQuestionState.Answered)
    {
        AnsweredBy = Guardian.Id, Answer = 1, Kind = AbsenceKind.Excused, Reason = ReasonCode.OM, AnsweredAt = Now.AddMinutes(-2),
    };

    private static readonly Alarm Alarm = new(AlarmId, School, Child.Id, Child.Class, AlarmKind.Missing, Now.AddMinutes(-3), Step: 2, Now.AddMinutes(2)) { RaisedBy = Membership.Of(School, Guardian.Id) };

    private static readonly StaffTask Task = new(School, $"silent:{Child.Id}:2026-11-20", TaskKind.SilentFamily, SampleSchool.TeacherOf("7A").Id, Now.AddDays(-3))
    {
        Pupil = Child.Id, Class = Child.Class, DueOn = new DateOnly(2026, 11, 21),
    };

    private static readonly CampaignSheet List = new(
        new Campaign(School, "c1", "Danh sách", CampaignKind.DroppedOut, Base: 2, Register.Principal!.Id, Now.AddDays(-1)),
        [new CampaignLine(School, "c1", 1, Child.Name.Full) { Name = Child.Name.Full, Pupil = Child.Id }, new CampaignLine(School, "c1", 2, "?") { Name = "?" }]);

    private static readonly Nudge Said = new(School, Child.Id, new DateOnly(2026, 11, 20), NudgeKind.Week, Now.AddDays(-3));

    private static readonly Leave Asked = new(School, LeaveId, Child.Id, Child.Class, new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 26), LeaveState.Claimed)
    {
        AskedBy = Guardian.Id, AskedAt = Now.AddHours(-1), Reason = ReasonCode.OM, Words = "xin nghỉ",
    };

    public static Address ChatOf(Role role) => new("test", role.ToString());

    /// <summary>Whether the text names the child.</summary>
    public static bool Names(string text) => text.Contains(Child.Name.Full, StringComparison.Ordinal) || PlainWords.Names(text, GuardianWording.CallName(Child));

    /// <summary>Of the commune; may be handed a case.</summary>
    public static StaffMember Officer => Register.Staff.First(member => member.Position == Position.CommuneOfficer);

    private static StaffMember Lead => Register.Staff.First(member => member.IsOutsider && member.Hamlets.Contains(Child.Hamlet));

    private static HamletAsk AskedLead => new(School, Child.Id, Key.Date, Child.Class, Child.Hamlet, Lead.Id, 1, Now.AddMinutes(-20));

    public static Scene SceneOf(Role role, Inbound message, ConversationMemory? remembered)
    {
        var memberships = MembersOf(role);
        var register = role == Role.OtherSchool ? Elsewhere : RegisterOf(role);
        var memory = remembered ?? (role == Role.OwnTeacher ? new ConversationMemory { Reports = [new RememberedReport(Key, 1, Now.AddMinutes(-5), Before: null)] } : new ConversationMemory());
        return new Scene(
            message,
            Now,
            new Conversation(message.From, 1, memory),
            memberships.Count == 0 ? null : new PersonId("p"),
            memberships,
            memberships.Count == 0 ? new Dictionary<SchoolId, SchoolRegister>() : new Dictionary<SchoolId, SchoolRegister> { [register.School.Id] = register },
            role == Role.OwnTeacher ? [RollCall] : [],
            role is Role.OwnGuardian or Role.StoppedGuardian or Role.TeacherAndGuardian ? [Question] : [])
        {
            Notes = new Dictionary<string, StoredNote> { ["n1"] = new StoredNote(Child.Class, Register.Staff.First(member => member.Position == Position.YouthLeader).Id, Now.AddMinutes(-9), $"7A {Child.Name.Full} đi trễ") },
        };
    }

    public static Facts FactsFor(Role role, FactsNeeded needed)
    {
        var isOurs = needed.School == School;
        return new Facts
        {
            RollCalls = isOurs && (needed.RollCalls.Contains(Key) || needed.Days.Contains(Key.Date)) ? new Dictionary<RollCallKey, RollCall> { [Key] = RollCall } : Facts.None.RollCalls,
            Contacts = needed.Contacts.ToDictionary(member => member, member => (IReadOnlyList<Contact>)[new Contact(AddressOf(role, member), Consented: role != Role.StoppedGuardian || member.Ref != Guardian.Id.Value, CanBeReached: true)]),
            Questions = isOurs && needed.QuestionsAbout.Contains(Child.Id) ? [Question] : [],
            Nudges = isOurs && needed.NudgesAbout.Contains(Child.Id) ? [Said] : [],
            Dossiers = isOurs && needed.DossiersOf.Contains(Child.Id) ? new Dictionary<PupilId, PupilDossier> { [Child.Id] = new PupilDossier(Child.Id) } : Facts.None.Dossiers,
            Invitation = needed.InvitationCode == Code ? new Invitation(Code, Membership.Of(School, Guardian.Id), Now.AddDays(1), UsedAt: null) : null,
            InvitationRegister = needed.InvitationCode == Code ? Register : null,
            StaffByPhone = needed.StaffPhone == PhoneNumber.Of(SampleSchool.TeacherOf("7A").Phone) ? [(SampleSchool.TeacherOf("7A"), Register)] : [],
            Alarm = needed.AlarmId == AlarmId && (needed.School is null || isOurs) ? Alarm : null,
            OpenAlarms = isOurs && needed.OpenAlarms ? [Alarm] : [],
            Leaves = isOurs && (needed.LeaveId == LeaveId || needed.LeavesOf.Contains(Child.Id) || needed.LeavesOn.Any(day => Asked.From <= day && day <= Asked.To)) ? [Asked] : [],
            Missed = isOurs && needed.AbsencesBetween is not null ? [.. Missed] : [],
            Visits = isOurs && (needed.VisitsOf.Contains(Child.Id) || needed.VisitsSince is not null) ? [Visit] : [],
            HamletAsks = isOurs && needed.HamletAsksOf == Lead.Id ? [AskedLead] : [],
            Marks = isOurs && needed.MarksSince is not null ? [new AbsenceMark(School, Child.Id, AbsenceMarkKind.Commune, Key.Date.AddDays(-3), 3, Key.Date.AddDays(-1), Now.AddDays(-1))] : [],
            Campaigns = isOurs && needed.Campaigns ? [List] : [],
            Cases = isOurs && (needed.CasesOf.Contains(Child.Id) || needed.OpenCases || needed.CasesClosedSince is not null) ? [Case] : [],
            CaseEntries = isOurs && (needed.CasesOf.Contains(Child.Id) || needed.CaseEntriesSince is not null) ? Lines : [],
            Handed = [.. needed.HandedTo.Select(member => new HandedFacts(member, [Case], member.Ref == Joining[Role.SuperiorWithCase].Id.Value ? [.. Lines, Handed] : Lines))],
            Book = isOurs && needed.Book ? [new BookContact(School, "c1", ContactKind.Sponsor, "Ông Bơn", "đến nhà", Now) { Pupil = Child.Id }] : [],
            Tasks = isOurs && (needed.OpenTasks || needed.TasksAbout.Contains(Child.Id) || needed.Tasks.Contains(Task.Key)) ? [Task] : [],
        };
    }

    private static HomeVisit Visit => new(School, "v1", Child.Id, 1, Key.Date.AddDays(-3), SampleSchool.TeacherOf("7A").Id, Now.AddDays(-3), new MinutesNumber(new DateOnly(2026, 9, 5), 1))
    {
        Met = "mẹ", Said = "ốm", Signer = VisitSigner.Guardian, SignedPage = $"web/1/{Child.Id}",
    };

    private static PupilCase Case => new(School, Child.Id, 1, CaseOrigin.Ladder, Key.Date.AddDays(-10), Now.AddDays(-10));

    /// <summary>Their words hold the name: what is shown without it hides it.</summary>
    private static IReadOnlyList<CaseEntry> Lines =>
    [
        .. from kind in new[] { CaseEntryKind.Contacted, CaseEntryKind.SupportAsked, CaseEntryKind.PrivateNote }
           select new CaseEntry(School, Child.Id, $"e{kind}", kind, CaseLane.School, Key.Date.AddDays(-9), Now.AddDays(-9)) { Words = $"về {Child.Name.Full}" },
    ];

    private static CaseEntry Handed => new(School, Child.Id, "eShared", CaseEntryKind.Shared, CaseLane.Commune, Key.Date.AddDays(-1), Now.AddDays(-1)) { Contact = Joining[Role.SuperiorWithCase].Id.Value, Words = "cùng đến nhà" };

    /// <summary>Four weeks of mornings: near every list of absences.</summary>
    private static IEnumerable<MissedSession> Missed => Enumerable.Range(1, 28).Select(back => Key with { Date = Key.Date.AddDays(-back) }).Where(key => key.Date.DayOfWeek != DayOfWeek.Sunday)
        .Select(key => new MissedSession(key, new Absence(Child.Id, AbsenceKind.Unexcused, null)));

    private static Address AddressOf(Role role, Membership member) => MembersOf(role).Contains(member) ? ChatOf(role) : new Address("test", member.Ref);

    private static IReadOnlyList<Membership> MembersOf(Role role) =>
        role == Role.TeacherAndGuardian ? [Staff(Position.SubjectTeacher), Membership.Of(School, Guardian.Id)] : MemberOf(role) is { } member ? [member] : [];

    private static Membership? MemberOf(Role role) => role switch
    {
        Role.OwnTeacher => Staff(SampleSchool.TeacherOf("7A")),
        Role.OtherTeacher => Staff(SampleSchool.TeacherOf("9A")),
        Role.SubjectTeacher => Staff(Position.SubjectTeacher),
        Role.YouthLeader => Staff(Position.YouthLeader),
        Role.BoardingSupervisor => Staff(Position.BoardingSupervisor),
        Role.Clerk => Staff(Position.Clerk),
        Role.DeputyOfGrade => Staff(Register.LeaderOf(7)!),
        Role.OtherDeputy => Staff(Register.LeaderOf(9)!),
        Role.Principal => Staff(Register.Principal!),
        Role.OfficerOfHamlet => Staff(Lead),
        Role.OtherOfficer => Staff(Register.Staff.First(member => member.IsOutsider && !member.Hamlets.Contains(Child.Hamlet))),
        Role.OwnGuardian or Role.StoppedGuardian => Membership.Of(School, Guardian.Id),
        Role.OtherGuardian => Membership.Of(School, Foreign.Id),
        _ when Joining.TryGetValue(role, out var joining) => Staff(joining),
        Role.OtherSchool => Membership.Of(Elsewhere.School.Id, new StaffId("ZZ-01")),
        Role.Former => Membership.Of(School, new StaffId("GL-CB99")),
        _ => null,
    };

    private static StaffMember Joins(string id, Position position) => new(new StaffId(id), "Lê Thị Rơlai", "", position, Homeroom: null, [], []);

    private static SchoolRegister RegisterOf(Role role) => Joining.TryGetValue(role, out var joining)
        ? new SchoolRegister(1, Register.School, Register.Classes, [.. Register.Staff, joining], Register.Pupils, Register.Guardians, Register.Calendar.Entries)
        {
            Covers = role == Role.StandIn ? [new Cover(School, "C1", joining.Id, Key.Date, Register.Principal!.Id, Now.AddDays(-1)) { For = SampleSchool.TeacherOf("7A").Id, To = Key.Date }] : [],
        }.On(Key.Date)
        : Register;

    private static Membership Staff(Position position) => Staff(Register.Staff.First(member => member.Position == position));

    private static Membership Staff(StaffMember member) => Membership.Of(School, member.Id);
}
