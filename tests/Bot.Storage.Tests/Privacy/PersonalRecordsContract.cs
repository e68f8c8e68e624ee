using Bot.Dialogs.Conversations;
using Bot.Dialogs.Hamlets;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;
using Bot.Storage.Privacy;
using Bot.Testing;

namespace Bot.Storage.Tests.Privacy;

/// <summary>A child's whole trail through the database: handed out, and forgotten.</summary>
public abstract class PersonalRecordsContract(StorageProvider provider) : StoreContract(provider)
{
    private const string Words = "cháu bị sốt xuất huyết";
    private const string SchoolWords = "em còn yếu lắm";
    private const string SecretWords = "em sợ về nhà";
    private static readonly Address Teacher = new("web", "teacher");
    private static readonly Guardian Guardian = SampleSchool.Register.Guardians.First(guardian =>
        guardian.Children is [var child] && guardian.Phone.Length > 0 && SampleSchool.Register.GuardiansOf(child.Pupil).Count == 1);

    private static readonly Pupil Child = SampleSchool.Register.Find(Guardian.Children[0].Pupil)!;
    private static readonly Pupil Classmate = SampleSchool.Register.PupilsOf(Child.Class).First(pupil => pupil.Id != Child.Id && pupil.Name.Given != Child.Name.Given);
    private static readonly RollCallKey Own = Key with { Class = Child.Class };
    private static readonly Membership Family = Membership.Of(School, Guardian.Id);

    private static RecordSubject About => new RecordSubject.OfPupil(Child.Id);

    [Fact]
    public async Task Every_table_says_what_becomes_of_it() =>
        (await DatabaseDump.TablesAsync(Db)).Except(PersonalTables.All.Select(table => table.Name)).Except(PersonalTables.Others.Keys)
            .ShouldBeEmpty("add the table to PersonalTables, and to ErasureSql and ForgettingSql when its rows hold words or codes of persons");

    [Fact]
    public async Task A_child_who_left_leaves_no_word_and_no_code_and_every_count()
    {
        await LiveAsync();
        await LeaveAsync();
        var before = await CountsAsync();

        var done = (await EraseAsync(About)).ShouldBeOfType<ErasureOutcome.Done>();

        done.IsStillEnrolled.ShouldBeFalse();
        done.Counts.Keys.ShouldBe(Enum.GetValues<ErasedKind>());
        (await DatabaseDump.FindAsync(Db, Child.Id.Value, Child.Name.Full, Guardian.Phone, Guardian.Name, Words, SchoolWords, SecretWords, "family-chat"))
            .Where(row => !row.StartsWith("guardians: name", StringComparison.Ordinal) && !row.StartsWith("pupils: name", StringComparison.Ordinal)).ShouldBeEmpty("but for namesakes");
        (await CountsAsync()).ShouldBe(before);
        (await Db.QueryAsync<string>($"select action from audit where subject = '{done.Alias}' and action = 'pupil.erased'")).ShouldHaveSingleItem();
        (await DatabaseDump.FindAsync(Db, Classmate.Id.Value)).ShouldNotBeEmpty("other children stay");
    }

