namespace Bot.Testing.ZaloOa;

/// <summary>A message of the account as it arrived on a phone.</summary>
/// <param name="Text">Null for a file or picture alone.</param>
/// <param name="Buttons">Titles and payloads in order.</param>
/// <param name="File">The uploaded file's name; null without.</param>
/// <param name="IsBilled">Sent between 48 hours and 7 days after the person's last sign of life.</param>
public sealed record ZaloOaSent(string User, string MessageId, string? Text, IReadOnlyList<(string Title, string Payload)> Buttons, string? File, bool IsBilled);

/// <summary>A template message as it arrived.</summary>
public sealed record ZbsSent(string Phone, string MessageId, string TemplateId, IReadOnlyDictionary<string, string> Values, string TrackingId);
