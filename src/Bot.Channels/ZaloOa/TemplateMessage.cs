namespace Bot.Channels.ZaloOa;

/// <summary>What <c>/message/template</c> takes.</summary>
/// <param name="Phone"><c>84…</c></param>
/// <param name="TrackingId">At most 48 letters and digits; comes back with the delivery event. Zalo does not promise to know a repetition by it.</param>
/// <param name="Mode"><c>development</c>, or null.</param>
internal sealed record TemplateMessage(string Phone, string TemplateId, IReadOnlyDictionary<string, string> TemplateData, string TrackingId, string? Mode);
