using Bot.Dialogs.BoardingHouse;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.BoardingHouse;

public sealed class BoardingRoundTests
{
    private static readonly DateTimeOffset Evening = DateTimeOffset.Parse("2026-11-23T19:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly DueItem.BoardingRoll Round = new("boarding", Evening, Evening.AddHours(1), new DateOnly(2026, 11, 23), Session.Evening, 1, new TimeOnly(19, 30));

    [Fact]
    public void Supervisors_hear_of_every_class_in_one_message() =>
        Told(SampleSchool.Register).ShouldAllBe(entry => entry.To.Chat == "GL-CB20");

    [Fact]
    public void Without_supervisors_each_homeroom_teacher_hears_of_the_own_class()
    {
        var register = SampleSchool.Register;
        var without = new SchoolRegister(1, register.School, register.Classes, [.. register.Staff.Where(member => member.Position != Position.BoardingSupervisor)], register.Pupils, register.Guardians, register.Calendar.Entries);

        var told = Told(without);

        told.Count.ShouldBe(register.Classes.Count);
        var own = told.Single(entry => entry.To.Chat == SampleSchool.TeacherOf("7A").Id.Value);
        own.Body.Text.ShouldContain("7A");
        own.Body.Text.ShouldNotContain("7B");
    }

    private static IReadOnlyList<OutboxEntry> Told(SchoolRegister register)
    {
        var everybody = register.Staff.ToDictionary(
            member => Membership.Of(register.School.Id, member.Id), member => (IReadOnlyList<Contact>)[new Contact(new Address("test", member.Id.Value), Consented: true, CanBeReached: true)]);
        return BoardingRound.Decide(register, [Round], Facts.None with { Contacts = everybody }, Evening).Messages;
    }
}
