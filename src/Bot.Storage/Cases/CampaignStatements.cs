using Bot.Dialogs.Turns;
using Bot.Domain.Cases;
using Bot.Storage.Sql;

namespace Bot.Storage.Cases;

/// <summary>Effects on campaigns as statements.</summary>
internal static class CampaignStatements
{
    public static IEnumerable<Statement> Open(CampaignSheet sheet) =>
    [
        new(CampaignSql.Open)
        {
            ["school"] = sheet.Campaign.School.Value,
            ["id"] = sheet.Campaign.Id,
            ["title"] = sheet.Campaign.Title,
            ["kind"] = sheet.Campaign.Kind,
            ["base"] = sheet.Campaign.Base,
            ["by"] = sheet.Campaign.By.Value,
            ["at"] = sheet.Campaign.At,
            ["letter"] = sheet.Campaign.Letter,
            ["due_on"] = sheet.Campaign.DueOn,
        },
        .. sheet.Lines.Select(line =>
        {
            var statement = Of(CampaignSql.AddLine, line, mustChange: false);
            statement["written"] = line.Written;
            statement["name"] = line.Name;
            statement["class"] = line.Class;
            statement["birth_date"] = line.BirthDate;
            return statement;
        }),
    ];

    public static Statement Move(Effect.MoveCampaignLine move)
    {
        var statement = Of(CampaignSql.MoveLine, move.Line with { Version = move.Seen.Version + 1 }, mustChange: true);
        statement["seen_version"] = move.Seen.Version;
        return statement;
    }

    public static Statement Cancel(Effect.CancelCampaign cancel) => new(CampaignSql.Cancel)
    {
        ["school"] = cancel.School.Value,
        ["id"] = cancel.Id,
        ["at"] = cancel.At,
    };

    private static Statement Of(string sql, CampaignLine line, bool mustChange) => new(sql)
    {
        MustChangeARow = mustChange,
        ["school"] = line.School.Value,
        ["id"] = line.Campaign,
        ["line"] = line.Number,
        ["pupil"] = line.Pupil?.Value,
        ["not_in_register"] = line.NotInRegister,
        ["back_on"] = line.BackOn,
        ["reason"] = line.Reason?.ToString(),
        ["version"] = line.Version,
    };
}
