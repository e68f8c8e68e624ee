using Bot.Dialogs.Reports;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Host.Tests.Documents;

/// <summary>Every report of the sample school over made-up roll calls.</summary>
internal static class SampleReports
{
    private static readonly DateOnly First = new(2026, 11, 2);
    private static readonly DateOnly Last = new(2026, 11, 21);

    public static IReadOnlyList<ReportPaper> All { get; } = [.. Enum.GetValues<ReportName>().Select(Paper)];

    private static ReportPaper Paper(ReportName name)
    {
        var sample = SampleSchool.Register;
        var school = sample.School with { Rules = sample.School.Rules with { Targets = new LevelTargets(null, null, 410, null) } };
        var register = new SchoolRegister(1, school, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries);
        var rolls = SampleRolls.Of(register, First, Last, seed: 47);
        var facts = rolls with
        {
            Campaigns = [SheetOf(register, CampaignKind.Irregular), SheetOf(register, CampaignKind.DroppedOut)],
            MonthlyReports = register.Classes.Skip(2).ToDictionary(one => one.Id, one => MonthOf(register, one)),
            PapersSent = [new SentPaper(register.Principal!.Id, "bang-1", nameof(SuperiorBody.Commune), register.Clock.At(Last, new TimeOnly(8, 0)))],
            MonthlyReportsSince = [.. register.Classes.Skip(2).Select(one => MonthOf(register, one))],
        };
        var (day, now) = name == ReportName.AfterTet ? ReturnDay(register) : (Last, register.Clock.At(Last, new TimeOnly(17, 0)));
        var request = ReportRequest.Usual(register, name, day);
        if (name == ReportName.AfterTet)
        {
            facts = SampleRolls.Of(register, day, day, seed: 5);
        }

        IReadOnlyList<SchoolClass> classes = name == ReportName.Presence ? [register.Classes[0]] : register.Classes; // of one class only
        return SchoolReports.Write(register, classes, request, facts, now) is ReportOutcome.Written { Papers: [var paper] } ? paper : throw new InvalidOperationException($"{name} was not written.");
    }

    /// <summary>The first school day behind Tết.</summary>
    private static (DateOnly, DateTimeOffset) ReturnDay(SchoolRegister register)
    {
        var day = new DateOnly(2027, 1, 20);
        while (Domain.Calendar.ReturnPeriod.Of(register, register.Classes[0], day) is null)
        {
            day = day.AddDays(1);
        }

        return (day, register.Clock.At(day, new TimeOnly(17, 0)));
    }

    private static MonthlyReport MonthOf(SchoolRegister register, SchoolClass one) => new(
        register.School.Id, new DateOnly(2026, 11, 1), one.Id, register.EnrolmentOf(one.Id), register.HomeroomTeacherOf(one.Id)!.Id, register.Clock.At(Last, new TimeOnly(9, 0)))
    {
        Came = one.Grade == 7 ? 1 : 0,
        Absences = new MonthlyAbsences(12, 5, 1),
    };

    private static CampaignSheet SheetOf(SchoolRegister register, CampaignKind kind) => new(
        new Campaign(register.School.Id, kind.ToString(), "Công văn 165/PGD&ĐT", kind, 47, register.Principal!.Id, register.Clock.At(First, TimeOnly.MinValue)),
        [
            .. register.Pupils.Take(47).Select((pupil, index) => new CampaignLine(register.School.Id, kind.ToString(), index + 1, pupil.Name.Full)
            {
                Name = pupil.Name.Full, Pupil = pupil.Id, BackOn = index < 31 ? Last : null, Reason = index < 31 ? null : index < 40 ? LeavingReason.DL : LeavingReason.HL,
            }),
        ]);
}
