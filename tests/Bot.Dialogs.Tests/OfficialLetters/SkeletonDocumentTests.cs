using System.IO.Compression;
using System.Xml.Linq;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Understanding.Documents;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Dialogs.Tests.OfficialLetters;

public sealed class SkeletonDocumentTests
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void The_skeleton_has_the_letters_tables_and_what_must_add_up() // S0-09, S0-12, S0-13
    {
        var document = Document(LetterOf("van-dong-hai-bang"));

        document.Descendants(Word + "tbl").Select(table => string.Join(" | ", Texts(table.Elements(Word + "tr").First())))
            .ShouldBe(["TS HS không chuyên cần | Đã vận động đi học chuyên cần | Tỉ lệ | Lý do chưa vận động được", "TS HS bỏ học (38HS) | Đã vận động đi học trở lại | Còn lại | Lý do (có số liệu cụ thể)"]);
        Texts(document.Descendants(Word + "tbl").Last().Elements(Word + "tr").Last())[0].ShouldBe("38");
        Texts(document.Root!).ShouldContain("Phải khớp: 38 = Đã vận động đi học trở lại + Còn lại");
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes() =>
        SkeletonDocument.Write(LetterOf("nhieu-han")).ToArray().ShouldBe(SkeletonDocument.Write(LetterOf("nhieu-han")).ToArray());

    private static StoredLetter LetterOf(string name)
    {
        var read = OfficialLetterReader.Read(Letters.Read(name));
        return new StoredLetter(SampleSchool.Register.School.Id, "ab12", DateTimeOffset.UnixEpoch, new StaffId("GL-CB21")) { Number = read.Number, Duties = [], Tables = read.Tables, Contacts = read.Contacts };
    }

    private static XDocument Document(StoredLetter letter)
    {
        using var zip = new ZipArchive(new MemoryStream(SkeletonDocument.Write(letter).ToArray()));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part);
    }

    private static List<string> Texts(XElement within) => [.. within.Descendants(Word + "t").Select(text => text.Value)];
}
