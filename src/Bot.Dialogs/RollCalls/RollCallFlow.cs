using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.RollCalls;

/// <summary>The flow of a staff chat, readable to a principal: while asking – what happened – then asking.</summary>
public static class RollCallFlow
{
    public static TransitionTable<Asking, Happened> Table { get; } = new(
        Asking.Idle,
        rows:
        [
            (Asking.ReadBack, Happened.Agreed, Asking.Idle),
            (Asking.ReadBack, Happened.Refused, Asking.Rewrite),
            (Asking.Confirmation, Happened.Agreed, Asking.Idle),
            (Asking.Confirmation, Happened.Refused, Asking.Rewrite),
            (Asking.Names, Happened.Agreed, Asking.Idle),
            (Asking.Names, Happened.Postponed, Asking.Idle),
            (Asking.Count, Happened.Refused, Asking.Rewrite),
            (Asking.Pupil, Happened.Refused, Asking.Rewrite),
            (Asking.Class, Happened.Refused, Asking.Rewrite),
            (Asking.Date, Happened.Refused, Asking.Rewrite),
            (Asking.Session, Happened.Refused, Asking.Rewrite),
            (Asking.School, Happened.SchoolChosen, Asking.Idle),
            (Asking.Reminding, Happened.Reminded, Asking.Reminding),
            (Asking.Alarm, Happened.AlarmChosen, Asking.Idle),
            (Asking.LeaveQuestion, Happened.QuestionPassedOn, Asking.Idle),
            (Asking.Calendar, Happened.Agreed, Asking.Idle),
            (Asking.Calendar, Happened.Refused, Asking.Idle),
            (Asking.Calendar, Happened.CodeWordAsked, Asking.CodeWord),
            (Asking.CodeWord, Happened.CodeWordGiven, Asking.Idle),
            (Asking.CodeWord, Happened.Refused, Asking.Idle),
            (Asking.Dropout, Happened.Agreed, Asking.Idle),
            (Asking.Dropout, Happened.Refused, Asking.Idle),
            (Asking.Sharing, Happened.Agreed, Asking.Idle),
            (Asking.Sharing, Happened.Refused, Asking.Idle),
            (Asking.Campaign, Happened.Agreed, Asking.Idle),
            (Asking.Campaign, Happened.Refused, Asking.Idle),
        ],
        interruptions:
        [
            (Happened.WasRead, Asking.ReadBack),
            (Happened.WasSaved, Asking.Idle),
            (Happened.PupilInDoubt, Asking.Pupil),
            (Happened.CountInDoubt, Asking.Count),
            (Happened.NamesMissing, Asking.Names),
            (Happened.ClassInDoubt, Asking.Class),
            (Happened.DateInDoubt, Asking.Date),
            (Happened.SessionInDoubt, Asking.Session),
            (Happened.NotUnderstood, Asking.Meaning),
            (Happened.NeedsYes, Asking.Confirmation),
            (Happened.TakenBack, Asking.Idle),
            (Happened.SchoolInDoubt, Asking.School),
            (Happened.OutstandingListed, Asking.Reminding),
            (Happened.AlarmInDoubt, Asking.Alarm),
            (Happened.LeaveQuestioned, Asking.LeaveQuestion),
            (Happened.CalendarReadBack, Asking.Calendar),
            (Happened.DropoutReadBack, Asking.Dropout),
            (Happened.CampaignReadBack, Asking.Campaign),
            (Happened.SharingReadBack, Asking.Sharing),
        ],
        otherwiseStays: [],
        otherwiseRefused: [Happened.Agreed, Happened.Refused, Happened.Postponed, Happened.SchoolChosen, Happened.Reminded, Happened.AlarmChosen, Happened.CodeWordAsked, Happened.CodeWordGiven, Happened.QuestionPassedOn]);
}
