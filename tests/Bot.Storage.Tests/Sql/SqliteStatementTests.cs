using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Tests.Sql;

public sealed class SqliteStatementTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteStatementTests()
    {
        _connection.Open();
        Run("create table t (id integer primary key, words text, bytes blob)");
    }

    public void Dispose() => _connection.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("Blêk")]
    [InlineData("🙂 học sinh")]
    public void Words_come_back_as_they_were_given(string words) => Back(words, [1, 2]).Words.ShouldBe(words);

    [Fact]
    public void Words_longer_than_the_stack_holds_come_back() => Back(new string('đ', 5_000), [1]).Words!.Length.ShouldBe(5_000);

    [Fact]
    public void Nothing_stays_nothing_and_no_bytes_stay_bytes()
    {
        var (words, bytes) = Back(words: null, []);
        words.ShouldBeNull();
        bytes.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_told_from_nought_and_from_no_words_and_a_number_is_read_as_its_digits()
    {
        using var select = new SqliteStatement(_connection, "select null missing, 0 nought, '' empty, 42 number");
        select.Begin(values: null);
        select.Next().ShouldBeTrue();
        foreach (var _ in new[] { 1, 2 }) // columns are found in another order the second time
        {
            select.Row.Number("nought").ShouldBe(0);
            select.Row.Text("empty").ShouldBe("");
            select.Row.Text("number").ShouldBe("42");
            Should.Throw<InvalidCastException>(() => select.Row.Number("missing")).Message.ShouldContain("missing");
            Should.Throw<InvalidCastException>(() => select.Row.Text("missing"));
            select.Row.Text("number").ShouldBe("42");
            Should.Throw<ArgumentException>(() => select.Row.Text("absent")).Message.ShouldContain("absent");
        }
    }

    [Fact]
    public void Values_are_found_by_name_when_they_come_in_another_order_and_old_ones_are_gone()
    {
        using var insert = new SqliteStatement(_connection, "insert into t (id, words) values (@id, @words)");
        insert.Execute(new Statement("") { ["id"] = 1L, ["words"] = "one" }).ShouldBe(1);
        insert.Execute(new Statement("") { ["words"] = "two", ["unused"] = 7L, ["id"] = 2L }).ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => insert.Execute(new Statement("") { ["id"] = 3L })).Message.ShouldContain("@words");
        Texts("select words from t order by id").ShouldBe(["one", "two"]);
    }

    [Fact]
    public void What_fails_is_told_as_the_driver_tells_it_and_the_statement_can_be_used_again()
    {
        using var insert = new SqliteStatement(_connection, "insert into t (id) values (@id)");
        insert.Execute(new Statement("") { ["id"] = 1L });
        Should.Throw<SqliteException>(() => insert.Execute(new Statement("") { ["id"] = 1L })).SqliteErrorCode.ShouldBe(19, "a constraint");
        insert.Execute(new Statement("") { ["id"] = 2L }).ShouldBe(1);
        Should.Throw<SqliteException>(() => new SqliteStatement(_connection, "select nothing from nowhere"));
    }

    [Fact]
    public void How_many_rows_changed_is_of_this_run()
    {
        Run("insert into t (id) values (1), (2)");
        using var update = new SqliteStatement(_connection, "update t set words = 'x' where id <= @most");
        update.Execute(new Statement("") { ["most"] = 2L }).ShouldBe(2);
        update.Execute(new Statement("") { ["most"] = 0L }).ShouldBe(0);
    }

    private (string? Words, byte[] Bytes) Back(string? words, byte[] bytes)
    {
        using var insert = new SqliteStatement(_connection, "insert into t (words, bytes) values (@words, @bytes)");
        insert.Execute(new Statement("") { ["words"] = words, ["bytes"] = (ReadOnlyMemory<byte>)bytes });
        using var select = new SqliteStatement(_connection, "select words, bytes from t");
        select.Begin(values: null);
        select.Next().ShouldBeTrue();
        var found = (select.Row.TextOrNull("words"), select.Row.Bytes("bytes"));
        select.Next().ShouldBeFalse();
        select.End();
        found.Item2.ShouldBe(bytes);
        return found;
    }

    private List<string> Texts(string sql)
    {
        var texts = new List<string>();
        using var select = new SqliteStatement(_connection, sql);
        select.Begin(values: null);
        while (select.Next())
        {
            texts.Add(select.Row.Text("words"));
        }

        select.End();
        return texts;
    }

    private void Run(string sql)
    {
        using var statement = new SqliteStatement(_connection, sql);
        statement.Execute(values: null);
    }
}
