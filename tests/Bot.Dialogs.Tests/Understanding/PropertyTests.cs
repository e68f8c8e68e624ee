using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>What holds for every message, not only for those of a corpus.</summary>
public sealed class PropertyTests
{
    private static readonly SchoolRegister School = Corpus.RegisterOf("development");
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 7, 8, 0, TimeSpan.FromHours(7));

    private static readonly string[] Shards =
    [
        "7A", "7a", "vắng", "vang", "v", "2", "3", ":", ",", "Lan", "lan", "Khánh", "khanh", "Phiên", "A", "Y", "Thoan", "ốm", "kp", "p", "(", ")", "đủ", "không", "k", "mai", "hôm qua", "thứ 6", "20/11", "32/34", "sửa", "nhầm", "thêm",
        "bỏ", "tiết 3", "trễ 15p", "với", "nữa", "\n", "1.", "nghỉ", "từ", "đến", "hết tuần", "STT 4", "Uyêm", "7B", "K7:", "👍", "chiều", "sáng", "\uD83D", "số", "cả hai", "ạ", "vì", "nữ", "còn", "chưa rõ lý do", "đi", "về sớm", "17",
    ];

    private static readonly Func<string[], string>[] Styles =
    [
        names => $"7A vắng {names.Length}: {string.Join(", ", names)}",
        names => $"7A vắng {string.Join(", ", names)}",
        names => $"lớp 7A vắng {names.Length} em là {string.Join(", ", names)} ạ",
        names => $"7A v{names.Length} {string.Join(", ", names)}",
        names => $"vắng: {string.Join("; ", names)}",
        names => $"7A nghỉ {names.Length} ({string.Join(", ", names)})",
        names => $"Lớp 7A\nVắng {names.Length}:\n{string.Join("\n", names.Select((name, i) => $"{i + 1}. {name}"))}",
        names => $"7A vắng:\n{string.Join("\n", names.Select(name => "- " + name))}",
        names => $"7A thiếu {names.Length} bạn: {string.Join(" và ", names)}",
        names => $"7A: ss 34, vắng {names.Length}: {string.Join(", ", names)}",
        names => $"7A {34 - names.Length}/34 vắng {string.Join(", ", names)}",
        names => $"7A hd {34 - names.Length} v {names.Length}: {string.Join(", ", names)}",
        names => $"dạ em báo 7A hôm nay vắng {names.Length} bạn {string.Join(", ", names)}",
        names => $"7A vắng em {string.Join(", em ", names)}",
        names => $"7A sáng nay vắng {names.Length}: {string.Join(" / ", names)}",
        names => $"{string.Join(", ", names)} vắng",
        names => $"7A vắng {names.Length} : {string.Join(" , ", names)} .",
        names => $"7.A v {names.Length} {string.Join(" + ", names)}",
        names => $"• 7A\n• vắng {names.Length}\n{string.Join("\n", names.Select(name => "• " + name))}",
        names => $"STT\tHọ và tên\n{string.Join("\n", names.Select((name, i) => $"{i + 1}\t{name}"))}\n7A vắng {names.Length}",
    ];

    private static readonly string[] Tails = [" ạ", " nhé", " nha cô", " 😀", " 🥰", "\n\n", " ạ 😷"];

    [Fact]
    public void Reading_never_throws_names_only_the_class_and_never_more_than_its_pupils()
    {
        var texts = Gen.Elements(Shards).ListOf(18).Select(parts => string.Join(' ', parts));
        Prop.ForAll(texts.ToArbitrary(), text => IsSound(Read(text))).Check(Sampling(400));
    }

    [Fact]
    public void Any_string_at_all_is_read() =>
        Prop.ForAll<string>(text => IsSound(Read(text ?? ""))).Check(Sampling(400));

    [Fact]
    public void A_roll_call_written_in_any_style_is_read_back()
    {
        var cases = from style in Gen.Choose(0, Styles.Length - 1) from pupils in Pupils() select (style, pupils);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var reading = Read(Styles[one.style]([.. one.pupils.Select(pupil => School.Find(pupil)!.Name.Full)]));
            return reading.Questions.Count == 0 && reading.Reports.Count == 1 && Absent(reading).SetEquals(one.pupils) && reading.Reports[0].AbsentCount == one.pupils.Length;
        }).Check(Sampling(300));
    }

    [Fact]
    public void Politeness_and_faces_at_the_end_change_nothing()
    {
        var cases = from style in Gen.Choose(0, 15) from pupils in Pupils() from tail in Gen.Elements(Tails) select (style, pupils, tail);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var text = Styles[one.style]([.. one.pupils.Select(pupil => School.Find(pupil)!.Name.Given)]);
            return Same(Read(text), Read(text + one.tail)) && Same(Read(text), Read("\n\n" + text + "\n"));
        }).Check(Sampling(300));
    }

    [Fact]
    public void Without_marks_the_reading_is_the_same_or_asks()
    {
        var cases = from style in Gen.Choose(0, 15) from pupils in Pupils() select (style, pupils);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var text = Styles[one.style]([.. one.pupils.Select(pupil => School.Find(pupil)!.Name.Given)]);
            var bare = Read(Unmarked(text));
            return bare.Questions.Count > 0 || Same(Read(text), bare);
        }).Check(Sampling(300));
    }

    /// <summary>The same samples in every ordinary run, so that a red test is about the change; <c>./test.sh --long</c> draws new and many more.</summary>
    private static Config Sampling(int count) => Environment.GetEnvironmentVariable("BOT_TESTS_LONG") == "1"
        ? Config.QuickThrowOnFailure.WithMaxTest(count * 20)
        : Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(2026UL, 1123UL);

    private static Gen<PupilId[]> Pupils() =>
        Gen.Elements(School.PupilsOf(new ClassId("7A")).Select(pupil => pupil.Id)).NonEmptyListOf().Select(list => list.Distinct().Take(4).ToArray());

    private static bool IsSound(Reading reading) =>
        reading.Reports.All(report =>
            report.AbsentCount is null or >= 0
            && report.Absences.Count <= School.EnrolmentOf(report.Class)
            && report.Absences.Select(absence => absence.Pupil).Concat(report.Late).Concat(report.LeftEarly).Concat(report.Skipped.Select(skipped => skipped.Pupil)).All(pupil => School.Find(pupil)!.Class == report.Class)
            && report.Absences.Select(absence => absence.Pupil).Distinct().Count() == report.Absences.Count
            && (report.AbsentCount is null || report.AbsentCount <= School.EnrolmentOf(report.Class) || reading.Questions.Any(question => question.About == QuestionAbout.Count)));

    private static bool Same(Reading one, Reading other) =>
        one.Intent == other.Intent && one.Reports.Count == other.Reports.Count && one.Questions.Count == other.Questions.Count
        && one.Reports.Zip(other.Reports).All(pair => pair.First.AbsentCount == pair.Second.AbsentCount && pair.First.Absences.SequenceEqual(pair.Second.Absences));

    private static HashSet<PupilId> Absent(Reading reading) => [.. reading.Reports[0].Absences.Select(absence => absence.Pupil)];

    private static string Unmarked(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).Where(letter => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark))
            .Replace('đ', 'd').Replace('Đ', 'D');

    private static Reading Read(string text) =>
        new MessageReader().Read(text, new ReadingContext(School, new Sender.OfStaff(School.Find(new StaffId("GL-CB07"))!), Monday, []));
}
