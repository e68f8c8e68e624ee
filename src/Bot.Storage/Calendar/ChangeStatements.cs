using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.Calendar;

/// <summary>Effects on the calendar as statements.</summary>
internal static class ChangeStatements
{
    public static IEnumerable<Statement> Add(CalendarChange change) =>
    [
        new Statement(ChangeSql.Add)
        {
            ["school"] = change.School.Value,
            ["id"] = change.Id,
            ["kind"] = change.Kind,
            ["from"] = change.From,
            ["to"] = change.To,
            ["session"] = change.Session?.ToString(),
            ["scopes"] = DialogJson.Write(change.Scopes.Select(ScopeText.Of).ToArray()),
            ["mode"] = change.Mode,
            ["reason"] = change.Reason,
            ["decision"] = change.Decision,
            ["by"] = change.By.Value,
            ["at"] = change.At,
        },
        Renew(change.School.Value),
    ];

    public static IEnumerable<Statement> End(Effect.EndChange end)
    {
        var statement = new Statement(end.LastDay is null ? ChangeSql.Void : ChangeSql.Shorten)
        {
            ["school"] = end.School.Value,
            ["id"] = end.Id,
            ["by"] = end.By.Value,
            ["at"] = end.At,
        };
        if (end.LastDay is { } last)
        {
            statement["last"] = last;
        }

        return [statement, Renew(end.School.Value)];
    }

    private static Statement Renew(string school) => new(ChangeSql.Renew) { ["school"] = school };
}
