using Bot.Dialogs.Cases;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Cases;

/// <summary>What is written of a change of a case.</summary>
public sealed class CaseChangeTests
{
    [Theory]
    [InlineData(-90, 0)]
    [InlineData(90, 90)]
    public void A_button_pressed_by_a_clock_that_is_behind_still_counts_for_the_case_that_was_opened_by_a_text(int seconds, int written)
    {
        var today = new DateOnly(2026, 11, 23);
        var opened = SampleSchool.Register.Clock.At(today, new TimeOnly(7, 12));
        var (school, pupil, officer) = (SampleSchool.Register.School.Id, SampleSchool.Register.PupilsOf(new ClassId("7A"))[0].Id, new StaffId("GL-CB22"));
        var known = new PupilCase(school, pupil, 1, CaseOrigin.Staff, today, opened);
        var shared = new CaseEntry(school, pupil, "one", CaseEntryKind.Shared, CaseLane.Commune, today, opened.AddSeconds(seconds)) { Contact = officer.Value };

        var line = new CaseChange(known, known, shared).Effects.OfType<Effect.AddCaseEntry>().ShouldHaveSingleItem().Entry;

        line.At.ShouldBe(opened.AddSeconds(written));
        CaseShares.To(officer, known, [line]).ShouldNotBeNull();
    }
}
