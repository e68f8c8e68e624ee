using Bot.Dialogs.Understanding.Documents;
using Bot.Domain.Deadlines;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Understanding.Documents;

/// <summary>F3: what stands in a letter is found, what does not is asked, nothing is invented.</summary>
public sealed class OfficialLetterReaderTests
{
    [Fact]
    public void A_dispatch_with_two_tables_is_read_whole()
    {
        var letter = Read("van-dong-hai-bang");

        letter.Number.ShouldBe("218/PGD&ĐT");
        letter.DatedOn.ShouldBe(new DateOnly(2026, 11, 30));
        letter.Place.ShouldBe("Chư Mẫu");
        letter.Issuer.ShouldBe("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO - UBND HUYỆN CHƯ MẪU");
        letter.Subject.ShouldBe("vận động học sinh trở lại lớp");
        letter.AddressedTo.ShouldBe(["Các trường học trực thuộc"]);
        letter.Recipients.ShouldBe(["Như trên", "Lưu: VT, TH"]);
        letter.Cites.ShouldBe([new CitedDocument("1902/UBND-VX", new DateOnly(2026, 11, 25))]);
        letter.Contacts.ShouldBe([new LetterContact("Phòng Giáo dục", "mail Tổng hợp", new LetterActor(LetterRole.School))]);
        letter.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Before_a_day_is_found_with_its_sentence_and_who_must_act() // S0-10
    {
        var deadline = Read("van-dong-hai-bang").Deadlines.ShouldHaveSingleItem();

        deadline.Term.ShouldBe(new DeadlineTerm.Before(new DateOnly(2026, 12, 14)));
        deadline.Words.ShouldBe("trước ngày 14/12/2026");
        deadline.Sentence.ShouldBe("Báo cáo kết quả vận động 38 em bỏ học về Phòng Giáo dục qua mail Tổng hợp trước ngày 14/12/2026");
        deadline.Actor.ShouldBe(new LetterActor(LetterRole.School));
        deadline.YearAssumed.ShouldBeFalse();
    }

    [Fact]
    public void Tables_keep_their_headings_and_the_base_they_must_add_up_to() // S0-09, S0-12, S0-13
    {
        var tables = Read("van-dong-hai-bang").Tables;

        tables.Count.ShouldBe(2);
        tables[0].Columns.ShouldBe(["TS HS không chuyên cần", "Đã vận động đi học chuyên cần", "Tỉ lệ", "Lý do chưa vận động được"]);
        tables[0].Base.ShouldBeNull();
        tables[1].Columns.ShouldBe(["TS HS bỏ học (38HS)", "Đã vận động đi học trở lại", "Còn lại", "Lý do (có số liệu cụ thể)"]);
        tables[1].Base.ShouldBe(38);
        tables[1].Parts.ShouldBe([1, 2]);
    }

    [Fact]
    public void A_base_that_the_text_counts_otherwise_is_asked_about()
    {
        var letter = OfficialLetterReader.Read(Letters.Read("van-dong-hai-bang").Replace("38 em bỏ học", "40 em bỏ học", StringComparison.Ordinal));

        letter.Doubts.ShouldHaveSingleItem().ShouldBeOfType<LetterDoubt.BaseDisagrees>().InText.ShouldBe(40);
    }

    [Fact]
    public void A_lost_head_leaves_the_issuer_open() // S1: signed for a committee, but which?
    {
        var letter = Read("mat-phan-dau");

        letter.Number.ShouldBe("77/UBND-GDĐT");
        letter.DatedOn.ShouldBe(new DateOnly(2027, 3, 2));
        letter.Issuer.ShouldBeNull();
        letter.AddressedTo.ShouldBe(["Phòng Văn hóa - Xã hội", "Trưởng các thôn, bản", "Các trường học trên địa bàn"]);
        letter.Recipients.ShouldBe(["Như kính gửi", "Lưu VP"]);
        letter.Deadlines.ShouldBeEmpty();
        letter.Doubts.ShouldBe([new LetterDoubt.IssuerUnknown("ỦY BAN NHÂN DÂN", "Nậm Mẫu"), new LetterDoubt.NoDeadline()]);
    }

    [Fact]
    public void Blank_number_and_date_are_asked_and_not_invented() // S2-23
    {
        var letter = Read("so-ngay-de-trong");

        letter.Number.ShouldBeNull();
        letter.DatedOn.ShouldBeNull();
        letter.Issuer.ShouldBe("ỦY BAN NHÂN DÂN XÃ ĐĂK MẪU");
        letter.Subject.ShouldBe("tuyên truyền, vận động học sinh ra lớp");
        letter.Doubts.ShouldBe([new LetterDoubt.NumberBlank("UBND-VHXH"), new LetterDoubt.DateBlank(2026), new LetterDoubt.NoDeadline()]);
    }

    [Fact]
    public void A_plan_of_the_school_names_its_issuer_its_deputy_and_its_rules() // S3-03, S3-05, S3-06
    {
        var letter = Read("ke-hoach-sau-tet");

        letter.Kind.ShouldBe(LetterKind.Plan);
        letter.Issuer.ShouldBe("Trường THCS Ia Mơ Mẫu");
        letter.Subject.ShouldBe("Vận động học sinh ra lớp sau Tết Nguyên đán 2027");
        letter.Contacts.Select(contact => contact.To).ShouldBe(["PHT2"]);
        letter.Rules.Select(rule => (rule.Kind, rule.Number)).ShouldBe([(LetterRuleKind.EveryDay, 1), (LetterRuleKind.DaysAfter, 3)], ignoreOrder: true);
        letter.Deadlines.ShouldBeEmpty();
        letter.Doubts.ShouldBe([new LetterDoubt.NoDeadline()]);
    }

    [Fact]
    public void A_year_that_cannot_be_right_is_named_with_the_day_that_would_fit() // S4-24
    {
        var doubt = Read("ke-hoach-sai-nam").Doubts.OfType<LetterDoubt.DateImplausible>().ShouldHaveSingleItem();

        doubt.DatedOn.ShouldBe(new DateOnly(2026, 1, 11));
        doubt.Latest.ShouldBe(new CitedDocument("92/KH-THCS DTNTIM", new DateOnly(2026, 9, 18)));
        doubt.SchoolYear.ShouldBe(2026);
        doubt.Likely.ShouldBe(new DateOnly(2027, 1, 11));
    }

    [Fact]
    public void Two_clauses_about_the_month_that_disagree_are_both_named() // S4-05, S4-06
    {
        var letter = Read("ke-hoach-sai-nam");

        letter.Deadlines.Select(deadline => deadline.Term).ShouldBe([new DeadlineTerm.Monthly(15, 25, IsInclusive: true), new DeadlineTerm.Monthly(null, 25, IsInclusive: false)]);
        letter.Deadlines.ShouldAllBe(deadline => deadline.Actor == new LetterActor(LetterRole.HomeroomTeacher));
        letter.Doubts.OfType<LetterDoubt.DeadlinesDisagree>().ShouldHaveSingleItem();
        letter.Rules.Select(rule => (rule.Kind, rule.Number)).ShouldBe(
            [(LetterRuleKind.AtMostPercent, 2), (LetterRuleKind.MoreThanDays, 3), (LetterRuleKind.AtLeastTimes, 3), (LetterRuleKind.EveryWeek, 1)], ignoreOrder: true);
    }

    [Fact]
    public void Every_way_to_set_an_end_is_understood()
    {
        var letter = Read("nhieu-han");

        letter.Deadlines.Select(deadline => deadline.Term).ShouldBe(
        [
            new DeadlineTerm.Within(5, SchoolDaysOnly: true),
            new DeadlineTerm.BeforeHour(new DateOnly(2026, 12, 10), new TimeOnly(16, 0)),
            new DeadlineTerm.Until(new DateOnly(2026, 12, 20)),
            new DeadlineTerm.Until(new DateOnly(2026, 12, 31)),
            new DeadlineTerm.Weekly(DayOfWeek.Friday),
        ]);
        letter.Deadlines[0].Actor.ShouldBe(new LetterActor(LetterRole.Clerk));
        letter.Deadlines[4].Actor.ShouldBe(new LetterActor(LetterRole.HomeroomTeacher));
        letter.Contacts.ShouldContain(contact => contact.By == "hộp thư sotonghop@giamau.example");
    }

    [Fact]
    public void A_deadline_on_a_day_that_does_not_exist_is_named() =>
        Read("nhieu-han").Doubts.OfType<LetterDoubt.DeadlineImpossible>().ShouldHaveSingleItem().Words.ShouldBe("trước ngày 31/02/2027");

    [Fact]
    public void Two_columns_of_the_head_on_one_line_are_kept_apart()
    {
        var letter = Read("nhieu-han");

        letter.Number.ShouldBe("1450/SGDĐT-GDTrH");
        letter.Issuer.ShouldBe("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH GIA MẪU");
        letter.Place.ShouldBe("Gia Mẫu");
        letter.DatedOn.ShouldBe(new DateOnly(2026, 12, 1));
        var table = letter.Tables.ShouldHaveSingleItem();
        table.Columns.Count.ShouldBe(5);
        table.Base.ShouldBe(12);
        table.Rows.ShouldHaveSingleItem().ShouldBe(["1", "6A", "30", "29", "1"]);
    }

    [Fact]
    public void A_letter_without_marks_and_with_cells_on_lines_of_their_own_is_read()
    {
        var letter = Read("khong-dau");

        letter.Number.ShouldBe("31/VHXH");
        letter.Deadlines.ShouldHaveSingleItem().Term.ShouldBe(new DeadlineTerm.Before(new DateOnly(2026, 12, 12)));
        letter.Tables.ShouldHaveSingleItem().Columns.ShouldBe(["TS HS bo hoc", "Da van dong tro lai", "Con lai", "Ly do"]);
        letter.Contacts.ShouldContain(contact => contact.To == "Phong Van hoa - Xa hoi");
    }

    [Fact]
    public void A_deadline_before_the_letter_was_written_is_asked_about()
    {
        var letter = OfficialLetterReader.Read(Letters.Read("van-dong-hai-bang").Replace("14/12/2026", "14/10/2026", StringComparison.Ordinal));

        letter.Doubts.ShouldHaveSingleItem().ShouldBeOfType<LetterDoubt.DeadlineBeforeLetter>();
    }

    [Fact]
    public void A_day_without_a_year_takes_that_of_the_letter_and_says_so()
    {
        var deadline = OfficialLetterReader.Read(Letters.Read("van-dong-hai-bang").Replace("14/12/2026", "14/12", StringComparison.Ordinal)).Deadlines.ShouldHaveSingleItem();

        deadline.Term.ShouldBe(new DeadlineTerm.Before(new DateOnly(2026, 12, 14)));
        deadline.YearAssumed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("van-dong-hai-bang")]
    [InlineData("mat-phan-dau")]
    [InlineData("so-ngay-de-trong")]
    [InlineData("ke-hoach-sau-tet")]
    [InlineData("ke-hoach-sai-nam")]
    [InlineData("nhieu-han")]
    [InlineData("khong-dau")]
    public void A_letter_looks_like_one_and_so_does_its_first_half(string name)
    {
        var text = Letters.Read(name);

        OfficialLetterReader.LooksLikeLetter(text).ShouldBeTrue();
        OfficialLetterReader.IsComplete(text).ShouldBeTrue();
        OfficialLetterReader.LooksLikeLetter(text[..Math.Max(200, text.Length / 2)]).ShouldBeTrue();
        OfficialLetterReader.IsComplete(text[..(text.Length / 2)]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("7A vắng 3: An ốm, Bình kp, Cường")]
    [InlineData("Kính gửi cô, hôm nay 7A vắng 2 em Lan và Minh, số: 33/35 có mặt, cháu Lan ốm nặng phải đi viện từ hôm qua, cháu Minh thì gia đình xin nghỉ việc nhà, cô ghi nhận giúp em với ạ, em cảm ơn cô nhiều")]
    [InlineData("")]
    public void A_report_is_no_letter(string text) => OfficialLetterReader.LooksLikeLetter(text).ShouldBeFalse();

    [Fact]
    public void No_message_of_the_corpora_is_a_letter() =>
        Corpus.Schools.Keys.SelectMany(Corpus.Lines).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .ShouldAllBe(text => !OfficialLetterReader.LooksLikeLetter(text));

    private static OfficialLetter Read(string name) => OfficialLetterReader.Read(Letters.Read(name));
}
