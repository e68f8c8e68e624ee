using System.Text.Json;
using Bot.Dialogs.Reports;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary><c>truong.json</c>.</summary>
internal static class SchoolFile
{
    private const string File = "truong.json";
    private const string DefaultTimeZone = "Asia/Ho_Chi_Minh";

    private static readonly TimeSpan ReminderLead = TimeSpan.FromMinutes(15);
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The school, or null with the faults noted.</summary>
    public static SchoolProfile? Read(RosterTexts texts, RosterFaults faults)
    {
        if (texts.Read(File) is not { } text)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            var before = faults.All.Count;
            var profile = ProfileOf(new RosterJson(File, text, document.RootElement, "", faults));
            return faults.All.Count == before ? profile : null;
        }
        catch (JsonException failure)
        {
            faults.Add(File, (int)(failure.LineNumber ?? 0) + 1, null, RosterWording.BadJson());
            return null;
        }
    }

    private static SchoolProfile ProfileOf(RosterJson school) => new(
        new SchoolId(school.Text("code")),
        school.Text("name"),
        school.OptionalText("commune") ?? "",
        school.OptionalText("province") ?? "",
        ZoneOf(school),
        SchoolDaysOf(school),
        SessionsOf(school),
        RulesOf(school));

    private static string ZoneOf(RosterJson school)
    {
        var zone = school.OptionalText("timeZone") ?? DefaultTimeZone;
        if (TimeZones.Find(zone) is null)
        {
            school.Fault("timeZone", RosterWording.UnknownZone(zone));
        }

        return zone;
    }

    private static HashSet<DayOfWeek> SchoolDaysOf(RosterJson school)
    {
        var days = new HashSet<DayOfWeek>();
        foreach (var word in school.Texts("schoolDays"))
        {
            if (RosterWords.Weekdays.TryGetValue(word, out var day))
            {
                days.Add(day);
            }
            else
            {
                school.Fault("schoolDays", RosterWording.UnknownWord(word, RosterWords.Weekdays.Keys));
            }
        }

        return days;
    }

    private static List<SessionTimes> SessionsOf(RosterJson school)
    {
        var sessions = new List<SessionTimes>();
        if (school.Object("sessions", required: true) is not { } parts)
        {
            return sessions;
        }

        foreach (var name in parts.Names)
        {
            if (!RosterWords.Sessions.TryGetValue(name, out var session))
            {
                parts.Fault(name, RosterWording.UnknownWord(name, RosterWords.Sessions.Keys));
            }
            else if (parts.Object(name, required: true) is { } times
                && times.Time("start", required: true) is { } start
                && times.Time("dueAt", required: true) is { } dueAt)
            {
                var remindAt = times.Time("remindAt", required: false) ?? Earlier(dueAt, start);
                sessions.Add(new SessionTimes(session, start, remindAt, dueAt));
                if (start > remindAt || remindAt > dueAt)
                {
                    parts.Fault(name, RosterWording.TimesOutOfOrder());
                }
            }
        }

        if (parts.Names.Count == 0)
        {
            school.Fault("sessions", RosterWording.JsonMissing());
        }

        sessions.Sort((one, other) => one.Session.CompareTo(other.Session));
        return sessions;
    }

    /// <summary>The default of <c>remindAt</c>; never before the session has begun.</summary>
    private static TimeOnly Earlier(TimeOnly dueAt, TimeOnly start) =>
        dueAt.ToTimeSpan() - start.ToTimeSpan() > ReminderLead ? dueAt.Add(-ReminderLead) : start;

    private static SchoolRules RulesOf(RosterJson school)
    {
        var defaults = new SchoolRules();
        if (school.Object("rules", required: false) is not { } rules)
        {
            return defaults;
        }

        var monthly = rules.Object("monthlyReport", required: false);
        return new SchoolRules
        {
            ConsecutiveAbsenceDays = rules.Whole("consecutiveAbsenceDays", 1, 60) ?? defaults.ConsecutiveAbsenceDays,
            InCalendarDays = LadderOf(rules),
            SecondSessionCounts = rules.Flag("secondSessionCounts") ?? defaults.SecondSessionCounts,
            MinHomeVisits = rules.Whole("minHomeVisits", 1, 20) ?? defaults.MinHomeVisits,
            MonthlyReportFromDay = monthly?.Whole("fromDay", 1, 31) ?? defaults.MonthlyReportFromDay,
            MonthlyReportDueDay = monthly?.Whole("dueDay", 1, 31) ?? defaults.MonthlyReportDueDay,
            MonthlyReportDueDayInclusive = monthly?.Flag("dueDayInclusive") ?? defaults.MonthlyReportDueDayInclusive,
            DropoutTargetPercent = rules.Percent("dropoutTargetPercent") ?? defaults.DropoutTargetPercent,
            DropoutBase = rules.Whole("dropoutBase", 1, 20_000),
            CommuneDays = rules.Whole("communeDays", 1, 30) ?? defaults.CommuneDays,
            CommuneAnswerDays = rules.Whole("communeAnswerDays", 1, 10) ?? defaults.CommuneAnswerDays,
            DropoutProposalDays = rules.Whole("dropoutProposalDays", 1, 60) ?? defaults.DropoutProposalDays,
            PostHolidayFollowUpDays = rules.Whole("postHolidayFollowUpDays", 0, 60) ?? defaults.PostHolidayFollowUpDays,
            PostHolidayEscalateAfterDays = rules.Whole("postHolidayEscalateAfterDays", 0, 60) ?? defaults.PostHolidayEscalateAfterDays,
            PostHolidayCountsCalendarDays = rules.Flag("postHolidayCountsCalendarDays") ?? defaults.PostHolidayCountsCalendarDays,
            DifficultiesTo = WordOf(rules, "difficultiesTo", RosterWords.DifficultyReceivers) ?? defaults.DifficultiesTo,
            SelfDeclaredDays = rules.Whole("selfDeclaredDays", 1, 60) ?? defaults.SelfDeclaredDays,
            MealCutoff = rules.Time("mealCutoff", required: false) ?? defaults.MealCutoff,
            KeepReasonsYears = rules.Whole("keepReasonsYears", 1, 30) ?? defaults.KeepReasonsYears,
            KeepMinutesYears = rules.Whole("keepMinutesYears", 1, 30) ?? defaults.KeepMinutesYears,
            HeadCountClasses = rules.Whole("headCountClasses", 0, 10) ?? defaults.HeadCountClasses,
            HoldOutShare = rules.Share("holdOut") ?? defaults.HoldOutShare,
            FamilyWeekday = WeekdayOf(rules, "familyWeekday") ?? defaults.FamilyWeekday,
            IrregularSessions = rules.Whole("irregularSessions", 1, 60) ?? defaults.IrregularSessions,
            IrregularBelowPercent = rules.Percent("irregularBelowPercent") ?? defaults.IrregularBelowPercent,
            Targets = TargetsOf(rules),
            Papers = rules.Object("papers", required: false) is { } papers ? PapersOf(papers) : defaults.Papers,
        };
    }

    private static LevelTargets TargetsOf(RosterJson rules)
    {
        var targets = rules.Object("targets", required: false);
        return new LevelTargets(Of("MN"), Of("TH"), Of("THCS"), Of("THPT"));

        int? Of(string level) => targets?.Whole(level, 1, 20_000);
    }

    private static OfficialPapers PapersOf(RosterJson papers) => new()
    {
        District = papers.OptionalText("district"),
        Superior = papers.OptionalText("superior"),
        Place = papers.OptionalText("place"),
        Symbol = papers.OptionalText("symbol"),
        Signing = WordOf(papers, "signing", RosterWords.SigningAuthorities) ?? SigningAuthority.Principal,
        Signer = papers.OptionalText("signer"),
        Recipients = [.. papers.Objects("recipients").Select(one => new PaperRecipient(one.Text("name"), one.OptionalText("purpose") ?? "", WordOf(one, "level", RosterWords.Levels))
        {
            Report = WordOf(one, "report", ReportNames.OnCommandLine) is { } report ? ReportNames.NameOf(report) : null,
        })],
    };

    private static LadderSteps LadderOf(RosterJson rules)
    {
        var ladder = rules.Object("calendarDays", required: false);
        return (ladder?.Flag("reason") == true ? LadderSteps.Reason : LadderSteps.None)
            | (ladder?.Flag("eve") == true ? LadderSteps.Eve : LadderSteps.None)
            | (ladder?.Flag("leaders") == true ? LadderSteps.Leaders : LadderSteps.None);
    }

    private static DayOfWeek? WeekdayOf(RosterJson rules, string name) => WordOf(rules, name, RosterWords.Weekdays);

    private static T? WordOf<T>(RosterJson rules, string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (rules.OptionalText(name) is not { Length: > 0 } word)
        {
            return null;
        }

        if (words.TryGetValue(word, out var meant))
        {
            return meant;
        }

        rules.Fault(name, RosterWording.UnknownWord(word, words.Keys));
        return null;
    }
}
