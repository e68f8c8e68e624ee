namespace Bot.Storage.Cases;

internal static class CampaignSql
{
    public const string Open = """
        insert into campaigns (school_id, campaign_id, title, kind, base, taken_by, taken_at, letter_key, due_on, cancelled_at)
        values (@school, @id, @title, @kind, @base, @by, @at, @letter, @due_on, null)
        on conflict (school_id, campaign_id) do nothing
        """;

    public const string AddLine = """
        insert into campaign_lines (school_id, campaign_id, line, written, name, class_written, birth_date, pupil_id, not_in_register, back_on, reason, version)
        values (@school, @id, @line, @written, @name, @class, @birth_date, @pupil, @not_in_register, @back_on, @reason, @version)
        on conflict (school_id, campaign_id, line) do nothing
        """;

    /// <summary>What stood on the list is never changed.</summary>
    public const string MoveLine = """
        update campaign_lines
           set pupil_id = @pupil, not_in_register = @not_in_register, back_on = @back_on, reason = @reason, version = @version
         where school_id = @school and campaign_id = @id and line = @line and version = @seen_version
        """;

    public const string Cancel = "update campaigns set cancelled_at = @at where school_id = @school and campaign_id = @id and cancelled_at is null";

    public const string OfSchool = """
        select school_id, campaign_id, title, kind, base, taken_by, taken_at, letter_key, due_on, cancelled_at
          from campaigns where school_id = @school and cancelled_at is null order by taken_at, campaign_id
        """;

    public const string LinesOfSchool = """
        select l.school_id, l.campaign_id, l.line, l.written, l.name, l.class_written, l.birth_date, l.pupil_id, l.not_in_register, l.back_on, l.reason, l.version
          from campaign_lines l join campaigns c on c.school_id = l.school_id and c.campaign_id = l.campaign_id
         where l.school_id = @school and c.cancelled_at is null
         order by l.campaign_id, l.line
        """;
}
