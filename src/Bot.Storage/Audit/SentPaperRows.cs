using Bot.Dialogs.Reports;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Audit;

/// <summary>Who said to have sent which paper, oldest first.</summary>
internal sealed class SentPaperRows
{
    private const string Staff = "staff:";

    public List<SentPaper> All { get; } = [];

    public Query Since(SchoolId school, DateTimeOffset since) => new(
        new Statement(AuditSql.OfActionSince) { ["school"] = school.Value, ["action"] = SentPaper.Action, ["since"] = since },
        row =>
        {
            if (row.Text("actor") is var actor && actor.StartsWith(Staff, StringComparison.Ordinal) && row.Text("subject").Split(':', 2) is [var paper, var to])
            {
                All.Add(new SentPaper(new StaffId(actor[Staff.Length..]), paper, to, row.Instant("at")));
            }
        });
}
