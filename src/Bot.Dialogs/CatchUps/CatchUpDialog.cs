using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.CatchUps;

/// <summary>The ticks on the list of who is to catch up (S2-07), told in a sentence by those who may have the list.</summary>
internal static class CatchUpDialog
{
    /// <summary>Days up to today that are meant where none are said: what is older is caught up on by its day.</summary>
    public const int UsualDays = 28;

    /// <summary>A school year.</summary>
    private const int LongestSpan = 366;

    /// <summary>What the list of these days is made of.</summary>
    public static FactsNeeded FactsOf(SchoolRegister register, DateOnly from, DateOnly to) =>
        new() { School = register.School.Id, Span = (from, to), AbsencesBetween = (from, to), CaughtUpBetween = (from, to) };

    public static FactsNeeded Needs(Scene scene, Party.Staff staff, CatchUpSaying saying) =>
        ReportAccess.Refusal(staff.Member, ReportName.CatchUp) is null && SpanOf(staff.Register, saying, scene.Message.SentAt) is { } span ? FactsOf(staff.Register, span.From, span.To) : FactsNeeded.Nothing;

    public static void Tick(TurnDraft draft, Party.Staff staff, Heard.TicksCatchUp said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (ReportAccess.Refusal(staff.Member, ReportName.CatchUp) is { } refusal)
        {
            draft.Reply(refusal, school);
            return;
        }

        if (SpanOf(register, said.Saying, draft.SentAt) is not { } span)
        {
            draft.Reply(CatchUpWording.NotThen, school);
            return;
        }

        var classes = ReportAccess.ClassesOf(register, staff.Member, ReportName.CatchUp, scope: null);
        var (pupils, problem) = Meant(staff, classes, said.Saying);
        if (problem is not null)
        {
            draft.Reply(problem, school);
            return;
        }

        var owing = CatchUp.Of(register, classes, draft.Facts.Missed, draft.Facts.RollCalls.Values, draft.Facts.CaughtUp, span.From, span.To).Where(one => pupils.Contains(one.Pupil))
            .Select(one => (one.Pupil, Now: one.Open.Where(open => said.Saying.Session is not { } session || open.Session == session).ToList(), All: one.Open.Count())).ToList();
        var ticked = owing.Where(one => one.Now.Count > 0).ToList();
        if (ticked.Count == 0)
        {
            draft.Reply(CatchUpWording.NothingOpen(pupils, span, said.Saying.Days is null), school);
            return;
        }

        foreach (var (pupil, now, _) in ticked)
        {
            foreach (var (day, session) in now)
            {
                draft.Add(new Effect.TickCatchUp(new CatchUpDone(school, pupil.Id, day, session, staff.Member.Id, draft.SentAt)));
            }

            draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", AuditActions.CatchUpTicked, pupil.Id.Value, draft.SentAt));
        }

        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.CatchUpTicked, draft.SentAt.ToString("O", CultureInfo.InvariantCulture), draft.SentAt) };
        draft.Reply(CatchUpWording.Ticked(ticked, span, said.Saying.Days is null), school);
    }

    /// <summary>"hủy": as if not told.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var school = staff.Register.School.Id;
        draft.Memory = draft.Memory with { Act = null };
        draft.Add(new Effect.UntickCatchUps(school, staff.Member.Id, act.At));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", AuditActions.CatchUpUnticked, act.Ref, draft.SentAt));
        draft.Reply(CatchUpWording.TakenBack, school);
    }

    /// <summary>The days told of, up to today; null where they are still to come or too many.</summary>
    private static (DateOnly From, DateOnly To)? SpanOf(SchoolRegister register, CatchUpSaying saying, DateTimeOffset at)
    {
        var today = register.Clock.DateOf(at);
        var (from, to) = saying.Days ?? (today.AddDays(1 - UsualDays), today);
        to = to > today ? today : to;
        return from > to || to.DayNumber - from.DayNumber > LongestSpan ? null : (from, to);
    }

    private static (IReadOnlyList<Pupil> Pupils, string? Problem) Meant(Party.Staff staff, IReadOnlyList<SchoolClass> classes, CatchUpSaying saying)
    {
        var register = staff.Register;
        if (saying.Named.Count == 0)
        {
            var wanted = saying.IsOwnClass ? staff.Member.Homeroom ?? staff.Member.OnlyClass : saying.Class;
            return classes.FirstOrDefault(one => one.Id == wanted) is { } known ? ([.. register.PupilsOf(known.Id)], null) : ([], saying.IsOwnClass ? CatchUpWording.WhichClass : ReportDialogWording.NotYourClasses);
        }

        var pupils = new List<Pupil>();
        foreach (var (said, candidates) in saying.Named)
        {
            var own = candidates.Select(register.Find).OfType<Pupil>().Where(pupil => classes.Any(one => one.Id == pupil.Class)).ToList();
            var likeliest = own.Exists(pupil => pupil.Class == staff.Member.Homeroom) ? own.FindAll(pupil => pupil.Class == staff.Member.Homeroom) : own;
            if (likeliest is not [var pupil])
            {
                return ([], likeliest.Count == 0 ? CatchUpWording.Nobody(saying.Named.Count > 1 ? said : null) : CatchUpWording.WhichOne(said, likeliest));
            }

            pupils.Add(pupil);
        }

        return (pupils, null);
    }
}
