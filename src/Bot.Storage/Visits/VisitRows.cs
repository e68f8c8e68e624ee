using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Storage.Sql;

namespace Bot.Storage.Visits;

/// <summary>Visits as they stand, those that were a mistake, and where the pictures of the signed pages lie.</summary>
internal sealed class VisitRows(SchoolId school)
{
    private readonly Dictionary<string, HomeVisit> _visits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeptPage> _pages = new(StringComparer.Ordinal);

    /// <summary>By day and number.</summary>
    public IReadOnlyList<HomeVisit> Standing => [.. Sorted.Where(visit => visit.CancelledAt is null)];

    public IReadOnlyList<HomeVisit> Cancelled => [.. Sorted.Where(visit => visit.CancelledAt is not null)];

    public IReadOnlyDictionary<string, KeptPage> Pages => _pages;

    private IEnumerable<HomeVisit> Sorted => _visits.Values.OrderBy(visit => visit.Day).ThenBy(visit => visit.Minutes.Year).ThenBy(visit => visit.Minutes.Number);

    public Query OfPupils(IEnumerable<PupilId> pupils) =>
        new(new Statement(VisitSql.OfPupils) { ["school"] = school.Value, ["pupils"] = SqlValue.Texts(pupils.Select(pupil => pupil.Value)) }, Add);

    public Query Since(DateOnly since) => new(new Statement(VisitSql.Since) { ["school"] = school.Value, ["since"] = since }, Add);

    public static Statement Record(HomeVisit visit)
    {
        var statement = Changing(VisitSql.Record, visit);
        statement["pupil"] = visit.Pupil.Value;
        statement["number"] = visit.Number;
        statement["day"] = visit.Day;
        statement["by"] = visit.By.Value;
        statement["at"] = visit.At;
        statement["companions"] = DialogJson.Write(visit.Companions);
        statement["met"] = visit.Met;
        statement["said"] = visit.Said;
        statement["promise"] = visit.Promise;
        statement["promised_for"] = visit.PromisedFor;
        statement["minutes_year"] = visit.Minutes.Year;
        statement["minutes_number"] = visit.Minutes.Number;
        return statement;
    }

    public static Statement Move(Effect.MoveVisit move)
    {
        var statement = Changing(VisitSql.Move, move.Visit);
        statement["version"] = move.Seen.Version;
        return statement;
    }

    private static Statement Changing(string sql, HomeVisit visit) => new(sql)
    {
        MustChangeARow = true,
        ["school"] = visit.School.Value,
        ["id"] = visit.Id,
        ["signer"] = visit.Signer?.ToString(),
        ["signer_name"] = visit.SignerName,
        ["signed_page"] = visit.SignedPage,
        ["paper_kept_by"] = visit.PaperKeptBy?.Value,
        ["cancelled_at"] = visit.CancelledAt,
    };

    private void Add(DbDataReader row)
    {
        var page = row.TextOrNull("signed_page");
        var visit = new HomeVisit(
            school,
            row.Text("visit_id"),
            new PupilId(row.Text("pupil_id")),
            row.Count("number"),
            row.Date("day"),
            new StaffId(row.Text("told_by")),
            row.Instant("told_at"),
            new MinutesNumber(row.Date("minutes_year"), row.Count("minutes_number")))
        {
            Companions = DialogJson.Read<IReadOnlyList<string>>(row.Text("companions")),
            Met = row.TextOrNull("met"),
            Said = row.TextOrNull("said"),
            Promise = row.TextOrNull("promise"),
            PromisedFor = row.DateOrNull("promised_for"),
            Signer = row.NameOrNull<VisitSigner>("signer"),
            SignerName = row.TextOrNull("signer_name"),
            SignedPage = row.TextOrNull("page_state") == "given up" ? null : page,
            PaperKeptBy = row.TextOrNull("paper_kept_by") is { } keeper ? new StaffId(keeper) : null,
            CancelledAt = row.InstantOrNull("cancelled_at"),
            Version = row.Count("version"),
        };
        _visits[visit.Id] = visit;
        if (page is not null && row.TextOrNull("page_sha256") is { } sha256 && row.TextOrNull("page_type") is { } type)
        {
            _pages[page] = new KeptPage(sha256, type);
        }
    }
}
