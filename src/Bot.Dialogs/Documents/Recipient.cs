namespace Bot.Dialogs.Documents;

/// <summary>Who gets a paper, and what for.</summary>
/// <param name="Purpose">E.g. <c>để báo cáo</c>; empty for none.</param>
public sealed record Recipient(string Name, string Purpose);
