using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;

namespace Bot.Storage.Turns;

/// <summary>Names of what a write reads and changes (design §3, conflicts). Conversations sort first: their rows are locked longest.</summary>
internal static class Aggregates
{
    public static string Conversation(Address address) => $"conversation/{address}";

    public static string? Of(Effect effect) => effect switch
    {
        Effect.RecordRollCall record => $"roll call/{record.RollCall.School}/{record.RollCall.Key}",
        Effect.ConfirmRollCall confirm => $"roll call/{confirm.School}/{confirm.Key}",
        Effect.LinkByPhone link => $"member/{link.Member.School}/{link.Member.Ref}",
        Effect.LinkChat link => $"invitation/{link.Invitation.Code}",
        Effect.OpenQuestion open => Question(open.Question),
        Effect.MoveQuestion move => Question(move.Question),
        Effect.WithdrawQuestion withdraw => $"question/{withdraw.School}/{withdraw.Pupil}/{withdraw.RollCall.Date:O}/{withdraw.RollCall.Session}",
        Effect.RaiseAlarm raise => $"alarm/{raise.Alarm.Id}",
        Effect.MoveAlarm move => $"alarm/{move.Alarm.Id}",
        Effect.OpenLeave open => $"leave/{open.Leave.School}/{open.Leave.Id}",
        Effect.MoveLeave move => $"leave/{move.Leave.School}/{move.Leave.Id}",
        Effect.RecordNudge record => $"nudge/{record.Nudge.School}/{record.Nudge.Pupil}",
        Effect.ChangeCalendar change => $"register/{change.Change.School}",
        Effect.EndChange end => $"register/{end.School}",
        Effect.PutCover put => $"register/{put.Cover.School}",
        Effect.EndCover end => $"register/{end.School}",
        Effect.OpenTask open => $"task/{open.Task.School}/{open.Task.Key}",
        Effect.CloseTask close => $"task/{close.School}/{close.Key}",
        Effect.ReopenTask reopen => $"task/{reopen.School}/{reopen.Key}",
        Effect.OpenCase open => Case(open.Case),
        Effect.MoveCase move => Case(move.Seen),
        Effect.DropCase drop => Case(drop.Seen),
        Effect.KeepContact keep => $"book/{keep.Contact.School}/{keep.Contact.Id}",
        Effect.DropContact drop => $"book/{drop.School}/{drop.Id}",
        Effect.RecordVisit record => $"visits/{record.Visit.School}",
        Effect.MoveVisit move => $"visits/{move.Visit.School}",
        Effect.RecordMark record => $"mark/{record.Mark.School}/{record.Mark.Pupil}",
        Effect.SettleMark settle => $"mark/{settle.Mark.School}/{settle.Mark.Pupil}",
        Effect.TickCatchUp tick => $"caught-up/{tick.Done.School}/{tick.Done.Pupil}",
        Effect.RecordMonthlyReport record => $"month/{record.Report.School}/{record.Report.Month:O}/{record.Report.Class}",
        Effect.WithdrawMonthlyReport withdraw => $"month/{withdraw.School}/{withdraw.Month:O}/{withdraw.Class}",
        Effect.RecordLetter record => $"letter/{record.Letter.School}/{record.Letter.Key}",
        Effect.CancelLetter cancel => $"letter/{cancel.School}/{cancel.Key}",
        Effect.OpenCampaign open => Campaign(open.Sheet.Campaign.School, open.Sheet.Campaign.Id),
        Effect.MoveCampaignLine move => Campaign(move.Line.School, move.Line.Campaign),
        Effect.CancelCampaign cancel => Campaign(cancel.School, cancel.Id),
        _ => null,
    };

    private static string Case(Domain.Cases.PupilCase known) => $"case/{known.School}/{known.Pupil}";

    private static string Campaign(Domain.SchoolId school, string id) => $"campaign/{school}/{id}";

    private static string Question(SafetyQuestion question) =>
        $"question/{question.School}/{question.Pupil}/{question.RollCall.Date:O}/{question.RollCall.Session}";
}
