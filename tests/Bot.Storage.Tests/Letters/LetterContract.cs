using Bot.Dialogs.Conversations;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Documents;
using Bot.Domain;
using Bot.Domain.Deadlines;

namespace Bot.Storage.Tests.Letters;

/// <summary>What is kept of official letters, and the files that turns make.</summary>
public abstract class LetterContract(StorageProvider provider) : StoreContract(provider)
{
    private StoredLetter Letter => new(School, "ab12", Now, new StaffId("GL-CB21"))
    {
        Number = "218/PGD&ĐT",
        DatedOn = new DateOnly(2026, 11, 20),
        Issuer = "PHÒNG GIÁO DỤC",
        Duties =
        [
            new LetterDuty(new DeadlineTerm.Before(new DateOnly(2026, 12, 14)), "Báo cáo", new StaffId("GL-CB21")),
            new LetterDuty(new DeadlineTerm.Monthly(15, 25, IsInclusive: false), "Báo cáo tháng", Owner: null) { IsMonthlyReport = true },
            new LetterDuty(new DeadlineTerm.Weekly(DayOfWeek.Friday), "Báo cáo tuần", Owner: null),
            new LetterDuty(new DeadlineTerm.BeforeHour(new DateOnly(2026, 12, 10), new TimeOnly(16, 0)), "Nộp", new StaffId("GL-CB01")),
            new LetterDuty(new DeadlineTerm.Within(5, SchoolDaysOnly: true), "Đăng ký", new StaffId("GL-CB01")) { IsOfOthers = true },
        ],
        Tables = [new LetterTable(["TS HS bỏ học (38HS)", "Đã vận động", "Còn lại"]) { Base = 38, Parts = [1, 2] }],
        Contacts = [new LetterContact("Phòng Giáo dục", "mail Tổng hợp", new LetterActor(LetterRole.VicePrincipal, 2))],
        Recipients = ["Như trên"],
        Text = "Số: 218",
    };

    [Fact]
    public async Task A_letter_comes_back_as_it_was_stored()
    {
        await TurnAsync(new Effect.RecordLetter(Letter));

        DialogJson.Write((await LettersAsync()).ShouldHaveSingleItem()).ShouldBe(DialogJson.Write(Letter));
    }

    [Fact]
    public async Task A_letter_stored_twice_is_one_letter()
    {
        await TurnAsync(new Effect.RecordLetter(Letter));
        await TurnAsync(new Effect.RecordLetter(Letter with { Number = "another" }));

        (await LettersAsync()).ShouldHaveSingleItem().Number.ShouldBe("218/PGD&ĐT");
    }

    [Fact]
    public async Task A_cancelled_letter_does_not_count_any_more()
    {
        await TurnAsync(new Effect.RecordLetter(Letter));
        await TurnAsync(new Effect.CancelLetter(School, "ab12", Now), new Effect.CancelLetter(School, "unknown", Now));

        (await LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_school_sees_none_of_it()
    {
        await TurnAsync(new Effect.RecordLetter(Letter));

        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = new SchoolId("OTHER"), Letters = true }, None)).Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_a_turn_made_is_kept_once()
    {
        byte[] bytes = [1, 2, 3];
        await TurnAsync(new Effect.KeepFile(School, "text/plain", bytes), new Effect.KeepFile(School, "text/other", bytes));
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

        (await Db.Files.FindAsync(School, name, None))!.MediaType.ShouldBe("text/plain");
        (await Db.Files.ReadAsync(School, name, None))!.Value.ToArray().ShouldBe(bytes);
    }

    private async Task<IReadOnlyList<StoredLetter>> LettersAsync() => (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, Letters = true }, None)).Letters;
}

public sealed class LettersOnSqlite() : LetterContract(StorageProvider.Sqlite);

public sealed class LettersOnPostgres() : LetterContract(StorageProvider.Postgres);
