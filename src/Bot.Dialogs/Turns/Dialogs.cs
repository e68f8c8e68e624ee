using Bot.Dialogs.Alarms;
using Bot.Dialogs.Areas;
using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Cases;
using Bot.Dialogs.CatchUps;
using Bot.Dialogs.Closures;
using Bot.Dialogs.Communes;
using Bot.Dialogs.Consents;
using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Difficulties;
using Bot.Dialogs.Digests;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Files;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Hamlets;
using Bot.Dialogs.HeadCounts;
using Bot.Dialogs.Households;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Limits;
using Bot.Dialogs.Linking;
using Bot.Dialogs.Meals;
using Bot.Dialogs.Meetings;
using Bot.Dialogs.Messages;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Reach;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Returns;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Tasks;
using Bot.Dialogs.Trials;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Visits;
using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>
/// Stop 6 of a message: decides. Which dialog has the floor follows from who writes and what was meant; both halves, what must be known and
/// what is done, look at the same two things. Pure: no I/O, no clock, no randomness.
/// </summary>
internal static class Dialogs
{
    /// <summary>Longer words are not repeated under the question that they answer.</summary>
    private const int LongestShown = 60;

    /// <summary>What must be loaded before this can be decided.</summary>
    public static FactsNeeded Needs(Scene scene, Party party, Heard heard) => (party, heard) switch
    {
        (_, Heard.Code code) => LinkingDialog.Needs(scene, code),
        (_, Heard.SharesPhone shared) => LinkingDialog.Needs(scene, shared),
        (_, Heard.Reachability or Heard.CalledInGroup or Heard.Moved) => FactsNeeded.Nothing,
        (Party.Family family, Heard.AsksWhatIsKept) => DossierDialog.Needs(family),
        (Party.Staff, Heard.AsksWhatIsKept) when Party.FamilyOf(scene) is { } family => DossierDialog.Needs(family),
        (Party.Family family, _) => GuardianDialog.Needs(scene, family),
        (Party.Staff, _) when IsForFamily(scene, heard) => GuardianDialog.Needs(scene, Party.FamilyOf(scene)!),
        (Party.Staff { Member.IsOutsider: true } outsider, _) when HandedCases.Asked(scene, outsider) is not null => HandedCases.Needs(scene),
        (Party.Staff { Member.IsSuperior: true } superior, _) => AreaDialog.Needs(scene, superior, heard),
        (Party.Staff staff, Heard.TakesAlarm or Heard.WritesOutcome) => AlarmDialog.Needs(staff, heard),
        (Party.Staff staff, Heard.AsksTasks) => TaskDialog.Needs(staff),
        (Party.Staff staff, Heard.ClosesTask or Heard.AsksDiscrepancies) => DiscrepancyDialog.Needs(staff),
        (Party.Staff staff, Heard.AsksMonth or Heard.ConfirmsMonth or Heard.CorrectsMonth) => MonthDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.AsksReport asks) => ReportDialog.Needs(scene, staff, asks.Ask),
        (Party.Staff staff, Heard.TicksCatchUp ticks) => CatchUpDialog.Needs(scene, staff, ticks.Saying),
        (Party.Staff staff, Heard.ExtractsHousehold) => HouseholdDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.RecordsDecisions) => MeetingDialog.Needs(staff),
        (Party.Staff staff, Heard.SetsDropout sets) => DropoutDialog.Needs(scene, staff, sets.Command),
        (Party.Staff staff, Heard.Chosen or Heard.Said { Reading.Intent: Intent.Answer }) when OutgoingDraft.IsAsking(scene) => OutgoingDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.Chosen or Heard.Said { Reading.Intent: Intent.Answer }) when DropoutDialog.IsAsking(scene) => DropoutDialog.Needs(scene, staff, command: null),
        (Party.Staff staff, Heard.Said { Reading.Query.Kind: QueryKind.Cases } said) => DropoutWords.IsAsking(said.Text) ? DropoutDialog.Needs(scene, staff, command: null) : CaseListDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.OfBook) => BookDialog.Needs(staff),
        (Party.Staff staff, Heard.AsksSupport or Heard.AsksCases) => CaseListDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.OfCase { Command: var command }) => CaseDialog.Needs(staff, command),
        (Party.Staff staff, Heard.GivesCodeWord) => ClosureDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.Chosen or Heard.Said { Reading.Intent: Intent.Answer }) when ClosureDialog.IsAsking(scene) => ClosureDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.Said { Reading.Command.Kind: CommandKind.Closure }) => ClosureDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.AcknowledgesList) => CommuneDialog.AnswerNeeds(staff),
        (Party.Staff staff, Heard.AsksOwnList) => CommuneDialog.ListNeeds(scene, staff),
        (Party.Staff staff, Heard.WritesCommune writes) => CommuneNotice.Needs(scene, staff, writes.Pupils),
        (Party.Staff staff, Heard.ToldCommune told) => CommuneNotice.Needs(scene, staff, told.Pupils),
        (Party.Staff staff, Heard.AsksBrief) => CommuneBrief.Needs(staff.Register, staff.Register.Clock.DateOf(scene.Message.SentAt)),
        (Party.Staff staff, Heard.CampaignPasted or Heard.AsksCampaigns) => CampaignDialog.Needs(staff),
        (Party.Staff staff, Heard.SettlesCampaignLine settles) => CampaignLineDialog.Needs(staff, settles.Command),
        (Party.Staff staff, Heard.Chosen or Heard.Said { Reading.Intent: Intent.Answer }) when CampaignDialog.IsAsking(scene) => CampaignDialog.NeedsToStore(scene, staff),
        (Party.Staff staff, Heard.AsksTrial) => TrialDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.Letter or Heard.AnswersLetter or Heard.ResumesLetter) => LetterDialog.Needs(staff),
        (Party.Staff staff, Heard.Chosen) when LetterFlow.StateOf(scene.Conversation.Memory) != LetterAsking.Nothing => LetterDialog.Needs(staff),
        (Party.Staff staff, Heard.TellsVisit { Otherwise: var besides } tells) => VisitNeeds(scene, staff, VisitAccess.Whose(staff, tells.Rest).Select(pupil => pupil.Id), besides),
        (Party.Staff staff, Heard.AnswersVisit { Otherwise: var besides }) => VisitNeeds(scene, staff, [], besides),
        (Party.Staff staff, Heard.ResumesVisit) => VisitNeeds(scene, staff, []),
        (Party.Staff staff, Heard.Media) when scene.Conversation.Memory.Visit?.VisitId is not null => VisitNeeds(scene, staff, []),
        (Party.Staff staff, Heard.SendsMinutes sends) => VisitNeeds(scene, staff, VisitAccess.Whose(staff, sends.Rest ?? "").Select(pupil => pupil.Id)),
        (Party.Staff staff, Heard.AsksMinutes asks) => VisitNeeds(scene, staff, VisitAccess.Whose(staff, asks.Rest).Select(pupil => pupil.Id)),
        (Party.Staff staff, Heard.AsksMinutesRegister or Heard.KeepsPaper) => MinutesDialog.RegisterNeeds(scene, staff),
        (Party.Staff staff, Heard.Chosen) when VisitFlow.StateOf(scene.Conversation.Memory) != VisitAsking.Nothing => VisitNeeds(scene, staff, []),
        (Party.Staff staff, Heard.AsksDeadlines or Heard.Said { Reading.Query.Kind: QueryKind.Deadlines }) => DeadlineDialog.Needs(staff),
        (Party.Staff staff, Heard.AsksPage) => PageDialog.Needs(staff),
        (Party.Staff staff, Heard.AsksMeals or Heard.ReportsMeals) => MealDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.AsksReturn) => ReturnDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.TellsDifficulty { Otherwise.Reading.IsAlarm: true } tells) => WithChain(DifficultyDialog.Needs(staff), scene, staff, tells.Otherwise),
        (Party.Staff staff, Heard.TellsDifficulty) => DifficultyDialog.Needs(staff),
        (Party.Staff staff, Heard.TakesDifficulty takes) => DifficultyDialog.Needs(staff, takes),
        (Party.Staff staff, Heard.AnswersHamlet answers) => HamletDialog.With(answers.Otherwise is { } said ? Needs(scene, staff, said) : FactsNeeded.Nothing, scene, staff),
        (Party.Staff staff, Heard.AsksLimit) => LimitDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.Said { Reading.Query.Kind: QueryKind.Streak }) => LongAbsenceDialog.Needs(scene, staff),
        (Party.Staff staff, Heard.UnlinksPhone) => UnlinkDialog.Needs(staff),
        (Party.Staff staff, Heard.NamesCover) => Covers.CoverDialog.Needs(staff),
        (Party.Staff staff, Heard.CountsHeads counts) => HeadCountDialog.With(Needs(scene, staff, counts.Otherwise), scene, staff),
        (Party.Staff staff, Heard.AsksHeadCounts) => HeadCountDialog.ListNeeds(scene, staff),
        (Party.Staff staff, Heard.AsksReach asks) => ReachDialog.Needs(staff, asks),
        (Party.Staff staff, Heard.RecordsConsent said) => PaperConsentDialog.Needs(scene, staff, said),
        (Party.Staff staff, Heard.AcceptsReason accepts) => AcceptReasonDialog.Needs(staff, accepts),
        (Party.Staff staff, Heard.DecidesLeave decides) => LeaveDecisionDialog.Needs(scene, staff, decides.LeaveId, decides.Pupil, decides.From),
        (Party.Staff staff, Heard.AsksFamily asks) => LeaveDecisionDialog.Needs(scene, staff, asks.LeaveId, asks.Pupil, from: null),
        (Party.Staff staff, Heard.Chosen) when IsReminding(scene) => SummaryDialog.Needs(scene, staff, null),
        (Party.Staff staff, Heard.Chosen) when scene.Conversation.Memory.State == nameof(Asking.Alarm) => AlarmDialog.Needs(staff, heard),
        (Party.Staff staff, Heard.Chosen) => RollCallDialog.Needs(scene, staff, []),
        (Party.Staff staff, Heard.Said { Reading.IsAlarm: true } said) => WithChain(NeedsOf(scene, staff, said.Reading), scene, staff, said),
        (Party.Staff staff, Heard.Said said) => NeedsOf(scene, staff, said.Reading),
        _ => FactsNeeded.Nothing,
    };

    /// <summary>What the named children and the one whose visit is being told need.</summary>
    private static FactsNeeded VisitNeeds(Scene scene, Party.Staff staff, IEnumerable<PupilId> named, Heard.Said? besides = null)
    {
        var visit = scene.Conversation.Memory.Visit;
        var needs = VisitAccess.Needs(scene, staff, named.Concat(visit?.Candidates ?? []).Concat(visit?.Pupil is { } pupil ? [pupil] : []));
        return besides is { Reading.IsAlarm: true } ? WithChain(needs, scene, staff, besides) : needs;
    }

    private static FactsNeeded NeedsOf(Scene scene, Party.Staff staff, Reading reading) => reading.Intent switch
    {
        Intent.Query => SummaryDialog.Needs(scene, staff, reading.Query),
        Intent.Command when reading.Command?.Kind == CommandKind.Remind => SummaryDialog.Needs(scene, staff, null),
        Intent.Command when reading.Command?.Kind == CommandKind.Undo => Acts.Needs(RollCallDialog.Needs(scene, staff, reading.Reports), scene),
        Intent.Plan => PlanDialog.Needs(staff, reading.Reports),
        Intent.Note => NoteDialog.Needs(staff, reading),
        _ => RollCallDialog.Needs(scene, staff, reading.Reports),
    };

    /// <summary>Decides the turn.</summary>
    public static TurnResult Take(Scene scene, Party party, Facts facts, Heard heard, Ports.IDocumentWriter documents)
    {
        var draft = new TurnDraft(scene, facts, documents);
        Lapse(draft);
        SettlePrompt(draft, party);
        switch (party, heard)
        {
            case (_, Heard.Moved moved):
                draft.Add(new Effect.MoveChat(draft.Address, moved.To));
                break;
            case (_, Heard.CalledInGroup):
                draft.Reply(GuardianWording.OnlyInPrivate(draft.Scene.Texts), null);
                break;
            case (_, Heard.SharesPhone shared):
                LinkingDialog.Use(draft, shared);
                break;
            case (_, Heard.Reachability reachability):
                draft.Add(new Effect.SetReachability(draft.Address, reachability.CanBeReached));
                break;
            case (_, Heard.Code code):
                LinkingDialog.Use(draft, code);
                break;
            case (Party.Stranger, _):
                LinkingDialog.Greet(draft);
                break;
            case (Party.SchoolUnclear unclear, _):
                ChooseSchool(draft, unclear, heard);
                break;
            case (_, Heard.ChangesSchool) when scene.Registers.Count > 1:
                AskSchool(draft, [.. scene.Registers.Values]);
                break;
            case (Party.Staff, _) when IsForFamily(scene, heard):
                GuardianDialog.Hear(draft, Party.FamilyOf(scene)!, heard);
                break;
            case (Party.Staff { Member.IsOutsider: true } outsider, _) when HandedCases.Asked(scene, outsider) is { } whose:
                HandedCases.Show(draft, outsider, whose);
                break;
            case (Party.Staff { Member.IsSuperior: true } superior, _):
                AreaDialog.Hear(draft, superior, heard);
                break;
            case (Party.Family family, _):
                GuardianDialog.Hear(draft, family, heard);
                break;
            case (Party.Staff staff, _):
                StaffDialog.Hear(draft, staff, heard);
                break;
        }

        if (scene.Message.Content is InboundContent.Media { Caption: { Length: > 0 } caption } && heard is not (Heard.Media or Heard.SendsMinutes))
        {
            TakeFile(draft, party, caption);
        }

        SettleInWords(draft, party, heard);
        return draft.Done();
    }

    /// <summary>The prompt that was open is answered or overtaken by words: its buttons would only say that they are old.</summary>
    private static void SettleInWords(TurnDraft draft, Party party, Heard heard)
    {
        if (draft.Scene.Conversation.Memory.Prompt is { } asked && draft.Memory.Prompt?.Id != asked.Id)
        {
            var isAnswer = heard is Heard.Agrees or Heard.Said { Reading.Intent: Intent.Answer };
            var text = isAnswer && draft.Message.Content is InboundContent.Text { Value.Length: <= LongestShown } said ? said.Value.Trim() : null;
            draft.SettleInWords(SchoolOf(party), token => ButtonToken.IsOfPrompt(token, asked.Id), text);
        }
    }

    private static SchoolId? SchoolOf(Party party) => (party as Party.Staff)?.Register.School.Id ?? (party as Party.Family)?.Register.School.Id;

    /// <summary>The words were heard; the file goes its own way.</summary>
    private static void TakeFile(TurnDraft draft, Party party, string caption)
    {
        switch (party)
        {
            case Party.Family family:
                FileDialog.Hear(draft, family, caption);
                break;
            case Party.Staff staff:
                FileDialog.Hear(draft, staff, wasHeard: true);
                break;
        }
    }

    /// <summary>
    /// A button of the open prompt: its message shows what was chosen. Where several may be chosen in turn, the others stay.
    /// </summary>
    private static void SettlePrompt(TurnDraft draft, Party party)
    {
        if (draft.Message.Content is not InboundContent.Button tap || ButtonToken.ChoiceOfOpenPrompt(tap.Token, draft.Scene) is not { } choice)
        {
            return;
        }

        var school = SchoolOf(party);
        if (!IsReminding(draft.Scene))
        {
            draft.Settle(school);
            return;
        }

        var prompt = draft.Memory.Prompt!;
        draft.Memory = draft.Memory with { Prompt = prompt with { Taken = [.. prompt.Taken.Append(choice).Distinct()] } };
        draft.Settle(school, [.. draft.Memory.Prompt.Taken.Select(index => ButtonToken.OfPrompt(prompt.Id, index))]);
    }

    /// <summary>A question lapses after 30 minutes; what was stored stays.</summary>
    private static void Lapse(TurnDraft draft)
    {
        if (draft.Memory.Prompt is { } prompt && draft.SentAt > prompt.ExpiresAt)
        {
            draft.Memory = draft.Memory with { Prompt = null, State = nameof(Asking.Idle) };
        }
    }

    private static void ChooseSchool(TurnDraft draft, Party.SchoolUnclear unclear, Heard heard)
    {
        if (heard is Heard.Chosen chosen && draft.Memory.Prompt is { } prompt
            && unclear.Schools.FirstOrDefault(register => register.School.Id.Value == prompt.Choices[chosen.Index]) is { } school)
        {
            RollCallPrompts.Move(draft, Happened.SchoolChosen);
            draft.Memory = draft.Memory with { Prompt = null, ChosenSchool = school.School.Id };
            draft.Reply(RollCallWording.SchoolChosen(school), school.School.Id);
            return;
        }

        AskSchool(draft, unclear.Schools);
    }

    private static void AskSchool(TurnDraft draft, IReadOnlyList<Domain.Schools.SchoolRegister> schools)
    {
        RollCallPrompts.Move(draft, Happened.SchoolInDoubt);
        draft.Memory = draft.Memory with { ChosenSchool = null };
        draft.Ask(RollCallWording.WhichSchool, null, draft.Prompt([.. schools.Select(register => register.School.Id.Value)]), [.. schools.Select(register => register.School.Name)]);
    }

    /// <summary>What a member of staff, who is a guardian as well, says as a guardian.</summary>
    private static bool IsForFamily(Scene scene, Heard heard) => Party.FamilyOf(scene) is not null && heard switch
    {
        Heard.AnswersMenu or Heard.AnswersNudge or Heard.Agrees or Heard.StopsMessages or Heard.AsksWhatIsKept or Heard.ChoosesLanguage => true,
        Heard.Chosen => IsConsentAsked(scene),
        Heard.Said said => PlainWords.IsFewer(said.Text) || PlainWords.IsResume(said.Text)
            || (IsConsentAsked(scene) && (PlainWords.IsYes(said.Text) || PlainWords.IsNo(said.Text))),
        _ => false,
    };

    private static bool IsConsentAsked(Scene scene) =>
        scene.Conversation.Memory is { Prompt: { } prompt } memory && FamilyFlow.StateOf(memory) == FamilyAsking.Consent && scene.Message.SentAt <= prompt.ExpiresAt;

    private static bool IsReminding(Scene scene) => scene.Conversation.Memory.State == nameof(Asking.Reminding);

    private static FactsNeeded WithChain(FactsNeeded needs, Scene scene, Party.Staff staff, Heard.Said said) => needs with
    {
        AlarmId = StaffAlarm.IdOf(scene, said),
        Contacts = needs.Contacts.Union(staff.Register.Staff.Where(member => member.IsLeader || member.Classes.Any()).Select(member => Membership.Of(staff.Register.School.Id, member.Id))),
    };
}
