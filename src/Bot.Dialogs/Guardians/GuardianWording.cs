using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>
/// Sentences to guardians, in the language the register is worded in. Their texts stand in <c>config/wording/LANGUAGE/guardian.json</c>, and a school may have its own;
/// this class only fills in who and when. A text that is missing, or has a placeholder that nothing fills, gives way to the next best one, in the end to the
/// Vietnamese one the program was built with.
/// </summary>
public static partial class GuardianWording
{
    /// <summary>The buttons of a safety question, in the order of the menu.</summary>
    public static IReadOnlyList<string> MenuLabels(SchoolRegister register) => [.. Enumerable.Range(1, 6).Select(number => Fill(register, $"menu{number}"))];

    /// <summary>Version of the texts, stored with every consent. What was shown and differs from what that version came with has its own mark.</summary>
    public static string Version(SchoolRegister register)
    {
        var shown = Candidates(register.Texts, register.Language, "consentQuestion").First();
        var known = BuiltInTexts.All.Find(register.Language, "consentQuestion");
        var mark = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(shown)).AsSpan(0, 4));
        return Fill(register, "version") + (shown == known ? "" : "+" + mark);
    }

    public static string Stranger(GuardianTexts texts) => Unfilled(texts, "linkStranger");

    public static string WrongCode(GuardianTexts texts) => Unfilled(texts, "linkWrongCode");

    public static string Blocked(GuardianTexts texts) => Unfilled(texts, "linkBlocked");

    public static string OnlyInPrivate(GuardianTexts texts) => Unfilled(texts, "linkOnlyInPrivate");

    public static string NotYourPhone(GuardianTexts texts) => Unfilled(texts, "linkNotYourPhone");

    public static string UnknownPhone(GuardianTexts texts) => Unfilled(texts, "linkUnknownPhone");

    public static string FormNeedsCode(GuardianTexts texts) => Unfilled(texts, "linkFormNeedsCode");

    public static string FormUnreadable(GuardianTexts texts) => Unfilled(texts, "linkFormUnreadable");

    public static string FormConfirms(GuardianTexts texts) => Unfilled(texts, "linkFormConfirms");

    public static string FormDiffers(GuardianTexts texts) => Unfilled(texts, "linkFormDiffers");

    public static string CodeOfAnother(GuardianTexts texts) => Unfilled(texts, "linkCodeOfAnother");

    public static string AlreadyLinked(GuardianTexts texts) => Unfilled(texts, "linkAlready");

    public static string SetAside(GuardianTexts texts) => Unfilled(texts, "setAside");

    public static string LanguageAsk(SchoolRegister register) =>
        Fill(register, "languageAsk", ("các tiếng", string.Join(", ", GuardianLanguages.Of(register).Select(language => NameOf(register, language)))));

    public static string LanguageSet(SchoolRegister register) => Fill(register, "languageSet", ("tiếng", NameOf(register, register.Language)));

    public static string Courtesy(SchoolRegister register) => Fill(register, "courtesy");

    public static string WhichDay(SchoolRegister register) => Fill(register, "whichDay");

    public static string NotYourChild(SchoolRegister register) => Fill(register, "notYourChild");

    public static string LeaveUnclear(SchoolRegister register) => Fill(register, "leaveUnclear");

    public static string OldButton(SchoolRegister register) => Fill(register, "oldButton");

    public static string Empty(SchoolRegister register) => Fill(register, "empty");

    public static string ConsentYes(SchoolRegister register) => Fill(register, "consentYes");

    public static string ConsentYesLabel(SchoolRegister register) => Fill(register, "consentYesLabel");

    public static string ConsentNoLabel(SchoolRegister register) => Fill(register, "consentNoLabel");

    public static string ConsentNo(SchoolRegister register) => Fill(register, "consentNo");

    public static string AskAgain(SchoolRegister register, PupilId pupil) => OfTeacher("askAgain", register, pupil);

    public static string SafetyQuestion(SchoolRegister register, PupilId pupil, RollCallKey key) => About("safetyQuestion", register, pupil, key);

    public static string AtSchoolAfterAll(SchoolRegister register, PupilId pupil, RollCallKey key, bool cameLate) =>
        About(cameLate ? "arrived" : "present", register, pupil, key);

    public static string NotAtSchoolAfterAll(SchoolRegister register, PupilId pupil, RollCallKey key) => About("notPresent", register, pupil, key);

    public static string AnsweredByOther(SchoolRegister register, PupilId pupil, RollCallKey key) => About("answeredByOther", register, pupil, key);

    public static string ThanksForReason(SchoolRegister register, PupilId pupil, RollCallKey key, string reason) =>
        About("thanksReason", register, pupil, key, ("lý do", reason));

    public static string ThanksForLeave(SchoolRegister register, PupilId pupil, RollCallKey key, string days) =>
        About("thanksLeave", register, pupil, key, ("ngày", days));

    public static string Alarmed(SchoolRegister register, PupilId pupil) => OfTeacher("alarm", register, pupil);

    public static string HelpComes(SchoolRegister register, PupilId pupil) => OfTeacher("help", register, pupil);

    public static string CannotRead(SchoolRegister register, PupilId pupil, StaffMember? lead) => lead is null
        ? OfTeacher("cannotRead", register, pupil)
        : Fill(register, "cannotReadHamlet", [.. OfPupil(register, pupil), ("cán bộ", lead.Name)]);

    public static string WrongNumberAsk(SchoolRegister register) => Fill(register, "wrongNumberAsk", ("trường", register.School.Name));

    public static string WrongNumberYesLabel(SchoolRegister register) => Fill(register, "wrongNumberYesLabel");

    public static string WrongNumberNoLabel(SchoolRegister register) => Fill(register, "wrongNumberNoLabel");

    public static string WrongNumberDone(SchoolRegister register) => Fill(register, "wrongNumberDone");

    public static string WrongNumberKept(SchoolRegister register) => Fill(register, "wrongNumberKept");

    public static string Received(SchoolRegister register, PupilId pupil) => OfTeacher("received", register, pupil);

    public static string Who(SchoolRegister register, PupilId pupil) => OfTeacher("who", register, pupil);

    public static string Stopped(SchoolRegister register, PupilId pupil) => OfTeacher("stopped", register, pupil);

    public static string MediaNotRead(SchoolRegister register, PupilId pupil) => OfTeacher("mediaNotRead", register, pupil);

    public static string FileLost(SchoolRegister register) => Fill(register, "fileLost");

    public static string FileTaken(SchoolRegister register, PupilId pupil) => OfTeacher("fileTaken", register, pupil);

    public static string FileTooLarge(SchoolRegister register, PupilId pupil) => OfTeacher("fileTooLarge", register, pupil);

    public static string FileWrongType(SchoolRegister register, PupilId pupil) => OfTeacher("fileWrongType", register, pupil);

    public static string FileOfWhichChild(SchoolRegister register, IEnumerable<PupilId> pupils) => Fill(register, "fileOfWhichChild", ("các em", ListOf(register, pupils)));

    public static string WhichChild(SchoolRegister register, IEnumerable<PupilId> pupils) => Fill(register, "whichChild", ("các em", ListOf(register, pupils)));

    public static string ConsentQuestion(SchoolRegister register, Guardian guardian) => Fill(register, "consentQuestion", [.. OfConsent(register, guardian)]);

    public static string ConsentOnPaper(SchoolRegister register, Guardian guardian, DateOnly agreed) => Fill(
        register, "consentOnPaper", [.. OfConsent(register, guardian), ("ngày", agreed.ToString("d/M/yyyy", CultureInfo.InvariantCulture))]);

    private static IEnumerable<(string Name, string Value)> OfConsent(SchoolRegister register, Guardian guardian) =>
    [
        ("phụ huynh", guardian.Name),
        ("trường", register.School.Name),
        ("các em", string.Join(", ", guardian.Children.Select(child => register.Find(child.Pupil)).OfType<Pupil>().Select(pupil => $"{pupil.Name.Full} ({pupil.Class})"))),
    ];

    /// <summary>
    /// How a child is called: the given name. Where the name begins with A, Y or H' the order of its parts differs from people to people, so the
    /// whole name is used; a mark that tells namesakes apart, e.g. "(A)", is no name.
    /// </summary>
    public static string CallName(Pupil pupil) => CallName(pupil.Name);

    /// <inheritdoc cref="CallName(Pupil)"/>
    public static string CallName(PupilName name)
    {
        var parts = name.Parts;
        var isOfOtherOrder = parts[0].Length == 1 || parts[0].StartsWith("H'", StringComparison.OrdinalIgnoreCase) || parts[0].StartsWith("H’", StringComparison.OrdinalIgnoreCase);
        return isOfOtherOrder ? name.Full
            : parts.Count > 1 && parts[^1].StartsWith('(') ? parts[^2]
            : name.Given;
    }

    private static string ListOf(SchoolRegister register, IEnumerable<PupilId> pupils) =>
        string.Join(", ", pupils.Select(register.Find).OfType<Pupil>().Select(CallName));

    private static string About(string text, SchoolRegister register, PupilId pupil, RollCallKey key, params IReadOnlyList<(string Name, string Value)> more) => Fill(
        register,
        text,
        [
            .. more,
            .. OfPupil(register, pupil),
            ("buổi", SessionName(register, key.Session)),
            ("ngày", Date(key.Date)),
        ]);

    private static string OfTeacher(string text, SchoolRegister register, PupilId pupil) => Fill(register, text, [.. OfPupil(register, pupil)]);

    internal static IEnumerable<(string Name, string Value)> OfPupil(SchoolRegister register, PupilId pupil)
    {
        var child = register.Find(pupil) ?? throw new ArgumentException("The pupil is in the register.", nameof(pupil));
        var teacher = register.HomeroomTeacherOf(child.Class) ?? register.Principal;
        return
        [
            ("tên", CallName(child)),
            ("lớp", child.Class.Value),
            ("GVCN", teacher?.Name ?? register.School.Name),
            ("trường", register.School.Name),
            ("điện thoại", teacher is { Phone.Length: > 0 } ? teacher.Phone : register.School.Name),
        ];
    }

    /// <summary>A claim in words, e.g. <c>ốm</c>, <c>xin phép</c>.</summary>
    public static string Claim(SchoolRegister register, AbsenceKind kind, ReasonCode? reason) =>
        Fill(register, reason is { } known ? $"reason{known}" : kind == AbsenceKind.Excused ? "claimExcused" : "claimUnknown");

    /// <summary>The days of a leave, from the first to the last, with the session where only one is meant.</summary>
    public static string Days(SchoolRegister register, IReadOnlyList<DateOnly> dates, Domain.Calendar.Session? session)
    {
        var days = dates.Count == 1 ? Weekday(register, dates[0]) : Fill(register, "datesFromTo", ("từ", Weekday(register, dates[0])), ("đến", Weekday(register, dates[^1])));
        return session is { } only ? Fill(register, "dateOfSession", ("buổi", SessionName(register, only)), ("ngày", days)) : days;
    }

    public static string SessionName(SchoolRegister register, Domain.Calendar.Session session) => Fill(register, $"session{session}");

    public static string Date(DateOnly date) => date.ToString("d/M", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>Thứ Hai 23/11</c>.</summary>
    public static string Weekday(SchoolRegister register, DateOnly date) =>
        Fill(register, "dateOn", ("thứ", Fill(register, $"weekday{date.DayOfWeek}")), ("ngày", Date(date)));

    internal static string Fill(SchoolRegister register, string text, params IReadOnlyList<(string Name, string Value)> values) =>
        Candidates(register.Texts, register.Language, text).Select(candidate => Filled(candidate, values)).OfType<string>().FirstOrDefault()
            ?? throw new InvalidOperationException($"The guardian text '{text}' has a placeholder that nothing fills.");

    /// <summary>In the chosen language, then in Vietnamese; as read at start or worded by the school, then as built.</summary>
    private static IEnumerable<string> Candidates(GuardianTexts texts, string language, string name) =>
        new[] { texts.Find(language, name), BuiltInTexts.All.Find(language, name), texts.Find(GuardianTexts.Vietnamese, name), BuiltInTexts.All.Find(GuardianTexts.Vietnamese, name) }.OfType<string>();

    /// <summary>In one go, so that braces in what people wrote are no placeholders. Null when nothing fills one of the text's.</summary>
    private static string? Filled(string text, IReadOnlyList<(string Name, string Value)> values)
    {
        var isFilled = true;
        var filled = Placeholder().Replace(text, placeholder =>
        {
            foreach (var (name, value) in values)
            {
                if (placeholder.ValueSpan[1..^1].SequenceEqual(name))
                {
                    return value;
                }
            }

            isFilled = false;
            return "";
        });
        return isFilled ? filled : null;
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    private static string Unfilled(GuardianTexts texts, string name) => Candidates(texts, GuardianTexts.Vietnamese, name).First();

    private static string NameOf(SchoolRegister register, string language) => Fill(register.In(language), "languageName");
}
