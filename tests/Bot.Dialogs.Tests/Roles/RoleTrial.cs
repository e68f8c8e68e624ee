using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Roles;

/// <summary>One person tries one thing: what was heard, and what came of it for the child.</summary>
internal sealed record RoleTrial(Role Role, RoleRow Row, Heard Heard, IReadOnlyList<Effect> Effects)
{
    /// <summary>Every effect there is, and whether it is about the child. A new one must say so here.</summary>
    public static readonly IReadOnlyDictionary<Type, Func<Effect, bool>> IsAbout = new Dictionary<Type, Func<Effect, bool>>
    {
        [typeof(Effect.Say)] = _ => false, // looked at by its text
        [typeof(Effect.Withdraw)] = effect => Holds(((Effect.Withdraw)effect).KeyPrefix),
        [typeof(Effect.BringForward)] = effect => Holds(((Effect.BringForward)effect).KeyPrefix),
        [typeof(Effect.RecordRollCall)] = effect => effect is Effect.RecordRollCall { RollCall: var rollCall } && rollCall.School == RoleWorld.School && rollCall.Key.Class == RoleWorld.Child.Class,
        [typeof(Effect.ConfirmRollCall)] = effect => effect is Effect.ConfirmRollCall confirm && confirm.School == RoleWorld.School && confirm.Key.Class == RoleWorld.Child.Class,
        [typeof(Effect.LinkChat)] = _ => true,
        [typeof(Effect.LinkByPhone)] = _ => true,
        [typeof(Effect.MoveChat)] = effect => !IsChatOfWriter(((Effect.MoveChat)effect).From),
        [typeof(Effect.RecordConsent)] = effect => IsFamily(((Effect.RecordConsent)effect).Guardian),
        [typeof(Effect.RecordPaperConsent)] = effect => IsFamily(((Effect.RecordPaperConsent)effect).Guardian),
        [typeof(Effect.TakeBackPaperConsent)] = effect => IsFamily(((Effect.TakeBackPaperConsent)effect).Guardian),
        [typeof(Effect.WithdrawConsent)] = effect => IsFamily(((Effect.WithdrawConsent)effect).Guardian),
        [typeof(Effect.FetchFile)] = effect => ((Effect.FetchFile)effect).Key.EndsWith($"/{RoleWorld.Child.Id}", StringComparison.Ordinal),
        [typeof(Effect.SetReachability)] = effect => !IsChatOfWriter(((Effect.SetReachability)effect).Address),
        [typeof(Effect.OpenQuestion)] = effect => ((Effect.OpenQuestion)effect).Question.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.MoveQuestion)] = effect => ((Effect.MoveQuestion)effect).Question.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.WithdrawQuestion)] = effect => ((Effect.WithdrawQuestion)effect).Pupil == RoleWorld.Child.Id,
        [typeof(Effect.OpenLeave)] = effect => ((Effect.OpenLeave)effect).Leave.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.MoveLeave)] = effect => ((Effect.MoveLeave)effect).Leave.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.SetLanguage)] = effect => IsFamily(((Effect.SetLanguage)effect).Guardian),
        [typeof(Effect.RaiseAlarm)] = effect => ((Effect.RaiseAlarm)effect).Alarm.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.MoveAlarm)] = _ => true,
        [typeof(Effect.RecordNudge)] = effect => ((Effect.RecordNudge)effect).Nudge.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.AnswerNudges)] = effect => ((Effect.AnswerNudges)effect).Pupils.Contains(RoleWorld.Child.Id),
        [typeof(Effect.SetPace)] = effect => IsFamily(((Effect.SetPace)effect).Guardian),
        [typeof(Effect.OpenTask)] = effect => ((Effect.OpenTask)effect).Task.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.CloseTask)] = effect => Holds(((Effect.CloseTask)effect).Key),
        [typeof(Effect.ReopenTask)] = effect => Holds(((Effect.ReopenTask)effect).Key),
        [typeof(Effect.RecordNote)] = effect => effect is Effect.RecordNote note && note.School == RoleWorld.School && note.Class == RoleWorld.Child.Class,
        [typeof(Effect.MarkWrong)] = effect => IsFamily(((Effect.MarkWrong)effect).Guardian),
        [typeof(Effect.RecordLetter)] = _ => false, // a superior's letter
        [typeof(Effect.CancelLetter)] = _ => false,
        [typeof(Effect.OpenCampaign)] = effect => ((Effect.OpenCampaign)effect).Sheet.Lines.Any(line => line.Pupil == RoleWorld.Child.Id),
        [typeof(Effect.MoveCampaignLine)] = effect => effect is Effect.MoveCampaignLine move && (move.Line.Pupil == RoleWorld.Child.Id || move.Seen.Pupil == RoleWorld.Child.Id),
        [typeof(Effect.CancelCampaign)] = _ => false,
        [typeof(Effect.KeepFile)] = _ => false, // looked at by its words
        [typeof(Effect.TickCatchUp)] = effect => ((Effect.TickCatchUp)effect).Done.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.UntickCatchUps)] = _ => false, // what the writer ticked
        [typeof(Effect.RecordMonthlyReport)] = _ => false, // figures of a class
        [typeof(Effect.RecordMealCount)] = _ => false, // numbers of classes
        [typeof(Effect.WithdrawMonthlyReport)] = _ => false,
        [typeof(Effect.ChangeCalendar)] = effect => ((Effect.ChangeCalendar)effect).Change.Concerns(RoleWorld.Child.Id),
        [typeof(Effect.EndChange)] = _ => false,
        [typeof(Effect.PutCover)] = effect => effect is Effect.PutCover put && (put.Cover.Class == RoleWorld.Child.Class || put.Cover.For == SampleSchool.TeacherOf("7A").Id),
        [typeof(Effect.EndCover)] = _ => true,
        [typeof(Effect.RecordParticipation)] = effect => ((Effect.RecordParticipation)effect).Participation.Class == RoleWorld.Child.Class,
        [typeof(Effect.StartTrial)] = _ => false, // classes and weeks
        [typeof(Effect.RecordTrialPupil)] = _ => false, // written by the round of messages
        [typeof(Effect.RecordMark)] = effect => ((Effect.RecordMark)effect).Mark.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.OpenCase)] = effect => ((Effect.OpenCase)effect).Case.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.MoveCase)] = effect => ((Effect.MoveCase)effect).Seen.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.DropCase)] = effect => ((Effect.DropCase)effect).Seen.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.AddCaseEntry)] = effect => ((Effect.AddCaseEntry)effect).Entry.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.KeepContact)] = effect => ((Effect.KeepContact)effect).Contact.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.DropContact)] = _ => false, // of the school, by its id
        [typeof(Effect.SettleMark)] = effect => ((Effect.SettleMark)effect).Mark.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.AskHamlet)] = effect => ((Effect.AskHamlet)effect).Ask.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.AnswerHamlet)] = effect => ((Effect.AnswerHamlet)effect).Ask.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.AskHeadCount)] = _ => false, // a number of a class
        [typeof(Effect.RecordHeadCount)] = _ => false,
        [typeof(Effect.RecordVisit)] = effect => ((Effect.RecordVisit)effect).Visit.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.MoveVisit)] = effect => ((Effect.MoveVisit)effect).Visit.Pupil == RoleWorld.Child.Id,
        [typeof(Effect.OfferPage)] = _ => false, // to the writer's own chat
        [typeof(Effect.ClosePages)] = _ => false,
        [typeof(Effect.Audit)] = _ => false, // says what the others did
    };

    private static readonly Listener Listener = new(new MessageReader());

    /// <summary>The writer's own chat is told the child's name, in words or in a file (whose bytes are its words here).</summary>
    public bool IsTold => Effects.OfType<Effect.Say>().Any(say => say.Entry.To == RoleWorld.ChatOf(Role) && RoleWorld.Names(say.Entry.Body.Text + string.Concat(say.Entry.Body.Choices.Select(choice => $" {choice.Label}"))))
        || Effects.OfType<Effect.KeepFile>().Any(file => RoleWorld.Names(System.Text.Encoding.UTF8.GetString(file.Content.Span)));

    /// <summary>Somebody else is told about the child.</summary>
    public bool Tells => Effects.OfType<Effect.Say>().Any(say => say.Entry.To != RoleWorld.ChatOf(Role) && RoleWorld.Names(say.Entry.Body.Text));

    /// <summary>Something of the child's is changed.</summary>
    public bool Changes => Effects.Any(effect => IsAbout[effect.GetType()](effect));

    public string Cell => (IsTold ? "n" : "") + (Changes ? "c" : "") + (Tells ? "t" : "") is { Length: > 0 } marks ? marks : "·";

    public static RoleTrial Of(Role role, RoleRow row)
    {
        var message = new Inbound(RoleWorld.ChatOf(role), "u1", RoleWorld.Now, row.Content) { IsGroup = row.IsGroup };
        var scene = RoleWorld.SceneOf(role, message, row.Memory);
        var party = Party.Of(scene);
        var heard = row.Heard ?? Listener.Listen(scene, party);
        var facts = RoleWorld.FactsFor(role, global::Bot.Dialogs.Turns.Dialogs.Needs(scene, party, heard));
        return new RoleTrial(role, row, heard, global::Bot.Dialogs.Turns.Dialogs.Take(scene, party, facts, heard, new PlainDocuments()).Effects);
    }

    private static bool Holds(string key) => $":{key}:".Contains($":{RoleWorld.Child.Id}:", StringComparison.Ordinal);

    private static bool IsFamily(Membership member) => member == Membership.Of(RoleWorld.School, RoleWorld.Guardian.Id);

    private static bool IsChatOfWriter(Address address) => Enum.GetValues<Role>().Select(RoleWorld.ChatOf).Contains(address);
}
