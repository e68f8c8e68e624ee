namespace Bot.Storage.Files;

/// <summary>The column <c>when_given_up</c> holds everything that is said at the end of a fetch, as <see cref="FetchWords"/>.</summary>
internal static class FileSql
{
    public const string Put = """
        insert into files (school_id, sha256, media_type, bytes, content, stored_at)
        values (@school, @sha256, @media_type, @bytes, @content, @at)
        on conflict (school_id, sha256) do nothing
        """;

    public const string Find = "select sha256, media_type, bytes, stored_at from files where school_id = @school and sha256 = @sha256";

    public const string Read = "select content from files where school_id = @school and sha256 = @sha256";

    public const string Ask = """
        insert into file_fetches (school_id, fetch_key, account, chat, source, when_given_up, state, attempts, next_at, asked_at)
        values (@school, @key, @account, @chat, @source, @when_given_up, 'waiting', 0, @at, @at)
        on conflict (school_id, fetch_key) do nothing
        """;

    public const string Due = """
        select school_id, fetch_key, account, chat, source, when_given_up, attempts from file_fetches
         where account = @account and state = 'waiting' and next_at <= @now
         order by next_at, asked_at, fetch_key
         limit @limit
        """;

    public const string Keep = "update file_fetches set state = 'stored', sha256 = @sha256, error = null, finished_at = @at" + Held + """

        returning when_given_up
        """;

    public const string PutOff = "update file_fetches set attempts = attempts + 1, next_at = @at, error = @error" + Held;

    public const string GiveUp = """
        update file_fetches set state = 'given up', attempts = attempts + 1, error = @error, finished_at = @at
        """ + Held + """

        returning when_given_up
        """;

    public const string Progress = """
        select f.state, f.error, s.sha256, s.media_type, s.bytes, s.stored_at
          from file_fetches f left join files s on s.school_id = f.school_id and s.sha256 = f.sha256
         where f.school_id = @school and f.fetch_key = @key
        """;

    public const string State = """
        select (select count(*) from file_fetches where state = 'waiting') as waiting,
               (select count(*) from file_fetches where state = 'given up' and finished_at >= @since) as given_up
        """;

    private const string Held = """

         where school_id = @school and fetch_key = @key and state = 'waiting'
           and exists (select 1 from accounts a where a.account = @account and a.fence = @fence)
        """;
}
