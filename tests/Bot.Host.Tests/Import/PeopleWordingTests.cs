using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Host.Commands.Import;
using Bot.Testing;

namespace Bot.Host.Tests.Import;

public sealed class PeopleWordingTests
{
    private static readonly SchoolRegister Stored = SampleSchool.Register;

    [Fact]
    public void The_office_reads_names_classes_and_relations_and_no_codes()
    {
        var (pupil, sister) = (SampleSchool.Pupil("7A", 1), SampleSchool.Pupil("6A", 1));
        var mother = new Guardian(new GuardianId("HS1/mother"), "Y Mẫu", "0370000001", [new Guardianship(pupil.Id, Relation.Mother), new Guardianship(sister.Id, Relation.Mother)]);
        var people = PeopleWording.ByName(Stored, Stored);

        people.Of(pupil).ShouldBe($"{pupil.Name} (7A)");
        people.Of(mother).ShouldBe($"Y Mẫu, mẹ em {pupil.Name} (7A), mẹ em {sister.Name} (6A)");
        people.Of(mother with { Name = "", Children = [new Guardianship(pupil.Id, Relation.Sponsor)] }).ShouldBe($"người giám hộ em {pupil.Name} (7A)");
        people.GuardianFields.Single(field => field.Name == "con em").Show(mother).ShouldBe($"mẹ em {pupil.Name} (7A), mẹ em {sister.Name} (6A)");
        PeopleWording.ByCode.Of(mother).ShouldBe("HS1/mother Y Mẫu");
    }

    [Fact]
    public void A_code_tells_two_of_one_name_in_one_class_apart()
    {
        var pupil = SampleSchool.Pupil("7A", 1);
        var twin = pupil with { Id = new PupilId("TW1"), RollNumber = 99 };
        var read = new SchoolRegister(2, Stored.School, Stored.Classes, Stored.Staff, [.. Stored.Pupils, twin], Stored.Guardians, []);

        PeopleWording.ByName(read, Stored).Of(twin).ShouldBe($"{pupil.Name} (7A, TW1)");
        PeopleWording.ByName(Stored, read).Of(twin).ShouldBe($"{pupil.Name} (7A, TW1)", "also of one who leaves");
    }
}
