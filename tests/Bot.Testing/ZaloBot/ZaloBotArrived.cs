namespace Bot.Testing.ZaloBot;

/// <summary>A message of the bot as it arrived on a phone.</summary>
/// <param name="Text">The text, or a picture's caption.</param>
/// <param name="Photo">The picture as Zalo fetched it; null for a text.</param>
public sealed record ZaloBotArrived(string Chat, string MessageId, string Text, byte[]? Photo = null);
