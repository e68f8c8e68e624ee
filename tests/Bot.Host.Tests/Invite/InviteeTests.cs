using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Host.Commands.Invite;
using Bot.Testing;

namespace Bot.Host.Tests.Invite;

public sealed class InviteeTests
{
    private static readonly SchoolId School = SampleSchool.Register.School.Id;

    [Fact]
    public void Every_member_of_staff_is_invited_by_position()
    {
        var staff = Invitee.Staff(SampleSchool.Register);

        staff.Count.ShouldBe(23);
        staff[0].ShouldBe(new Invitee(Membership.Of(School, new StaffId("GL-CB01")), "Hồ Tuấn Phúc", "Hiệu trưởng"));
        staff[6].About.ShouldBe("Giáo viên chủ nhiệm 7A");
    }

    [Fact]
    public void A_guardian_is_invited_once_for_all_children()
    {
        var families = Invitee.Families(SampleSchool.Register, SampleSchool.Register.Find(new ClassId("6A"))!);

        var father = families.Single(invitee => invitee.For.Ref == "0370000009");
        father.ShouldBe(new Invitee(
            Membership.Of(School, new GuardianId("0370000009")), "Ksor Hyui", "Gia đình em Siu Dơ (6A), Siu Phiên (9A)"));
        families.Select(invitee => invitee.For).ShouldBeUnique();
        families.Count.ShouldBe(
            SampleSchool.Register.PupilsOf(new ClassId("6A")).SelectMany(pupil => SampleSchool.Register.GuardiansOf(pupil.Id)).Distinct().Count());
    }
}
