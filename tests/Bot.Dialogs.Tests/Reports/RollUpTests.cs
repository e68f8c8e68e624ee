using Bot.Dialogs.Reports;
using Bot.Domain.Attendance;
using Bot.Domain.Reports;
using Bot.Domain.Schools;
using Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Dialogs.Tests.Reports;

/// <summary>Every roll-up is the sum of its pupils, at every level and over any span (S1-10).</summary>
public sealed class RollUpTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly DateOnly First = new(2026, 11, 2);
    private static readonly DateOnly Last = new(2026, 11, 21);

    [Fact]
    public void Every_line_is_the_sum_of_its_pupils_over_any_span()
    {
        var cases = from seed in Gen.Choose(0, 10_000) from start in Gen.Choose(0, 19) from length in Gen.Choose(0, 19) select (seed, start, length);
        Prop.ForAll(cases.ToArbitrary(), one => IsSumOfPupils(one.seed, First.AddDays(one.start), First.AddDays(Math.Min(19, one.start + one.length)))).Check(LongRun.IsOn ? Config.QuickThrowOnFailure.WithMaxTest(300) : Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(2026UL, 1123UL));
    }

    [Fact]
    public void Unreported_sessions_are_in_no_rate_and_counted_apart()
    {
        var now = Register.Clock.At(Last, new TimeOnly(23, 0));
        var facts = SampleRolls.Of(Register, First, Last, seed: 1);
        var rollUp = RollUp.Of([(Register, Register.Classes, PeriodHeadcount.Of(Register, Register.Classes, facts.RollCalls, First, Last, now))])[0];

        rollUp.Unreported.ShouldBeGreaterThan(0);
        rollUp.Count.Reports.ShouldBe(facts.RollCalls.Count);
        rollUp.Enrolled.ShouldBe(395);
    }

    [Fact]
    public void Turnout_needs_a_target_for_all_of_it_and_is_another_rate()
    {
        var withTarget = new SchoolRegister(1, Register.School with { Rules = Register.School.Rules with { Targets = new LevelTargets(null, null, 410, null) } }, Register.Classes, Register.Staff, Register.Pupils, [], Register.Calendar.Entries);
        var nothing = new PeriodHeadcount(First, First, []);

        RollUp.Of([(withTarget, withTarget.Classes, nothing)])[0].Turnout.ShouldBe(100m * 395 / 410);
        RollUp.Of([(withTarget, withTarget.Classes, nothing)])[0].Count.Percentage.ShouldBeNull();
        RollUp.Of([(withTarget, withTarget.Classes, nothing), (Register, Register.Classes, nothing)])[0].Turnout.ShouldBeNull();
    }

    [Fact]
    public void A_school_with_two_levels_sends_two_papers_to_two_authorities()
    {
        var upper = Register.Classes[0] with { Id = new Domain.ClassId("10A"), Grade = 10 };
        var register = new SchoolRegister(1, Register.School, [.. Register.Classes, upper], Register.Staff, Register.Pupils, [], Register.Calendar.Entries);
        var facts = SampleRolls.Of(register, Last, Last, seed: 3);

        var papers = SchoolReports.Write(register, register.Classes, new ReportRequest(ReportName.RollUp, Last, Last), facts, register.Clock.At(Last, new TimeOnly(12, 0))).ShouldBeOfType<ReportOutcome.Written>().Papers;

        papers.Select(paper => paper.Document.Addressees.Single()).ShouldBe(["UBND xã Ia Krêl Mẫu", "Sở GD&ĐT tỉnh Gia Lai"]);
        papers.Select(paper => paper.FileName[^4..]).ShouldBe(["THCS", "THPT"]);
        PlainDocuments.Of(papers[0].Document).ShouldNotContain("10A");
    }

    private static bool IsSumOfPupils(int seed, DateOnly from, DateOnly to)
    {
        var facts = SampleRolls.Of(Register, First, Last, seed);
        var now = Register.Clock.At(Last, new TimeOnly(23, 0));
        var period = PeriodHeadcount.Of(Register, Register.Classes, facts.RollCalls, from, to, now);
        return RollUp.Of([(Register, Register.Classes, period)])[0].Lines().All(one => one.Line.Place switch
        {
            RollUpPlace.OfClass only => AreSame(one.Line, schoolClass => schoolClass.Id == only.Class),
            RollUpPlace.OfGrade grade => AreSame(one.Line, schoolClass => schoolClass.Grade == grade.Grade),
            RollUpPlace.OfLevel level => AreSame(one.Line, schoolClass => schoolClass.Level == level.Level),
            _ => AreSame(one.Line, _ => true),
        });

        bool AreSame(RollUp line, Func<SchoolClass, bool> isOf)
        {
            // Pupil by pupil, from the roll calls themselves; absent ones without a name are nobody's and come on top.
            var own = facts.RollCalls.Values.Where(rollCall => from <= rollCall.Key.Date && rollCall.Key.Date <= to && isOf(Register.Find(rollCall.Key.Class)!)).ToList();
            var pupils = own.SelectMany(rollCall => Register.PupilsOf(rollCall.Key.Class).Select(pupil => rollCall.Absences.FirstOrDefault(absence => absence.Pupil == pupil.Id))).ToList();
            var unnamed = own.Sum(rollCall => rollCall.Unnamed);
            return line.Count.Enrolled == pupils.Count
                && line.Count.Absent == pupils.Count(absence => absence is not null) + unnamed
                && line.Count.Present == pupils.Count(absence => absence is null) - unnamed
                && line.Count.Excused == pupils.Count(absence => absence?.Kind == AbsenceKind.Excused)
                && line.Count.Unexcused == pupils.Count(absence => absence?.Kind == AbsenceKind.Unexcused);
        }
    }
}