    [Fact]
    public async Task Of_a_child_in_the_register_the_register_and_the_roll_calls_stay()
    {
        await LiveAsync();
        var before = await CountsAsync();

        var done = (await EraseAsync(About)).ShouldBeOfType<ErasureOutcome.Done>();

        (done.IsStillEnrolled, done.Alias).ShouldBe((true, null));
        (await Db.Registers.LoadAsync(School, None))!.Find(Child.Id)!.Name.ShouldBe(Child.Name);
        (await CountsAsync()).ShouldBe(before);
        (await DatabaseDump.FindAsync(Db, Words, SchoolWords, SecretWords, "family-chat", "sot xuat huyet.pdf")).ShouldBeEmpty();
        (await Db.QueryAsync<string>($"select reason from roll_call_marks where pupil_id = '{Child.Id}' and reason is not null")).ShouldBeEmpty();
        (await Db.Invitations.WhoAsync(new("web", "family-chat"), None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_private_note_is_never_handed_out()
    {
        await LiveAsync();

        var export = (await Db.Records.ExportAsync(School, About, "test", Now, None))!;

        export.Tables.Single(table => table.Name == "case_entries").Rows.ShouldHaveSingleItem()["words"].ShouldBe(SchoolWords);
        export.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Values).ShouldNotContain(SecretWords);
    }

    [Fact]
    public async Task A_rehearsal_counts_the_same_and_changes_nothing()
    {
        await LiveAsync();
        var before = await DatabaseDump.FindAsync(Db, Child.Id.Value, Words, "family-chat");

        var rehearsed = (await Db.Records.EraseAsync(School, About, isRehearsal: true, "test", Now, None)).ShouldBeOfType<ErasureOutcome.Done>();

        (await DatabaseDump.FindAsync(Db, Child.Id.Value, Words, "family-chat")).ShouldBe(before);
        (await EraseAsync(About)).ShouldBeOfType<ErasureOutcome.Done>().Counts.ShouldBe(rehearsed.Counts);
    }

    [Fact]
    public async Task Erased_twice_the_second_finds_nothing()
    {
        await LiveAsync();
        await EraseAsync(About);

        (await EraseAsync(About)).ShouldBeOfType<ErasureOutcome.Done>().Counts.ShouldBeEmpty();
        await LeaveAsync();
        (await EraseAsync(About)).ShouldBeOfType<ErasureOutcome.Done>();
        (await EraseAsync(About)).ShouldBeOfType<ErasureOutcome.Unknown>();
    }

    [Fact]
    public async Task What_waited_for_the_family_is_not_sent()
    {
        await LiveAsync();
        await EraseAsync(About);
        var lease = await LeaseAsync();
        Clock.Advance(TimeSpan.FromDays(1));

        (await Db.Outbox.ClaimAsync(lease, [], 100, None)).Select(entry => entry.Entry.Key).ShouldNotContain(key => key.StartsWith("safety:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_alarm_comes_first()
    {
        await LiveAsync();
        await TurnAsync(Teacher, new Effect.RaiseAlarm(Alarm("K8PQ")));

        (await EraseAsync(About)).ShouldBeOfType<ErasureOutcome.AlarmOpen>();
    }

    [Fact]
    public async Task A_guardian_of_two_keeps_what_is_of_the_other_child()
    {
        var guardian = SampleSchool.Register.Guardians.First(guardian => guardian.Children.Select(child => child.Pupil).Distinct().Count() == 2 && guardian.Phone.Length > 0);
        await ImportAsync();
        await LinkAsync(Chat, Membership.Of(School, guardian.Id));
        await TurnAsync(new Effect.RecordConsent(Membership.Of(School, guardian.Id), Chat, "v1", Now));

        await EraseAsync(new RecordSubject.OfPupil(guardian.Children[0].Pupil));

        (await Db.Invitations.WhoAsync(Chat, None)).ShouldHaveSingleItem();
        (await Db.QueryAsync<string>("select guardian_id from consents where withdrawn_at is null")).ShouldBe([guardian.Id.Value]);
    }

    [Fact]
    public async Task Of_a_guardian_the_chat_the_consent_and_the_words_go()
    {
        await LiveAsync();

        var done = (await EraseAsync(new RecordSubject.OfGuardian(Guardian.Id))).ShouldBeOfType<ErasureOutcome.Done>();

        done.IsStillEnrolled.ShouldBeTrue();
        (await DatabaseDump.FindAsync(Db, Words, "family-chat")).ShouldBeEmpty();
        (await DatabaseDump.FindAsync(Db, Guardian.Phone)).ShouldAllBe(row => row.StartsWith("guardian", StringComparison.Ordinal), "only the school's own list has the number");
        (await Db.QueryAsync<string>($"select reason from roll_call_marks where pupil_id = '{Child.Id}' and reason is not null")).ShouldNotBeEmpty("what the school wrote of the child stays");
    }

    [Fact]
    public async Task Of_a_guardian_the_name_typed_as_who_was_met_and_in_cases_goes_and_the_rest_stays()
    {
        await ImportAsync();
        var relation = ErasureWording.RelationOf(Guardian.Children[0].Relation);
        await TurnAsync(
            new Effect.RecordVisit(Visit("v1", 1) with { Met = $"{Guardian.Name} ở nhà", Said = Words, Promise = Words, SignerName = Guardian.Name }),
            new Effect.RecordVisit(Visit("v2", 2) with { Met = "già làng", Said = SchoolWords, SignerName = "hàng xóm" }),
            new Effect.AddCaseEntry(new CaseEntry(School, Child.Id, "f1", CaseEntryKind.FamilySaid, CaseLane.Family, Own.Date, Now) { Words = $"{Guardian.Name}: \"{Words}\"" }),
            new Effect.AddCaseEntry(new CaseEntry(School, Child.Id, "f2", CaseEntryKind.Contacted, CaseLane.School, Own.Date, Now) { Words = SchoolWords }));

        await EraseAsync(new RecordSubject.OfGuardian(Guardian.Id));

        (await Db.QueryAsync<string>("select met from home_visits order by visit_id")).ShouldBe([relation, "già làng"]);
        (await Db.QueryAsync<string>("select signer_name from home_visits order by visit_id")).ShouldBe([relation, "hàng xóm"]);
        (await Db.QueryAsync<string>("select said from home_visits where said is not null")).ShouldBe([SchoolWords]);
        (await Db.QueryAsync<string>("select words from case_entries where words is not null")).ShouldBe([SchoolWords]);
        (await Db.QueryAsync<string>("select entry_id from case_entries order by entry_id")).ShouldBe(["f1", "f2"], "that something was said stays");
    }

    [Fact]
    public async Task A_teacher_who_is_a_guardian_too_keeps_the_chat()
    {
        await LiveAsync();
        await LinkAsync(new("web", "family-chat"), Membership.Of(School, SampleSchool.TeacherOf("7A").Id));

        await EraseAsync(new RecordSubject.OfGuardian(Guardian.Id));

        (await Db.Invitations.WhoAsync(new("web", "family-chat"), None)).ShouldBe([Membership.Of(School, SampleSchool.TeacherOf("7A").Id)]);
    }

    [Fact]
    public async Task Everything_about_a_child_is_handed_out_and_nothing_of_another()
    {
        await LiveAsync();

        var export = (await Db.Records.ExportAsync(School, About, "test", Now, None))!;

        var always = PersonalTables.All.Select(table => table.Name).Except(["chat_pauses", "former_guardianships"]).Append("notes");
        export.Tables.Select(table => table.Name).ShouldBe(always, ignoreOrder: true);
        export.Files.ShouldHaveSingleItem().Content.ToArray().ShouldBe([1, 2, 3]);
        var text = string.Join('\n', export.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Values));
        text.ShouldContain(Words);
        text.ShouldContain(Child.Name.Full);
        text.ShouldNotContain(Classmate.Id.Value);
        text.ShouldNotContain(Classmate.Name.Full);
        (await Db.QueryAsync<string>("select subject from audit where action = 'pupil.exported'")).ShouldBe([Child.Id.Value]);
    }

    [Fact]
    public async Task Nobody_is_nobody()
    {
        await ImportAsync();

        (await Db.Records.ExportAsync(School, new RecordSubject.OfPupil(new("GL9")), "test", Now, None)).ShouldBeNull();
        (await EraseAsync(new RecordSubject.OfGuardian(new("0123")))).ShouldBeOfType<ErasureOutcome.Unknown>();
    }

    private Task<ErasureOutcome> EraseAsync(RecordSubject subject) => Db.Records.EraseAsync(School, subject, isRehearsal: false, "test", Now, None);

    /// <summary>Everything that a school year does to a child.</summary>
    private async Task LiveAsync()
    {
        var family = new Address("web", "family-chat");
        await ImportAsync();
        await Db.RunAsync($"insert into wrong_contacts (school_id, guardian_id, account, chat, said_at) values ('{School.Value}', '{Family.Ref}', 'web', 'before', 1)");
        await Db.RunAsync($"insert into participations (school_id, class_id, date, expected, took_part, missing, reported_by, reported_at) values ('{School.Value}', '{Child.Class.Value}', '2026-11-20', 30, 29, '[\"{Child.Id.Value}\"]', 'GL-CB04', 1)");
        await Db.RunAsync($"insert into calendar_changes (school_id, change_id, kind, from_date, to_date, scopes, mode, reason, decision, decided_by, decided_at, never_held) values ('{School.Value}', 'c1', 'Closure', '2026-11-20', '2026-11-20', '[\"pupil:{Child.Id.Value}\"]', 'Worksheets', 'ở xa', '', 'GL-CB01', 1, 0)");
        await LeaseAsync();
        await LinkAsync(Teacher, Membership.Of(School, SampleSchool.TeacherOf("6A").Id));
        await LinkAsync(family, Family);
        await InviteAsync(Family);
        await TurnAsync(
            family,
            new Effect.RecordConsent(Family, family, "v1", Now),
            new Effect.SetPace(Family, WantsFewer: true, Now),
            new Effect.SetLanguage(Family, "en", Now),
            new Effect.OpenCampaign(new CampaignSheet(
                new Campaign(School, "c1", "Danh sách", CampaignKind.DroppedOut, Base: 3, SampleSchool.TeacherOf("6A").Id, Now),
                [
                    new CampaignLine(School, "c1", 1, $"1 {Child.Name.Full} {SchoolWords}") { Name = Child.Name.Full, Pupil = Child.Id },
                    new CampaignLine(School, "c1", 2, $"2 {Classmate.Name.Full}") { Name = Classmate.Name.Full, Pupil = Classmate.Id },
                    new CampaignLine(School, "c1", 3, $"3 {Child.Name.Full}") { Name = Child.Name.Full },
                ])),
            new Effect.RecordMark(new AbsenceMark(School, Child.Id, AbsenceMarkKind.Leaders, Own.Date, 3, Own.Date, Now)),
            new Effect.TickCatchUp(new Bot.Domain.Reports.CatchUpDone(School, Child.Id, Own.Date, Own.Session, SampleSchool.TeacherOf("7A").Id, Now)),
            new Effect.OpenCase(new PupilCase(School, Child.Id, 1, CaseOrigin.Ladder, Own.Date, Now) { NextStep = SchoolWords, ClosedDespite = SchoolWords }),
            new Effect.AddCaseEntry(new CaseEntry(School, Child.Id, "e1", CaseEntryKind.Contacted, CaseLane.School, Own.Date, Now) { Words = SchoolWords, Way = ContactWay.Call }),
            new Effect.AddCaseEntry(new CaseEntry(School, Child.Id, "e2", CaseEntryKind.PrivateNote, CaseLane.School, Own.Date, Now) { Words = SecretWords }),
            new Effect.KeepContact(new BookContact(School, "c1", ContactKind.Sponsor, SchoolWords, "thăm nhà", Now) { Pupil = Child.Id }),
            new Effect.AskHamlet(new HamletAsk(School, Child.Id, Own.Date, Own.Class, "Thôn 1", new StaffId("GL-CB22"), 1, Now)),
            new Effect.RecordVisit(new HomeVisit(School, "v1", Child.Id, 1, Own.Date, SampleSchool.TeacherOf("6A").Id, Now, new MinutesNumber(new DateOnly(2026, 9, 5), 1)) { Companions = [SchoolWords], Met = SchoolWords, Said = SchoolWords, Promise = SchoolWords, SignerName = SchoolWords, SignedPage = $"web/1/{Child.Id}" }),
            new Effect.RecordRollCall(Report(1) with { Key = Own, AbsentCount = 2, Absences = [new(Child.Id, AbsenceKind.Excused, ReasonCode.OM), new(Classmate.Id, AbsenceKind.Excused, ReasonCode.OM)] }),
            new Effect.OpenQuestion(new SafetyQuestion(School, Child.Id, Own, Now, SafetyQuestionState.Answered) { AnsweredBy = Guardian.Id, Answer = 1, Reason = ReasonCode.OM, Words = Words }),
            new Effect.OpenQuestion(new SafetyQuestion(School, Classmate.Id, Own, Now, SafetyQuestionState.Open)),
            new Effect.OpenLeave(new Leave(School, "0123456789abcdef", Child.Id, Child.Class, Own.Date, Own.Date, LeaveState.Claimed) { Reason = ReasonCode.OM, Words = Words, AskedBy = Guardian.Id, AskedAt = Now, Question = Words, Letter = $"web/1/{Child.Id}" }),
            new Effect.RecordNudge(new Nudge(School, Child.Id, Own.Date, NudgeKind.Week, Now) { AnsweredBy = Guardian.Id, Answer = 7 }) { Messages = [$"nudge:{School}:{Child.Id}:2026-11-23:week:{Guardian.Id}"] },
            new Effect.RecordTrialPupil(new Bot.Domain.Trials.TrialPupil(School, Child.Id, Own.Class, Own.Date, Own.Date, IsHeldOut: false)),
            new Effect.OpenTask(new StaffTask(School, $"silent:{Child.Id}:2026-11-23", TaskKind.SilentFamily, SampleSchool.TeacherOf("6A").Id, Now) { Pupil = Child.Id, Words = SchoolWords }),
            new Effect.RaiseAlarm(Alarm("K7PQ") with { Outcome = SchoolWords }),
            new Effect.RecordNote(School, Child.Class, SampleSchool.TeacherOf("6A").Id, Now, $"{Child.Name.Full} hay mệt: {SchoolWords}"),
            new Effect.FetchFile($"web/1/{Child.Id}", School, family, new FileRef("f", "sot xuat huyet.pdf", "application/pdf")),
            Say($"safety:{School}:{Child.Id}:2026-11-23:morning:{Guardian.Id}", family, "Chào anh/chị"),
            Say($"family-answer:web/words:{Child.Id}:GL-CB04", Teacher, Words),
            Say("reply:web:1:0", Teacher, $"6A vắng 1 – {Child.Name.Full}"),
            Say("reply:web:2:0", Teacher, $"6A vắng 1 – {Classmate.Name.Full}"),
            new Effect.Audit(School, "guardian", "answer.1", $"{Child.Id}:2026-11-23:morning", Now));
        var lease = await LeaseAsync();
        await SendAsync(lease, key => !key.StartsWith("safety:", StringComparison.Ordinal));
        await Db.Fetches.KeepAsync(lease, (await Db.Fetches.DueAsync(lease, 1, None)).Single(), new byte[] { 1, 2, 3 }, None);
        await Db.Inbox.AcceptAsync(new Inbound(Teacher, "named", Now, new InboundContent.Text($"vang 1 {Child.Name.Full}")), None);
        var memory = new ConversationMemory
        {
            Files = [new RememberedFile($"web/1/{Child.Id}", Child.Id, Now)],
            Nicknames = [new Nickname(Child.Class, "cu tí", Child.Id)],
            Reports = [new RememberedReport(Own, 1, Now, Report(1) with { Absences = [new(Child.Id, AbsenceKind.Unstated, null)] })],
            Prompt = new OpenPrompt(1, Now, []) { Text = $"vắng {Child.Name.Full}" },
        };
        await CommitAsync(Teacher, memory);
        await Db.Inbox.AcceptAsync(new Inbound(family, "words", Now, new InboundContent.Text(Words)), None);
        await CommitAsync(family, new ConversationMemory { Prompt = new OpenPrompt(1, Now, []) { Text = Words } });
    }

    private static Effect.Say Say(string key, Address to, string text) => new(new OutboxEntry(key, School, to, MessageKind.Reply, new Outbound(text), DateTimeOffset.UnixEpoch));

    private HomeVisit Visit(string id, int number) => new(School, id, Child.Id, number, Own.Date, SampleSchool.TeacherOf("6A").Id, Now, new MinutesNumber(new DateOnly(2026, 9, 5), number));

    private Alarm Alarm(string id) => new(id, School, Child.Id, Child.Class, AlarmKind.Missing, Now, Step: 1, NextStepAt: null) { RaisedBy = Family };

    private async Task SendAsync(AccountLease lease, Func<string, bool> isSent)
    {
        var kept = new HashSet<long>();
        while (await Db.Outbox.ClaimAsync(lease, kept, 100, None) is { Count: > 0 } claimed)
        {
            foreach (var entry in claimed)
            {
                if (!isSent(entry.Entry.Key))
                {
                    kept.Add(entry.Id);
                    continue;
                }

                await Db.Outbox.StartAsync(lease, [entry.Id], None);
                await Db.Outbox.MarkAsync(lease, [(entry.Id, new SendMark.Sent(null))], None);
            }
        }
    }

    private async Task CommitAsync(Address chat, ConversationMemory memory)
    {
        var message = (await ClaimAsync()).Single(claimed => claimed.Inbound.From == chat);
        (await Db.Turns.CommitAsync(message, await Db.Turns.LoadAsync(message, Now, None), new TurnResult(memory, []), None)).ShouldBe(CommitOutcome.Committed);
    }

    /// <summary>The next roster is without the child.</summary>
    private async Task LeaveAsync()
    {
        var sample = SampleSchool.Register;
        var register = new SchoolRegister(
            1, sample.School, sample.Classes, sample.Staff, [.. sample.Pupils.Where(pupil => pupil.Id != Child.Id)], [.. sample.Guardians.Where(guardian => guardian.Id != Guardian.Id)], sample.Calendar.Entries);
        (await Db.Registers.ReplaceAsync(register, 1, "test", Now, None)).ShouldNotBeNull();
    }

    /// <summary>What reports are made of.</summary>
    private Task<IReadOnlyList<string>> CountsAsync() => Db.QueryAsync<string>("""
        select r.class_id || ' ' || r.date || ' ' || r.absent_count || ' ' || m.mark || ' ' || m.kind || ' ' || cast(count(*) as text)
          from roll_calls r join roll_call_marks m on m.school_id = r.school_id and m.class_id = r.class_id and m.date = r.date
         group by r.class_id, r.date, r.absent_count, m.mark, m.kind
        """);
}

public sealed class PersonalRecordsOnSqlite() : PersonalRecordsContract(StorageProvider.Sqlite);

public sealed class PersonalRecordsOnPostgres() : PersonalRecordsContract(StorageProvider.Postgres);
