namespace Bot.Dialogs.Pages;

/// <summary>A fresh token, and the link that carries it.</summary>
/// <param name="Token">256 random bits in characters that need no escaping in an address.</param>
/// <param name="Link">The whole address to be sent; null where the page has no address that others can open.</param>
public sealed record PageKey(string Token, Uri? Link);
