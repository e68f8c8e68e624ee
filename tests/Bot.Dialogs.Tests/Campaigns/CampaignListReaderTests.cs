using Bot.Dialogs.Understanding.Campaigns;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Campaigns;

/// <summary>Superiors' lists as offices write them (domain.md D.9): every line is a child or is handed back.</summary>
public sealed class CampaignListReaderTests
{
    [Fact]
    public void Titles_numbering_sums_and_signatures_are_no_children()
    {
        var list = Read(File.ReadAllText(Repository.PathTo("tests", "lists", "bo-hoc.txt")));

        list.Rows.Select(row => row.Name).ShouldBe(["A Blêk", "Đinh A Byan", "DINH BYON", "Nguyễn Bảo", "Y Lan", "Đinh Hlơi", "Lò Văn Mới"]);
        list.Skipped.ShouldBe(["Tổng cộng: 7 em", "Người lập biểu"]);
        list.Title.ShouldBe("DANH SÁCH HỌC SINH BỎ HỌC CẦN VẬN ĐỘNG TRỞ LẠI LỚP");
        list.Rows[0].ShouldBe(new CampaignRow("1 | A | Blêk | 01/06/2014 | 7A | Thôn 1", "A Blêk", "7A", new DateOnly(2014, 6, 1), ""));
    }

    [Theory]
    [InlineData("STT\tHọ và tên\tLớp\n1\tA Blêk\t7A")]
    [InlineData("STT|Họ và tên|Lớp\n1|A Blêk|7A")]
    [InlineData("STT;HỌ TÊN HỌC SINH;LỚP\n1;A Blêk;7A")]
    [InlineData("TT\tHọ và tên\t\tLớp\n1\tA\tBlêk\t7A")]
    [InlineData("STT\tTên\tLớp\n1\tA Blêk\t7A")]
    [InlineData("Lớp 7A\nSTT\tHọ và tên\tNgày sinh\nLớp 7A\n1\tA Blêk\t")]
    [InlineData("1. A Blêk, 7A")]
    [InlineData("1) A Blêk - lớp 7A")]
    [InlineData("- A Blêk (7A)")]
    [InlineData("A Blêk lớp 7A")]
    public void The_same_child_is_read_however_the_list_is_made(string text)
    {
        var row = Read(text).Rows.ShouldHaveSingleItem();

        (row.Name, row.Class).ShouldBe(("A Blêk", "7A"));
    }

    [Theory]
    [InlineData("01/06/2014", "2014-06-01")]
    [InlineData("1-6-2014", "2014-06-01")]
    [InlineData("2014-06-01", "2014-06-01")]
    [InlineData("41791", "2014-06-01")]
    [InlineData("2014", null)]
    [InlineData("31/02/2014", null)]
    [InlineData("", null)]
    public void A_birth_date_is_what_is_written_and_nothing_is_invented(string written, string? day) =>
        Read($"STT\tHọ và tên\tNgày sinh\n1\tA Blêk\t{written}").Rows.Single().BirthDate.ShouldBe(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Several_sheets_with_a_heading_each_are_one_list() =>
        Read("STT\tHọ và tên\tLớp\n1\tA Blêk\t7A\nTổng cộng\nSTT\tLớp\tHọ và tên\n1\t7A\tĐinh A Byan").Rows.Select(row => (row.Name, row.Class)).ShouldBe([("A Blêk", "7A"), ("Đinh A Byan", "7A")]);

    [Theory]
    [InlineData("Báo cáo tình hình\nTrường có 12 lớp")]
    [InlineData("7A vắng 2: Lan, Minh")]
    [InlineData("Họ và tên: Lan")]
    public void Words_are_no_list(string text) => CampaignListReader.LooksLikeList(text).ShouldBeFalse();

    [Theory]
    [InlineData("A Blêk", "7A", null, "GL00102")]
    [InlineData("A Blêk", "", "2014-06-01", "GL00102")]
    [InlineData("A BLÊK", "6C", "2014-06-01", "GL00102")] // the birth date decides: it changed its class
    [InlineData("a blek", "7A", null, "GL00102")]
    [InlineData("A Blêk", "7A", "2014-06-02", null)]
    [InlineData("A Blêk", "", null, null)] // never on the name alone
    [InlineData("Lò Văn Mới", "7A", null, null)]
    public void A_child_is_known_by_name_and_class_or_name_and_birth_date(string name, string schoolClass, string? born, string? pupil) =>
        CampaignMatch.Of(SampleSchool.Register, new CampaignRow("", name, schoolClass, born is null ? null : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), "")).Pupil
            .ShouldBe(pupil is null ? null : new PupilId(pupil));

    [Fact]
    public void A_code_counts_only_with_the_name_it_belongs_to()
    {
        Match("A Blêk", "gl00102").Pupil.ShouldBe(new PupilId("GL00102"));
        var other = Match("Đinh A Byan", "GL00102");
        other.Pupil.ShouldBeNull();
        other.Near.Select(pupil => pupil.Id.Value).ShouldBe(["GL00102"]);

        static CampaignMatch Match(string name, string code) => CampaignMatch.Of(SampleSchool.Register, new CampaignRow("", name, "", null, code));
    }

    [Theory]
    [InlineData("đi làm công ty", "DL")]
    [InlineData("theo cha mẹ đi xa", "DX")]
    [InlineData("lấy chồng", "KH")]
    [InlineData("hoàn cảnh kinh tế khó khăn", "KT")]
    [InlineData("đường xa, đi lại khó khăn", "XE")]
    [InlineData("bố mất sớm, ở nhà trông em", "GN")]
    [InlineData("bố em đã mất, nhà nghèo", "KT")]
    [InlineData("em đã mất", "MT")]
    [InlineData("nghỉ học đi làm", "DL")]
    [InlineData("chán học, mê game", "BX")]
    [InlineData("học yếu", "HL")]
    [InlineData("bị sốt rét", "OM")]
    [InlineData("dịch bệnh", "TD")]
    [InlineData("chưa rõ", "KR")]
    [InlineData("xyz", "KX")]
    [InlineData("", null)]
    public void A_cause_is_counted_by_the_code_book(string words, string? code) => LeavingWords.ReasonOf(words)?.ToString().ShouldBe(code);

    private static CampaignList Read(string text) => CampaignListReader.Read(SampleSchool.Register, text);
}
