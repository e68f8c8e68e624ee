using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Campaigns;
using Bot.Dialogs.Understanding.Cases;
using Bot.Dialogs.Understanding.Leaders;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Turns;

/// <summary>
/// Sentences of staff that mean one thing wherever they stand, and need no reader: commands and questions by their own words. They are tried in this order; the
/// first that knows the sentence has it.
/// </summary>
internal static class StaffCommands
{
    private static readonly Func<Spoken, Heard?>[] InOrder = [Trial, Decision, CatchUp, Household, Outcome, Consent, Reach, Dropout, Commune, Campaign, Case, Limit, LongAbsence, CodeWord, Calendar, Unlink, Cover, Report, Page, Task];

    /// <param name="context">What the reader knows of the chat; made when somebody asks.</param>
    public static Heard? In(string text, Scene scene, Party.Staff staff, Lazy<ReadingContext?> context)
    {
        var spoken = new Spoken(text, scene, staff, context);
        foreach (var command in InOrder)
        {
            if (command(spoken) is { } heard)
            {
                return heard;
            }
        }

        return null;
    }

    /// <summary>The own tasks and what hangs on a day: reports of the month, deadlines, meals, returns, counts.</summary>
    public static Heard? Task(string text) =>
        TaskWords.IsAsking(text) ? new Heard.AsksTasks(OnlyOverdue: false)
        : TaskWords.IsAskingOverdue(text) ? new Heard.AsksTasks(OnlyOverdue: true)
        : MonthWords.IsAsking(text) ? new Heard.AsksMonth()
        : MonthWords.Correction(text) is { } month ? new Heard.CorrectsMonth(month.Enrolled, month.Came, month.Went, month.DroppedOut)
        : DeadlineWords.IsAsking(text) ? new Heard.AsksDeadlines()
        : MealWords.IsAsking(text) ? new Heard.AsksMeals()
        : ReturnWords.IsAsking(text) ? new Heard.AsksReturn()
        : TaskWords.IsAskingDiscrepancies(text) ? new Heard.AsksDiscrepancies()
        : HeadCountWords.IsAsking(text) ? new Heard.AsksHeadCounts()
        : TaskWords.Closing(text) is { } closing ? new Heard.ClosesTask(closing.Number, closing.Words, closing.IsCancelled)
        : null;

    /// <summary>The page, asked for or left.</summary>
    public static Heard? Page(string text, Scene scene, Party.Staff staff) =>
        PageWords.IsLeaving(text) ? new Heard.LeavesPage()
        : PageWords.IsAsking(text, staff.Register, staff.Member, scene.Conversation.Memory.Prompt is { } prompt && scene.Message.SentAt <= prompt.ExpiresAt) ? new Heard.AsksPage()
        : null;

    private static Heard? Task(Spoken said) => Task(said.Text);

    private static Heard.AsksTrial? Trial(Spoken said) => PlainWords.AsksTrial(said.Text) ? new Heard.AsksTrial() : null;

    private static Heard.RecordsDecisions? Decision(Spoken said) => DecisionWords.In(said.Text, said.Today) is { } decisions ? new Heard.RecordsDecisions(decisions) : null;

    private static Heard.TicksCatchUp? CatchUp(Spoken said) => CatchUpWords.In(said.Register, said.Text, said.Today) is { } ticked ? new Heard.TicksCatchUp(ticked) : null;

    private static Heard.ExtractsHousehold? Household(Spoken said) =>
        HouseholdWords.In(said.Register, said.Text) is { } asked ? new Heard.ExtractsHousehold(asked.Name, asked.Pupils, asked.RequestedBy) : null;

    private static Heard.WritesOutcome? Outcome(Spoken said) => PlainWords.Outcome(said.Text) is { } words ? new Heard.WritesOutcome(words) : null;

    private static Heard.RecordsConsent? Consent(Spoken said) => ConsentWords.In(said.Text) is { } consent ? new Heard.RecordsConsent(consent.Behind, consent.IsWithdrawn) : null;

    private static Heard.AsksReach? Reach(Spoken said) => ReachWords.In(said.Register, said.Text) is { } reach ? new Heard.AsksReach(reach.Class, reach.ListsRest) : null;

    private static Heard.SetsDropout? Dropout(Spoken said) => DropoutWords.Command(said.Register, said.Text, said.Today) is { } dropout ? new Heard.SetsDropout(dropout) : null;

