using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Tests.Conversations;

public sealed class TransitionTableTests
{
    private enum Light
    {
        Red,
        Green,
        Blinking,
    }

    private enum Event
    {
        Wait,
        Break,
        Repair,
    }

    [Fact]
    public void A_row_leads_to_its_next_state() => Table().Next(Light.Red, Event.Wait).ShouldBe(Light.Green);

    [Fact]
    public void An_interruption_is_permitted_in_every_state()
    {
        Table().Next(Light.Red, Event.Break).ShouldBe(Light.Blinking);
        Table().Next(Light.Green, Event.Break).ShouldBe(Light.Blinking);
    }

    [Fact]
    public void What_no_row_permits_is_a_bug_and_throws() =>
        Should.Throw<InvalidOperationException>(() => Table().Next(Light.Red, Event.Repair)).Message.ShouldContain("Red does not permit Repair");

    [Fact]
    public void A_repeated_row_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new TransitionTable<Light, Event>(
            Light.Red, [(Light.Red, Event.Wait, Light.Green), (Light.Red, Event.Wait, Light.Blinking)], [], [], [])).Message.ShouldContain("twice");

    [Fact]
    public void A_row_behind_an_interruption_is_refused_because_nobody_would_look_at_it() =>
        Should.Throw<InvalidOperationException>(() => new TransitionTable<Light, Event>(
            Light.Red, [(Light.Red, Event.Break, Light.Green)], [(Event.Break, Light.Blinking)], [], [])).Message.ShouldContain("never be looked at");

    [Fact]
    public void A_state_that_nothing_leads_to_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new TransitionTable<Light, Event>(
            Light.Red, [(Light.Red, Event.Wait, Light.Green)], [], [], [Event.Wait, Event.Break, Event.Repair])).Message.ShouldContain("Blinking");

    [Fact]
    public void A_pair_that_nobody_decided_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new TransitionTable<Light, Event>(
            Light.Red, [(Light.Red, Event.Wait, Light.Green), (Light.Green, Event.Wait, Light.Blinking)], [], [Event.Break], [Event.Repair]))
            .Message.ShouldContain("Nobody decided Blinking + Wait");

    [Fact]
    public void A_trigger_that_is_decided_twice_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new TransitionTable<Light, Event>(
            Light.Red, [], [(Event.Break, Light.Blinking)], [Event.Break], [])).Message.ShouldContain("decided twice");

    [Fact]
    public void What_otherwise_stays_is_permitted_and_changes_nothing()
    {
        var table = new TransitionTable<Light, Event>(
            Light.Red,
            [(Light.Red, Event.Wait, Light.Green)],
            [(Event.Break, Light.Blinking)],
            otherwiseStays: [Event.Wait],
            otherwiseRefused: [Event.Repair]);

        table.Next(Light.Red, Event.Wait).ShouldBe(Light.Green, "a row goes first");
        table.Next(Light.Green, Event.Wait).ShouldBe(Light.Green);
        table.Permits(Light.Green, Event.Repair).ShouldBeFalse();
    }

    [Fact]
    public void A_stored_name_of_another_version_begins_anew()
    {
        Table().Named("Green").ShouldBe(Light.Green);
        Table().Named("Purple").ShouldBe(Light.Red);
        Table().Named("1").ShouldBe(Light.Red, "an index is no name");
    }

    private static TransitionTable<Light, Event> Table() => new(
        Light.Red,
        [(Light.Red, Event.Wait, Light.Green), (Light.Blinking, Event.Repair, Light.Red)],
        [(Event.Break, Light.Blinking)],
        otherwiseStays: [],
        otherwiseRefused: [Event.Wait, Event.Repair]);
}
