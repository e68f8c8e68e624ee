using Bot.Dialogs.Pages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Sql;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Plans;

/// <summary>
/// What a message costs does not grow with what is stored: the statements that a report really runs are caught on their way and explained. And a message that comes
/// alone is answered behind two commits.
/// </summary>
public abstract class PlanContract(StorageProvider provider) : StoreContract(provider)
{
    /// <summary>Tables of a handful of rows, whatever the size of the deployment, and those that are not read by a message.</summary>
    protected static readonly IReadOnlySet<string> Small = new HashSet<string>(StringComparer.Ordinal) { "accounts", "account_values", "counters", "migrations" };

    private static readonly Membership Teacher = Membership.Of(School, SampleSchool.TeacherOf("7A").Id);

    [Fact]
    public async Task Nothing_that_a_report_runs_reads_a_growing_table_from_end_to_end()
    {
        var statements = await new HotPath(Db, Clock).WatchAsync(Teacher);
        foreach (var table in new[] { "inbox", "conversations", "links", "roll_calls", "roll_call_marks", "outbox", "pupils", "questions", "audit" })
        {
            statements.ShouldContain(statement => statement.Sql.Contains(table, StringComparison.Ordinal), $"{table} is on the way of a report");
        }

        var scans = new List<string>();
        foreach (var statement in statements)
        {
            scans.AddRange((await ScansAsync(statement)).Select(scan => $"{scan}\n{statement.Sql}"));
        }

        scans.ShouldBeEmpty(string.Join("\n\n", scans));
    }

    [Fact]
    public async Task Nothing_that_the_page_of_a_class_or_of_a_pupil_runs_reads_a_growing_table_from_end_to_end_or_a_school_years_roll_calls()
    {
        await new HotPath(Db, Clock).LinkAsync(Teacher);
        var visitor = new PageVisitor(SampleSchool.Register, SampleSchool.TeacherOf("7A"), Clock.GetUtcNow());
        var (pupil, schoolClass) = (SampleSchool.Pupil("7A", 1), SampleSchool.Register.Find(new ClassId("7A"))!);
        await using var host = Db.AnotherHost(Clock);
        var seen = new List<Statement>();
        host.Services.GetRequiredService<Database>().Dialect.Watch = statement =>
        {
            lock (seen)
            {
                seen.Add(statement);
            }
        };
        await host.Turns.LoadFactsAsync(ClassPage.Needed(visitor, schoolClass), None);
        await host.Turns.LoadFactsAsync(PupilPage.Needed(visitor, pupil), None);

        var ofRolls = seen.DistinctBy(statement => statement.Sql).Where(statement => statement.Sql.Contains("roll_calls", StringComparison.Ordinal)).ToList();
        ofRolls.Count.ShouldBe(4);
        ofRolls.ShouldAllBe(statement => statement.Values.Any(value => value.Key == "pupils" || value.Key == "classes" || value.Key == "pupil"));
        var scans = new List<string>();
        foreach (var statement in seen)
        {
            scans.AddRange((await ScansAsync(statement)).Select(scan => $"{scan}\n{statement.Sql}"));
        }

        scans.ShouldBeEmpty(string.Join("\n\n", scans));
    }

    [Fact]
    public async Task A_table_without_its_index_is_noticed() =>
        (await ScansAsync(new Statement("select words from notes where words = @words") { ["words"] = "x" })).ShouldNotBeEmpty();

    [Fact]
    public async Task A_lone_message_is_answered_behind_two_commits()
    {
        var path = new HotPath(Db, Clock);
        await path.LinkAsync(Teacher);
        (await path.SayAloneAsync("7A vắng 1: Dũng")).ShouldBeLessThanOrEqualTo(2);
        (await Db.Outbox.StateAsync(None)).Waiting.ShouldBe(1);
        (await path.SayAloneAsync("7A đủ")).ShouldBeLessThanOrEqualTo(2, "also behind an earlier message of the chat");
    }

    /// <summary>What of the statement's plan reads a whole table, or a whole index that holds all of its rows.</summary>
    private protected abstract Task<IReadOnlyList<string>> ScansAsync(Statement statement);
}
