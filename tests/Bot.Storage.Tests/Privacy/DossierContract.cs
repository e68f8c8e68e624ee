using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Storage.Tests.Privacy;

/// <summary>Everything about one pupil, and nothing about another.</summary>
public abstract class DossierContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Guardian Guardian = SampleSchool.Register.Guardians.First(guardian => guardian.Children.Count == 1);
    private static readonly PupilId Pupil = Guardian.Children[0].Pupil;
    private static readonly PupilId Other = SampleSchool.Register.Pupils.First(pupil => pupil.Id != Pupil && SampleSchool.Register.GuardiansOf(pupil.Id).All(guardian => guardian.Id != Guardian.Id)).Id;
    private static readonly RollCallKey Own = Key with { Class = SampleSchool.Register.Find(Pupil)!.Class };

    [Fact]
    public async Task A_dossier_holds_what_every_table_knows_of_the_pupil()
    {
        var member = Membership.Of(School, Guardian.Id);
        var question = new SafetyQuestion(School, Pupil, Own, Now, SafetyQuestionState.Answered) { AnsweredBy = Guardian.Id, Answer = 1, Words = "ốm" };
        var leave = new Leave(School, "L7PQ", Pupil, Own.Class, Own.Date.AddDays(1), Own.Date.AddDays(2), LeaveState.Claimed) { Words = "đi viện", AskedBy = Guardian.Id, AskedAt = Now };
        var nudge = new Nudge(School, Pupil, Own.Date, NudgeKind.Week, Now);
        await ImportAsync();
        await LinkAsync(Chat, member);
        await TurnAsync(
            Report(1, new Absence(Pupil, AbsenceKind.Unstated, Reason: null)),
            new Effect.RecordConsent(member, Chat, "v1", Now),
            new Effect.OpenQuestion(question),
            new Effect.RecordNudge(nudge),
            new Effect.OpenLeave(leave),
            new Effect.SetLanguage(member, "en", Now),
            new Effect.RecordPaperConsent(member, "giấy 2026", new StaffId("GL-CB07"), Now.AddMinutes(1)),
            new Effect.FetchFile($"web/1/{Pupil}", School, Chat, new FileRef("f", "don.pdf")),
            new Effect.FetchFile($"web/2/{Other}", School, Chat, new FileRef("f", "other.pdf")),
            AuditActions.SeenBy(School, new StaffId("GL-CB22"), Pupil, Now));
        await TurnAsync(Report(2, new Absence(Pupil, AbsenceKind.Excused, ReasonCode.OM)));

        var dossier = await DossierAsync(Pupil);

        dossier.Missed.ShouldBe([new MissedSession(Own, new Absence(Pupil, AbsenceKind.Excused, ReasonCode.OM)) { Counts = false, IsHeardOf = true }]);
        dossier.Marks.ShouldBe([new KeptMark(Own, KeptMarkKind.Skipped, 3)]);
        dossier.Questions.ShouldBe([question]);
        dossier.Nudges.ShouldBe([nudge]);
        dossier.Files.ShouldBe([new KeptFile("don.pdf", Now, Guardian.Id)]);
        dossier.Consents.ShouldBe(
        [
            new KeptConsent(Guardian.Id, "v1", Now, WithdrawnAt: null),
            new KeptConsent(Guardian.Id, "giấy 2026", Now.AddMinutes(1), WithdrawnAt: null) { IsOnPaper = true, RecordedBy = new StaffId("GL-CB07") },
        ]);
        dossier.Leaves.ShouldBe([leave]);
        dossier.Languages.ShouldHaveSingleItem().ShouldBe(new(Guardian.Id, "en"));
        dossier.Openings.ShouldBe([new Opening(new StaffId("GL-CB22"), Now)]);
        var other = await DossierAsync(Other);
        (other.Missed.Count + other.Marks.Count + other.Questions.Count + other.Nudges.Count + other.Consents.Count + other.Leaves.Count + other.Languages.Count + other.Openings.Count).ShouldBe(0);
        other.Files.ShouldHaveSingleItem().From.ShouldBeNull("the chat is not of a guardian of that child");
    }

    [Fact]
    public async Task A_code_that_ends_or_begins_like_another_or_holds_signs_is_its_own()
    {
        await TurnAsync(
            new Effect.FetchFile("web/1/A_1", School, Chat, new FileRef("f", "one.pdf")),
            new Effect.FetchFile("web/2/AB1", School, Chat, new FileRef("f", "two.pdf")),
            new Effect.FetchFile("web/3/XA_1", School, Chat, new FileRef("f", "three.pdf")));

        (await DossierAsync(new PupilId("A_1"))).Files.ShouldHaveSingleItem().Name.ShouldBe("one.pdf");
    }

    private async Task<PupilDossier> DossierAsync(PupilId pupil) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, DossiersOf = [pupil] }, None)).Dossiers[pupil];

    private Effect.RecordRollCall Report(int revision, Absence absence) => new(Report(revision) with { Key = Own, Absences = [absence], Skipped = [new SkippedPeriod(Pupil, 3)] });
}

public sealed class DossierOnSqlite() : DossierContract(StorageProvider.Sqlite);

public sealed class DossierOnPostgres() : DossierContract(StorageProvider.Postgres);
