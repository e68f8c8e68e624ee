using Bot.Dialogs.Documents;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.Reports;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Reports;

/// <summary>Packs for meetings (S1-07) and inspections (S1-09), and the papers sent (S0-11).</summary>
public sealed class PackTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly DateOnly First = new(2026, 11, 2);
    private static readonly DateOnly Last = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = Register.Clock.At(Last, new TimeOnly(23, 0));
    private static readonly StaffId Clerk = Register.Staff.First(member => member.Position == Domain.People.Position.Clerk).Id;

    [Fact]
    public void The_inspection_adds_up_from_class_to_school_over_any_made_up_weeks()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var facts = SampleRolls.Of(Register, First, Last, seed) with { HeadCounts = Counts(seed), Visits = Visits(seed) };
            var tables = Document(ReportName.Inspection, facts).Tables.ToList();

            tables.Count.ShouldBe(3);
            foreach (var (table, percent) in tables.Zip([5, 4, -1]))
            {
                for (var column = 1; column < table.Columns.Count; column++)
                {
                    if (column != percent)
                    {
                        table.Rows.Where(row => !row.IsTotal).Sum(row => Number(row.Cells[column])).ShouldBe(Number(table.Rows.Single(row => row.IsTotal).Cells[column]), $"seed {seed}, {table.Name}, {table.Columns[column].Title}");
                    }
                }
            }

            var quality = RollQuality.Of(Register, Register.Classes, PeriodHeadcount.Of(Register, Register.Classes, facts.RollCalls, First, Last, Now), facts.RollCalls, facts.HeadCounts, Now);
            tables[0].Rows[^1].Cells.Where((_, column) => column is not (0 or 5)).Select(Number).ShouldBe(
                new Func<RollQuality, int>[] { one => one.Due, one => one.Reported, one => one.Missing, one => one.OnTime, one => one.Corrected, one => one.AfterCutoff, one => one.LateEdits }.Select(figure => quality.Sum(figure)), "as counted with the names");
            Number(tables[0].Rows[^1].Cells[1]).ShouldBe(Number(tables[0].Rows[^1].Cells[2]) + Number(tables[0].Rows[^1].Cells[3]));
            Number(tables[2].Rows[^1].Cells[1]).ShouldBe(facts.Visits.Count);
        }
    }

    /// <summary>A headline is read at a glance: of a big school it says how many classes are silent, and the paper which.</summary>
    [Fact]
    public void A_headline_names_few_classes_and_counts_many()
    {
        var silent = SampleRolls.Of(Register, Last, Last, seed: 1) with { RollCalls = new Dictionary<RollCallKey, RollCall>(), Missed = [], Held = [] };
        var report = SchoolReports.Write(Register, Register.Classes, new ReportRequest(ReportName.Snapshot, Last, Last), silent, Now).ShouldBeOfType<ReportOutcome.Written>().Papers[0];

        report.Headline.ShouldContain($"Chưa báo {Register.Classes.Count} lớp, không tính vào tỉ lệ.");
        report.Headline.ShouldNotContain(Register.Classes[0].Id.Value);
        PlainDocuments.Of(report.Document).ShouldContain(Register.Classes[0].Id.Value);
    }

    [Fact]
    public void No_pack_names_a_child_or_a_teacher_who_was_late()
    {
        var facts = SampleRolls.Of(Register, First, Last, seed: 2) with { Visits = Visits(2), Tasks = [Decided("đến nhà em Dương Khánh 7A", TaskState.Open)] };
        var text = PlainDocuments.Of(Document(ReportName.Inspection, facts)) + PlainDocuments.Of(Document(ReportName.Meeting, facts));

        Register.Pupils.ShouldAllBe(pupil => !text.Contains(pupil.Name.Full, StringComparison.Ordinal));
        Register.Staff.Where(member => member.Position == Domain.People.Position.HomeroomTeacher).ShouldAllBe(member => !text.Contains(member.Name, StringComparison.Ordinal) || member.Id == SampleSchool.TeacherOf("7A").Id);
    }

    [Fact]
    public void The_meeting_sees_its_weeks_hamlets_and_what_came_of_the_last_one()
    {
        var facts = SampleRolls.Of(Register, First, Last, seed: 4) with { Tasks = [Decided("mở lớp phụ đạo", TaskState.Done), Decided("ủng hộ áo ấm", TaskState.Open), Decided("bỏ rồi", TaskState.Cancelled)] };
        var document = Document(ReportName.Meeting, facts);
        var period = PeriodHeadcount.Of(Register, Register.Classes, facts.RollCalls, First, Last, Now);

        var trend = document.Tables.First();
        trend.Rows.Count.ShouldBe(3);
        trend.Rows.Sum(row => Number(row.Cells[2])).ShouldBe(period.Total.Present);
        trend.Rows.Sum(row => Number(row.Cells[4])).ShouldBe(period.Outstanding.Sum(one => one.Count));
        document.Tables.ElementAt(1).Rows[^1].Cells[1].ShouldBe(Cell.Of(395));
        var text = PlainDocuments.Of(document);
        text.ShouldContain("mở lớp phụ đạo");
        text.ShouldContain("xong 21/11/2026");
        text.ShouldContain("quá hạn");
        text.ShouldNotContain("bỏ rồi");
    }

    [Fact]
    public void Papers_sent_are_listed_by_time_with_who_says_so_and_notices_without_names()
    {
        var pupil = Register.Pupils[0].Id;
        var told = new CaseEntry(Register.School.Id, pupil, "e1", CaseEntryKind.CommuneTold, CaseLane.Commune, Last, Now.AddHours(-2)) { By = Clerk };
        var facts = new Facts
        {
            PapersSent = [new SentPaper(Clerk, "bang-1", "Commune", Now.AddHours(-1)), new SentPaper(new StaffId("GL-X"), "can-doi", "other", Now.AddDays(-1)), new SentPaper(Clerk, "bang-1", "Commune", Now.AddYears(-2))],
            CaseEntries = [told, told with { Id = "e2", By = null }, told with { Id = "e3" }, told with { Id = "e4", Kind = CaseEntryKind.TakenBack, TakesBack = "e3" }],
        };

        var rows = Document(ReportName.Sent, facts).Tables.Single().Rows.Select(row => string.Join(" | ", row.Cells.Select(CellText.Of))).ToList();

        rows.ShouldBe(
        [
            "1 | Bảng cân đối sĩ số | nơi khác | người không còn trong danh sách (GL-X) | 20/11/2026 | 23:00",
            $"2 | Thông báo về 1 em nghỉ học dài ngày | UBND xã | {Register.Find(Clerk)!.Name} | 21/11/2026 | 21:00",
            $"3 | Bảng 1 | UBND xã | {Register.Find(Clerk)!.Name} | 21/11/2026 | 22:00",
        ]);
        Write(ReportName.Sent, facts, ReportName.Table2).ShouldBeOfType<ReportOutcome.Refused>().Reason.ShouldStartWith("Bảng 2: chưa ai ghi đã gửi");
    }

    private static OfficialDocument Document(ReportName name, Facts facts) => Paper(name, facts).Document;

    private static ReportOutcome Write(ReportName name, Facts facts, ReportName? about = null) =>
        SchoolReports.Write(Register, Register.Classes, new ReportRequest(name, First, Last) { About = about }, facts, Now);

    private static ReportPaper Paper(ReportName name, Facts facts) => Write(name, facts).ShouldBeOfType<ReportOutcome.Written>().Papers.ShouldHaveSingleItem();

    private static int Number(Cell cell) => cell is Cell.Whole whole ? whole.Value : 0;

    private static StaffTask Decided(string words, TaskState state) => new(Register.School.Id, $"meeting:x:{words.Length}", TaskKind.Decision, SampleSchool.TeacherOf("7A").Id, Now.AddDays(-10))
    {
        Words = words, DueOn = Last.AddDays(-1), State = state, ClosedAt = state == TaskState.Open ? null : Now,
    };

    private static List<HeadCount> Counts(int seed) =>
        [.. Register.Classes.Select((one, index) => new HeadCount(Register.School.Id, new RollCallKey(one.Id, First.AddDays((index + seed) % 5), Session.Morning), SampleSchool.Principal.Id, Now) { Counted = 20 + index })];

    private static List<HomeVisit> Visits(int seed) =>
    [
        .. Register.Pupils.Skip(seed * 7).Take(12).Select((pupil, index) => new HomeVisit(Register.School.Id, $"v{index}", pupil.Id, 1, First.AddDays(index), Clerk, Now, new MinutesNumber(new DateOnly(2026, 9, 5), index + 1))
        {
            SignedPage = index % 2 == 0 ? "p" : null, Signer = index % 4 == 0 ? VisitSigner.Guardian : null,
        }),
    ];
}
