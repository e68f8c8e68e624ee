using Bot.Domain.People;

namespace Bot.Domain.Tests.People;

public sealed class PupilNameTests
{
    [Fact]
    public void Spaces_do_not_matter() => (new PupilName(" Vũ  Thị\tNgọc Hòa ").Full, new PupilName("A").Full).ShouldBe(("Vũ Thị Ngọc Hòa", "A"));

    [Fact]
    public void Names_of_the_same_parts_are_the_same_name()
    {
        var (one, other) = (new PupilName("Vũ Thị Hòa"), new PupilName("Vũ  Thị Ho\u0300a"));
        (one == other, one.GetHashCode() == other.GetHashCode()).ShouldBe((true, true));
        (one == new PupilName("Vũ Thị Mai"), one == new PupilName("Thị Hòa")).ShouldBe((false, false));
    }

    [Fact]
    public void Parts_may_be_shared_by_the_names_of_a_school()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        string Share(string part) => known.TryGetValue(part, out var same) ? same : known[part] = part;
        var (one, other) = (PupilName.Of("Vũ Thị Hòa", Share), PupilName.Of("Lê Thị Mai", Share));
        other.Parts[1].ShouldBeSameAs(one.Parts[1]);
        one.ShouldBe(new PupilName("Vũ Thị Hòa"));
    }

    [Fact]
    public void Nobody_is_called_nothing() => Should.Throw<ArgumentException>(() => new PupilName("  "));
}
