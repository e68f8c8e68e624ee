using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>
/// Reading costs work in proportion to the length of the text, whatever somebody sends. What is counted is exact: looks at tokens and
/// pieces, and bytes allocated; never the clock.
/// </summary>
public sealed class EffortTests
{
    private const double Margin = 2.3; // twice the text may cost a little more than twice the work
    private static readonly SchoolRegister School = Corpus.RegisterOf("development");
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 7, 8, 0, TimeSpan.FromHours(7));

    private static readonly string[] Hostile =
    [
        "Lan, ", "lan khanh ", "Xoan Bưởi, ", "xoan ", "Bùi Thị Mận ", "Lan ốm, ", "H'", // names, known and strange
        "12 ", "12,", "3/4 ", "ba em ", "stt 4 ", "vắng 2 ", // numbers
        ",", ";", ":", "((", "- ", "\n", "\t|", "👍", "? ", // separators
        "vắng ", "trễ ", "đủ ", "p k ", "lý do ốm, ", "không phải ", "hơn chục ", "thêm ", // one word again and again
        "thứ 3 ", "hôm qua ", "tiết 3 ", "từ mai đến thứ 6 ", "tuần sau ", // times
        "7A: ", "7A 7B ", "K7: A ", "7A vắng Lan\n", "1. Lan\n", "9Z ", // classes and lists
        "a", "vawngs", "em ạ ", "không đi học vì mẹ ốm nên ở nhà ", "vắng 2: Lan, Khánh. ", "bị đánh ",
    ];

    public static TheoryData<string, bool> Texts()
    {
        var texts = new TheoryData<string, bool>();
        foreach (var unit in Hostile)
        {
            texts.Add(unit, false);
            texts.Add(unit, true);
        }

        return texts;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Twice_the_text_is_at_most_twice_the_work(string unit, bool fromFamily)
    {
        var (small, middle, whole) = (Work(unit, 4_000, fromFamily), Work(unit, 8_000, fromFamily), Work(unit, 16_000, fromFamily));

        (middle.Looks / (double)small.Looks).ShouldBeLessThan(Margin);
        (whole.Looks / (double)middle.Looks).ShouldBeLessThan(Margin);
        (whole.Bytes / (double)middle.Bytes).ShouldBeLessThan(Margin);
    }

    /// <summary>Beyond 20,000 characters a message is a document; the rest is not read, so it costs nothing.</summary>
    [Fact]
    public void A_text_without_end_is_no_more_work_than_the_longest_message() =>
        Work("Lan, ", 200_000, fromFamily: false).Looks.ShouldBeLessThanOrEqualTo(Work("Lan, ", 20_010, fromFamily: false).Looks);

    private static (long Looks, long Bytes) Work(string unit, int length, bool fromFamily)
    {
        var text = "7A vắng " + string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        Sender sender = fromFamily ? new Sender.OfFamily(School.Guardians[0]) : new Sender.OfStaff(School.Find(new StaffId("GL-CB07"))!);
        var context = new ReadingContext(School, sender, Monday, []);
        // The first reading of a length fills what is pooled for it.
        var bytes = Enumerable.Range(0, 3).Min(_ => Allocated(() => new MessageReader().Read(text, context)));
        var effort = new Effort();
        MessageReader.Measure(text, context, effort);
        return (effort.Looks, bytes);
    }

    private static long Allocated(Func<Reading> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
