using System.Text;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Understanding.Documents;
using Bot.Host.Documents;
using Bot.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Tests.Documents;

public sealed class DocumentTextTests
{
    private static readonly FileRef Word = new("f", "cv.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    [Fact]
    public void The_words_of_a_Word_document_are_read_with_its_tables_behind_tabs()
    {
        var bytes = Document(
            new Paragraph(new Run(new Text("Số: 12/KH"), new Break(), new Text("V/v thử"))),
            new Table(Row("TS HS bỏ học (38HS)", "Đã vận động", "Còn lại"), Row("38", "", "")));

        DocumentText.Of(Word, bytes).ShouldBe("Số: 12/KH\nV/v thử\nTS HS bỏ học (38HS)\tĐã vận động\tCòn lại\n38\t\t");
    }

    [Fact]
    public void The_head_of_a_letter_stands_in_a_table_of_two_columns_and_is_no_table() =>
        DocumentText.Of(Word, Document(new Table(Row("SỞ GIÁO DỤC", "CỘNG HÒA XÃ HỘI")))).ShouldBe("SỞ GIÁO DỤC\nCỘNG HÒA XÃ HỘI");

    [Fact]
    public void A_letter_in_Word_is_read_like_a_pasted_one()
    {
        var pasted = Letters.Read("van-dong-hai-bang");
        var paragraphs = pasted.Split('\n').Select(line => line.Contains('\t', StringComparison.Ordinal)
            ? (OpenXmlElement)new Table(Row(line.Split('\t')))
            : new Paragraph(new Run(new Text(line))));

        var read = OfficialLetterReader.Read(DocumentText.Of(Word, Document([.. paragraphs]))!);

        read.Number.ShouldBe("218/PGD&ĐT");
        read.Deadlines.Count.ShouldBe(1);
        read.Tables.Count.ShouldBe(2);
    }

    [Fact]
    public void Plain_text_is_read_in_UTF_8_with_or_without_its_mark_and_in_UTF_16()
    {
        var file = new FileRef("f", "cv.txt");

        DocumentText.Of(file, Encoding.UTF8.GetBytes("Kính gửi")).ShouldBe("Kính gửi");
        DocumentText.Of(file, Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("Kính gửi")).ToArray()).ShouldBe("Kính gửi");
        DocumentText.Of(file, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Kính gửi")).ToArray()).ShouldBe("Kính gửi");
    }

    [Theory]
    [InlineData("cv.txt")]
    [InlineData("cv.docx")]
    [InlineData("cv.pdf")]
    public void What_cannot_be_read_is_null(string name) => DocumentText.Of(new FileRef("f", name), new byte[] { 0xC3, 0x28, 0xA0 }).ShouldBeNull();

    private static ReadOnlyMemory<byte> Document(params OpenXmlElement[] body)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(body));
        }

        return bytes.ToArray();
    }

    private static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(new Paragraph(new Run(new Text(cell))))));
}
