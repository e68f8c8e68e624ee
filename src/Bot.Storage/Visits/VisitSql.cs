namespace Bot.Storage.Visits;

internal static class VisitSql
{
    /// <summary>Whichever number was taken in the meantime, of the pupil or of the register: no row, and so a conflict.</summary>
    public const string Record = """
        insert into home_visits (school_id, visit_id, pupil_id, number, day, told_by, told_at, companions, met, said, promise, promised_for, signer, signer_name,
                                 signed_page, minutes_year, minutes_number, paper_kept_by, cancelled_at, version)
        values (@school, @id, @pupil, @number, @day, @by, @at, @companions, @met, @said, @promise, @promised_for, @signer, @signer_name,
                @signed_page, @minutes_year, @minutes_number, @paper_kept_by, @cancelled_at, 1)
        on conflict do nothing
        """;

    public const string Move = """
        update home_visits
           set signer = @signer, signer_name = @signer_name, signed_page = @signed_page, paper_kept_by = @paper_kept_by, cancelled_at = @cancelled_at, version = version + 1
         where school_id = @school and visit_id = @id and version = @version
        """;

    public const string OfPupils = Columns + "where v.school_id = @school and v.pupil_id in {texts @pupils} order by v.day, v.minutes_year, v.minutes_number";

    public const string Since = Columns + "where v.school_id = @school and (v.day >= @since or v.minutes_year >= @since) order by v.day, v.minutes_year, v.minutes_number";

    private const string Columns = """
        select v.school_id, v.visit_id, v.pupil_id, v.number, v.day, v.told_by, v.told_at, v.companions, v.met, v.said, v.promise, v.promised_for, v.signer, v.signer_name,
               v.signed_page, v.minutes_year, v.minutes_number, v.paper_kept_by, v.cancelled_at, v.version, f.state as page_state, f.sha256 as page_sha256, k.media_type as page_type
          from home_visits v
          left join file_fetches f on f.school_id = v.school_id and f.fetch_key = v.signed_page
          left join files k on k.school_id = f.school_id and k.sha256 = f.sha256

        """;
}
