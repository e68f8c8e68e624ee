using Bot.Dialogs.Alarms;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Messages;

public sealed class MessageTemplatesTests
{
    private static readonly RollCallKey Morning = new(new ClassId("7A"), new DateOnly(2026, 11, 23), Session.Morning);

    [Theory]
    [InlineData(MessageTemplates.SafetyQuestion)]
    [InlineData(MessageTemplates.Arrived)]
    [InlineData(MessageTemplates.Answered)]
    public void A_template_about_a_child_fills_in_every_field_it_declares(string name)
    {
        var template = GuardianTemplates.Of(name, SampleSchool.Register, SampleSchool.Pupil("7A", 1).Id, Morning);

        template.Fields.Keys.ShouldBe(MessageTemplates.Fields[name], ignoreOrder: true);
        template.Fields.Values.ShouldAllBe(value => value.Length > 0 && value.Length <= 50);
        template.Fields["date"].ShouldBe("23/11/2026");
        template.Fields["class"].ShouldBe("7A");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void An_alarm_s_template_has_no_empty_field_whoever_it_is_about(bool hasPupil, bool hasClass)
    {
        var pupil = SampleSchool.Pupil("7A", 1);
        var alarm = new Alarm("a1", SampleSchool.Register.School.Id, hasPupil ? pupil.Id : null, hasClass ? pupil.Class : null, AlarmKind.Missing, DateTimeOffset.UnixEpoch, 0, NextStepAt: null)
        {
            RaisedBy = Membership.Of(SampleSchool.Register.School.Id, SampleSchool.Principal.Id),
        };

        var template = AlarmWording.Template(SampleSchool.Register, alarm);

        template.Fields.Keys.ShouldBe(MessageTemplates.Fields[MessageTemplates.Alarm], ignoreOrder: true);
        template.Fields.Values.ShouldAllBe(value => value.Length > 0);
        (template.Fields["pupil"] == pupil.Name.Full).ShouldBe(hasPupil);
    }

    [Fact]
    public void A_question_to_a_family_says_how_a_template_would_put_it()
    {
        var (register, pupil) = (SampleSchool.Register, SampleSchool.Pupil("7A", 1));
        var guardian = register.GuardiansOf(pupil.Id)[0];
        var facts = new Facts
        {
            Contacts = new Dictionary<Membership, IReadOnlyList<Contact>>
            {
                [Membership.Of(register.School.Id, guardian.Id)] = [new Contact(new Address("zalo-oa", "1001"), Consented: true, CanBeReached: true)],
            },
        };
        var reported = new DateTimeOffset(2026, 11, 23, 0, 10, 0, TimeSpan.Zero);
        var rollCall = new RollCall(register.School.Id, Morning, Revision: 1, Enrolled: 35, AbsentCount: 1)
        {
            Absences = [new Absence(pupil.Id, AbsenceKind.Unstated, Reason: null)], Origin = RollCallOrigin.Report, ReportedAt = reported, SourceMessage = "zalo-oa/m1",
        };

        var said = FamilyQuestions.Update(register, facts, before: null, rollCall, isInDoubt: false, reported.AddMinutes(15)).OfType<Effect.Say>().Single(say => say.OnlyIfSent is null);

        said.Entry.Body.Template!.Name.ShouldBe(MessageTemplates.SafetyQuestion);
    }
}
