using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Dialogs.Tests.HeadCounts;

public sealed class HeadCountWordsTests
{
    [Theory]
    [InlineData("đếm 7A 31", "7A", 31)]
    [InlineData("dem 7a: 31 em", "7A", 31)]
    [InlineData("7A có 31 em", "7A", 31)]
    [InlineData("đếm 31", null, 31)]
    [InlineData("31 em", null, 31)]
    [InlineData("31", null, 31)]
    [InlineData("đếm được 31", null, 31)]
    public void The_number_is_read_and_the_class_where_one_is_named(string said, string? schoolClass, int number) =>
        HeadCountWords.In(SampleSchool.Register, said).ShouldBe((schoolClass is null ? null : new ClassId(schoolClass), number));

    [Theory]
    [InlineData("7A vắng 2")]
    [InlineData("7A 31/34")]
    [InlineData("đếm 7D 31")]
    [InlineData("7A đủ")]
    [InlineData("đếm")]
    public void Anything_else_is_no_count(string said) => HeadCountWords.In(SampleSchool.Register, said).ShouldBeNull();

    [Fact]
    public void The_list_is_asked_for_in_a_word() => (HeadCountWords.IsAsking("đếm"), HeadCountWords.IsAsking("ket qua dem"), HeadCountWords.IsAsking("đếm 31")).ShouldBe((true, true, false));
}
