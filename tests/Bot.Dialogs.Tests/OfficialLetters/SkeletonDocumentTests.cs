using Bot.Dialogs.Documents;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Understanding.Documents;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Dialogs.Tests.OfficialLetters;

public sealed class SkeletonDocumentTests
{
    [Fact]
    public void The_skeleton_has_the_letters_tables_and_what_must_add_up() // S0-09, S0-12, S0-13
    {
        var tables = SkeletonDocument.Of(SampleSchool.Register, LetterOf("van-dong-hai-bang")).Tables.ToList();

        tables.Select(table => string.Join(" | ", table.Columns.Select(column => column.Title)))
            .ShouldBe(["TS HS không chuyên cần | Đã vận động đi học chuyên cần | Tỉ lệ | Lý do chưa vận động được", "TS HS bỏ học (38HS) | Đã vận động đi học trở lại | Còn lại | Lý do (có số liệu cụ thể)"]);
        tables[^1].Rows.ShouldHaveSingleItem().Cells[0].ShouldBe(new Cell.Whole(38));
        tables[^1].Notes.ShouldBe(["Phải khớp: 38 = Đã vận động đi học trở lại + Còn lại"]);
    }

    [Fact]
    public void Number_and_day_are_left_to_the_clerk() =>
        SkeletonDocument.Of(SampleSchool.Register, LetterOf("nhieu-han")).Head.ShouldNotBeNull().ShouldSatisfyAllConditions(
            head => head.Date.ShouldBeNull(), head => head.Number.ShouldBeNull(), head => head.Issuers[^1].ShouldBe(SampleSchool.Register.School.Name));

    private static StoredLetter LetterOf(string name)
    {
        var read = OfficialLetterReader.Read(Letters.Read(name));
        return new StoredLetter(SampleSchool.Register.School.Id, "ab12", DateTimeOffset.UnixEpoch, new StaffId("GL-CB21")) { Number = read.Number, Duties = [], Tables = read.Tables, Contacts = read.Contacts };
    }
}
