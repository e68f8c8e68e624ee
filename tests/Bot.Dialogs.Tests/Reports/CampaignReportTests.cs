using Bot.Dialogs.Documents;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Reports;

/// <summary>The superior's two tables, worked by hand: a list with 47 names, 31 of them back (S0-09, S0-12, S0-13).</summary>
public sealed class CampaignReportTests
{
    private const int Base = 47;

    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly DateTimeOffset Now = Register.Clock.At(new DateOnly(2026, 11, 23), new TimeOnly(10, 0));

    /// <summary>Of the 16 who are not back: 7 work for wages, 4 follow their parents, 3 are tired of school, 1 married, 1 is ill.</summary>
    private static readonly LeavingReason[] Reasons =
    [
        .. Enumerable.Repeat(LeavingReason.DL, 7), .. Enumerable.Repeat(LeavingReason.DX, 4), .. Enumerable.Repeat(LeavingReason.HL, 3), LeavingReason.KH, LeavingReason.OM,
    ];

    [Fact]
    public void Table_2_is_the_worked_example_digit_for_digit()
    {
        var table = Written(Sheet(CampaignKind.DroppedOut, back: 31)).Tables.First();

        table.Columns.Select(column => column.Title).ShouldBe(["TS HS bỏ học (47HS)", "Đã vận động đi học trở lại", "Còn lại", "Lý do (có số liệu cụ thể)"]);
        table.Rows.ShouldHaveSingleItem().Cells.Select(CellText.Of).ShouldBe(["47", "31", "16", "đi làm công ty, làm thuê: 7 em\ntheo cha mẹ đi làm ăn xa: 4 em\nhọc lực yếu, chán học: 3 em\nkết hôn sớm: 1 em\nbệnh, khuyết tật, tai nạn: 1 em"]);
    }

    [Fact]
    public void Table_1_is_the_worked_example_digit_for_digit()
    {
        var document = Written(Sheet(CampaignKind.Irregular, back: 31));

        var table = document.Tables.First();
        table.Columns.Select(column => column.Title).ShouldBe(["TS HS không chuyên cần", "Đã vận động đi học chuyên cần", "Tỉ lệ", "Lý do chưa vận động được"]);
        table.Rows.ShouldHaveSingleItem().Cells.Select(CellText.Of).ShouldBe(["47", "31", "66,0%", "đi làm công ty, làm thuê: 7 em\ntheo cha mẹ đi làm ăn xa: 4 em\nhọc lực yếu, chán học: 3 em\nkết hôn sớm: 1 em\nbệnh, khuyết tật, tai nạn: 1 em"]);
        document.Footnotes[0].ShouldContain("từ 3 buổi trở lên, hoặc có mặt dưới 90%");
    }

    [Fact]
    public void The_base_stays_when_a_child_comes_back_or_leaves_again_and_when_it_left_the_register()
    {
        var sheet = Sheet(CampaignKind.DroppedOut, back: 31);
        var more = Changed(sheet, 47, line => line with { BackOn = new DateOnly(2026, 11, 20), Reason = null });
        var again = Changed(more, 1, line => line with { BackOn = null, Reason = LeavingReason.DL });
        var gone = Changed(again, 2, line => line with { Pupil = null, NotInRegister = true, BackOn = null, Reason = LeavingReason.DX });

        Row(more).ShouldBe(["47", "32", "15", "đi làm công ty, làm thuê: 7 em\ntheo cha mẹ đi làm ăn xa: 4 em\nhọc lực yếu, chán học: 3 em\nkết hôn sớm: 1 em"]);
        Row(again).ShouldBe(["47", "31", "16", "đi làm công ty, làm thuê: 8 em\ntheo cha mẹ đi làm ăn xa: 4 em\nhọc lực yếu, chán học: 3 em\nkết hôn sớm: 1 em"]);
        Row(gone).ShouldBe(["47", "30", "17", "đi làm công ty, làm thuê: 8 em\ntheo cha mẹ đi làm ăn xa: 5 em\nhọc lực yếu, chán học: 3 em\nkết hôn sớm: 1 em"]);
    }

    [Fact]
    public void A_new_import_of_the_register_changes_no_figure()
    {
        var sheet = Sheet(CampaignKind.DroppedOut, back: 31);
        var smaller = new SchoolRegister(2, Register.School, Register.Classes, Register.Staff, [.. Register.Pupils.Skip(60)], [], []);

        Written(sheet, smaller).Tables.First().Rows[0].Cells.ShouldBe(Written(sheet).Tables.First().Rows[0].Cells);
        Written(sheet, smaller).Tables.Last().Rows.Count.ShouldBe(Base);
    }

