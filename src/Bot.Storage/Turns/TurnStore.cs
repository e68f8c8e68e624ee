using Bot.Dialogs.Conversations;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;
using Bot.Storage.Commits;
using Bot.Storage.Inbox;
using Bot.Storage.Links;
using Bot.Storage.Registers;
using Bot.Storage.Sql;

namespace Bot.Storage.Turns;

internal sealed class TurnStore(Database database, RegisterStore registers, HandedMessages handed, Signals signals, GuardianTexts texts, TimeProvider time) : ITurnStore
{
    private readonly MemoryCache _memories = new();

    public async Task<Scene> LoadAsync(ClaimedMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        await SceneLoading.LoadAsync(database, registers, _memories, message, now, cancellationToken) with { Texts = texts };

    public async Task<Facts> LoadFactsAsync(FactsNeeded needed, Scene scene, CancellationToken cancellationToken)
    {
        if (needed.School is not { } school)
        {
            return await LoadFactsAsync(needed, cancellationToken);
        }

        var (seen, toLoad) = (needed.RollCalls.Where(key => scene.WholeDays.Contains((school, key.Class, key.Date))).ToHashSet(), needed.RollCalls);
        var facts = await LoadFactsAsync(seen.Count == 0 ? needed : needed with { RollCalls = toLoad.Except(seen) }, cancellationToken);
        return seen.Count == 0 ? facts : facts with
        {
            RollCalls = facts.RollCalls.Values.Concat(scene.Reported.Where(rollCall => rollCall.School == school && seen.Contains(rollCall.Key) && !facts.RollCalls.ContainsKey(rollCall.Key)))
                .ToDictionary(rollCall => rollCall.Key),
        };
    }

    public Task<Scene> WithEarlierReportsAsync(Scene scene, CancellationToken cancellationToken) => SceneLoading.WithEarlierAsync(database, scene, cancellationToken);

    public async Task<Facts> LoadFactsAsync(FactsNeeded needed, CancellationToken cancellationToken)
    {
        var facts = await FactsLoading.LoadAsync(database, needed, time.GetUtcNow(), cancellationToken);
        if (needed.StaffPhone is { } phone)
        {
            facts = facts with { StaffByPhone = await StaffPhones.FindAsync(database, registers, phone, cancellationToken) };
        }

        if (facts.Invitation is not { } invitation || await registers.LoadAsync(invitation.For.School, cancellationToken) is not { } register)
        {
            return facts;
        }

        facts = facts with { InvitationRegister = register, InvitedAgreedOnPaper = await AgreedOnPaperAsync(invitation, cancellationToken) };
        if (!needed.InvitationWatchers)
        {
            return facts;
        }

        var watchers = new FactsNeeded { Contacts = [.. InvitationWatchers.Of(register, invitation.For)] };
        return facts with { Contacts = (await FactsLoading.LoadAsync(database, watchers, time.GetUtcNow(), cancellationToken)).Contacts };
    }

    public IDisposable? OneMoment() => database.OneMoment();

    public async Task<CommitOutcome> CommitAsync(
        ClaimedMessage message, Scene scene, TurnResult result, CancellationToken cancellationToken)
    {
        var (address, memory) = (message.Inbound.From, DialogJson.Write(result.Memory));
        HandedMessage? next = null;
        var mayHandOn = handed.MayHandOn;
        var moveOn = mayHandOn ? MoveOnClaimed(message, waiting => next = waiting) : new Statement(InboxSql.MoveOn) { ["account"] = address.Account, ["chat"] = address.Chat };
        var statements = StatementsOf(message, scene, result, memory, moveOn);
        var outcome = await database.Writes.WriteAsync(
            [Aggregates.Conversation(address), .. result.Effects.Select(Aggregates.Of).OfType<string>().Distinct(StringComparer.Ordinal)],
            statements,
            CommitOutcome.Committed,
            session => WhyNotAsync(session, message),
            cancellationToken);
        if (outcome == CommitOutcome.Committed)
        {
            _memories.Put(address, memory, result.Memory);
            if (!mayHandOn)
            {
                signals.InboxChanged(); // the conversation's next message can be claimed now
            }
            else if (next is not null)
            {
                handed.Add(next);
                signals.Inbox.Signal();
            }

            if (result.Effects.Any(EffectStatements.MaySend))
            {
                signals.OutboxChanged();
            }

            if (result.Effects.Any(effect => effect is Effect.FetchFile))
            {
                signals.FilesChanged();
            }
        }

        return outcome;
    }

    private async Task<DateTimeOffset?> AgreedOnPaperAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        DateTimeOffset? agreed = null;
        var paper = new Statement(LinkSql.PaperConsentOf) { ["school"] = invitation.For.School.Value, ["guardian"] = invitation.For.Ref };
        if (invitation.For.Kind == MemberKind.Guardian)
        {
            await database.ReadAsync([new Query(paper, row => agreed = row.InstantOrNull("given_at"))], cancellationToken);
        }

        return agreed;
    }

    private static List<Statement> StatementsOf(ClaimedMessage message, Scene scene, TurnResult result, string memory, Statement moveOn)
    {
        var address = message.Inbound.From;
        return
        [
            new Statement(TurnSql.Advance)
            {
                MustChangeARow = true,
                ["account"] = address.Account,
                ["chat"] = address.Chat,
                ["version"] = scene.Conversation.Version,
                ["fence"] = message.Fence,
                ["memory"] = memory,
            },
            .. result.Effects.SelectMany(effect => EffectStatements.Of(effect, scene.Now)),
            new Statement(InboxSql.Handle)
            {
                MustChangeARow = true,
                ["account"] = address.Account,
                ["update_key"] = message.Inbound.UpdateKey,
                ["at"] = scene.Now,
            },
            moveOn,
        ];
    }

    /// <summary>Tells which message of the chat is claimed now, if one waits.</summary>
    private static Statement MoveOnClaimed(ClaimedMessage message, Action<HandedMessage?> tell) => new(InboxSql.MoveOnClaimed)
    {
        OnRow = row => tell(row.NumberOrNull("next_sequence") is { } sequence ? new HandedMessage(sequence, row.Number("fence"), message.Worker) : null),
        ["account"] = message.Inbound.From.Account,
        ["chat"] = message.Inbound.From.Chat,
        ["worker"] = message.Worker,
        ["lease"] = (long)InboxStore.Lease.TotalMilliseconds,
    };

    private static async ValueTask<CommitOutcome> WhyNotAsync(WriteSession session, ClaimedMessage message)
    {
        var address = message.Inbound.From;
        var fences = await session.QueryAsync(
            new Statement(TurnSql.Fence) { ["account"] = address.Account, ["chat"] = address.Chat }, row => row.Number("fence"));
        return fences is [var fence] && fence == message.Fence ? CommitOutcome.Conflict : CommitOutcome.LeaseLost;
    }
}
