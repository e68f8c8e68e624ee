using System.Text.RegularExpressions;
using Bot.Dialogs.Messages;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// Choices as <c>oa.query.show</c> buttons. A tap comes back as an ordinary text that everybody sees and can type, so its end carries the token
/// (<c>Đúng #p:3:0</c>) and the turn decides, as for every button, whether this chat may press it now.
/// </summary>
internal static partial class OaButtons
{
    public const int Most = 5;
    private const int LongestTitle = 100;
    private const string Type = "oa.query.show";

    public static bool Fit(Outbound message) => message.Choices.Count is > 0 and <= Most;

    public static IReadOnlyList<ConsultationButton> Of(IReadOnlyList<Choice> choices) =>
        [.. choices.Select(choice => new ConsultationButton(Title(choice.Label), Type, $"{Title(choice.Label)} #{choice.Token}"))];

    /// <summary>The token at the end of a text; null when there is none.</summary>
    public static string? TokenIn(string text) => Tapped().Match(text) is { Success: true } match ? match.Groups["token"].Value : null;

    private static string Title(string label) => label.Length <= LongestTitle ? label : TextSplitter.Split(label, LongestTitle - 1)[0] + "…";

    [GeneratedRegex(@"\s#(?<token>[a-z]:[!-~]{1,62})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tapped();
}