    [Fact]
    public void It_is_not_ready_while_a_name_is_unaccounted_for_and_says_whose()
    {
        var sheet = Changed(Changed(Sheet(CampaignKind.DroppedOut, back: 31), 5, line => line with { Pupil = null, BackOn = null, Name = "Đinh Thị Lưu" }), 40, line => line with { Reason = null });

        var refused = Write(sheet, Register).ShouldBeOfType<ReportOutcome.Refused>();

        refused.Reason.ShouldContain("Chưa biết là em nào trong trường (1): 5. Đinh Thị Lưu");
        refused.Reason.ShouldContain($"Chưa về và chưa có lý do (1): 40. {sheet.Lines[39].Name}");
        refused.Draft.ShouldNotBeNull().Document.Subtitles[0].ShouldContain("KHÔNG GỬI");
        refused.Draft.FileName.ShouldContain("du thao");
    }

    [Fact]
    public void It_is_not_ready_while_a_line_is_lost() =>
        Write(Sheet(CampaignKind.DroppedOut, back: 31) is var sheet ? sheet with { Lines = [.. sheet.Lines.Skip(1)] } : null!, Register)
            .ShouldBeOfType<ReportOutcome.Refused>().Reason.ShouldContain("Danh sách đang có 46 dòng, số gốc là 47.");

    [Fact]
    public void The_reasons_sum_to_the_remainder_whatever_is_known()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var chance = new Random(seed);
            var sheet = Sheet(CampaignKind.DroppedOut, back: 0);
            var lines = sheet.Lines.Select(line => chance.Next(3) switch
            {
                0 => line with { BackOn = new DateOnly(2026, 11, 1), Reason = null },
                1 => line with { Reason = null },
                _ => line with { Reason = (LeavingReason)chance.Next(17) },
            });
            var cells = CampaignReport.Table(sheet with { Lines = [.. lines] }).Rows[0].Cells;

            var (back, left) = (((Cell.Whole)cells[1]).Value, ((Cell.Whole)cells[2]).Value);
            (back + left).ShouldBe(Base);
            CellText.Of(cells[3]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(reason => int.Parse(reason.Split(": ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(left, $"seed {seed}");
        }
    }

    [Fact]
    public void A_public_copy_names_nobody()
    {
        var text = PlainDocuments.Of(Written(Sheet(CampaignKind.DroppedOut, back: 31), isPublic: true));

        text.ShouldContain("47 | 31 | 16");
        Register.Pupils.Take(Base).ShouldAllBe(pupil => !text.Contains(pupil.Name.Full, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_list_there_is_no_table() =>
        SchoolReports.Write(Register, Register.Classes, Request(isPublic: false), Facts.None, Now).ShouldBeOfType<ReportOutcome.Refused>().Reason.ShouldContain("Chưa có danh sách cấp trên giao");

    private static IEnumerable<string> Row(CampaignSheet sheet) => Written(sheet).Tables.First().Rows[0].Cells.Select(CellText.Of);

    private static CampaignSheet Changed(CampaignSheet sheet, int number, Func<CampaignLine, CampaignLine> change) =>
        sheet with { Lines = [.. sheet.Lines.Select(line => line.Number == number ? change(line) : line)] };

    private static OfficialDocument Written(CampaignSheet sheet, SchoolRegister? register = null, bool isPublic = false) =>
        Write(sheet, register ?? Register, isPublic).ShouldBeOfType<ReportOutcome.Written>().Papers.ShouldHaveSingleItem().Document;

    private static ReportOutcome Write(CampaignSheet sheet, SchoolRegister register, bool isPublic = false) => SchoolReports.Write(
        register, register.Classes, Request(isPublic, sheet.Campaign.Kind == CampaignKind.Irregular ? ReportName.Table1 : ReportName.Table2), new Facts { Campaigns = [sheet] }, Now);

    private static ReportRequest Request(bool isPublic, ReportName name = ReportName.Table2) => new(name, new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23)) { IsPublic = isPublic };

    /// <summary>The first lines are back, the others have the reasons above, in that order.</summary>
    private static CampaignSheet Sheet(CampaignKind kind, int back) => new(
        new Campaign(Register.School.Id, "c1", "Công văn 165/PGD&ĐT", kind, Base, SampleSchool.Principal.Id, Now),
        [
            .. Register.Pupils.Take(Base).Select((pupil, index) => new CampaignLine(Register.School.Id, "c1", index + 1, pupil.Name.Full)
            {
                Name = pupil.Name.Full,
                Pupil = pupil.Id,
                BackOn = index < back ? new DateOnly(2026, 11, 10) : null,
                Reason = index < back ? null : Reasons[(index - back) % Reasons.Length],
            }),
        ]);
}
