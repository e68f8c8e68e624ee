using System.Globalization;
using Bot.Dialogs.Guardians;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Nudges;

/// <summary>
/// Nudges in words. The sentences stand in <c>config/wording/LANGUAGE/guardian.json</c> under <c>nudge…</c>; this class counts, picks and joins them.
/// No comparison, no other family's child, and no total where the cause is work or hardship (domain.md C.2).
/// </summary>
internal static class NudgeWording
{
    /// <summary>Letters of the longest message (C.2 rule 11).</summary>
    public const int Longest = 320;

    /// <summary>A longer name of a season is not said.</summary>
    private const int LongestSeason = 30;

    public const int CanCome = 7;
    public const int ComesLate = 8;

    /// <summary>Names as many of the children as fit, at least one.</summary>
    public static NudgeText Say(SchoolRegister register, NudgeKind kind, DateOnly day, IReadOnlyList<ChildRecord> children)
    {
        for (var count = children.Count; ; count--)
        {
            var said = SayOf(register, kind, day, [.. children.Take(count)]);
            if (count == 1 || said.Text.Length <= Longest)
            {
                return said;
            }
        }
    }

    /// <summary>What a digit answered is called to the guardian who wrote it.</summary>
    public static string Thanks(SchoolRegister register, Pupil pupil, int number) =>
        GuardianWording.Fill(register, number == CanCome ? "nudgeThanksComing" : "nudgeThanksLate", [.. GuardianWording.OfPupil(register, pupil.Id)]);

    public static string Fewer(SchoolRegister register) => GuardianWording.Fill(register, "nudgeFewer");

    public static string Resumed(SchoolRegister register) => GuardianWording.Fill(register, "nudgeResumed");

