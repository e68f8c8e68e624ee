using System.Text.Json.Serialization;

namespace Bot.Dialogs.Messages;

/// <summary>One message from a channel, free of wire formats (Bot Framework: activity).</summary>
/// <param name="From">The chat it was written in.</param>
/// <param name="UpdateKey">What makes a redelivery recognisable within the account, e.g. Telegram's <c>update_id</c>. At most 200 characters.</param>
/// <param name="SentAt">The channel's time of sending; where a channel gives none (a button), the time of acceptance. Always UTC.</param>
public sealed record Inbound(Address From, string UpdateKey, DateTimeOffset SentAt, InboundContent Content)
{
    /// <summary>The channel's id of the message, to which an edit refers; null where there is none.</summary>
    public string? MessageKey { get; init; }

    /// <summary>Written in a group: others read the answer, so it carries nothing about anyone.</summary>
    public bool IsGroup { get; init; }
}

/// <summary>What a message carries.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Media), "media")]
[JsonDerivedType(typeof(FileText), "file-text")]
[JsonDerivedType(typeof(Reachability), "reachability")]
[JsonDerivedType(typeof(Contact), "contact")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Unsupported), "unsupported")]
public abstract record InboundContent
{
    private InboundContent() { }

    public sealed record Text(string Value) : InboundContent;

    /// <summary>A button was pressed. The token is what the bot gave it, but a client may send any: it is authorised in the turn.</summary>
    public sealed record Button(string Token) : InboundContent
    {
        /// <summary>The message it stands under, where the channel says so and can change it; null elsewhere.</summary>
        public ShownMessage? On { get; init; }
    }

    /// <summary>The sender changed an earlier message.</summary>
    public sealed record Edited(string Value) : InboundContent;

    /// <summary>A photo, voice note or file, with its caption.</summary>
    public sealed record Media(string MediaKind, string? Caption) : InboundContent
    {
        /// <summary>Where its bytes lie; null when the channel gives no way to fetch them.</summary>
        public FileRef? File { get; init; }
    }

    /// <summary>The words of a document that the chat sent before: written into the inbox by the host once it has fetched the file.</summary>
    /// <param name="Value">Null when it has none that can be read.</param>
    public sealed record FileText(string? Value) : InboundContent;

    /// <summary>The chat blocked the bot, or can be reached again.</summary>
    public sealed record Reachability(bool CanBeReached) : InboundContent;

    /// <summary>A phone number was shared.</summary>
    /// <param name="Phone">As the channel gave it.</param>
    /// <param name="IsOwn">The channel vouches that it is the sender's own.</param>
    public sealed record Contact(string Phone, bool IsOwn) : InboundContent
    {
        /// <summary>The sender filled it into a form as their own number, which nobody vouches for.</summary>
        public bool IsClaimed { get; init; }
    }

    /// <summary>The chat goes on under another name (a group was upgraded).</summary>
    public sealed record Moved(string ToChat) : InboundContent;

    /// <summary>Something this channel delivers and the bot cannot use, e.g. a sticker.</summary>
    public sealed record Unsupported(string What) : InboundContent;
}

/// <summary>A message of ours as the chat sees it, in the channel's own words: what a client sends cannot change it.</summary>
/// <param name="Key">The channel's id of it.</param>
/// <param name="Choices">Those that still stand under it.</param>
public sealed record ShownMessage(string Key, string Text, IReadOnlyList<Choice> Choices)
{
    public bool Equals(ShownMessage? other) => other is not null && Key == other.Key && Text == other.Text && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => HashCode.Combine(Key, Text, Choices.Count);
}
