using System.Collections.Concurrent;
using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloOa;

/// <summary>Kinds of message that were to go to a number and have no template: the operator is told of each by name, once.</summary>
public sealed class MissingTemplates(ILogger<MissingTemplates> log) : IOperatorNeed
{
    private readonly ConcurrentDictionary<string, bool> _missing = new(StringComparer.Ordinal);

    public string Account => ZbsChannel.Account;

    public string? Need => _missing.IsEmpty
        ? null
        : $"messages were not sent because their templates are not configured: {string.Join(", ", _missing.Keys.Order(StringComparer.Ordinal).Select(SettingOf))}";

    /// <summary>The other templates work.</summary>
    public bool StopsTheAccount => false;

    internal void Note(string template)
    {
        if (_missing.TryAdd(template, true))
        {
            log.TemplateMissing(Account, SettingOf(template));
        }
    }

    private static string SettingOf(string template) => $"Bot:ZaloOa:Templates:{template}";
}
