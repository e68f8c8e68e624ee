using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Storage.Commits;
using Bot.Storage.Sql;

namespace Bot.Storage.Privacy;

/// <summary>One erasure inside one transaction: statement by statement, counting what went.</summary>
internal sealed class Erasure(WriteSession session, SchoolId school, string alias, DateTimeOffset at)
{
    private static readonly string ErasedBody = DialogJson.Write(new Outbound(ErasureWording.Mark));
    private static readonly string ErasedContent = DialogJson.Write<InboundContent>(new InboundContent.Unsupported("erased"));

    private readonly Dictionary<ErasedKind, int> _counts = [];

    public IReadOnlyDictionary<ErasedKind, int> Counts => _counts.Where(count => count.Value > 0).OrderBy(count => count.Key).ToDictionary();

    /// <param name="hasLeft">The code goes too.</param>
    public async ValueTask ForgetPupilAsync(PupilId pupil, PupilName name, ClassId schoolClass, bool hasLeft)
    {
        Statement Of(string sql) => new(sql)
        {
            ["school"] = school.Value,
            ["pupil"] = pupil.Value,
            ["keyed"] = $"%:{Like.Escape(pupil.Value)}:%",
            ["ending"] = "%/" + Like.Escape(pupil.Value),
            ["erased"] = ErasureWording.Mark,
            ["alias"] = alias,
            ["at"] = at,
        };
        await session.ExecuteAsync([Of(ErasureSql.KeptRegister), Of(ErasureSql.KeptList), Of(ErasureSql.ChosenLists)]);
        await CountAsync(ErasedKind.Reasons, Of(ErasureSql.Reasons));
        await CountAsync(ErasedKind.Answers, Of(ErasureSql.Answers));
        await CountAsync(ErasedKind.Answers, Of(ErasureSql.Leaves));
        await CountAsync(ErasedKind.Answers, Of(ErasureSql.HamletAsks));
        await CountAsync(ErasedKind.Reasons, Of(ErasureSql.CampaignLines));
        await CountAsync(ErasedKind.Nudges, Of(ErasureSql.Nudges));
        await CountAsync(ErasedKind.Outcomes, Of(ErasureSql.Outcomes));
        await CountAsync(ErasedKind.Outcomes, Of(ErasureSql.TasksOfPupil));
        await CountAsync(ErasedKind.Outcomes, Of(ErasureSql.CaseEntries));
        await CountAsync(ErasedKind.Outcomes, Of(ErasureSql.Cases));
        await CountAsync(ErasedKind.Answers, Of(ErasureSql.ContactsOfPupil));
        await CountAsync(ErasedKind.Outcomes, Of(ErasureSql.Visits));
        await CountAsync(ErasedKind.Queued, Of(ErasureSql.Queued));
        await ForgetFilesAsync(Of(ErasureSql.FilesOfPupil));
        await ForgetTextsAsync(new NameMention(name), key => $":{key.Replace('/', ':')}:".Contains($":{pupil}:", StringComparison.Ordinal), schoolClass);
        await ForgetLinesAsync(new NameMention(name));
        await ForgetMemoriesAsync(pupil, new NameMention(name), hasLeft);
        if (hasLeft)
        {
            foreach (var sql in ErasureSql.PupilAliases)
            {
                await session.ExecuteAsync([Of(sql)]);
            }

            await CountAsync(ErasedKind.Register, Of(ErasureSql.Pupil));
        }
    }

