namespace Bot.Storage.Audit;

internal static class AuditSql
{
    public const string Add = """
        insert into audit (school_id, audit_id, at, actor, action, subject) values (@school, @id, @at, @actor, @action, @subject)
        """;
}
