using Bot.Dialogs.Closures;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Office;

/// <summary>The school year and its changes. Changing goes the way of "khối 7 nghỉ 24/11": read back first, and for the whole school with the code word.</summary>
public static class CalendarPage
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>What somebody who writes "toàn trường" types to be sure.</summary>
    public static string CodeWord => ClosureWording.CodeWord;

    public static bool MayChange(PageVisitor visitor) => visitor.Member.IsLeader;

    /// <summary>Of the school year from the file, what is not over.</summary>
    public static IReadOnlyList<CalendarEntry> Entries(PageVisitor visitor) => [.. visitor.Register.Calendar.Entries.Where(entry => entry.To >= visitor.Today).OrderBy(entry => entry.From)];

    /// <summary>What leaders changed and is not over; what concerns single pupils stands on their own pages.</summary>
    public static IReadOnlyList<CalendarChange> Changes(PageVisitor visitor) =>
        [.. visitor.Register.Calendar.Changes.Where(change => IsShown(visitor, change)).OrderBy(change => change.From)];

    /// <summary>Whom the visitor may choose from.</summary>
    public static IReadOnlyList<(string Key, string Label)> Scopes(PageVisitor visitor) =>
    [
        .. AllScopes(visitor.Register).Where(scope => AccessPolicy.MayChangeCalendar(visitor.Member, visitor.Register, [scope]))
            .Select(scope => (ScopeText.Of(scope), ClosureWording.Who(visitor.Register, [scope]))),
    ];

    public static string Line(SchoolRegister register, CalendarChange change) => ClosureWording.Line(register, change);

    public static string Mode(LearningMode mode) => ClosureWording.ModeName(mode);

    public static FactsNeeded Needed(PageVisitor visitor, CalendarAsk ask) => DraftOf(visitor, ask) is { } draft ? ClosureDialog.NeedsOf(visitor.Register, draft, visitor.Today) : FactsNeeded.Nothing;

    /// <summary>What would be changed, in words; what is wrong with it instead, where it cannot be.</summary>
    public static (string Text, bool IsRefused) ReadBack(PageVisitor visitor, CalendarAsk ask) =>
        DraftOf(visitor, ask) is not { } draft ? (OfficeWording.CalendarUnclear, true)
        : ClosureDialog.RefusalOf(visitor.Member, visitor.Register, draft) is { } refusal ? (refusal, true)
        : (ClosureWording.ReadBack(visitor.Register, draft, Affected.By(visitor.Register, draft.Scopes)), false);

    public static bool NeedsCodeWord(PageVisitor visitor, CalendarAsk ask) => DraftOf(visitor, ask) is { } draft && ClosureDialog.NeedsCodeWord(draft);

    public static PageDecision Store(PageVisitor visitor, Facts facts, string key, CalendarAsk ask, string codeWord) =>
        DraftOf(visitor, ask) is not { } wanted ? PageDecision.Refused(OfficeWording.CalendarUnclear)
        : ClosureDialog.NeedsCodeWord(wanted) && !Understanding.PlainWords.AreSame(codeWord, CodeWord) ? PageDecision.Refused(OfficeWording.CodeWordMissing(CodeWord))
        : PageTurn.Take(visitor, facts, key, (draft, staff) => ClosureDialog.StoreOnce(draft, staff, wanted));

    public static FactsNeeded NeededToTakeBack(PageVisitor visitor, string change) => new() { School = visitor.Register.School.Id, AllContacts = true, CalendarChange = change };

    /// <summary>As "hủy" does: while it is fresh; besides, before it has begun. What has begun ends by "học lại".</summary>
    public static bool MayTakeBack(PageVisitor visitor, CalendarChange change) => (change.From > visitor.Today || visitor.Now - change.At <= Fresh) && AccessPolicy.MayChangeCalendar(visitor.Member, visitor.Register, change.Scopes);

    public static PageDecision TakeBack(PageVisitor visitor, Facts facts, string key) => facts.CalendarChange is { } change && IsShown(visitor, change) && MayTakeBack(visitor, change)
        ? PageTurn.Take(visitor, facts, key, ClosureDialog.TakeBack)
        : PageDecision.Refused(OfficeWording.NothingChanged);

    private static bool IsShown(PageVisitor visitor, CalendarChange change) =>
        change.EndedAt is null && change.To >= visitor.Today && change.Kind != CalendarChangeKind.DroppedOut && !change.Scopes.Any(scope => scope is CalendarScope.OfPupil);

    private static ClosureDraft? DraftOf(PageVisitor visitor, CalendarAsk ask) => AllScopes(visitor.Register).FirstOrDefault(scope => ScopeText.Of(scope) == ask.Scope) is { } scope && ask.To >= ask.From
        ? new ClosureDraft(ask.Act, [ScopeText.Of(scope)], ask.From, ask.Kind == CalendarAskKind.Reopens ? ask.From.AddDays(ClosureDialog.Horizon) : ask.To)
        {
            Session = ask.Session,
            Mode = ask.Mode,
            Reason = ask.Reason,
            Decision = ask.Decision,
            IsEmergency = ask.Kind == CalendarAskKind.Closes,
        }
        : null;

    private static IEnumerable<CalendarScope> AllScopes(SchoolRegister register) =>
    [
        new CalendarScope.WholeSchool(),
        .. register.Classes.Select(one => one.Campus).Where(campus => campus.Length > 0).Distinct(StringComparer.Ordinal).Select(campus => new CalendarScope.OfCampus(campus)),
        .. register.Classes.Select(one => one.Grade).Distinct().Order().Select(grade => new CalendarScope.OfGrade(grade)),
        .. register.Classes.Select(one => new CalendarScope.OfClass(one.Id)),
    ];
}
