using System.Text.RegularExpressions;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Nudges;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Guardians;

/// <summary>The texts to guardians as they ship: complete, short, plain, without links and money; and what stands in where one is missing.</summary>
public sealed partial class GuardianTextsTests
{
    /// <summary>"xin tiền" and "money" only where the school says that it never asks.</summary>
    private static readonly string[] Money = ["tiền", "đóng góp", "chuyển khoản", "tài khoản", "ngân hàng", "VND", "money", "fee", "bank", "account number"];

    private static readonly DateOnly Day = new(2026, 12, 31);

    public static TheoryData<string> Languages => ["vi", "en"];

    [Fact]
    public void English_has_every_text_that_Vietnamese_has() =>
        Names("vi").Except(Names("en")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_ships_is_what_is_asked_of_every_author(string language)
    {
        var texts = BuiltInTexts.All.All.Where(text => text.Language == language).ToDictionary(text => text.Name, text => text.Text);

        GuardianTextRules.Faults(texts, isComplete: true).ShouldBeEmpty();
        foreach (var (name, text) in texts)
        {
            text.ShouldNotContain("http");
            text.ShouldNotContain("www");
            Money.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeSubsetOf(name is "who" or "consentQuestion" or "consentOnPaper" ? ["tiền", "money"] : []);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_about_every_pupil_is_short_in_its_language(string language)
    {
        var register = SampleSchool.Register.In(language);
        var longest = Enum.GetValues<ReasonCode>().Select(reason => GuardianWording.Claim(register, AbsenceKind.Excused, reason)).MaxBy(reason => reason.Length)!;
        foreach (var pupil in register.Pupils)
        {
            var key = new RollCallKey(pupil.Class, Day, Session.Afternoon);
            IReadOnlyList<PupilId> children = [pupil.Id];
            string[] filled =
            [
                GuardianWording.SafetyQuestion(register, pupil.Id, key),
                GuardianWording.AtSchoolAfterAll(register, pupil.Id, key, cameLate: true),
                GuardianWording.AtSchoolAfterAll(register, pupil.Id, key, cameLate: false),
                GuardianWording.NotAtSchoolAfterAll(register, pupil.Id, key),
                GuardianWording.AnsweredByOther(register, pupil.Id, key),
                GuardianWording.ThanksForReason(register, pupil.Id, key, longest),
                GuardianWording.ThanksForLeave(register, pupil.Id, key, GuardianWording.Days(register, [Day, Day.AddDays(9)], Session.Afternoon)),
                GuardianWording.Alarmed(register, pupil.Id),
                GuardianWording.HelpComes(register, pupil.Id),
                GuardianWording.Received(register, pupil.Id),
                GuardianWording.CannotRead(register, pupil.Id, lead: null),
                GuardianWording.CannotRead(register, pupil.Id, SampleSchool.Register.Staff[^1]),
                GuardianWording.Who(register, pupil.Id),
                GuardianWording.Stopped(register, pupil.Id),
                GuardianWording.AskAgain(register, pupil.Id),
                GuardianWording.MediaNotRead(register, pupil.Id),
                GuardianWording.FileTaken(register, pupil.Id),
                GuardianWording.FileTooLarge(register, pupil.Id),
                GuardianWording.FileWrongType(register, pupil.Id),
                GuardianWording.WhichChild(register, children),
                GuardianWording.FileOfWhichChild(register, children),
                NudgeWording.Thanks(register, pupil, NudgeWording.CanCome),
                NudgeWording.Thanks(register, pupil, NudgeWording.ComesLate),
            ];
            filled.ShouldAllBe(text => IsShort(text, language));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_to_every_guardian_is_short_in_its_language(string language)
    {
        var register = SampleSchool.Register.In(language);
        foreach (var guardian in register.Guardians)
        {
            var text = GuardianWording.ConsentQuestion(register, guardian);
            text.Length.ShouldBeLessThanOrEqualTo(NudgeWording.Longest, text);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_not_filled_in_is_short_too(string language)
    {
        foreach (var text in BuiltInTexts.All.All.Where(text => text.Language == language && !text.Text.Contains('{', StringComparison.Ordinal)))
        {
            IsShort(text.Text, language).ShouldBeTrue(text.Text);
        }
    }

    [Theory]
    [InlineData("received", "Ơi {GVCN} và {tên}", "{tên}")]
    [InlineData("received", "Ơi", "{GVCN}")]
    [InlineData("received", "Ơi {gvcn", "{gvcn")]
    [InlineData("recieved", "Ơi", "không có câu nào tên như vậy")]
    [InlineData("received", "{GVCN}: https://truong.example", "đường dẫn")]
    [InlineData("received", "{GVCN}: truong.edu.vn", "đường dẫn")]
    public void A_mistake_in_a_text_is_named(string name, string text, string named)
    {
        var faults = GuardianTextRules.Faults(new Dictionary<string, string> { [name] = text }, isComplete: false);

        faults.ShouldContain(fault => fault.Text == name && fault.Problem.Contains(named, StringComparison.Ordinal), $"{string.Join("; ", faults)}");
    }

    [Theory]
    [InlineData("xx", "received", "Ơi {GVCN}", "Ơi Lý Minh Quang")]
    [InlineData("xx", "received", "  ", "Thầy/cô Lý Minh Quang đã nhận lời nhắn của anh/chị và sẽ trả lời.")]
    [InlineData("xx", "courtesy", "Ơi", "Thầy/cô Lý Minh Quang đã nhận lời nhắn của anh/chị và sẽ trả lời.")]
    [InlineData("vi", "received", "Thầy {GVCN} đã nhận tin.", "Thầy Lý Minh Quang đã nhận tin.")]
    [InlineData("en", "courtesy", "Ta", "Lý Minh Quang got your message and will answer.")]
    [InlineData("vi", "received", "Thầy {giáo viên} đã nhận tin.", "Thầy/cô Lý Minh Quang đã nhận lời nhắn của anh/chị và sẽ trả lời.")]
    public void A_text_is_taken_where_it_is_and_is_never_blank(string language, string name, string text, string said)
    {
        var register = SampleSchool.Register.With(new GuardianTexts([(language, name, text)])).In(language);

        GuardianWording.Received(register, SampleSchool.Pupil("7A", 1).Id).ShouldBe(said);
    }

    [Fact]
    public void A_consent_to_other_words_has_another_version()
    {
        var other = SampleSchool.Register.With(new GuardianTexts([("vi", "consentQuestion", "{phụ huynh} {trường} {các em}?")]));

        GuardianWording.Version(SampleSchool.Register).ShouldBe("vi-2026-11");
        GuardianWording.Version(SampleSchool.Register.In("en")).ShouldBe("en-2026-11");
        GuardianWording.Version(other).ShouldStartWith("vi-2026-11+");
    }

    [Theory]
    [InlineData("tiếng Việt", "vi")]
    [InlineData("ENGLISH", "en")]
    [InlineData("tieng anh", "en")]
    [InlineData("Tơning Bơhnar", "bdq")]
    [InlineData("tiếng Việt của cháu kém", null)]
    [InlineData("đúng", null)]
    public void A_language_is_chosen_by_its_name_alone(string said, string? language)
    {
        var register = SampleSchool.Register.With(new GuardianTexts([("bdq", "languageName", "Tơning Bơhnar")]));

        GuardianLanguages.Named(register, said).ShouldBe(language);
        GuardianWording.LanguageAsk(register).ShouldContain("Tiếng Việt, Tơning Bơhnar, English");
    }

    [Theory]
    [InlineData("en", "Stop!", "DỪNG")]
    [InlineData("en", "wrong number", "nhầm số")]
    [InlineData("en", "stop by the school", "stop by the school")]
    [InlineData("vi", "stop", "stop")]
    [InlineData("xx", "đúng", "đúng")]
    public void Command_words_are_heard_in_the_chosen_language_and_only_alone(string language, string said, string heard) =>
        GuardianLanguages.InVietnamese(SampleSchool.Register.In(language), said).ShouldBe(heard);

    private static IEnumerable<string> Names(string language) => BuiltInTexts.All.All.Where(text => text.Language == language).Select(text => text.Name);

    /// <summary>C.2 rule 11. The numbered answers are a list and no sentence.</summary>
    private static bool IsShort(string text, string language) =>
        text.Length <= NudgeWording.Longest
        && (language != "vi" || Sentences().Split(text).All(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 15));

    [GeneratedRegex("[.?!:;] |, (?=[1-8] )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentences();
}
