using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Delivery;

internal sealed class DeliveryReports(Database database) : IDeliveryReports
{
    public Task DeliveredAsync(string account, string providerId, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync([], [Of(DeliverySql.Note, account, providerId, at), Of(DeliverySql.Mark, account, providerId, at)], cancellationToken);

    private static Statement Of(string sql, string account, string providerId, DateTimeOffset at) => new(sql)
    {
        ["account"] = account,
        ["provider_id"] = providerId,
        ["at"] = at,
    };
}
