using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Privacy;

/// <summary>School years come and go: what the rules keep no longer goes in the first night of a new one, every count stays.</summary>
public abstract class ForgettingContract(StorageProvider provider) : StoreContract(provider)
{
    private const string Words = "sốt xuất huyết";

    /// <summary>The sample school's calendar ends in 2027; then school years begin on 1 August.</summary>
    private static readonly DateOnly NewYear = new(2027, 8, 1);

    private static readonly Guardian Guardian = SampleSchool.Register.Guardians.First(guardian => guardian.Children.Count == 1);
    private static readonly PupilId Child = Guardian.Children[0].Pupil;
    private static readonly RollCallKey Own = Key with { Class = SampleSchool.Register.Find(Child)!.Class };
    private static readonly Address Teacher = new("web", "teacher");

    [Fact]
    public async Task Through_a_whole_school_year_nothing_is_forgotten()
    {
        await LiveAsync();
        for (var day = Own.Date; day < NewYear; day = day.AddDays(7))
        {
            (await ForgetAsync(day)).ShouldBe(0, $"{day}");
        }

        (await ForgetAsync(NewYear.AddDays(-1))).ShouldBe(0);
    }

    [Fact]
    public async Task In_the_first_night_of_the_next_year_words_go_and_counts_stay()
    {
        await LiveAsync();
        var counts = await CountsAsync();

        (await ForgetAsync(NewYear)).ShouldBeGreaterThan(0);

        (await DatabaseDump.FindAsync(Db, Words)).ShouldBe(["alarms: outcome=" + Words], "minutes are kept for five years");
        (await CountsAsync()).ShouldBe(counts);
        (await Db.QueryAsync<string>("select reason from roll_call_marks where reason is not null")).ShouldBeEmpty();
        (await Db.QueryAsync<long>("select bytes from files")).ShouldBe([2], "of the two files the teacher's is kept as minutes");
        (await Db.QueryAsync<long>("select count(*) from questions where answer = 4")).ShouldBe([1], "a child who was there is not counted absent afterwards");
    }

    [Fact]
    public async Task A_second_night_finds_nothing()
    {
        await LiveAsync();
        await ForgetAsync(NewYear);

        (await ForgetAsync(NewYear)).ShouldBe(0);
        (await ForgetAsync(NewYear.AddDays(1))).ShouldBe(0);
    }