    private static NudgeText SayOf(SchoolRegister register, NudgeKind kind, DateOnly day, IReadOnlyList<ChildRecord> children)
    {
        if (kind is NudgeKind.Week or NudgeKind.Month)
        {
            if (children.Any(child => child.Cause?.IsWorkOrHardship() == true))
            {
                return Help(register, day, children);
            }

            if (children.FirstOrDefault(child => YearOf(register, child, day).IsNearLimit(GradeOf(register, child))) is { } near)
            {
                return NearLimit(register, day, near);
            }
        }

        return kind switch
        {
            NudgeKind.Week => children is [var only] ? Total(register, day, only) : Totals(register, day, children),
            NudgeKind.Month => Month(register, day, children),
            NudgeKind.Thanks => Of(register, "nudgeThanks", children, [FamilyAnswers.NeedsHelp]),
            NudgeKind.Weekday => Of(register, "nudgeWeekday", children, [CanCome, FamilyAnswers.NeedsHelp], NextDay(register, day, children), ("thứ", GuardianWording.Fill(register, $"on{NextDayOf(register, day, children).DayOfWeek}"))),
            NudgeKind.SundayReturn => Of(register, "nudgeSunday", children, [CanCome, FamilyAnswers.NeedsHelp]),
            NudgeKind.Season => Season(register, day, children),
            NudgeKind.Return => Of(register, "nudgeReturn", children, [CanCome, ComesLate, FamilyAnswers.NeedsHelp], ("hôm tới", GuardianWording.Weekday(register, day.AddDays(1)))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static NudgeText Total(SchoolRegister register, DateOnly day, ChildRecord child)
    {
        var unexplained = new NudgeOccasions(register, day, child).UnexplainedInWeek();
        var latest = unexplained[^1].RollCall;
        var more = unexplained.Count > 1 ? GuardianWording.Fill(register, "nudgeMore", ("số", Number(unexplained.Count - 1))) : "";
        return Of(
            register,
            "nudgeTotal",
            [child],
            [CanCome, FamilyAnswers.NeedsHelp],
            NextDay(register, day, [child]),
            ("buổi vắng", $"{GuardianWording.SessionName(register, latest.Session)} {GuardianWording.Date(latest.Date)}{more}"),
            ("từ đầu năm", SinceSeptember(register, YearOf(register, child, day))));
    }

    private static NudgeText Totals(SchoolRegister register, DateOnly day, IReadOnlyList<ChildRecord> children) => Of(
        register,
        "nudgeTotals",
        children,
        [CanCome, FamilyAnswers.NeedsHelp],
        NextDay(register, day, children),
        ("từng em", string.Join(' ', children.Select(child => YearOf(register, child, day).Sessions is { Unexcused: > 0 } sessions
            ? EachChild(register, "nudgeEachUnexcused", child, ("số", Number(sessions.All)), ("không phép", Number(sessions.Unexcused)))
            : EachChild(register, "nudgeEach", child, ("số", Number(YearOf(register, child, day).Sessions.All)))))));

    private static NudgeText Month(SchoolRegister register, DateOnly day, IReadOnlyList<ChildRecord> children)
    {
        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(-1);
        return Of(
            register,
            "nudgeMonth",
            children,
            [FamilyAnswers.NeedsHelp],
            ("tháng", Number(first.Month)),
            ("từng em", string.Join(' ', children.Select(child => EachChild(
                register,
                "nudgeEachMonth",
                child,
                ("số", Number(child.Totals(first, first.AddMonths(1).AddDays(-1)).Sessions.All)),
                ("từ đầu năm", Number(YearOf(register, child, day).Sessions.All)))))));
    }

    private static NudgeText NearLimit(SchoolRegister register, DateOnly day, ChildRecord child)
    {
        var used = YearOf(register, child, day).TowardsLimit;
        var left = used < AbsenceTotals.Limit ? GuardianWording.Fill(register, "nudgeLeft", ("số", Number(AbsenceTotals.Limit - used))) : GuardianWording.Fill(register, "nudgeNoneLeft");
        return Of(register, "nudgeNearLimit", [child], [CanCome, FamilyAnswers.NeedsHelp], ("số", Number(used)), ("mức", Number(AbsenceTotals.Limit)), ("còn", left));
    }

    /// <summary>The school's own name of the season, where it is short and nothing but words.</summary>
    private static NudgeText Season(SchoolRegister register, DateOnly day, IReadOnlyList<ChildRecord> children)
    {
        var (entry, _) = FamilyTimetable.SeasonAhead(register, register.Find(children[0].Pupil.Class)!, day) ?? throw new System.Diagnostics.UnreachableException();
        var isFestival = entry.Kind == CalendarEntryKind.Festival;
        var name = entry.Note.Trim() is { Length: > 0 and <= LongestSeason } note && note.All(letter => char.IsLetter(letter) || letter is ' ' or '\'' or '-')
            ? note
            : GuardianWording.Fill(register, isFestival ? "nudgeFestivalName" : "nudgeHarvestName");
        var text = isFestival ? "nudgeFestival" : Boards(children) ? "nudgeHarvestBoarding" : "nudgeHarvest";
        return Of(register, text, children, [CanCome, FamilyAnswers.NeedsHelp], ("mùa", name), ("từ ngày", GuardianWording.Date(entry.From)));
    }

    private static bool Boards(IReadOnlyList<ChildRecord> children) => children.All(child => child.Pupil.Boarding is Boarding.DayBoarder or Boarding.Boarder);

    /// <summary>The benefit is named only where the register says that the child has it (C.2 rule 16).</summary>
    private static NudgeText Help(SchoolRegister register, DateOnly day, IReadOnlyList<ChildRecord> children)
    {
        return Of(
            register,
            Boards(children) ? "nudgeHelpBoarding" : "nudgeHelp",
            children,
            [FamilyAnswers.NeedsHelp, CanCome],
            NextDay(register, day, children)) with { IsHelp = true };
    }

    private static NudgeText Of(SchoolRegister register, string text, IReadOnlyList<ChildRecord> children, IReadOnlyList<int> answers, params IReadOnlyList<(string, string)> more)
    {
        var named = string.Join(", ", children.Select(child => $"{GuardianWording.CallName(child.Pupil)} ({child.Pupil.Class})"));
        var hello = GuardianWording.Fill(register, "nudgeHello", [.. GuardianWording.OfPupil(register, children[0].Pupil.Id)]);
        IReadOnlyList<(string, string)> values =
        [
            .. more,
            .. GuardianWording.OfPupil(register, children[0].Pupil.Id),
            ("chào", hello),
            ("các em", $"{Pronoun(register, children)} {named}"),
            ("em", Pronoun(register, children)),
            ("Em", Capital(Pronoun(register, children))),
            ("Các em", Capital($"{Pronoun(register, children)} {named}")),
        ];
        return new NudgeText(
            GuardianWording.Fill(register, text, values),
            children,
            [.. answers.Select(number => (number, GuardianWording.Fill(register, LabelOf(text, number))))]);
    }

    private static string LabelOf(string text, int number) => number switch
    {
        CanCome when text == "nudgeReturn" => "nudgeLabel7Return",
        CanCome => "nudgeLabel7",
        ComesLate => "nudgeLabel8",
        _ => "nudgeLabel6",
    };

    private static string EachChild(SchoolRegister register, string text, ChildRecord child, params IReadOnlyList<(string, string)> more) =>
        GuardianWording.Fill(register, text, [.. more, ("tên", GuardianWording.CallName(child.Pupil)), ("lớp", child.Pupil.Class.Value)]);

    /// <summary>E.g. <c>6 buổi, 4 ngày. Có phép 2, không phép 4</c>: what is nought is not named.</summary>
    internal static string SinceSeptember(SchoolRegister register, AbsenceTotals totals)
    {
        var parts = new[] { ("nudgeExcused", totals.Sessions.Excused), ("nudgeUnexcused", totals.Sessions.Unexcused), ("nudgeUnstated", totals.Sessions.Unstated) }
            .Where(part => part.Item2 > 0)
            .Select(part => GuardianWording.Fill(register, part.Item1, ("số", Number(part.Item2))));
        return GuardianWording.Fill(register, "nudgeSince", ("buổi", Number(totals.Sessions.All)), ("ngày", Number(totals.Days.All)), ("chia ra", Capital(string.Join(", ", parts))));
    }

    private static AbsenceTotals YearOf(SchoolRegister register, ChildRecord child, DateOnly day) => child.Totals(register.Calendar.YearOf(day).From, day);

    private static int GradeOf(SchoolRegister register, ChildRecord child) => register.Find(child.Pupil.Class)?.Grade ?? 0;

    private static DateOnly NextDayOf(SchoolRegister register, DateOnly day, IReadOnlyList<ChildRecord> children) =>
        new NudgeOccasions(register, day, children[0]).NextSchoolDay() ?? day.AddDays(1);

    private static (string, string) NextDay(SchoolRegister register, DateOnly day, IReadOnlyList<ChildRecord> children) =>
        ("hôm tới", GuardianWording.Weekday(register, NextDayOf(register, day, children)));

    private static string Pronoun(SchoolRegister register, IReadOnlyList<ChildRecord> children) => children.Count == 1 ? GuardianWording.Fill(register, "nudgeOne") : GuardianWording.Fill(register, "nudgeSeveral");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
