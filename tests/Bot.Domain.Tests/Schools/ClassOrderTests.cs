using Bot.Domain.Schools;

namespace Bot.Domain.Tests.Schools;

public sealed class ClassOrderTests
{
    [Fact]
    public void Classes_are_counted_as_people_do() =>
        new[] { "6A10", "7A", "6A2", "10A1", "6B1", "6A1", "6A11", "Lá 2", "Lá 10" }.Order(ClassOrder.ByName).ShouldBe(["6A1", "6A2", "6A10", "6A11", "6B1", "7A", "10A1", "Lá 2", "Lá 10"]);
}
