using System.Globalization;
using Bot.Dialogs.Leaves;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Turns;

/// <summary>
/// The tokens behind buttons: short ASCII, at most 64 bytes. They say what was pressed, never that it is allowed: a prompt's button counts
/// only while this very chat has that prompt open, the others only for the persons concerned.
/// </summary>
internal static class ButtonToken
{
    public static string OfPrompt(int prompt, int choice) => string.Create(CultureInfo.InvariantCulture, $"p:{prompt}:{choice}");

    public static bool IsOfPrompt(string token, int prompt) => token.StartsWith(BeginningOfPrompt(prompt), StringComparison.Ordinal);

    /// <summary>Of all of the prompt's tokens.</summary>
    public static string BeginningOfPrompt(int prompt) => string.Create(CultureInfo.InvariantCulture, $"p:{prompt}:");

    public static string OfAlarm(string alarmId) => $"a:{alarmId}";

    public static string OfReason(SafetyQuestion question) =>
        string.Create(CultureInfo.InvariantCulture, $"r:{question.RollCall.Date:yyyyMMdd}:{(int)question.RollCall.Session}:{question.Pupil.Value}");

    /// <param name="what"><c>a</c> accept, <c>r</c> refuse, <c>q</c> ask the family.</param>
    public static string OfLeave(Leave leave, char what) =>
        string.Create(CultureInfo.InvariantCulture, $"l:{what}{leave.Id}:{leave.From:yyyyMMdd}:{leave.Pupil.Value}");

    public static string OfMenu(SafetyQuestion question, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"s:{number}{question.RollCall.Date:yyyyMMdd}:{(int)question.RollCall.Session}:{question.Pupil.Value}");

    /// <summary>Whether the token answers this question, whichever way.</summary>
    public static bool IsOfMenu(string token, SafetyQuestion question) => token.Length > 3 && token[..2] == "s:" && token[3..] == OfMenu(question, 1)[3..];

    public static string OfNudge(PupilId pupil, DateOnly day, int number) => string.Create(CultureInfo.InvariantCulture, $"n:{number}:{day:yyyyMMdd}:{pupil.Value}");

    public static string OfNote(string noteId) => $"o:{noteId}";

    public static string OfPhone(Domain.People.PhoneNumber phone) => $"u:{phone.Value}";

    /// <param name="day">On which the list was made.</param>
    public static string OfCommune(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"c:{day:yyyyMMdd}");

    /// <summary>The figures as shown: what is pressed confirms them and no later ones.</summary>
    public static string OfMonth(DateOnly month, int enrolled, Domain.Deadlines.MonthlyAbsences absences) =>
        string.Create(CultureInfo.InvariantCulture, $"m:{month:yyyyMM}:{enrolled}:{absences.Excused},{absences.Unexcused},{absences.Unstated}");

    /// <param name="key">Of the difficulty's task.</param>
    public static string OfDifficulty(string key) => $"d:{key}";

    /// <summary>Whether the token answers what was said of the child on that day, whichever way.</summary>
    public static bool IsOfNudge(string token, PupilId pupil, DateOnly day) => token.Length > 3 && token[..2] == "n:" && token[3..] == OfNudge(pupil, day, 0)[3..];

    public static string OfHamlet(PupilId pupil, DateOnly day, Hamlets.HamletAnswer answer) => string.Create(CultureInfo.InvariantCulture, $"h:{(int)answer}:{day:yyyyMMdd}:{pupil.Value}");

    /// <summary>The child that the button of a message to a family is about; null for any other button.</summary>
    public static PupilId? ChildOfMenu(string token) => token.Split(':', 4) is ["s" or "n", _, _, var pupil] ? new PupilId(pupil) : null;

