using Bot.Dialogs.Nudges;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Privacy;

/// <summary>What is kept, as a guardian reads it.</summary>
public sealed class DossierWordingTests
{
    private static readonly DateOnly Today = new(2027, 5, 20);
    private static readonly DateTimeOffset At = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_message_is_longer_than_320_letters_for_any_child_and_the_worst_year()
    {
        foreach (var guardian in SampleSchool.Register.Guardians)
        {
            foreach (var child in guardian.Children.Select(child => SampleSchool.Register.Find(child.Pupil)!))
            {
                Pages(guardian, child, WorstYear(guardian, child)).ShouldAllBe(page => page.Length <= NudgeWording.Longest && page.Length > 0);
            }
        }
    }

    [Fact]
    public void Nothing_that_is_kept_is_left_out()
    {
        var (guardian, child) = First();
        var text = string.Join('\n', Pages(guardian, child, WorstYear(guardian, child)));

        foreach (var session in WorstYear(guardian, child).Missed)
        {
            text.ShouldContain($"sáng {session.Date.Day}/{session.Date.Month} không phép, ốm");
        }

        text.ShouldContain("don.pdf");
        text.ShouldContain("chiều 23/11 đi muộn");
        text.ShouldContain("anh/chị nói: \"con {nặng} lắm\"");
    }

    [Fact]
    public void What_the_other_parent_said_and_sent_is_not_told()
    {
        var (guardian, child) = First();
        var dossier = WorstYear(guardian, child);
        var text = string.Join('\n', Pages(guardian, child, dossier with
        {
            Questions = [.. dossier.Questions.Select(question => question with { AnsweredBy = new GuardianId("other"), Words = "chồng tôi đánh cháu" })],
            Files = [.. dossier.Files.Select(file => file with { From = new GuardianId("other") })],
        }));

        text.ShouldNotContain("đánh");
        text.ShouldNotContain("don.pdf");
        text.ShouldContain("người khác trong nhà");
    }

    [Theory]
    [InlineData(ReasonCode.BN)]
    [InlineData(ReasonCode.KH)]
    public void A_reason_that_a_person_must_speak_about_is_not_written(ReasonCode reason)
    {
        var (guardian, child) = First();
        var missed = new MissedSession(Key(child, new(2026, 11, 23)), new Absence(child.Id, AbsenceKind.Unexcused, reason));

        string.Join('\n', Pages(guardian, child, new PupilDossier(child.Id) { Missed = [missed] })).ShouldContain("sáng 23/11 không phép, thầy cô sẽ nói chuyện riêng");
    }

    [Fact]
    public void A_word_that_is_longer_than_a_message_is_cut() =>
        DossierPages.Pack([new string('x', 700), "y"], 320).Select(page => page.Length).ShouldBe([320, 320, 62]);

    private static (Guardian Guardian, Pupil Child) First() => (SampleSchool.Register.Guardians[0], SampleSchool.Register.Find(SampleSchool.Register.Guardians[0].Children[0].Pupil)!);

    private static IReadOnlyList<string> Pages(Guardian guardian, Pupil child, PupilDossier dossier)
    {
        var family = new Party.Family(Membership.Of(SampleSchool.Register.School.Id, guardian.Id), SampleSchool.Register, guardian);
        return new DossierWording(family, child, dossier, Today).Pages();
    }

    private static PupilDossier WorstYear(Guardian guardian, Pupil child)
    {
        var schoolClass = SampleSchool.Register.Find(child.Class)!;
        var days = Enumerable.Range(0, 250).Select(day => new DateOnly(2026, 9, 7).AddDays(day)).Where(day => SampleSchool.Register.Calendar.IsSchoolDay(day, schoolClass)).ToList();
        return new PupilDossier(child.Id)
        {
            Missed = [.. days.Select(day => new MissedSession(Key(child, day), new Absence(child.Id, AbsenceKind.Unexcused, ReasonCode.OM)))],
            Marks = [new KeptMark(new RollCallKey(child.Class, new(2026, 11, 23), Session.Afternoon), KeptMarkKind.Late, null)],
            Questions = [.. days.Select(day => new SafetyQuestion(SampleSchool.Register.School.Id, child.Id, Key(child, day), At, SafetyQuestionState.Answered) { AnsweredBy = guardian.Id, Words = "con {nặng} lắm" })],
            Nudges = [.. days.Select(day => new Nudge(SampleSchool.Register.School.Id, child.Id, day, NudgeKind.Week, At))],
            Files = [new KeptFile("don.pdf", At, guardian.Id), new KeptFile(null, At, guardian.Id)],
            Consents = [new KeptConsent(guardian.Id, "vi-2026-11", At, null)],
            Openings = [.. Enumerable.Repeat(new Opening(new StaffId("GL-CB22"), At), 60)],
        };
    }

    private static RollCallKey Key(Pupil child, DateOnly day) => new(child.Class, day, Session.Morning);
}
