namespace Bot.Storage.Delivery;

internal static class DeliverySql
{
    /// <summary>Kept also when no row fits yet: the report may overtake the mark.</summary>
    public const string Note = """
        insert into delivery_reports (account, provider_id, delivered_at) values (@account, @provider_id, @at)
        on conflict (account, provider_id) do nothing
        """;

    public const string Mark = """
        update outbox set delivered_at = @at, awaits_delivery = 0
         where account = @account and provider_id = @provider_id and delivered_at is null
        """;

    public const string Purge = "delete from delivery_reports where delivered_at < @before";
}
