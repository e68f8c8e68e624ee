using System.Globalization;

namespace Bot.Host.Tests.Power;

/// <summary>What the database says and what the phones got, held against each other once everything is quiet (design §3, promises).</summary>
/// <param name="Handled">Messages of people with exactly one effect.</param>
/// <param name="RollCalls">Roll calls stored, each once.</param>
/// <param name="Sent">Messages that certainly arrived.</param>
/// <param name="Ambiguous">Sends marked as perhaps arrived.</param>
/// <param name="Doubled">Messages that arrived a second time.</param>
internal sealed record Ledger(long Handled, long RollCalls, long Sent, long Ambiguous, long Doubled)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Handled} messages handled once, {RollCalls} roll calls once, {Sent} answers and notices sent, {Ambiguous} sends ambiguous, {Doubled} of them arrived twice, 0 lost");

    /// <summary>Waits until nothing is left to do, then balances.</summary>
    /// <param name="said">Update keys of what people said; null where the phones count themselves.</param>
    public static async Task<Ledger> BalanceAsync(SchoolOnTelegram school, long said, long reports, IReadOnlyCollection<string>? taken = null)
    {
        await QuietAsync(school, said);
        (await school.Db.QueryAsync<string>("select update_key || ' ' || state || ' ' || coalesce(error, '') from inbox where state <> 'done'")).ShouldBeEmpty("messages without an effect");
        (await school.CountAsync("select count(*) from inbox")).ShouldBe(said, "messages that came in");
        if (taken is not null)
        {
            taken.Except(await school.Db.QueryAsync<string>("select update_key from inbox")).ShouldBeEmpty("acknowledged and lost");
        }

        (await school.Db.QueryAsync<string>(
            "select source_message || ' ' || count(*) from roll_calls group by source_message having count(*) > 1")).ShouldBeEmpty("roll calls stored twice");
        (await school.Db.QueryAsync<string>(
            "select class_id || ' ' || date || ' ' || session from roll_calls where revision > 1")).ShouldBeEmpty("roll calls with a second revision nobody asked for");
        (await school.CountAsync("select count(*) from roll_calls")).ShouldBe(reports, "roll calls");
        (await school.Db.QueryAsync<string>(
            """
            select i.update_key from inbox i
             where not exists (select 1 from outbox o where o.idem = 'reply:telegram:' || i.update_key || ':0' and (o.state = 'sent' or (o.state = 'unknown' and o.maybe_sent = 1)))
            """)).ShouldBeEmpty("messages without an answer that arrived, or may have arrived twice");
        (await school.Db.QueryAsync<string>(
            $"select idem || ' ' || state || ' ' || coalesce(error, '') from outbox where state in ('dead', 'dropped') or ({Owed(school)})")).ShouldBeEmpty("messages that did not leave");
        return await DeliveriesAsync(school, said, reports);
    }

    private static Task QuietAsync(SchoolOnTelegram school, long said)
    {
        (long Inbox, long Outbox, long Arrived) left = default;
        return school.UntilAsync(
            async () =>
            {
                left = (
                    await school.CountAsync("select count(*) from inbox where state = 'new'"),
                    await school.CountAsync($"select count(*) from outbox where {Owed(school)}"),
                    await school.CountAsync("select count(*) from inbox"));
                return left is (0, 0, _) && left.Arrived >= said;
            },
            () => $"{left.Arrived} of {said} messages arrived, {left.Inbox} wait for their turn, {left.Outbox} to be sent");
    }

    /// <summary>What a job has written for later is not owed yet; an answer is, whatever the clock showed when it was written.</summary>
    private static string Owed(SchoolOnTelegram school) => string.Create(
        CultureInfo.InvariantCulture, $"finished_at is null and (kind = 'Reply' or due_at <= {(school.Now + TimeSpan.FromMinutes(10)).ToUnixTimeMilliseconds()})");

    /// <summary>Every message on a phone is the certain one of its row, or a second one of a row that is marked as perhaps sent.</summary>
    private static async Task<Ledger> DeliveriesAsync(SchoolOnTelegram school, long said, long reports)
    {
        var arrived = school.Telegram.Sent.ToDictionary(sent => $"{sent.Chat} {sent.MessageId.ToString(CultureInfo.InvariantCulture)}", StringComparer.Ordinal);
        var certain = await school.Db.QueryAsync<string>("select chat || ' ' || provider_id from outbox where state = 'sent'");
        certain.Except(arrived.Keys).ShouldBeEmpty("called sent, and on no phone");

        // A repeated send that became ambiguous again may have arrived both times, and neither is certain.
        var ambiguous = (await school.Db.QueryAsync<string>(
                "select chat from outbox where maybe_sent = 1 union all select chat from outbox where state = 'unknown'"))
            .GroupBy(chat => chat).ToDictionary(chat => chat.Key, chat => chat.Count(), StringComparer.Ordinal);
        var more = arrived.Keys.Except(certain).Select(key => arrived[key]).ToList();
        foreach (var chat in more.GroupBy(sent => sent.Chat.ToString(CultureInfo.InvariantCulture)))
        {
            chat.Count().ShouldBeLessThanOrEqualTo(
                ambiguous.GetValueOrDefault(chat.Key), $"chat {chat.Key} got messages twice that are not marked: {string.Join(" | ", chat.Select(sent => sent.Text))}");
        }

        return new Ledger(said, reports, certain.Count, ambiguous.Values.Sum(), more.Count);
    }
}
