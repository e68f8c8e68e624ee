using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>What holds for every message, not only for those of a corpus.</summary>
public sealed class PropertyTests
{
    private static readonly SchoolRegister School = Corpus.RegisterOf("development");

    /// <summary>Every class of every school, with its homeroom teacher: names of all the peoples, and names that are words.</summary>
    private static readonly (SchoolRegister School, SchoolClass Class, StaffMember Teacher)[] Rooms =
        [.. from school in Corpus.Schools.Keys.Select(Corpus.RegisterOf).Distinct() from teacher in school.Staff where teacher.Homeroom is not null select (school, school.Find(teacher.Homeroom!.Value)!, teacher)];

    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 7, 8, 0, TimeSpan.FromHours(7));

    private static readonly string[] Shards =
    [
        "7A", "7a", "vắng", "vang", "v", "2", "3", ":", ",", "Lan", "lan", "Khánh", "khanh", "Phiên", "A", "Y", "Thoan", "ốm", "kp", "p", "(", ")", "đủ", "không", "k", "mai", "hôm qua", "thứ 6", "20/11", "32/34", "sửa", "nhầm", "thêm",
        "bỏ", "tiết 3", "trễ 15p", "với", "nữa", "\n", "1.", "nghỉ", "từ", "đến", "hết tuần", "STT 4", "Uyêm", "7B", "K7:", "👍", "chiều", "sáng", "\uD83D", "số", "cả hai", "ạ", "vì", "nữ", "còn", "chưa rõ lý do", "đi", "về sớm", "17",
    ];

    private static readonly Func<Roomful, string>[] Styles =
    [
        room => $"{room.Class} vắng {room.Names.Length}: {string.Join(", ", room.Names)}",
        room => $"{room.Class} vắng {string.Join(", ", room.Names)}",
        room => $"lớp {room.Class} vắng {room.Names.Length} em là {string.Join(", ", room.Names)} ạ",
        room => $"{room.Class} v{room.Names.Length} {string.Join(", ", room.Names)}",
        room => $"vắng: {string.Join("; ", room.Names)}",
        room => $"{room.Class} nghỉ {room.Names.Length} ({string.Join(", ", room.Names)})",
        room => $"Lớp {room.Class}\nVắng {room.Names.Length}:\n{string.Join("\n", room.Names.Select((name, i) => $"{i + 1}. {name}"))}",
        room => $"{room.Class} vắng:\n{string.Join("\n", room.Names.Select(name => "- " + name))}",
        room => $"{room.Class} thiếu {room.Names.Length} bạn: {string.Join(" và ", room.Names)}",
        room => $"{room.Class}: ss {room.Enrolled}, vắng {room.Names.Length}: {string.Join(", ", room.Names)}",
        room => $"{room.Class} {room.Enrolled - room.Names.Length}/{room.Enrolled} vắng {string.Join(", ", room.Names)}",
        room => $"{room.Class} hd {room.Enrolled - room.Names.Length} v {room.Names.Length}: {string.Join(", ", room.Names)}",
        room => $"dạ em báo {room.Class} hôm nay vắng {room.Names.Length} bạn {string.Join(", ", room.Names)}",
        room => $"{room.Class} vắng em {string.Join(", em ", room.Names)}",
        room => $"{room.Class} {room.Session} nay vắng {room.Names.Length}: {string.Join(" / ", room.Names)}",
        room => $"{string.Join(", ", room.Names)} vắng",
        room => $"{room.Class} vắng {room.Names.Length} : {string.Join(" , ", room.Names)} .",
        room => $"{room.Dotted} v {room.Names.Length} {string.Join(" + ", room.Names)}",
        room => $"• {room.Class}\n• vắng {room.Names.Length}\n{string.Join("\n", room.Names.Select(name => "• " + name))}",
        room => $"STT\tHọ và tên\n{string.Join("\n", room.Names.Select((name, i) => $"{i + 1}\t{name}"))}\n{room.Class} vắng {room.Names.Length}",
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
        var cases = from room in Roomfuls() where !room.HasTwins from style in Gen.Choose(0, Styles.Length - 1) select (room, style);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var reading = one.room.Read(Styles[one.style](one.room.InFull()));
            return (reading.Questions.Count == 0 && reading.Reports.Count == 1 && Absent(reading).SetEquals(one.room.Pupils) && reading.Reports[0].AbsentCount == one.room.Pupils.Count).Label(Styles[one.style](one.room.InFull()));
        }).Check(Sampling(300));
    }

    [Fact]
    public void Politeness_and_faces_at_the_end_change_nothing()
    {
        var cases = from room in Roomfuls() from style in Gen.Choose(0, 15) from tail in Gen.Elements(Tails) select (room, style, tail);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            // marks anywhere say that unmarked names are meant as written, so a marked tail may tell twins apart
            var text = Styles[one.style](one.room);
            var tail = Unmarked(text) == text ? Unmarked(one.tail) : one.tail;
            return (Same(one.room.Read(text), one.room.Read(text + tail)) && Same(one.room.Read(text), one.room.Read("\n\n" + text + "\n"))).Label(text + tail);
        }).Check(Sampling(300));
    }

    [Fact]
    public void Without_marks_the_reading_is_the_same_or_asks()
    {
        var cases = from room in Roomfuls() from style in Gen.Choose(0, 15) select (room, style);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var text = Styles[one.style](one.room);
            var bare = one.room.Read(Unmarked(text));
            return (bare.Questions.Count > 0 || Same(one.room.Read(text), bare)).Label(Unmarked(text));
        }).Check(Sampling(300));
    }

    /// <summary>The same samples in every ordinary run, so that a red test is about the change; <c>./test.sh --long</c> draws new and many more.</summary>
    private static Config Sampling(int count) => Environment.GetEnvironmentVariable("BOT_TESTS_LONG") == "1"
        ? Config.QuickThrowOnFailure.WithMaxTest(count * 20)
        : Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(2026UL, 1123UL);

    private static Gen<Roomful> Roomfuls() =>
        from room in Gen.Elements(Rooms)
        from pupils in Gen.Elements(room.School.PupilsOf(room.Class.Id).AsEnumerable()).NonEmptyListOf()
        select new Roomful(room.School, room.Teacher, [.. pupils.Distinct().Take(4)]);

    private static bool IsSound(Reading reading) =>
        reading.Reports.All(report =>
            report.AbsentCount is null or >= 0
            && report.Absences.Count <= School.EnrolmentOf(report.Class)
            && report.Absences.Select(absence => absence.Pupil).Concat(report.Late).Concat(report.LeftEarly).Concat(report.Skipped.Select(skipped => skipped.Pupil)).All(pupil => School.Find(pupil)!.Class == report.Class)
            && report.Absences.Select(absence => absence.Pupil).Distinct().Count() == report.Absences.Count
            && (report.AbsentCount is null || report.AbsentCount <= School.EnrolmentOf(report.Class) || reading.Questions.Any(question => question.About == QuestionAbout.Count)));

    private static bool Same(Reading one, Reading other) =>
        one.Intent == other.Intent && one.Reports.Count == other.Reports.Count && one.Questions.Count == other.Questions.Count
        && one.Reports.Zip(other.Reports).All(pair => pair.First.AbsentCount == pair.Second.AbsentCount && pair.First.Absences.ToHashSet().SetEquals(pair.Second.Absences));

    private static HashSet<PupilId> Absent(Reading reading) => [.. reading.Reports[0].Absences.Select(absence => absence.Pupil)];

    private static string Unmarked(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).Where(letter => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark))
            .Replace('đ', 'd').Replace('Đ', 'D');

    private static Reading Read(string text) =>
        new MessageReader().Read(text, new ReadingContext(School, new Sender.OfStaff(School.Find(new StaffId("GL-CB07"))!), Monday, []));

    /// <summary>Some pupils of one class, and how they are named.</summary>
    private sealed record Roomful(SchoolRegister School, StaffMember Teacher, IReadOnlyList<Pupil> Members)
    {
        public string Class => Members[0].Class.Value;

        /// <summary>"7.A" for 7A.</summary>
        public string Dotted => char.IsLetter(Class[^1]) && char.IsDigit(Class[^2]) ? $"{Class[..^1]}.{Class[^1]}" : Class;

        public int Enrolled => School.EnrolmentOf(Members[0].Class);

        public string Session => School.Find(Members[0].Class)!.Sessions.Contains(Domain.Calendar.Session.Morning) ? "sáng" : "chiều";

        public bool HasTwins => Members.Any(one => School.PupilsOf(one.Class).Any(other => other.Id != one.Id && other.Name.Parts.SkipLast(1).SequenceEqual(one.Name.Parts.SkipLast(1))));

        public HashSet<PupilId> Pupils => Members.Select(pupil => pupil.Id).ToHashSet();

        public string[] Names { get; init; } = [.. Members.Select(pupil => pupil.Name.Given)];

        public Roomful InFull() => this with { Names = [.. Members.Select(pupil => pupil.Name.Full)] };

        public Reading Read(string text) => new MessageReader().Read(text, new ReadingContext(School, new Sender.OfStaff(Teacher), Monday, []));
    }
}
