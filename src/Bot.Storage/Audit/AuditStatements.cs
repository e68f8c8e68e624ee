using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Audit;

/// <summary>Who did what, as statements.</summary>
internal static class AuditStatements
{
    public static Statement Add(Effect.Audit audit) => Add(audit.School, audit.Actor, audit.Action, audit.Subject, audit.At);

    public static Statement Add(SchoolId school, string actor, string action, string subject, DateTimeOffset at) => new(AuditSql.Add)
    {
        ["school"] = school.Value,
        ["id"] = RowId.New(),
        ["at"] = at,
        ["actor"] = actor,
        ["action"] = action,
        ["subject"] = subject,
    };
}
