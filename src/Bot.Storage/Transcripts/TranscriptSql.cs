namespace Bot.Storage.Transcripts;

internal static class TranscriptSql
{
    public const string Heard = """
        select sequence, accepted_at, content from inbox
         where account = @account and chat = @chat order by sequence desc limit @limit
        """;

    public const string Said = """
        select id, started_at, body, provider_id from outbox
         where account = @account and chat = @chat and started_at is not null and state in ('started', 'sent', 'unknown')
         order by started_at desc, id desc limit @limit
        """;

    /// <summary>The patterns are asked of few rows: bodies have no index.</summary>
    public const string SaidWith = """
        select id, started_at, body, provider_id
          from (select id, started_at, body, provider_id from outbox
                 where account = @account and chat = @chat and started_at is not null and state in ('started', 'sent', 'unknown')
                 order by started_at desc, id desc limit @limit) said
         where body like @token escape '!' or body like '%"replaces":%'
         order by started_at desc, id desc
        """;

    public const string SaidAs = """
        select id, started_at, body, provider_id from outbox
         where idem = @key and account = @account and chat = @chat and started_at is not null and state in ('started', 'sent', 'unknown')
        """;

    public const string CountSent = """
        select chat, count(*) as total from outbox
         where account = @account and started_at is not null and state in ('started', 'sent', 'unknown')
         group by chat
        """;
}
