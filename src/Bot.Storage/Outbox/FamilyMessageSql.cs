namespace Bot.Storage.Outbox;

internal static class FamilyMessageSql
{
    /// <summary>Keys compare by bytes, so that a prefix is a range. What was withdrawn before it was sent was never said.</summary>
    public const string OfKeys = Columns + """
          from outbox o where o.idem >= @from and o.idem < @to and o.school_id = @school and o.state not in ('void', 'dropped')
        """;

    /// <summary>A message about several children belongs to each of them.</summary>
    public const string Nudges = Columns + """
          from nudge_messages m join outbox o on o.idem = m.message
         where m.school_id = @school and m.pupil_id = @pupil and o.state not in ('void', 'dropped')
        """;

    private const string Columns = "select o.idem, o.kind, o.state, o.body, o.due_at, o.finished_at, o.delivered_at ";
}
