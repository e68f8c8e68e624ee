using Bot.Dialogs.Ports;

namespace Bot.Dialogs.Pages.Office;

/// <summary>One channel account.</summary>
/// <param name="Holder">The host that sends for it; null while none does.</param>
/// <param name="Need">What only an operator can do, if anything.</param>
/// <param name="MayTest">The visitor has a chat there.</param>
public sealed record ChannelLine(AccountStanding Account, string? Holder, string? Need, bool MayTest);
