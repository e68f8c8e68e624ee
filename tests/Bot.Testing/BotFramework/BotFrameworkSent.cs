using System.Text.Json.Nodes;

namespace Bot.Testing.BotFramework;

/// <summary>A message of the bot as a person sees it.</summary>
/// <param name="Buttons">In order, whether suggested or on cards.</param>
public sealed record BotFrameworkSent(string Conversation, string Id, string Text, IReadOnlyList<BotFrameworkButton> Buttons, JsonObject Activity);

/// <param name="Type"><c>imBack</c>, <c>postBack</c> or <c>messageBack</c>.</param>
public sealed record BotFrameworkButton(string Type, string Title, string Value, string? Text);
