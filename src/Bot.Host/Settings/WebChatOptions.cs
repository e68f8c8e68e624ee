namespace Bot.Host.Settings;

/// <summary>Section <c>Bot:WebChat</c>: the chat page on which anybody may be anybody; for the sample school only.</summary>
public sealed class WebChatOptions
{
    /// <summary>Default: on for the sample school, off for any other. Cannot be on together with <c>Bot:PublicUrl</c>.</summary>
    public bool? Enabled { get; set; }
}
