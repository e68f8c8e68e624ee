using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain;
using Bot.Storage.Absences;
using Bot.Storage.Alarms;
using Bot.Storage.Areas;
using Bot.Storage.Audit;
using Bot.Storage.Calendar;
using Bot.Storage.Cases;
using Bot.Storage.CatchUps;
using Bot.Storage.Leaves;
using Bot.Storage.Letters;
using Bot.Storage.Hamlets;
using Bot.Storage.HeadCounts;
using Bot.Storage.Links;
using Bot.Storage.Meals;
using Bot.Storage.Months;
using Bot.Storage.Nudges;
using Bot.Storage.Outbox;
using Bot.Storage.Privacy;
using Bot.Storage.Questions;
using Bot.Storage.Registers;
using Bot.Storage.RollCalls;
using Bot.Storage.Sql;
using Bot.Storage.Tasks;
using Bot.Storage.Trials;
using Bot.Storage.Visits;

namespace Bot.Storage.Turns;

/// <summary>The second half of a turn's load: exactly what was asked for, in one round trip.</summary>
internal static class FactsLoading
{
    public static async Task<Facts> LoadAsync(Database database, FactsNeeded needed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (rollCalls, contacts, questions, alarm, open) =
            (new RollCallRows(), new ContactRows(now), new QuestionRows(), new AlarmRows(), new AlarmRows());
        var (nudges, tasks) = (new NudgeRows(), new TaskRows());
        var (participations, changes) = (new ParticipationRows(), new ChangeRows(needed.School ?? default));
        var dossiers = new Dictionary<PupilId, DossierRows>();
        var (leaves, letters, trial) = (new LeaveRows(), new LetterRows(), new TrialRows());
        var hamlets = new HamletRows();
        var counts = new HeadCountRows();
        var (slips, wrong) = (new HashSet<GuardianId>(), new HashSet<GuardianId>());
        var months = new MonthRows();
        var (absences, marks, left) = (new AbsenceRows(), new MarkRows(), 0);
        var meals = new MealRows();
        var caughtUp = new CatchUpRows();
        var cases = new CaseRows(needed.School ?? default);
        var visits = new VisitRows(needed.School ?? default);
        var campaigns = new CampaignRows();
        var area = new AreaRows();
        var skipped = new SkippedRows();
        var (reports, revisions, messages) = (new RollReportRows(), new RollCallRows(), new FamilyMessageRows());
        var handed = needed.HandedTo.Select(member => (Member: member, Rows: new CaseRows(member.School))).ToList();
        var sent = new SentPaperRows();
        Invitation? invitation = null;
        var queries = new List<Query>();
        queries.AddRange(contacts.OfMembers(needed.Contacts));
        queries.AddRange(handed.SelectMany(one => one.Rows.HandedTo(new StaffId(one.Member.Ref))));
        if (needed.InvitationCode is { } code)
        {
            queries.Add(new Query(
                new Statement(LinkSql.InvitationByCode) { ["code"] = code }, row => invitation = LinkRows.InvitationOf(row)));
        }

        if (needed.AlarmId is { } id)
        {
            queries.Add(alarm.ById(id));
        }

        if (needed.School is { } school)
        {
            var (from, to) = needed.Span ?? (DateOnly.MaxValue, DateOnly.MinValue);
            queries.AddRange(needed.Span is null ? [] : [rollCalls.OfSpan(school, from, to)]);
            queries.AddRange(needed.ReportsBetween is { } days ? [reports.OfSpan(school, days.From, days.To), rollCalls.CountedOfSpan(school, days.From, days.To)] : []);
            queries.AddRange(needed.Days.Where(day => day < from || day > to).Select(day => rollCalls.OfDay(school, day)));
            queries.AddRange(needed.RollCalls.Where(key => !needed.Days.Contains(key.Date) && (key.Date < from || key.Date > to))
                .GroupBy(key => key.Class)
                .SelectMany(days => rollCalls.OfClass(school, days.Key, days.Select(key => key.Date))));
            queries.AddRange(needed.RevisionsOf.Select(key => revisions.RevisionsOf(school, key)));
            queries.AddRange(needed.RevisionsAbout is { } changed ? [revisions.RevisionsAbout(school, changed.Pupil, changed.Since)] : []);
            queries.AddRange(needed.SkippedOf.Count > 0 ? [skipped.Since(school, needed.SkippedOf, needed.SkippedSince ?? DateOnly.MinValue)] : []);
            queries.AddRange(needed.MessagesAbout.SelectMany(pupil => messages.About(school, pupil)));
            queries.AddRange(needed.QuestionsAbout.Count > 0 ? [questions.OfPupils(school, needed.QuestionsAbout, needed.QuestionsSince ?? DateOnly.MinValue)] : []);
            queries.AddRange(needed.NudgesAbout.Select(pupil => nudges.OfPupil(school, pupil, needed.NudgesSince ?? DateOnly.MinValue)));
            queries.AddRange(needed.MealsOn.Select(day => meals.OfDay(school, day)));
            queries.AddRange(needed.NudgesOn.Select(day => nudges.OfSchool(school, day, day, DateTimeOffset.UnixEpoch)));
            foreach (var pupil in needed.DossiersOf)
            {
                dossiers[pupil] = new DossierRows(school, pupil, now);
                queries.AddRange(dossiers[pupil].Queries);
            }

            queries.AddRange(needed.Participations.Select(day => participations.OfDay(school, day)));
            queries.AddRange(needed.CalendarChange is { } change ? [changes.ById(school, change)] : []);
            queries.AddRange(needed.AllContacts ? [contacts.OfSchool(school)] : []);
            queries.AddRange(needed.TasksAbout.Count > 0 ? [tasks.OpenOf(school, needed.TasksAbout)] : []);
            queries.AddRange(tasks.ByKeys(school, needed.Tasks));
            if (needed.OpenTasks)
            {
                queries.Add(tasks.OpenOf(school));
            }

            queries.AddRange(needed.DecidedSince is { } decided ? [tasks.DecidedSince(school, decided)] : []);
            queries.AddRange(needed.PapersSentSince is { } papersSince ? [sent.Since(school, papersSince)] : []);
            queries.AddRange(needed.LeavesOf.Select(pupil => leaves.OfPupil(school, pupil, needed.LeavesSince ?? DateOnly.MinValue)));
            queries.AddRange(leaves.OfDays(school, needed.LeavesOn));
            if (needed.LeaveId is { } leave)
            {
                queries.Add(leaves.ById(school, leave));
            }

            if (needed.MonthlyReportsOf is { } month)
            {
                queries.Add(months.OfMonth(school, month));
            }

            if (needed.MonthlyReportsSince is { } monthsSince)
            {
                queries.Add(months.Since(school, monthsSince));
            }

            queries.AddRange(needed.CaughtUpBetween is { } helped ? [caughtUp.Between(school, helped.From, helped.To)] : []);
            if (needed.Letters)
            {
                queries.Add(letters.OfSchool(school));
            }

            queries.AddRange(needed.Area is { } seen ? [area.On(school, seen.Area, seen.Day)] : []);
            queries.AddRange(needed.Campaigns ? campaigns.OfSchool(school) : []);
            if (needed.HamletAsksOf is { } lead)
            {
                queries.Add(hamlets.OfLead(school, lead, needed.HamletAsksSince ?? DateOnly.MinValue));
            }

            if (needed.HeadCountsSince is { } countsSince)
            {
                queries.Add(counts.Since(school, countsSince));
            }

            if (needed.Slips)
            {
                queries.Add(new Query(new Statement(LinkSql.OpenSlips) { ["school"] = school.Value, ["now"] = now }, row => slips.Add(new GuardianId(row.Text("ref")))));
                queries.Add(new Query(new Statement(LinkSql.WrongContacts) { ["school"] = school.Value }, row => wrong.Add(new GuardianId(row.Text("guardian_id")))));
            }

            if (needed.TrialOf is { } year)
            {
                queries.AddRange(trial.OfYear(new NudgeFactsNeeded(school, year.To, year.From, now)));
            }

            if (needed.AbsencesBetween is { } span)
            {
                queries.AddRange(absences.Between(school, span.From, span.To, needed.AbsencesOf, now));
            }

            if (needed.FirstHeldBetween is { } begun)
            {
                queries.Add(absences.FirstBetween(school, begun.From, begun.To, now));
            }

            if (needed.LeftSince is { } opening)
            {
                queries.Add(new Query(new Statement(RegisterSql.PupilsLeft) { ["school"] = school.Value, ["since"] = opening }, row => left = row.Count("n")));
            }

            if (needed.MarksSince is { } marked)
            {
                queries.Add(marks.OfSchool(school, marked));
            }

            queries.AddRange(needed.CasesOf.Count > 0 ? cases.OfPupils(needed.CasesOf) : []);
            queries.AddRange(needed.OpenCases || needed.CasesClosedSince is not null ? [cases.Open(needed.CasesClosedSince ?? DateOnly.MaxValue)] : []);
            queries.AddRange(needed.CaseEntriesSince is { } told ? [cases.EntriesSince(told)] : []);
            queries.AddRange(needed.Book ? [cases.WholeBook()] : []);
            queries.AddRange(needed.VisitsOf.Count > 0 ? [visits.OfPupils(needed.VisitsOf)] : []);
            if (needed.VisitsSince is { } visited)
            {
                queries.Add(visits.Since(visited));
            }

            if (needed.OpenAlarms)
            {
                queries.Add(open.OpenOf(school));
            }
        }

        if (queries.Count == 0)
        {
            return Facts.None;
        }

        await database.ReadAsync(queries, cancellationToken);
        return new Facts
        {
            RollCalls = rollCalls.All.Where(rollCall => IsAsked(needed, rollCall.Key)).ToDictionary(rollCall => rollCall.Key),
            Reports = reports.All,
            Revisions = revisions.All,
            CorrectionReasons = revisions.Reasons,
            FamilyMessages = messages.All,
            Contacts = contacts.All,
            Questions = questions.All,
            Nudges = nudges.All,
            Letters = letters.All,
            Campaigns = campaigns.All,
            Area = area.All,
            PapersSent = sent.All,
            MonthlyReports = months.All,
            MonthlyReportsSince = months.AllSince,
            MealCounts = meals.All,
            CaughtUp = caughtUp.All,
            Dossiers = dossiers.ToDictionary(pair => pair.Key, pair => pair.Value.Build()),
            Leaves = leaves.All,
            Trial = trial.All,
            Invitation = invitation,
            HamletAsks = hamlets.All,
            HeadCounts = counts.All,
            OpenSlips = slips,
            WrongContacts = wrong,
            Alarm = alarm.All.FirstOrDefault(found => needed.School is null || found.School == needed.School),
            OpenAlarms = open.All,
            Tasks = tasks.All,
            Participations = participations.All,
            Missed = absences.Missed,
            Held = absences.Held,
            Skipped = skipped.All,
            Marks = marks.All,
            Cases = cases.Cases,
            Handed = [.. handed.Select(one => new HandedFacts(one.Member, one.Rows.Cases, one.Rows.Entries))],
            CaseEntries = cases.Entries,
            Book = cases.Book,
            Visits = visits.Standing,
            CancelledVisits = visits.Cancelled,
            Pages = visits.Pages,
            PupilsLeft = left,
            CalendarChange = changes.All is [var newest, ..] ? newest : null,
        };
    }

    /// <summary>Whole days are read where a session was asked for.</summary>
    private static bool IsAsked(FactsNeeded needed, RollCallKey key) =>
        needed.RollCalls.Contains(key) || needed.Days.Contains(key.Date) || IsIn(needed.Span, key.Date) || IsIn(needed.ReportsBetween, key.Date);

    private static bool IsIn((DateOnly From, DateOnly To)? span, DateOnly day) => span is var (from, to) && from <= day && day <= to;
}
