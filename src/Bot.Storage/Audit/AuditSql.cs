namespace Bot.Storage.Audit;

internal static class AuditSql
{
    public const string Add = """
        insert into audit (school_id, audit_id, at, actor, action, subject) values (@school, @id, @at, @actor, @action, @subject)
        """;

    public const string OfActionSince = """
        select actor, subject, at from audit where school_id = @school and action = @action and at >= @since order by at, audit_id
        """;
}
