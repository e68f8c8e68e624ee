using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

public sealed class RoutesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 5, 0, TimeSpan.Zero);

    public static TheoryData<string, Contact, Contact> BetterAndWorse => new()
    {
        { "an account that works", Chat("a", heardHoursAgo: 50), Chat("b", heardHoursAgo: 1) with { AccountWorks = false } },
        { "who wrote last", Chat("a", heardHoursAgo: 1) with { IsPaid = true }, Chat("b", heardHoursAgo: 2) },
        { "who wrote at all", Chat("a", heardHoursAgo: 900), Chat("b") },
        { "what costs nothing", Chat("a"), Chat("b") with { IsPaid = true } },
    };

    [Theory]
    [MemberData(nameof(BetterAndWorse))]
    public void The_better_way_is_taken_and_the_other_kept_for_need(string why, Contact better, Contact worse)
    {
        foreach (var contacts in new[] { new[] { better, worse }, [worse, better] })
        {
            var route = Routes.Of(contacts).ShouldNotBeNull(why);
            (route.To, route.Otherwise.Single()).ShouldBe((better.Address, worse.Address), why);
        }
    }

    [Fact]
    public void Who_blocked_the_bot_or_did_not_agree_is_no_way()
    {
        Routes.Of([Chat("a") with { CanBeReached = false }, Chat("b") with { Consented = false }]).ShouldBeNull();
        Routes.Of([]).ShouldBeNull();
        Routes.Of([Chat("a") with { CanBeReached = false }, Chat("c")]).ShouldNotBeNull().Otherwise.ShouldBeEmpty();
    }

    [Fact]
    public void A_broken_account_is_still_a_way_when_there_is_no_other() =>
        Routes.Of([Chat("a") with { AccountWorks = false }]).ShouldNotBeNull().To.Chat.ShouldBe("a");

    [Fact]
    public void Different_guardians_of_a_child_each_have_their_own_way_but_one_person_has_one()
    {
        var register = SampleSchool.Register;
        var (child, guardians) = register.Pupils.Select(pupil => (pupil, register.GuardiansOf(pupil.Id).ToList())).First(found => found.Item2.Count > 1);
        Facts With(Contact first, Contact second) => new()
        {
            Contacts = new Dictionary<Membership, IReadOnlyList<Contact>>
            {
                [Membership.Of(register.School.Id, guardians[0].Id)] = [first],
                [Membership.Of(register.School.Id, guardians[1].Id)] = [second],
            },
        };

        Routes.ToGuardians(register, With(Chat("mother"), Chat("father")), child.Id).Select(way => way.Route.To.Chat).ShouldBe(["mother", "father"], ignoreOrder: true);
        Routes.ToGuardians(register, With(Chat("shared"), Chat("shared")), child.Id).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_entry_names_the_fact_and_carries_the_other_ways()
    {
        var entry = Routes.Of([Chat("a", heardHoursAgo: 1), Chat("b")])!.Entry("alarm:1", SampleSchool.Register.School.Id, MessageKind.Alarm, new Outbound("…"), Now);

        (entry.Key, entry.To.Chat).ShouldBe(("alarm:1", "a"));
        entry.Otherwise.ShouldBe([new Address("telegram", "b")]);
    }

    private static Contact Chat(string name, int? heardHoursAgo = null) =>
        new(new Address("telegram", name), Consented: true, CanBeReached: true) { HeardAt = heardHoursAgo is { } hours ? Now.AddHours(-hours) : null };
}
