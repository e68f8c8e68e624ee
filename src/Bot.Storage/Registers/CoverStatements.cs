using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Storage.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.Registers;

/// <summary>Effects on covers as statements; whatever is cached of the register is old afterwards.</summary>
internal static class CoverStatements
{
    public static IEnumerable<Statement> Add(Cover cover) =>
    [
        new Statement(CoverSql.Add)
        {
            ["school"] = cover.School.Value,
            ["id"] = cover.Id,
            ["who"] = cover.Who.Value,
            ["for"] = cover.For?.Value,
            ["class"] = cover.Class?.Value,
            ["from"] = cover.From,
            ["to"] = cover.To,
            ["by"] = cover.By.Value,
            ["at"] = cover.At,
        },
        new Statement(ChangeSql.Renew) { ["school"] = cover.School.Value },
    ];

    public static IEnumerable<Statement> End(Effect.EndCover end) =>
    [
        new Statement(CoverSql.End)
        {
            ["school"] = end.School.Value,
            ["id"] = end.Id,
            ["last"] = end.LastDay,
            ["by"] = end.By.Value,
            ["at"] = end.At,
        },
        new Statement(ChangeSql.Renew) { ["school"] = end.School.Value },
    ];
}