    /// <param name="name">As the register has it: it was typed in visits and cases.</param>
    /// <param name="phone">As the register has it: messages by phone number went there.</param>
    public async ValueTask ForgetGuardianAsync(GuardianId guardian, string name, string phone)
    {
        Statement Of(string sql) => new(sql)
        {
            ["school"] = school.Value,
            ["guardian"] = guardian.Value,
            ["keyed_guardian"] = $"%:{Like.Escape(guardian.Value)}:%",
            ["alias"] = alias,
            ["at"] = at,
        };
        var chats = (await session.QueryAsync(Of(ErasureSql.ChatsOfGuardian), row => new Address(row.Text("account"), row.Text("chat"))))
            .Concat(PhoneNumber.AllIn(phone).Select(number => new Address(ChannelAccount.ByPhone, "84" + number.Value[1..]))).ToList();
        await CountAsync(ErasedKind.Answers, Of(ErasureSql.AnswersOfGuardian));
        await CountAsync(ErasedKind.Answers, Of(ErasureSql.LeavesOfGuardian));
        await CountAsync(ErasedKind.Nudges, Of(ErasureSql.NudgesOfGuardian));
        await CountAsync(ErasedKind.Consents, Of(ErasureSql.Consents));
        await ForgetMetAsync(guardian, name);
        foreach (var chat in chats)
        {
            await ForgetChatAsync(chat);
        }

        foreach (var sql in ErasureSql.OfGuardian)
        {
            await session.ExecuteAsync([Of(sql)]);
        }

        await session.ExecuteAsync([Of(ErasureSql.KeptRegister), Of(ErasureSql.KeptList), Of(ErasureSql.ChosenLists)]);
        await CountAsync(ErasedKind.Register, Of(ErasureSql.Guardian));
        await session.ExecuteAsync([new Statement(ErasureSql.Persons)]);
    }

    /// <summary>Where the guardian was met, or is named in a case: by the whole name or what people call somebody by.</summary>
    private async ValueTask ForgetMetAsync(GuardianId guardian, string name)
    {
        if (name.Length == 0)
        {
            return;
        }

        Statement Of(string sql) => new(sql) { ["school"] = school.Value, ["guardian"] = guardian.Value };
        var mention = new NameMention(new PupilName(name));
        var visits = await session.QueryAsync(
            Of(ErasureSql.VisitsOfGuardian), row => (Id: row.Text("visit_id"), Met: row.TextOrNull("met"), Signer: row.TextOrNull("signer_name"), Relation: row.NameOrNull<Relation>("relation")));
        foreach (var (id, met, signer, relation) in visits)
        {
            var (isMet, isSigner) = (met is not null && mention.IsIn(met), signer is not null && mention.IsIn(signer));
            Statement Redact(string sql) => new(sql) { ["school"] = school.Value, ["id"] = id, ["relation"] = ErasureWording.RelationOf(relation) };
            await session.ExecuteAsync([.. isMet ? [Redact(ErasureSql.RedactMet)] : Array.Empty<Statement>(), .. isSigner ? [Redact(ErasureSql.RedactSigner)] : Array.Empty<Statement>()]);
            Count(ErasedKind.Outcomes, isMet || isSigner ? 1 : 0);
        }

        var lines = await session.QueryAsync(Of(ErasureSql.CaseWordsOfGuardian), row => (Id: row.Text("entry_id"), Words: row.Text("words")));
        foreach (var (id, _) in lines.Where(line => mention.IsWholeIn(line.Words)))
        {
            Count(ErasedKind.Outcomes, 1);
            await session.ExecuteAsync([new Statement(ErasureSql.RedactCaseWords) { ["school"] = school.Value, ["id"] = id }]);
        }
    }

    private async ValueTask ForgetChatAsync(Address chat)
    {
        Statement Of(string sql) => new(sql)
        {
            ["school"] = school.Value,
            ["account"] = chat.Account,
            ["chat"] = chat.Chat,
            ["reference"] = "reference:" + chat.Chat,
            ["address"] = chat.ToString(),
            ["body"] = ErasedBody,
            ["content"] = ErasedContent,
            ["alias"] = alias,
            ["at"] = at,
        };
        var sources = await session.QueryAsync(
            new Statement("select update_key from inbox where account = @account and chat = @chat") { ["account"] = chat.Account, ["chat"] = chat.Chat },
            row => $":{chat.Account}/{row.Text("update_key")}:");
        await CountAsync(ErasedKind.Queued, Of(ErasureSql.QueuedToChat));
        await ForgetFilesAsync(Of(ErasureSql.FilesOfChat));
        await CountAsync(ErasedKind.Texts, Of(ErasureSql.TextsToChat));
        await CountAsync(ErasedKind.Texts, Of(ErasureSql.TextsFromChat));
        await CountAsync(ErasedKind.Chats, Of(ErasureSql.Link));
        foreach (var sql in ErasureSql.OfChat)
        {
            await session.ExecuteAsync([Of(sql)]);
        }

        // What was passed on to teachers names the message it came from.
        await ForgetSentAsync((key, _) => sources.Any($":{key}:".Contains));
    }

