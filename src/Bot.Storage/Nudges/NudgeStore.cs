using System.Data.Common;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Storage.Alarms;
using Bot.Storage.Cases;
using Bot.Storage.Links;
using Bot.Domain.Tasks;
using Bot.Storage.Sql;
using Bot.Storage.Tasks;
using Bot.Storage.Trials;

namespace Bot.Storage.Nudges;

internal sealed class NudgeStore(Database database) : INudgeStore
{
    public async Task<NudgeFacts> LoadAsync(NudgeFactsNeeded needed, CancellationToken cancellationToken)
    {
        var (missed, held, said, alarms, contacts) = (new List<MissedSession>(), new List<HeldSession>(), new NudgeRows(), new AlarmRows(), new ContactRows(needed.Now));
        var tasks = new TaskRows();
        var cases = new CaseRows(needed.School);
        var (asked, fewer) = (new HashSet<PupilId>(), new HashSet<GuardianId>());
        string? seed = null;
        await database.ReadAsync(
            [
                new Query(OfSpan(NudgeSql.Missed, needed, needed.YearFrom), row => missed.Add(MissedOf(row))),
                new Query(OfSpan(NudgeSql.Held, needed, needed.HeldFrom), row => held.Add(new HeldSession(KeyOf(row), row.Flag("certain")))),
                new Query(new Statement(NudgeSql.AskedAbout) { ["school"] = needed.School.Value, ["day"] = needed.Day }, row => asked.Add(new PupilId(row.Text("pupil_id")))),
                new Query(new Statement(TrialSql.Seed) { ["school"] = needed.School.Value }, row => seed = row.Text("seed")),
                new Query(new Statement(NudgeSql.WantFewer) { ["school"] = needed.School.Value }, row => fewer.Add(new GuardianId(row.Text("guardian_id")))),
                said.OfSchool(needed.School, needed.YearFrom, needed.Day, needed.Now),
                alarms.OpenOf(needed.School),
                tasks.OpenOf(needed.School),
                cases.Open(DateOnly.MinValue),
                contacts.OfSchool(needed.School),
            ],
            cancellationToken);
        return new NudgeFacts
        {
            Missed = missed,
            Held = held,
            Said = said.All,
            AskedAbout = asked,
            Alarmed = alarms.All.Select(alarm => alarm.Pupil).OfType<PupilId>().ToHashSet(),
            WantFewer = fewer,
            Cases = cases.Cases,
            HoldOutSeed = seed,
            DeadNumbers = [.. tasks.All.Where(task => task.Kind == TaskKind.DeadNumber)],
            Contacts = contacts.All,
        };
    }

    private static Statement OfSpan(string sql, NudgeFactsNeeded needed, DateOnly from) => new(sql)
    {
        ["school"] = needed.School.Value,
        ["from"] = from,
        ["to"] = needed.Day,
        ["settled"] = needed.Settled,
    };

    public static MissedSession MissedOf(DbDataReader row) => new(
        KeyOf(row), new Absence(new PupilId(row.Text("pupil_id")), row.Name<AbsenceKind>("kind"), row.NameOrNull<ReasonCode>("reason")))
    {
        Counts = row.Flag("counts"),
        IsHeardOf = row.Flag("heard_of"),
        Claimed = row.NameOrNull<ReasonCode>("claimed"),
    };

    internal static RollCallKey KeyOf(DbDataReader row) => new(new ClassId(row.Text("class_id")), row.Date("date"), row.Name<Session>("session"));
}
