using Bot.Host.Commands;
using Bot.Storage;
using Bot.Storage.Backups;

namespace Bot.Host.Tests.Verbs;

public sealed class FailureWordingTests
{
    [Fact]
    public void Every_refusal_of_a_backup_has_a_sentence_of_its_own_that_says_where_and_what_to_do()
    {
        var sentences = Enum.GetValues<BackupFault>().Select(fault => FailureWording.Of(new BackupRefusedException(fault, "sao-luu.db", "chi tiết"))!).ToList();

        sentences.Distinct(StringComparer.Ordinal).Count().ShouldBe(sentences.Count);
        sentences.ShouldAllBe(sentence => sentence.Contains("Hãy ", StringComparison.Ordinal));
        sentences.ShouldAllBe(sentence => sentence.Contains("sao-luu.db", StringComparison.Ordinal) || sentence.Contains("chi tiết", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_system_says_stands_behind_what_to_do() =>
        FailureWording.Of(new IOException("No space left on device")).ShouldBe(
            "Không đọc hay ghi được tệp. Hãy xem tên tệp, thư mục có đúng không, ổ đĩa còn chỗ không. (No space left on device)");

    [Fact]
    public void A_damaged_file_is_named() =>
        FailureWording.Of(new StorageDamagedException("damaged") { File = "attendance.db", Fault = "page 7" })!.ShouldStartWith("attendance.db đã hỏng (page 7).");

    [Fact]
    public void A_fault_of_the_program_has_no_words() => FailureWording.Of(new InvalidOperationException("x")).ShouldBeNull();
}
