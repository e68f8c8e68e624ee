using Bot.Dialogs.Ports;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Storage.Audit;
using Bot.Storage.Commits;
using Bot.Storage.Sql;

namespace Bot.Storage.Privacy;

internal sealed class PersonalRecords(Database database) : IPersonalRecords
{
    public async Task<PersonalExport?> ExportAsync(SchoolId school, RecordSubject subject, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var reading = new ExportReading(database, school, cancellationToken);
        if (await reading.ReadAsync(subject) is not { } export)
        {
            return null;
        }

        // A guardian's id is a phone number, and the audit holds none.
        var whom = subject is RecordSubject.OfPupil of ? of.Pupil.Value : "guardian";
        await database.WriteAsync([], [AuditStatements.Add(school, actor, AuditActions.Exported, whom, at)], cancellationToken);
        return export;
    }

    public async Task<ErasureOutcome> EraseAsync(
        SchoolId school, RecordSubject subject, bool isRehearsal, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var alias = "x-" + RowId.New()[..12];
        return await database.Writes.WriteAsync(
            [$"erasure/{school}"],
            async session =>
            {
                var outcome = subject switch
                {
                    RecordSubject.OfPupil of => await ErasePupilAsync(session, school, of.Pupil, alias, actor, at),
                    RecordSubject.OfGuardian of => await EraseGuardianAsync(session, school, of.Guardian, alias, actor, at),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
                if (isRehearsal)
                {
                    await session.UndoAsync();
                }

                return outcome;
            },
            cancellationToken);
    }

    private static async ValueTask<ErasureOutcome> ErasePupilAsync(
        WriteSession session, SchoolId school, PupilId pupil, string alias, string actor, DateTimeOffset at)
    {
        Statement Of(string sql) => new(sql) { ["school"] = school.Value, ["pupil"] = pupil.Value };
        if (await session.QueryAsync(Of(ErasureSql.FindPupil), row => (Name: new PupilName(row.Text("name")), Class: new ClassId(row.Text("class_id")), HasLeft: row.InstantOrNull("left_at") is not null))
            is not [var (name, schoolClass, hasLeft)])
        {
            return new ErasureOutcome.Unknown();
        }

        if (await IsAlarmOpenAsync(session, school, pupil.Value, guardian: ""))
        {
            return new ErasureOutcome.AlarmOpen();
        }

        var erasure = new Erasure(session, school, alias, at);
        foreach (var guardian in await session.QueryAsync(Of(ErasureSql.OnlyGuardiansOf), row => new GuardianId(row.Text("guardian_id"))))
        {
            var (known, phone) = await FindAsync(session, school, guardian) ?? ("", "");
            await erasure.ForgetGuardianAsync(guardian, known, phone);
        }

        await erasure.ForgetPupilAsync(pupil, name, schoolClass, hasLeft);
        await session.ExecuteAsync([AuditStatements.Add(school, actor, AuditActions.Erased, hasLeft ? alias : pupil.Value, at)]);
        return new ErasureOutcome.Done(erasure.Counts, IsStillEnrolled: !hasLeft, hasLeft ? alias : null);
    }

    private static async ValueTask<ErasureOutcome> EraseGuardianAsync(
        WriteSession session, SchoolId school, GuardianId guardian, string alias, string actor, DateTimeOffset at)
    {
        var find = new Statement(ErasureSql.FindGuardian) { ["school"] = school.Value, ["guardian"] = guardian.Value };
        if (await session.QueryAsync(find, row => (Name: row.Text("name"), Phone: row.Text("phone"), HasLeft: row.InstantOrNull("left_at") is not null)) is not [var (name, phone, hasLeft)])
        {
            return new ErasureOutcome.Unknown();
        }

        if (await IsAlarmOpenAsync(session, school, pupil: "", guardian.Value))
        {
            return new ErasureOutcome.AlarmOpen();
        }

        var erasure = new Erasure(session, school, alias, at);
        await erasure.ForgetGuardianAsync(guardian, name, phone);
        await session.ExecuteAsync([AuditStatements.Add(school, actor, AuditActions.GuardianErased, alias, at)]);
        return new ErasureOutcome.Done(erasure.Counts, IsStillEnrolled: !hasLeft, alias);
    }

    private static async ValueTask<bool> IsAlarmOpenAsync(WriteSession session, SchoolId school, string pupil, string guardian) => (await session.QueryAsync(
        new Statement(ErasureSql.OpenAlarm) { ["school"] = school.Value, ["pupil"] = pupil, ["guardian"] = guardian }, _ => 1)).Count > 0;

    private static async ValueTask<(string Name, string Phone)?> FindAsync(WriteSession session, SchoolId school, GuardianId guardian) => (await session.QueryAsync(
        new Statement(ErasureSql.FindGuardian) { ["school"] = school.Value, ["guardian"] = guardian.Value }, row => (row.Text("name"), row.Text("phone")))) is [var found, ..] ? found : null;
}
