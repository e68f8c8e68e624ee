using System.Collections.Concurrent;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Outbox;

/// <summary>
/// Which school an account served last, for each degree of urgency: the round goes on behind it. Known to the host that sends for the account; another begins the
/// round anew, which costs nobody more than one turn.
/// </summary>
internal sealed class SchoolTurns
{
    /// <summary>The school served last, by priority, within a <c>case</c>.</summary>
    public const string ServedLast = """
        when 0 then @after_0 when 1 then @after_1 when 2 then @after_2 when 3 then @after_3
                           when 4 then @after_4 when 5 then @after_5 when 6 then @after_6 else @after_7
        """;

    private readonly ConcurrentDictionary<(string Account, MessageKind Kind), string> _last = new();

    /// <summary>Tells the claim where the round stands.</summary>
    public void Tell(Statement claim, string account)
    {
        foreach (var kind in Enum.GetValues<MessageKind>())
        {
            claim[$"after_{kind:D}"] = Last(account, kind);
        }
    }

    /// <summary>These were served: of each kind, the last school in the order of the round.</summary>
    public void Note(string account, IEnumerable<ClaimedEntry> served)
    {
        foreach (var kind in served.GroupBy(entry => entry.Entry.Kind))
        {
            var after = Last(account, kind.Key);
            _last[(account, kind.Key)] = kind.Select(entry => entry.Entry.School?.Value ?? "").Distinct(StringComparer.Ordinal)
                .OrderBy(school => string.CompareOrdinal(school, after) > 0 ? 0 : 1).ThenBy(school => school, StringComparer.Ordinal).Last();
        }
    }

    private string Last(string account, MessageKind kind) => _last.GetValueOrDefault((account, kind), "");
}
