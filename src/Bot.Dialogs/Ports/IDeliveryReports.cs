namespace Bot.Dialogs.Ports;

/// <summary>Takes the vendor's word that a message reached the phone, from channels that declare <see cref="ChannelCapabilities.ReportsDelivery"/>.</summary>
public interface IDeliveryReports
{
    /// <summary>
    /// Notes the report; returns when it is durable. It may come more than once, and before the message is marked as sent; one about a message
    /// that the bot did not send changes nothing.
    /// </summary>
    /// <param name="providerId">The vendor's id of the message, as <see cref="SendOutcome.Sent"/> had it.</param>
    Task DeliveredAsync(string account, string providerId, DateTimeOffset at, CancellationToken cancellationToken);
}
