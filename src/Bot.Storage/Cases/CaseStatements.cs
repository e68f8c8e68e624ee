using Bot.Dialogs.Turns;
using Bot.Domain.Cases;
using Bot.Storage.Sql;

namespace Bot.Storage.Cases;

/// <summary>Effects on cases, their lines and the contact book as statements.</summary>
internal static class CaseStatements
{
    public static Statement Open(PupilCase opened)
    {
        var statement = Named(CaseSql.Open, opened, mustChangeARow: false);
        statement["origin"] = opened.Origin;
        statement["opened_on"] = opened.OpenedOn;
        statement["opened_at"] = opened.OpenedAt;
        Fill(statement, opened);
        return statement;
    }

    public static Statement Move(Effect.MoveCase move)
    {
        var statement = Named(CaseSql.Move, move.Seen, mustChangeARow: true);
        statement["version"] = move.Seen.Version;
        Fill(statement, move.Case);
        return statement;
    }

    public static Statement Drop(PupilCase seen)
    {
        var statement = Named(CaseSql.Drop, seen, mustChangeARow: true);
        statement["version"] = seen.Version;
        return statement;
    }

    public static Statement Add(CaseEntry entry) => new(CaseSql.AddEntry)
    {
        ["school"] = entry.School.Value,
        ["id"] = entry.Id,
        ["pupil"] = entry.Pupil.Value,
        ["kind"] = entry.Kind,
        ["lane"] = entry.Lane,
        ["day"] = entry.Day,
        ["at"] = entry.At,
        ["by"] = entry.By?.Value,
        ["words"] = entry.Words,
        ["to"] = entry.To?.ToString(),
        ["way"] = entry.Way?.ToString(),
        ["visit"] = (long?)entry.Visit,
        ["contact"] = entry.Contact,
        ["takes_back"] = entry.TakesBack,
    };

    public static Statement Keep(BookContact contact) => new(CaseSql.KeepContact)
    {
        ["school"] = contact.School.Value,
        ["id"] = contact.Id,
        ["kind"] = contact.Kind,
        ["name"] = contact.Name,
        ["purpose"] = contact.Purpose,
        ["at"] = contact.At,
        ["phone"] = contact.Phone,
        ["pupil"] = contact.Pupil?.Value,
        ["hamlet"] = contact.Hamlet,
    };

    public static Statement Drop(Effect.DropContact drop) => new(CaseSql.DropContact) { ["school"] = drop.School.Value, ["id"] = drop.Id };

    private static Statement Named(string sql, PupilCase known, bool mustChangeARow) => new(sql)
    {
        MustChangeARow = mustChangeARow,
        ["school"] = known.School.Value,
        ["pupil"] = known.Pupil.Value,
        ["number"] = known.Number,
    };

    private static void Fill(Statement statement, PupilCase next)
    {
        statement["state"] = next.State;
        statement["state_since"] = next.StateSince;
        statement["owner"] = next.Owner?.Value;
        statement["next_step"] = next.NextStep;
        statement["next_on"] = next.NextOn;
        statement["relapses"] = next.Relapses;
        statement["closed_despite"] = next.ClosedDespite;
    }
}
