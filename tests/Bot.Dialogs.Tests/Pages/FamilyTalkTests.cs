using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages;

/// <summary>What staff read of the messages to a family and its answers.</summary>
public sealed class FamilyTalkTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = SampleSchool.Register.Clock.At(Today, new TimeOnly(8, 0));
    private static readonly SchoolId School = SampleSchool.Register.School.Id;
    private static readonly RollCallKey Key = new(new ClassId("7A"), Today, Session.Morning);
    private static readonly Domain.People.Pupil Child = SampleSchool.Pupil("7A", 1);
    private static readonly Domain.People.Guardian Guardian = SampleSchool.Register.GuardiansOf(Child.Id)[0];

    [Fact]
    public void What_was_sent_and_what_was_answered_stand_in_order_with_what_became_of_them()
    {
        var facts = new Facts
        {
            FamilyMessages =
            [
                Message($"safety:{School}:{Child.Id}:2026-11-23:morning:{Guardian.Id}", FamilyMessageState.Sent, Now) with { DeliveredAt = Now.AddMinutes(1) },
                Message($"follow-safety:{School}:{Child.Id}:2026-11-23:morning:{Guardian.Id}", FamilyMessageState.Failed, Now.AddMinutes(9)),
            ],
            Questions = [Answered(Key) with { State = SafetyQuestionState.Accepted, Words = "cháu sốt" }],
        };

        FamilyTalk.Of(SampleSchool.Register, facts, Child).Select(line => (line.IsAnswer, line.Who, line.Text, line.State, line.IsBad)).ShouldBe(
        [
            (false, Guardian.Name, "lời nhắn", "không gửi được", true),
            (true, Guardian.Name, "Về buổi sáng 23/11: “cháu sốt”", "nhà trường đã nhận có phép", false),
            (false, Guardian.Name, "lời nhắn", "đã tới máy", false),
        ]);
    }

    [Fact]
    public void A_message_that_may_name_brothers_and_sisters_is_told_by_its_occasion()
    {
        var facts = new Facts { FamilyMessages = [Message($"nudge:{School}:{Child.Id}:2026-11-20:thanks:{Guardian.Id}", FamilyMessageState.Sent, Now) with { Kind = MessageKind.Nudge }] };

        FamilyTalk.Of(SampleSchool.Register, facts, Child).ShouldHaveSingleItem().Text.ShouldBe("Cảm ơn gia đình sau tuần đi học đủ");
    }

    [Fact]
    public void Behind_thirty_days_the_question_is_still_known_and_leave_that_nobody_asked_for_was_no_question()
    {
        var facts = new Facts { Questions = [Answered(Key), Answered(Key with { Session = Session.Afternoon }) with { Answer = null, Words = "xin nghỉ chiều" }] };

        var lines = FamilyTalk.Of(SampleSchool.Register, facts, Child);

        lines.Count(line => line.IsAnswer).ShouldBe(2);
        lines.Single(line => !line.IsAnswer).Text.ShouldBe("Hỏi vì sao vắng buổi sáng 23/11");
    }

    [Fact]
    public void What_was_never_said_and_what_is_anothers_is_not_told()
    {
        var nudge = new Nudge(School, Child.Id, Today, NudgeKind.Week, Now);
        var facts = new Facts
        {
            Nudges = [nudge with { IsSaid = false }, nudge with { Kind = NudgeKind.HandOver }],
            Questions = [Answered(Key) with { Pupil = SampleSchool.Pupil("7A", 2).Id }],
        };

        FamilyTalk.Of(SampleSchool.Register, facts, Child).ShouldBeEmpty();
    }

    private static FamilyMessage Message(string key, FamilyMessageState state, DateTimeOffset at) => new(Child.Id, key, MessageKind.SafetyQuestion, state, at, "lời nhắn");

    private static SafetyQuestion Answered(RollCallKey key) => new(School, Child.Id, key, Now.AddMinutes(-5), SafetyQuestionState.Answered)
    {
        Answer = 1,
        AnsweredBy = Guardian.Id,
        AnsweredAt = Now.AddMinutes(5),
    };
}
