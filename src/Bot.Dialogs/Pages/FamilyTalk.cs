using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>What was written to the family of one child and what it answered. A message about several children is named by its occasion alone: the others may be another class's.</summary>
internal static class FamilyTalk
{
    /// <summary>The newest first.</summary>
    public static IReadOnlyList<FamilyLine> Of(SchoolRegister register, Facts facts, Pupil pupil)
    {
        var sent = facts.FamilyMessages.Where(message => message.Pupil == pupil.Id).ToList();
        var questions = facts.Questions.Where(question => question.Pupil == pupil.Id).ToList();
        var nudges = facts.Nudges.Where(nudge => nudge.Pupil == pupil.Id && nudge.Kind != NudgeKind.HandOver && nudge.IsSaid).ToList();
        return
        [
            .. ((IEnumerable<FamilyLine>)
            [
                .. sent.Select(message => new FamilyLine(message.At, false, Recipient(register, message.Key), FamilyTalkWording.Text(message), FamilyTalkWording.State(message), message.State is FamilyMessageState.Failed or FamilyMessageState.Stale)),
                .. questions.Where(question => WasAsked(question) && !IsKept(sent, FamilyQuestions.KeyPrefix(register.School.Id, pupil.Id, question.RollCall)))
                    .Select(question => new FamilyLine(question.DueAt, false, FamilyTalkWording.Family, FamilyTalkWording.Asked(question.RollCall), FamilyTalkWording.Gone)),
                .. nudges.Where(nudge => sent.TrueForAll(message => message.Kind != MessageKind.Nudge || register.Clock.DateOf(message.At) != nudge.Day))
                    .Select(nudge => new FamilyLine(nudge.At, false, FamilyTalkWording.Family, FamilyTalkWording.Nudge(nudge.Kind), FamilyTalkWording.Gone)),
                .. questions.Where(question => question.AnsweredAt is not null && question.State is SafetyQuestionState.Answered or SafetyQuestionState.Accepted)
                    .Select(question => new FamilyLine(question.AnsweredAt ?? question.DueAt, true, Guardian(register, question.AnsweredBy), Answer(register, question), FamilyTalkWording.Decided(question))),
                .. nudges.Where(nudge => nudge.AnsweredAt is not null)
                    .Select(nudge => new FamilyLine(nudge.AnsweredAt ?? nudge.At, true, Guardian(register, nudge.AnsweredBy), FamilyTalkWording.Answer(nudge), "")),
                .. facts.Leaves.Where(leave => leave.Pupil == pupil.Id && leave.AskedBy is not null)
                    .Select(leave => new FamilyLine(leave.AskedAt, true, Guardian(register, leave.AskedBy), FamilyTalkWording.Leave(leave), FamilyTalkWording.Decided(leave))),
            ]).OrderByDescending(line => line.At).ThenByDescending(line => line.IsAnswer),
        ];
    }

    /// <summary>Leave that the family asked by itself is kept like an answer, and nobody had asked it.</summary>
    private static bool WasAsked(SafetyQuestion question) => question.State == SafetyQuestionState.Open || question.Answer is not null;

    private static bool IsKept(List<FamilyMessage> sent, string prefix) => sent.Exists(message => message.Key.StartsWith(prefix, StringComparison.Ordinal));

    private static string Answer(SchoolRegister register, SafetyQuestion question) => FamilyTalkWording.Answer(
        question.RollCall,
        question.Words is { Length: > 0 } words ? $"“{RollCallWording.Shorten(words)}”"
            : question.Answer is >= 1 and <= 6 and var number ? GuardianWording.MenuLabels(register.In(GuardianTexts.Vietnamese))[number - 1]
            : FamilyNoticeWording.Claim(question.Kind, question.Reason));

    /// <summary>The last part of a key names the guardian.</summary>
    private static string Recipient(SchoolRegister register, string key) => Guardian(register, new GuardianId(key[(key.LastIndexOf(':') + 1)..]));

    private static string Guardian(SchoolRegister register, GuardianId? id) => id is { } known && register.Find(known) is { Name.Length: > 0 } guardian ? guardian.Name : FamilyTalkWording.Family;
}
