using Bot.Dialogs.Documents;
using Bot.Dialogs.Households;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Reports;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Reports;

/// <summary>The extract of one household (S1-06), and recipients of one report alone (S2-22, S4-22).</summary>
public sealed class HouseholdTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly DateOnly First = new(2026, 11, 2);
    private static readonly DateOnly Last = new(2026, 11, 21);

    [Fact]
    public void What_was_there_and_what_was_missed_are_the_sessions_that_are_known()
    {
        var facts = SampleRolls.Of(Register, First, Last, seed: 6);
        foreach (var pupil in Register.Pupils.Take(60))
        {
            var one = PupilAttendance.Of(Register, pupil, facts.Missed, facts.Held, First, Last);
            var rolls = facts.RollCalls.Values.Where(rollCall => rollCall.Key.Class == pupil.Class && rollCall.Unnamed == 0).ToList();

            one.Sessions.ShouldBe(rolls.Count);
            one.Missed.All.ShouldBe(rolls.Count(rollCall => rollCall.Absences.Any(absence => absence.Pupil == pupil.Id)));
            one.Present.ShouldBe(one.Sessions - one.Missed.All);
        }
    }

    [Fact]
    public void Where_nothing_is_known_there_is_no_rate() => PupilAttendance.Of(Register, Register.Pupils[0], [], [], First, Last).Percentage.ShouldBeNull();

    [Fact]
    public void The_paper_says_no_reason_no_title_and_who_asked()
    {
        var pupil = SampleSchool.Pupil("7A", 1);
        var key = new RollCallKey(pupil.Class, First, Session.Morning);
        var one = PupilAttendance.Of(Register, pupil, [new MissedSession(key, new Absence(pupil.Id, AbsenceKind.Unexcused, ReasonCode.LR))], [new HeldSession(key, IsCertain: true)], First, Last);

        var text = PlainDocuments.Of(HouseholdWording.Paper(Register, Register.GuardiansOf(pupil.Id), [(one, false)], First, Last, "UBND xã"));

        text.ShouldContain($"1 | {pupil.Name.Full} | 7A | đang học | 1 | 0 | 0 | 1 | 0 | 0,0%");
        text.ShouldContain("theo đề nghị của UBND xã");
        text.ShouldNotContain("rẫy");
        text.ShouldNotContain("văn hóa");
    }

    [Theory]
    [InlineData("trích hộ em Dương Khánh 7A theo đề nghị của UBND xã", "UBND xã")]
    [InlineData("Trích hộ gia đình em Dương Khánh 7A, theo yêu cầu của trưởng thôn Bơn.", "trưởng thôn Bơn")]
    [InlineData("trich ho em Duong Khanh 7A", null)]
    public void Who_asks_stands_behind_the_child(string text, string? asker)
    {
        var asked = HouseholdWords.In(Register, text).ShouldNotBeNull();

        asked.Pupils.ShouldBe([new PupilId("GL00118")]);
        asked.RequestedBy.ShouldBe(asker);
    }

    [Fact]
    public void A_report_has_its_own_recipients_beside_those_of_all()
    {
        var papers = new OfficialPapers { Recipients = [new PaperRecipient("BGH", "để quản lý", null), new PaperRecipient("GVCN", "để thực hiện", null) { Report = "thang" }] };
        var register = new SchoolRegister(1, Register.School with { Rules = Register.School.Rules with { Papers = papers } }, Register.Classes, Register.Staff, Register.Pupils, [], Register.Calendar.Entries);

        OfficialHead.RecipientsOf(register, SchoolLevel.LowerSecondary, Last, "thang").Select(one => $"{one.Name} ({one.Purpose})").ShouldBe(["BGH (để quản lý)", "GVCN (để thực hiện)"]);
        OfficialHead.RecipientsOf(register, SchoolLevel.LowerSecondary, Last, "bang-1").Select(one => one.Name).ShouldBe(["BGH"]);
    }
}
