using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Outbox;

/// <summary>What was queued for families about a pupil.</summary>
internal sealed class FamilyMessageRows
{
    private readonly List<FamilyMessage> _messages = [];

    public IReadOnlyList<FamilyMessage> All => [.. _messages.OrderBy(message => message.At).ThenBy(message => message.Key, StringComparer.Ordinal)];

    public IEnumerable<Query> About(SchoolId school, PupilId pupil) =>
    [
        .. FamilyMessage.KeyPrefixes(school, pupil).Select(prefix => new Query(
            new Statement(FamilyMessageSql.OfKeys) { ["school"] = school.Value, ["from"] = prefix, ["to"] = prefix + "\U0010FFFF" }, row => Add(row, pupil))),
        new Query(new Statement(FamilyMessageSql.Nudges) { ["school"] = school.Value, ["pupil"] = pupil.Value }, row => Add(row, pupil)),
    ];

    private void Add(DbDataReader row, PupilId pupil) => _messages.Add(new FamilyMessage(
        pupil,
        row.Text("idem"),
        row.Name<MessageKind>("kind"),
        StateOf(row.Text("state")),
        row.InstantOrNull("finished_at") ?? row.Instant("due_at"),
        DialogJson.Read<Outbound>(row.Text("body")).Text)
    {
        DeliveredAt = row.InstantOrNull("delivered_at"),
    });

    private static FamilyMessageState StateOf(string state) => state switch
    {
        "sent" => FamilyMessageState.Sent,
        "dead" => FamilyMessageState.Failed,
        "unknown" => FamilyMessageState.Unknown,
        "stale" => FamilyMessageState.Stale,
        _ => FamilyMessageState.Waiting,
    };
}
