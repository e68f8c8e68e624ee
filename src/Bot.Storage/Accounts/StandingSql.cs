namespace Bot.Storage.Accounts;

internal static class StandingSql
{
    public const string Declare = "update accounts set is_paid = @is_paid, monthly_quota = @quota where account = @account";

    public const string Pause = """
        update accounts set not_before = @not_before, pause_reason = @reason
         where account = @account and fence = @fence and coalesce(not_before, 0) < @not_before
        """;

    public const string Break = """
        update accounts set broken_since = coalesce(broken_since, @since), broken_reason = @reason
         where account = @account and fence = @fence
        """;

    public const string Mend = "update accounts set broken_since = null, broken_reason = null where account = @account and fence = @fence";

    /// <summary>What was put off and cost no attempt waited for the account, not for itself.</summary>
    public const string Hasten = """
        update outbox set next_at = @now
         where account = @account and state = 'ready' and attempts = 0 and due_at <= @now and next_at > @now
           and exists (select 1 from accounts a where a.account = @account and a.fence = @fence)
        """;

    public const string Sent = "select sent from account_months where account = @account and month = @month";

    public const string List = """
        select a.account, a.kind, a.school_id, a.not_before, a.pause_reason, a.broken_since, a.broken_reason, a.monthly_quota,
               coalesce((select m.sent from account_months m where m.account = a.account and m.month = @month), 0) as sent,
               (select count(*) from outbox o where o.account = a.account and o.finished_at is null) as waiting,
               (select min(o.due_at) from outbox o where o.account = a.account and o.finished_at is null and o.due_at <= @now) as oldest_due
          from accounts a
         where a.kind <> 'lease'
         order by a.account
        """;

    public const string AnyBroken = "select account from accounts where broken_since is not null limit 1";

    public const string BrokenFor = """
        select a.account, a.kind, a.broken_since,
               (select count(*) from outbox o where o.account = a.account and o.finished_at is null and o.school_id = @school
                                                and o.due_at <= @now) as waiting
          from accounts a
         where a.broken_since is not null
         order by a.account
        """;
}