    private static Heard? Commune(Spoken said) =>
        said.Staff.Member.IsOutsider && CommuneWords.IsReceived(said.Text) ? new Heard.AcknowledgesList()
        : said.Staff.Member.IsOutsider && CommuneWords.AsksList(said.Text) ? new Heard.AsksOwnList()
        : CommuneWords.Notice(said.Register, said.Text) is { } notice ? new Heard.WritesCommune(notice.Name, notice.Pupils)
        : CommuneWords.Sent(said.Register, said.Text) is { } sent ? new Heard.ToldCommune(sent.Name, sent.Pupils)
        : CommuneWords.Brief(said.Text) is (true, var hamlet) ? new Heard.AsksBrief(hamlet)
        : null;

    private static Heard? Campaign(Spoken said) =>
        CampaignWords.Asks(said.Text) is (true, var number) ? new Heard.AsksCampaigns(number)
        : CampaignWords.Command(said.Register, said.Text, said.Today) is { } line ? new Heard.SettlesCampaignLine(line)
        : null;

    /// <summary>What is about cases, their list, their support or the contact book.</summary>
    private static Heard? Case(Spoken said) =>
        CaseWords.In(said.Register, said.Text, said.Today) is { } command ? new Heard.OfCase(command)
        : CaseWords.Asking(said.Register, said.Text) is { } asked ? new Heard.AsksCases(asked.Scope)
        : BookWords.In(said.Register, said.Text) is { } book ? new Heard.OfBook(book)
        : CaseWords.AsksSupport(said.Text) ? new Heard.AsksSupport()
        : null;

    private static Heard.AsksLimit? Limit(Spoken said) => LimitWords.In(said.Register, said.Text) is { } limit ? new Heard.AsksLimit(limit.Class, limit.Name, limit.Pupils) : null;

    private static Heard.Said? LongAbsence(Spoken said) => said.Staff.Member.Homeroom is { } homeroom && LongAbsenceWords.IsAsking(said.Text)
        ? new Heard.Said(new Reading(Intent.Query) { Query = new QueryReading(QueryKind.Streak, new QueryScope.OfClass(homeroom), said.Today) }, said.Text)
        : null;

    private static Heard.GivesCodeWord? CodeWord(Spoken said) =>
        said.Scene.Conversation.Memory is { State: nameof(RollCalls.Asking.CodeWord), Prompt: { } open } && said.Scene.Message.SentAt <= open.ExpiresAt && PlainWords.AreSame(said.Text, Closures.ClosureWording.CodeWord)
            ? new Heard.GivesCodeWord()
            : null;

    private static Heard.AsksCalendar? Calendar(Spoken said) => PlainWords.IsCalendar(said.Text) ? new Heard.AsksCalendar() : null;

    private static Heard.UnlinksPhone? Unlink(Spoken said) => UnlinkWords.Phone(said.Text) is { } phone ? new Heard.UnlinksPhone(phone, IsConfirmed: false) : null;

    /// <summary>Who stands in for whom. "thôi báo hộ" only where somebody does: "hủy báo hộ em" may be about a report.</summary>
    private static Heard.NamesCover? Cover(Spoken said) =>
        CoverReader.Read(said.Text, said.Context.Value!) is { } cover
            && (cover.Act != Covers.CoverAct.Ends || Covers.CoverDialog.Endable(said.Staff, cover.Class, said.Scene.Message.SentAt).Any())
            ? new Heard.NamesCover(cover)
            : null;

    private static Heard? Report(Spoken said) =>
        (ReportWords.In(said.Text, said.Today) ?? ListWords.In(said.Register, said.Text, said.Today)) is { } ask ? new Heard.AsksReport(ask)
        : ReportWords.Sent(said.Text, said.Today) is { } sent ? new Heard.SentReport(sent.Name, sent.To)
        : null;

    private static Heard? Page(Spoken said) => Page(said.Text, said.Scene, said.Staff);

    /// <param name="Text">Without a slash, in Vietnamese.</param>
    private sealed record Spoken(string Text, Scene Scene, Party.Staff Staff, Lazy<ReadingContext?> Context)
    {
        public SchoolRegister Register => Staff.Register;

        /// <summary>The school date on which it was said.</summary>
        public DateOnly Today { get; } = Staff.Register.Clock.DateOf(Scene.Message.SentAt);
    }
}