    [Fact]
    public async Task Minutes_go_after_five_years()
    {
        await LiveAsync();
        await ForgetAsync(NewYear.AddYears(4).AddDays(-1));
        (await DatabaseDump.FindAsync(Db, Words)).ShouldNotBeEmpty();

        await ForgetAsync(NewYear.AddYears(4));

        (await DatabaseDump.FindAsync(Db, Words)).ShouldBeEmpty();
        (await Db.QueryAsync<long>("select bytes from files")).ShouldBeEmpty();
        (await Db.QueryAsync<string>("select alarm_id from alarms")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_school_may_keep_reasons_longer()
    {
        await LiveAsync();

        (await ForgetAsync(NewYear, rules => rules with { KeepReasonsYears = 2 })).ShouldBe(0);
        (await ForgetAsync(NewYear.AddYears(1), rules => rules with { KeepReasonsYears = 2 })).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task More_rows_than_one_batch_are_forgotten_in_one_night()
    {
        await ImportAsync();
        await TurnAsync([.. Enumerable.Range(0, 1_234).Select(number => new Effect.RecordNote(School, Own.Class, new StaffId("S1"), Now, $"{Words} {number}"))]);

        (await ForgetAsync(NewYear)).ShouldBe(1_234);
    }

    [Fact]
    public async Task What_is_of_this_year_stays()
    {
        await ImportAsync();
        var today = new DateOnly(2027, 9, 13);
        Clock.AdvanceTo(SampleSchool.Register.Clock.At(today, new TimeOnly(7, 5)));
        await LiveAsync(Own with { Date = today });

        (await ForgetAsync(today)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_those_who_left_the_chat_goes_after_the_year_and_the_name_after_five()
    {
        await LiveAsync();
        var sample = SampleSchool.Register;
        var without = new SchoolRegister(1, sample.School, sample.Classes, sample.Staff, [.. sample.Pupils.Where(pupil => pupil.Id != Child)], [.. sample.Guardians.Where(guardian => guardian.Id != Guardian.Id)], sample.Calendar.Entries);
        (await Db.Registers.ReplaceAsync(without, 1, "test", Now, None)).ShouldNotBeNull();

        await ForgetAsync(NewYear);
        (await Db.Invitations.WhoAsync(Chat, None)).ShouldBeEmpty();
        (await Db.QueryAsync<string>("select chat from links")).ShouldBe([Teacher.Chat]);
        (await Db.QueryAsync<string>($"select name from pupils where pupil_id = '{Child}'")).ShouldHaveSingleItem();

        await ForgetAsync(NewYear.AddYears(4));
        (await Db.QueryAsync<string>($"select name from pupils where pupil_id = '{Child}'")).ShouldBeEmpty();
        (await Db.QueryAsync<string>($"select name from guardians where guardian_id = '{Guardian.Id}'")).ShouldBeEmpty();
        (await Db.QueryAsync<string>("select guardian_id from former_guardianships")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_code_goes_a_month_after_it_ceased_to_open_anything()
    {
        await InviteAsync(Membership.Of(School, Guardian.Id));
        var lastDay = Own.Date.AddDays(14 + 30);

        (await ForgetAsync(lastDay)).ShouldBe(0);
        (await ForgetAsync(lastDay.AddDays(1))).ShouldBe(1);
    }

    private Task<int> ForgetAsync(DateOnly today, Func<SchoolRules, SchoolRules>? rules = null)
    {
        var sample = SampleSchool.Register;
        var school = sample.School with { Rules = rules?.Invoke(sample.School.Rules) ?? sample.School.Rules };
        var register = new SchoolRegister(1, school, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries);
        return Db.Services.GetRequiredService<Retention>().ForgetAsync(register, today, None);
    }

    private async Task LiveAsync(RollCallKey? on = null)
    {
        var key = on ?? Own;
        await ImportAsync();
        var lease = await LeaseAsync();
        await LinkAsync(Chat, Membership.Of(School, Guardian.Id));
        await LinkAsync(Teacher, Membership.Of(School, SampleSchool.TeacherOf("6A").Id));
        await TurnAsync(
            new Effect.RecordConsent(Membership.Of(School, Guardian.Id), Chat, "v1", Now),
            new Effect.RecordRollCall(Report(1) with { Key = key, Absences = [new(Child, AbsenceKind.Excused, ReasonCode.OM)] }),
            new Effect.OpenQuestion(Question(key) with { Answer = 1, Words = Words }),
            new Effect.OpenQuestion(Question(key with { Session = Domain.Calendar.Session.Afternoon }) with { Answer = 4 }),
            new Effect.RecordNudge(new Nudge(School, Child, key.Date, NudgeKind.Week, Now) { Cause = ReasonCode.LR }) { Messages = [$"nudge:{Child}"] },
            new Effect.RecordNote(School, key.Class, new StaffId("S1"), Now, Words),
            new Effect.OpenTask(new StaffTask(School, "task", TaskKind.Other, new StaffId("S1"), Now) { Words = Words }),
            new Effect.CloseTask(School, "task", key.Date, Now, new StaffId("S1"), Words),
            new Effect.OpenCase(new PupilCase(School, Child, 1, CaseOrigin.Staff, key.Date, Now) { State = CaseState.Returned }),
            new Effect.AddCaseEntry(new CaseEntry(School, Child, "e1", CaseEntryKind.FamilySaid, CaseLane.Family, key.Date, Now) { Words = Words }),
            new Effect.AddCaseEntry(new CaseEntry(School, Child, "e2", CaseEntryKind.PrivateNote, CaseLane.School, key.Date, Now) { Words = Words }),
            new Effect.RaiseAlarm(new Alarm("K7PQ", School, Child, key.Class, AlarmKind.Missing, Now, Step: 1, NextStepAt: null) { RaisedBy = Membership.Of(School, Guardian.Id), Outcome = Words }),
            new Effect.OpenLeave(new Leave(School, "L7PQ", Child, key.Class, key.Date, key.Date, LeaveState.Accepted) { Words = Words, Reason = ReasonCode.OM, AskedBy = Guardian.Id, AskedAt = Now }),
            new Effect.FetchFile($"web/1/{Child}", School, Chat, new FileRef("f", Words)),
            new Effect.FetchFile("web/2", School, Teacher, new FileRef("f", "bien ban.pdf")));
        foreach (var fetch in await Db.Fetches.DueAsync(lease, 5, None))
        {
            await Db.Fetches.KeepAsync(lease, fetch, fetch.Key == "web/2" ? new byte[] { 1, 2 } : new byte[] { 1 }, None);
        }

        await AcceptAsync("prompt");
        await Db.RunAsync("delete from invitations"); // they have a time of their own
        var message = (await ClaimAsync()).Single();
        var memory = new ConversationMemory { Prompt = new OpenPrompt(7, Now, []) { Text = Words }, PromptsAsked = 7 };
        await Db.Turns.CommitAsync(message, await Db.Turns.LoadAsync(message, Now, None), new TurnResult(memory, []), None);
    }

    private SafetyQuestion Question(RollCallKey key) => new(School, Child, key, Now, SafetyQuestionState.Answered) { AnsweredBy = Guardian.Id };

    private Task<IReadOnlyList<string>> CountsAsync() => Db.QueryAsync<string>("""
        select m.mark || ' ' || m.kind || ' ' || cast(count(*) as text) from roll_call_marks m group by m.mark, m.kind
        union all select 'asked ' || state || ' ' || cast(count(*) as text) from questions group by state
        union all select 'told ' || kind || ' ' || cast(count(*) as text) from nudges group by kind
        union all select 'tasks ' || state || ' ' || cast(count(*) as text) from tasks group by state
        """);
}

public sealed class ForgettingOnSqlite() : ForgettingContract(StorageProvider.Sqlite);

public sealed class ForgettingOnPostgres() : ForgettingContract(StorageProvider.Postgres);
