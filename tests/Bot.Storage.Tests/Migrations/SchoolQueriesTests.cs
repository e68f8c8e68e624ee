using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Storage.Migrations;
using Bot.Storage.Sql;

namespace Bot.Storage.Tests.Migrations;

/// <summary>No statement touches a table of schools without saying of which school, but for the few named here with their reason (design §5).</summary>
public sealed partial class SchoolQueriesTests
{
    /// <summary>Each with why it may look at several schools.</summary>
    private static readonly Dictionary<string, string> Across = new(StringComparer.Ordinal)
    {
        ["AlarmSql.State"] = "a count for operations",
        ["FileSql.State"] = "a count for operations",
        ["ChangeSql.Columns"] = "a beginning, to which each use adds the school",
        ["LinkSql.WithdrawConsentOfChat"] = "a chat that is unlinked is unlinked from every school",
        ["ErasureSql.Persons"] = "a person of no school any more",
        ["ForgettingSql.Links"] = "a chat of nobody any more",
        ["PageSql.EndOfChat"] = "a chat that is unlinked is unlinked from every school",
        ["PageSql.UseLinksOfChat"] = "the same",
        ["PageSql.PurgeLinks"] = "what has expired, whosever it was",
        ["PageSql.PurgeSessions"] = "what has expired, whosever it was",
    };

    private static readonly string[] OfSchools =
    [
        .. Migration.All(SqlDialect.Postgres).SelectMany(migration => Table().Matches(migration.Text))
            .Where(table => Leads().IsMatch(table.Groups["columns"].Value)).Select(table => table.Groups["name"].Value),
    ];

    [Fact]
    public void Every_statement_names_the_school()
    {
        OfSchools.Length.ShouldBeGreaterThan(30);
        var statements = Statements().ToList();
        statements.Count.ShouldBeGreaterThan(200);

        var across = statements.Where(statement => Mentions(statement.Sql).Any() && !statement.Sql.Contains("school_id", StringComparison.Ordinal)).Select(statement => statement.Name).ToList();

        across.Except(Across.Keys).ShouldBeEmpty("statements that touch tables of schools and name none");
        Across.Keys.Except(across).ShouldBeEmpty("named above and not needed");
    }

    private static IEnumerable<(string Name, string Sql)> Statements() =>
        from type in typeof(Migrator).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(string)
        let sql = field.IsLiteral ? (string?)field.GetRawConstantValue() : (string?)field.GetValue(null)
        where sql is not null && Verb().IsMatch(sql)
        select ($"{type.Name}.{field.Name}", sql);

    private static IEnumerable<string> Mentions(string sql) => OfSchools.Where(table => Regex.IsMatch(sql, $@"\b(from|join|update|into)\s+{table}\b"));

    [GeneratedRegex(@"create table (?<name>\w+) \((?<columns>.*?)\n\);", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(@"primary key \(school_id|school_id [^,]*primary key")]
    private static partial Regex Leads();

    [GeneratedRegex(@"\b(select|insert into|update|delete from)\b")]
    private static partial Regex Verb();
}
