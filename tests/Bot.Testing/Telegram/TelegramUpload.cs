namespace Bot.Testing.Telegram;

/// <summary>A file as the server has it.</summary>
/// <param name="Name">Empty where none was given.</param>
public sealed record TelegramUpload(string Name, string? MediaType, byte[] Content);