    private async ValueTask ForgetFilesAsync(Statement fetches)
    {
        foreach (var sha256 in (await session.QueryAsync(fetches, row => row.TextOrNull("sha256"))).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            await CountAsync(ErasedKind.Files, new Statement(ErasureSql.Bytes) { ["school"] = school.Value, ["sha256"] = sha256 });
        }
    }

    /// <summary>Handled messages, sent ones and notes of the class that mention the child.</summary>
    private async ValueTask ForgetTextsAsync(NameMention name, Func<string, bool> isKeyed, ClassId schoolClass)
    {
        var received = await session.QueryAsync(
            new Statement(ErasureSql.InboxTexts) { ["school"] = school.Value, ["content"] = ErasedContent }, row => (Id: row.Number("sequence"), Text: row.Text("content")));
        foreach (var (id, _) in received.Where(message => name.IsIn(message.Text)))
        {
            Count(ErasedKind.Texts, 1);
            await session.ExecuteAsync([new Statement(ErasureSql.RedactInbox) { ["sequence"] = id, ["content"] = ErasedContent }]);
        }

        await ForgetSentAsync((key, text) => isKeyed(key) || name.IsIn(text));
        var notes = await session.QueryAsync(
            new Statement(ErasureSql.Notes) { ["school"] = school.Value, ["class"] = schoolClass.Value, ["erased"] = ErasureWording.Mark }, row => (Id: row.Text("note_id"), Words: row.Text("words")));
        foreach (var (id, _) in notes.Where(note => name.IsIn(note.Words)))
        {
            Count(ErasedKind.Notes, 1);
            await session.ExecuteAsync([new Statement(ErasureSql.RedactNote) { ["school"] = school.Value, ["id"] = id, ["erased"] = ErasureWording.Mark }]);
        }
    }

    /// <summary>By the whole name: a call name alone may be anybody's.</summary>
    private async ValueTask ForgetLinesAsync(NameMention name)
    {
        var lines = await session.QueryAsync(
            new Statement(ErasureSql.UnsettledLines) { ["school"] = school.Value }, row => (Id: row.Text("campaign_id"), Line: row.Number("line"), Words: row.Text("words")));
        foreach (var (id, line, _) in lines.Where(line => name.IsWholeIn(line.Words)))
        {
            Count(ErasedKind.Texts, 1);
            await session.ExecuteAsync([new Statement(ErasureSql.RedactLine) { ["school"] = school.Value, ["id"] = id, ["line"] = line }]);
        }
    }

    private async ValueTask ForgetSentAsync(Func<string, string, bool> isAbout)
    {
        var sent = await session.QueryAsync(
            new Statement(ErasureSql.OutboxTexts) { ["school"] = school.Value, ["body"] = ErasedBody },
            row => (Id: row.Number("id"), Key: row.Text("idem"), Text: row.Text("body")));
        foreach (var (id, _, _) in sent.Where(message => isAbout(message.Key, message.Text)))
        {
            Count(ErasedKind.Texts, 1);
            await session.ExecuteAsync([new Statement(ErasureSql.RedactOutbox) { ["id"] = id, ["body"] = ErasedBody }]);
        }
    }

    private async ValueTask ForgetMemoriesAsync(PupilId pupil, NameMention name, bool hasLeft)
    {
        var memories = await session.QueryAsync(
            new Statement(ErasureSql.Memories) { ["school"] = school.Value },
            row => (Account: row.Text("account"), Chat: row.Text("chat"), Version: row.Number("version"), Memory: row.Text("memory")));
        foreach (var stored in memories)
        {
            if (ErasedMemory.Without(stored.Memory, pupil, name, hasLeft) is { } memory)
            {
                await session.ExecuteAsync(
                [
                    new Statement(ErasureSql.ChangeMemory) { ["account"] = stored.Account, ["chat"] = stored.Chat, ["version"] = stored.Version, ["memory"] = memory },
                ]);
            }
        }
    }

    private async ValueTask CountAsync(ErasedKind kind, Statement statement) => Count(kind, (await session.QueryAsync(statement, _ => 1)).Count);

    private void Count(ErasedKind kind, int rows) => _counts[kind] = _counts.GetValueOrDefault(kind) + rows;
}
