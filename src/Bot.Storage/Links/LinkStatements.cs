using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Outbox;
using Bot.Storage.Pages;
using Bot.Storage.Sql;

namespace Bot.Storage.Links;

/// <summary>Effects on links and consents as statements.</summary>
internal static class LinkStatements
{
    public static IEnumerable<Statement> Link(Effect.LinkChat link)
    {
        var member = link.Invitation.For;
        yield return new Statement(LinkSql.UseInvitation)
        {
            MustChangeARow = true,
            ["code"] = link.Invitation.Code,
            ["school"] = member.School.Value,
            ["kind"] = member.Kind,
            ["ref"] = member.Ref,
            ["at"] = link.At,
            ["by"] = link.Address.ToString(),
        };
        foreach (var statement in Link(link.Address, member, link.At))
        {
            yield return statement;
        }
    }

    public static IEnumerable<Statement> Link(Address address, Membership member, DateTimeOffset at)
    {
        var newPerson = RowId.New();
        Statement Of(string sql) => new(sql)
        {
            ["school"] = member.School.Value,
            ["kind"] = member.Kind,
            ["ref"] = member.Ref,
        };
        Statement OfChat(string sql)
        {
            var statement = Of(sql);
            statement["account"] = address.Account;
            statement["chat"] = address.Chat;
            return statement;
        }

        var person = OfChat(LinkSql.AddPerson);
        person["new"] = newPerson;
        person["at"] = at;
        yield return person;
        yield return OfChat(LinkSql.MergeMemberships);
        yield return OfChat(LinkSql.MergeLinks);
        var membership = OfChat(LinkSql.AddMembership);
        membership["new"] = newPerson;
        membership["at"] = at;
        yield return membership;
        var chat = OfChat(LinkSql.AddLink);
        chat["at"] = at;
        yield return chat;
    }

    public static Statement AddConsent(Effect.RecordConsent consent) => new(LinkSql.AddConsent)
    {
        ["school"] = consent.Guardian.School.Value,
        ["guardian"] = consent.Guardian.Ref,
        ["account"] = consent.Address.Account,
        ["chat"] = consent.Address.Chat,
        ["at"] = consent.At,
        ["wording_version"] = consent.WordingVersion,
    };

    public static Statement AddPaperConsent(Effect.RecordPaperConsent consent) =>
        AddPaperConsent(consent.Guardian.School, new GuardianId(consent.Guardian.Ref), consent.WordingVersion, $"staff:{consent.By}", consent.At);

    /// <summary>One of the same instant stays as it is, withdrawn or not: a roster that is read again renews nothing.</summary>
    public static Statement AddPaperConsent(SchoolId school, GuardianId guardian, string version, string by, DateTimeOffset at) => new(LinkSql.AddPaperConsent)
    {
        ["school"] = school.Value,
        ["guardian"] = guardian.Value,
        ["at"] = at,
        ["wording_version"] = version,
        ["by"] = by,
    };

    public static Statement TakeBackPaperConsent(Effect.TakeBackPaperConsent consent) => new(LinkSql.TakeBackPaperConsent)
    {
        ["school"] = consent.Guardian.School.Value,
        ["guardian"] = consent.Guardian.Ref,
        ["at"] = consent.GivenAt,
    };

    public static Statement WithdrawConsent(Effect.WithdrawConsent consent) => new(LinkSql.WithdrawConsent)
    {
        ["school"] = consent.Guardian.School.Value,
        ["guardian"] = consent.Guardian.Ref,
        ["at"] = consent.At,
    };

    public static IEnumerable<Statement> MarkWrong(Effect.MarkWrong wrong) =>
    [
        new Statement(LinkSql.MarkWrong)
        {
            ["school"] = wrong.Guardian.School.Value,
            ["guardian"] = wrong.Guardian.Ref,
            ["account"] = wrong.Address.Account,
            ["chat"] = wrong.Address.Chat,
            ["at"] = wrong.At,
        },
        .. Unlink(wrong.Address, wrong.At),
        OutboxStatements.WithdrawOfAddress(wrong.Address, wrong.At),
        .. wrong.ForgetsTalk
            ? [new Statement(LinkSql.ForgetTalk) { ["account"] = wrong.Address.Account, ["chat"] = wrong.Address.Chat, ["memory"] = DialogJson.Write(new ConversationMemory()) }]
            : Array.Empty<Statement>(),
    ];

    public static Statement SetLanguage(Effect.SetLanguage effect) => new(LinkSql.SetLanguage)
    {
        ["school"] = effect.Guardian.School.Value,
        ["guardian"] = effect.Guardian.Ref,
        ["language"] = effect.Language,
        ["at"] = effect.At,
    };

    public static Statement SetReachability(Effect.SetReachability effect) => new(LinkSql.SetReachability)
    {
        ["account"] = effect.Address.Account,
        ["chat"] = effect.Address.Chat,
        ["reachable"] = effect.CanBeReached,
    };

    public static Statement AddInvitation(Invitation invitation, DateTimeOffset at) => new(LinkSql.AddInvitation)
    {
        ["code"] = invitation.Code,
        ["school"] = invitation.For.School.Value,
        ["kind"] = invitation.For.Kind,
        ["ref"] = invitation.For.Ref,
        ["at"] = at,
        ["expires_at"] = invitation.ExpiresAt,
        ["used_at"] = invitation.UsedAt,
    };

    public static IEnumerable<Statement> Unlink(Address address, DateTimeOffset at)
    {
        yield return new Statement(LinkSql.Unlink) { MustChangeARow = true, ["account"] = address.Account, ["chat"] = address.Chat };
        yield return new Statement(LinkSql.WithdrawConsentOfChat) { ["account"] = address.Account, ["chat"] = address.Chat, ["at"] = at };
        foreach (var statement in PageStatements.CloseOf(address, at))
        {
            yield return statement;
        }
    }
}
