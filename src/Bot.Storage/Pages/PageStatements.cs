using Bot.Dialogs.Messages;
using Bot.Dialogs.Pages;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Pages;

internal static class PageStatements
{
    public static Statement Offer(PageLink link) => new(PageSql.Offer)
    {
        ["school"] = link.School.Value,
        ["hash"] = link.TokenHash,
        ["staff"] = link.Staff.Value,
        ["account"] = link.From.Account,
        ["chat"] = link.From.Chat,
        ["made_at"] = link.MadeAt,
        ["expires_at"] = link.ExpiresAt,
    };

    public static IEnumerable<Statement> CloseAll(SchoolId school, StaffId staff, DateTimeOffset at) =>
    [
        new Statement(PageSql.EndAll) { ["school"] = school.Value, ["staff"] = staff.Value, ["now"] = at },
        new Statement(PageSql.UseAllLinks) { ["school"] = school.Value, ["staff"] = staff.Value, ["now"] = at },
    ];

    /// <summary>What came from the chat ends with its link.</summary>
    public static IEnumerable<Statement> CloseOf(Address chat, DateTimeOffset at) =>
    [
        new Statement(PageSql.EndOfChat) { ["account"] = chat.Account, ["chat"] = chat.Chat, ["now"] = at },
        new Statement(PageSql.UseLinksOfChat) { ["account"] = chat.Account, ["chat"] = chat.Chat, ["now"] = at },
    ];

    public static Statement Begin(PageSession session) => new(PageSql.Begin)
    {
        ["school"] = session.School.Value,
        ["hash"] = session.TokenHash,
        ["staff"] = session.Staff.Value,
        ["account"] = session.From.Account,
        ["chat"] = session.From.Chat,
        ["begun_at"] = session.BegunAt,
        ["expires_at"] = session.ExpiresAt,
    };
}
