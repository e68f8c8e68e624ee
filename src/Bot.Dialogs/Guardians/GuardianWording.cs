using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>
/// Sentences to guardians. Their texts stand in <c>config/wording/vi/guardian.json</c>; this class only fills in who and when. Every
/// placeholder of a text is filled, or building the sentence fails.
/// </summary>
public static class GuardianWording
{
    private static readonly Dictionary<string, string> Texts = Load();

    /// <summary>The buttons of a safety question, in the order of the menu.</summary>
    public static IReadOnlyList<string> MenuLabels { get; } = ["1 ốm", "2 việc nhà", "3 xin phép", "4 cháu đã đi học", "5 tôi không biết", "6 cần giúp"];

    /// <summary>Version of the texts, stored with every consent.</summary>
    public static string Version => Texts["version"];

    public static string Courtesy => Texts["courtesy"];

    public static string WhichDay => Texts["whichDay"];

    public static string NotYourChild => Texts["notYourChild"];

    public static string LeaveUnclear => Texts["leaveUnclear"];

    public static string OldButton => Texts["oldButton"];

    public static string Empty => Texts["empty"];

    public static string ConsentYes => Texts["consentYes"];

    public static string ConsentYesLabel => Texts["consentYesLabel"];

    public static string ConsentNoLabel => Texts["consentNoLabel"];

    public static string AskAgain(SchoolRegister register, PupilId pupil) => OfTeacher("askAgain", register, pupil);

    public static string ConsentNo => Texts["consentNo"];

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
        : Fill("cannotReadHamlet", [.. OfPupil(register, pupil), ("cán bộ", lead.Name)]);

    public static string Received(SchoolRegister register, PupilId pupil) => OfTeacher("received", register, pupil);

    public static string Who(SchoolRegister register, PupilId pupil) => OfTeacher("who", register, pupil);

    public static string Stopped(SchoolRegister register, PupilId pupil) => OfTeacher("stopped", register, pupil);

    public static string MediaNotRead(SchoolRegister register, PupilId pupil) => OfTeacher("mediaNotRead", register, pupil);

    public static string FileLost => Texts["fileLost"];

    public static string FileTaken(SchoolRegister register, PupilId pupil) => OfTeacher("fileTaken", register, pupil);

    public static string FileTooLarge(SchoolRegister register, PupilId pupil) => OfTeacher("fileTooLarge", register, pupil);

    public static string FileWrongType(SchoolRegister register, PupilId pupil) => OfTeacher("fileWrongType", register, pupil);

    public static string FileOfWhichChild(SchoolRegister register, IEnumerable<PupilId> pupils) => Fill("fileOfWhichChild", ("các em", ListOf(register, pupils)));

    public static string WhichChild(SchoolRegister register, IEnumerable<PupilId> pupils) => Fill("whichChild", ("các em", ListOf(register, pupils)));

    public static string ConsentQuestion(SchoolRegister register, Guardian guardian) => Fill(
        "consentQuestion",
        ("phụ huynh", guardian.Name),
        ("trường", register.School.Name),
        ("các em", string.Join(", ", guardian.Children.Select(child => register.Find(child.Pupil)).OfType<Pupil>().Select(pupil => $"{pupil.Name.Full} ({pupil.Class})"))));

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
        text,
        [
            .. more,
            .. OfPupil(register, pupil),
            ("buổi", RollCallWording.SessionName(key.Session)),
            ("ngày", key.Date.ToString("d/M", CultureInfo.InvariantCulture)),
        ]);

    private static string OfTeacher(string text, SchoolRegister register, PupilId pupil) => Fill(text, [.. OfPupil(register, pupil)]);

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

    internal static string Fill(string text, params IReadOnlyList<(string Name, string Value)> values)
    {
        var filled = Texts[text];
        foreach (var (name, value) in values)
        {
            filled = filled.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return filled.Contains('{', StringComparison.Ordinal)
            ? throw new InvalidOperationException($"The guardian text '{text}' has a placeholder that nothing fills.")
            : filled;
    }

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(GuardianWording).Assembly.GetManifestResourceStream("wording.vi.guardian.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    /// <summary>The days of a leave, from the first to the last, with the session where only one is meant.</summary>
    public static string Days(IReadOnlyList<DateOnly> dates, Domain.Calendar.Session? session)
    {
        var days = dates.Count == 1 ? RollCallWording.Weekday(dates[0]) : $"{RollCallWording.Weekday(dates[0])} đến {RollCallWording.Weekday(dates[^1])}";
        return session is { } only ? $"buổi {RollCallWording.SessionName(only)} {days}" : days;
    }
}