    /// <summary>Which choice of the chat's open prompt the token is; null for any other token.</summary>
    public static int? ChoiceOfOpenPrompt(string token, Scene scene) =>
        token.Split(':', 4) is ["p", var prompt, var choice]
            && scene.Conversation.Memory.Prompt is { } open
            && int.TryParse(prompt, CultureInfo.InvariantCulture, out var id) && id == open.Id
            && int.TryParse(choice, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < open.Choices.Count
            && scene.Message.SentAt <= open.ExpiresAt
                ? index
                : null;

    /// <summary>Reads a token against the chat's open prompt.</summary>
    public static Heard Read(string token, Scene scene, Party party)
    {
        var parts = token.Split(':', 4);
        switch (parts)
        {
            case ["p", ..]:
                return ChoiceOfOpenPrompt(token, scene) is { } index ? new Heard.Chosen(index) : new Heard.OldButton();
            case ["d", ..] when party is Party.Staff:
                return new Heard.TakesDifficulty(token[2..]);
            case ["c", _] when party is Party.Staff { Member.IsOutsider: true }:
                return new Heard.AcknowledgesList();
            case ["a", var alarm]:
                return new Heard.TakesAlarm(alarm);
            case ["o", var id] when party is Party.Staff staff && scene.Notes.GetValueOrDefault(id) is { } note && staff.Member.Teaches(note.Class):
                return new Heard.AcceptsNote(note);
            case ["u", var number] when party is Party.Staff && Domain.People.PhoneNumber.Of(number) is { } phone:
                return new Heard.UnlinksPhone(phone, IsConfirmed: true);
            case ["r", var date, var session, var pupil]
                when party is Party.Staff staff && RollCallOf(staff.Register, date, session, pupil) is var (child, key):
                return new Heard.AcceptsReason(child, key);
            case ["l", [('a' or 'r' or 'q') and var what, .. { Length: > 0 } leave], var date, var pupil]
                when party is Party.Staff staff && staff.Register.Find(new PupilId(pupil)) is { } child
                    && DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from):
                return new Heard.DecidesLeave(leave, child.Id, from, what switch { 'a' => LeaveHappened.Accepted, 'r' => LeaveHappened.Refused, _ => LeaveHappened.AskedBack });
            case ["s", { Length: 9 } numberAndDate, var session, var pupil]
                when (party as Party.Family ?? Party.FamilyOf(scene)) is { } family && numberAndDate[0] is >= '1' and <= '6'
                    && RollCallOf(family.Register, numberAndDate[1..], session, pupil) is var (child, key):
                return new Heard.AnswersMenu(child, key, numberAndDate[0] - '0');
            case ["n", [>= '6' and <= '8'] number, var date, var pupil]
                when (party as Party.Family ?? Party.FamilyOf(scene)) is { } family && family.Guardian.Children.Any(own => own.Pupil.Value == pupil)
                    && DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return new Heard.AnswersNudge(new PupilId(pupil), day, number[0] - '0');
            case ["m", var month, var enrolled, var absences] when party is Party.Staff && MonthOf(month, enrolled, absences) is { } shown:
                return shown;
            case ["h", [>= '1' and <= '5'] number, var date, var pupil]
                when party is Party.Staff && DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return new Heard.AnswersHamlet([(pupil, (Hamlets.HamletAnswer)(number[0] - '0'))], day, Otherwise: null);
            default:
                return new Heard.OldButton();
        }
    }

    private static Heard.ConfirmsMonth? MonthOf(string month, string enrolled, string absences) =>
        DateOnly.TryParseExact(month + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && int.TryParse(enrolled, NumberStyles.None, CultureInfo.InvariantCulture, out var roll)
            && absences.Split(',') is [var p, var k, var u]
            && int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var excused)
            && int.TryParse(k, NumberStyles.None, CultureInfo.InvariantCulture, out var unexcused)
            && int.TryParse(u, NumberStyles.None, CultureInfo.InvariantCulture, out var unstated)
                ? new Heard.ConfirmsMonth(first, roll, new Domain.Deadlines.MonthlyAbsences(excused, unexcused, unstated))
                : null;

    private static (PupilId Pupil, RollCallKey Key)? RollCallOf(SchoolRegister register, string date, string session, string pupil) =>
        DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(session, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((Session)number)
            && register.Find(new PupilId(pupil)) is { } child
                ? (child.Id, new RollCallKey(child.Class, day, (Session)number))
                : null;
}
