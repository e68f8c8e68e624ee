using Bot.Storage.Sql;

namespace Bot.Storage.Tests.Sql;

public sealed class ValueListTests
{
    private const string Sql = "select * from tasks where school_id = @school and task_key in {each @key}";

    [Theory]
    [InlineData(1, "(@key0)", "1")]
    [InlineData(3, "(@key0, @key1, @key2, @key3)", "1 2 3 3")]
    [InlineData(4, "(@key0, @key1, @key2, @key3)", "1 2 3 4")]
    public void A_list_is_filled_up_with_its_last_value(int count, string places, string values)
    {
        var statement = Each(count).ShouldHaveSingleItem();
        statement.Sql.ShouldBe($"select * from tasks where school_id = @school and task_key in {places}");
        statement["school"].Value.ShouldBe("MAU01");
        string.Join(' ', statement.Values.Skip(1).Select(pair => pair.Value.Value)).ShouldBe(values);
    }

    [Fact]
    public void A_long_list_is_asked_for_in_parts() =>
        Each(35).SelectMany(statement => statement.Values.Skip(1).Select(pair => (long)pair.Value.Value)).Distinct().ShouldBe(Enumerable.Range(1, 35).Select(number => (long)number));

    [Fact]
    public void Nothing_is_not_asked_for() => Each(0).ShouldBeEmpty();

    [Fact]
    public void A_text_without_a_place_for_the_list_is_no_text() =>
        Should.Throw<ArgumentException>(() => ValueList.Each("select 1", "key", [1], _ => { }).ToList()).Message.ShouldContain("{each @key}");

    private static List<Statement> Each(int count) =>
        [.. ValueList.Each(Sql, "key", [.. Enumerable.Range(1, count).Select(number => (SqlValue)number)], statement => statement["school"] = "MAU01")];
}
