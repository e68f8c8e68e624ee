using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Messages;

namespace Bot.Channels.BotFramework;

/// <summary>What a message activity carries: a pressed button, words, files.</summary>
internal static partial class ActivityContent
{
    private const int MostFiles = 10;

    public static IReadOnlyList<InboundContent> Of(Activity activity, ConversationReference reference)
    {
        var text = TextOf(activity);
        if (TokenOf(activity.Value) is { } pressed)
        {
            return [new InboundContent.Button(pressed)];
        }

        if (TokenInText().IsMatch(text))
        {
            return [new InboundContent.Button(text)];
        }

        var files = (activity.Attachments ?? []).Select(attachment => ActivityFile.Of(attachment, reference)).OfType<InboundContent.Media>().Take(MostFiles).ToList();
        return files.Count > 0 ? [files[0] with { Caption = text.Length > 0 ? text : null }, .. files.Skip(1)]
            : text.Length > 0 ? [new InboundContent.Text(text)]
            : [new InboundContent.Unsupported(activity.Value is null ? "empty" : "value")];
    }

    /// <summary>The words without the mention of the bot, without which nobody speaks to it in a group.</summary>
    public static string TextOf(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in (activity.Entities ?? []).Where(entity => entity is { Type: "mention", Text.Length: > 0 } && entity.Mentioned?.Id == activity.Recipient?.Id))
        {
            text = text.Replace(mention!.Text!, "", StringComparison.Ordinal);
        }

        return text.Trim();
    }

    /// <summary>A button that comes back with a value of its own.</summary>
    private static string? TokenOf(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.String } && value.Value.GetString() is { } token && Token().IsMatch(token) ? token : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair
        }
    }

    [GeneratedRegex(@"^[!-~]{1,64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    /// <summary>Channels that know no values send a button's as words: a letter, a colon and no space, as no person writes.</summary>
    [GeneratedRegex(@"^[a-z]:[!-~]{1,62}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenInText();
}
