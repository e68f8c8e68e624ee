using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.People;

public sealed class FamilyTests
{
    [Fact]
    public void Guardians_who_share_a_pupil_are_one_family_however_far_the_chain_goes()
    {
        var (one, two, three) = (SampleSchool.Pupil("6A", 1).Id, SampleSchool.Pupil("7A", 1).Id, SampleSchool.Pupil("8A", 1).Id);
        var register = With(Guardian("0901", one), Guardian("0902", one, two), Guardian("0903", two), Guardian("0904", three));

        var families = Family.Of(register);

        families.Select(family => string.Join(' ', family.Guardians.Select(guardian => guardian.Id))).ShouldBe(["0901 0902 0903", "0904"]);
        families[0].Children.ShouldBe([one, two], ignoreOrder: true);
    }

    [Fact]
    public void Every_guardian_and_every_child_with_one_belongs_to_exactly_one_family()
    {
        var families = Family.Of(SampleSchool.Register);

        families.SelectMany(family => family.Guardians).Count().ShouldBe(SampleSchool.Register.Guardians.Count);
        families.SelectMany(family => family.Children).ShouldBeUnique();
    }

    private static Guardian Guardian(string phone, params PupilId[] children) =>
        new(new GuardianId(phone), phone, phone, [.. children.Select(child => new Guardianship(child, Relation.Mother))]);

    private static SchoolRegister With(params Guardian[] guardians)
    {
        var school = SampleSchool.Register;
        return new SchoolRegister(1, school.School, school.Classes, school.Staff, school.Pupils, guardians, school.Calendar.Entries);
    }
}
