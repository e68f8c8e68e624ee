using Bot.Dialogs.Turns;
using Bot.Storage.Absences;
using Bot.Storage.Alarms;
using Bot.Storage.Audit;
using Bot.Storage.Calendar;
using Bot.Storage.Cases;
using Bot.Storage.CatchUps;
using Bot.Storage.Files;
using Bot.Storage.Leaves;
using Bot.Storage.Letters;
using Bot.Storage.Hamlets;
using Bot.Storage.HeadCounts;
using Bot.Storage.Links;
using Bot.Storage.Meals;
using Bot.Storage.Months;
using Bot.Storage.Nudges;
using Bot.Storage.Outbox;
using Bot.Storage.Pages;
using Bot.Storage.Questions;
using Bot.Storage.Registers;
using Bot.Storage.RollCalls;
using Bot.Storage.Sql;
using Bot.Storage.Tasks;
using Bot.Storage.Trials;
using Bot.Storage.Visits;

namespace Bot.Storage.Turns;

/// <summary>Every effect as statements; each aggregate's stand in its own folder.</summary>
internal static class EffectStatements
{
    /// <param name="at">When the turn was decided or the job ran.</param>
    public static IEnumerable<Statement> Of(Effect effect, DateTimeOffset at) => effect switch
    {
        Effect.Say say => [OutboxStatements.Queue(say, at)],
        Effect.Withdraw withdraw => [OutboxStatements.Withdraw(withdraw, at)],
        Effect.BringForward forward => [OutboxStatements.BringForward(forward)],
        Effect.RecordRollCall record => RollCallStatements.Record(record.RollCall),
        Effect.ConfirmRollCall confirm => [RollCallStatements.Confirm(confirm)],
        Effect.RecordNote note => [RollCallStatements.AddNote(note)],
        Effect.LinkByPhone link => LinkStatements.Link(link.Address, link.Member, link.At),
        Effect.MoveChat move => [OutboxStatements.MoveChat(move)],
        Effect.LinkChat link => LinkStatements.Link(link),
        Effect.RecordConsent consent => [LinkStatements.AddConsent(consent)],
        Effect.RecordPaperConsent consent => [LinkStatements.AddPaperConsent(consent)],
        Effect.TakeBackPaperConsent consent => [LinkStatements.TakeBackPaperConsent(consent)],
        Effect.WithdrawConsent consent => [LinkStatements.WithdrawConsent(consent)],
        Effect.FetchFile fetch => [FetchQueue.Ask(fetch, at)],
        Effect.SetReachability reachability => [LinkStatements.SetReachability(reachability)],
        Effect.OpenQuestion open => [QuestionStatements.Open(open.Question)],
        Effect.MoveQuestion move => [QuestionStatements.Move(move)],
        Effect.WithdrawQuestion withdraw => [QuestionStatements.Withdraw(withdraw)],
        Effect.RaiseAlarm raise => [AlarmStatements.Raise(raise.Alarm)],
        Effect.MoveAlarm move => [AlarmStatements.Move(move)],
        Effect.RecordNudge record => NudgeStatements.Record(record),
        Effect.OpenLeave open => [LeaveStatements.Open(open.Leave)],
        Effect.MoveLeave move => [LeaveStatements.Move(move)],
        Effect.StartTrial start => [TrialStatements.Start(start)],
        Effect.RecordTrialPupil record => [TrialStatements.Record(record.Pupil)],
        Effect.AnswerNudges answer => NudgeStatements.Answer(answer),
        Effect.SetPace pace => [NudgeStatements.SetPace(pace)],
        Effect.ChangeCalendar change => ChangeStatements.Add(change.Change),
        Effect.EndChange end => ChangeStatements.End(end),
        Effect.PutCover put => CoverStatements.Add(put.Cover),
        Effect.EndCover end => CoverStatements.End(end),
        Effect.RecordParticipation record => [ParticipationRows.Record(record.Participation)],
        Effect.OpenTask open => [TaskStatements.Open(open.Task)],
        Effect.CloseTask close => [TaskStatements.Close(close)],
        Effect.ReopenTask reopen => [TaskStatements.Reopen(reopen)],
        Effect.OpenCase open => [CaseStatements.Open(open.Case)],
        Effect.MoveCase move => [CaseStatements.Move(move)],
        Effect.DropCase drop => [CaseStatements.Drop(drop.Seen)],
        Effect.AddCaseEntry add => [CaseStatements.Add(add.Entry)],
        Effect.KeepContact keep => [CaseStatements.Keep(keep.Contact)],
        Effect.DropContact drop => [CaseStatements.Drop(drop)],
        Effect.RecordMark record => [MarkRows.Record(record.Mark)],
        Effect.SettleMark settle => [MarkRows.Settle(settle)],
        Effect.AskHamlet ask => [HamletRows.Ask(ask.Ask)],
        Effect.AnswerHamlet answer => [HamletRows.Answer(answer.Ask)],
        Effect.AskHeadCount ask => [HeadCountRows.Ask(ask.Count)],
        Effect.RecordHeadCount record => [HeadCountRows.Record(record.Count)],
        Effect.RecordVisit record => [VisitRows.Record(record.Visit)],
        Effect.MoveVisit move => [VisitRows.Move(move)],
        Effect.MarkWrong wrong => LinkStatements.MarkWrong(wrong),
        Effect.SetLanguage language => [LinkStatements.SetLanguage(language)],
        Effect.RecordMealCount record => [MealRows.Record(record.Count)],
        Effect.TickCatchUp tick => [CatchUpRows.Tick(tick.Done)],
        Effect.UntickCatchUps untick => [CatchUpRows.Untick(untick)],
        Effect.RecordMonthlyReport record => [MonthStatements.Record(record.Report)],
        Effect.WithdrawMonthlyReport withdraw => [MonthStatements.Withdraw(withdraw)],
        Effect.RecordLetter record => [LetterStatements.Record(record.Letter)],
        Effect.CancelLetter cancel => [LetterStatements.Cancel(cancel)],
        Effect.OpenCampaign open => CampaignStatements.Open(open.Sheet),
        Effect.MoveCampaignLine move => [CampaignStatements.Move(move)],
        Effect.CancelCampaign cancel => [CampaignStatements.Cancel(cancel)],
        Effect.KeepFile keep => [FileRows.Put(keep.School, keep.MediaType, keep.Content, at).Put],
        Effect.OfferPage offer => [PageStatements.Offer(offer.Link)],
        Effect.ClosePages close => PageStatements.CloseAll(close.School, close.Staff, close.At),
        Effect.Audit audit => [AuditStatements.Add(audit)],
        _ => throw new System.Diagnostics.UnreachableException($"No statements for {effect.GetType().Name}."),
    };

    /// <summary>Whether a message may have become due.</summary>
    public static bool MaySend(Effect effect) => effect is Effect.Say or Effect.BringForward;
}
