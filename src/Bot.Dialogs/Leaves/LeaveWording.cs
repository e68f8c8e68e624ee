using System.Globalization;
using Bot.Dialogs.Guardians;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaves;

/// <summary>Sentences to guardians about leave; their texts stand with the others in <c>config/wording</c>.</summary>
internal static class LeaveWording
{
    public static string WhichChild(SchoolRegister register, IEnumerable<PupilId> pupils) =>
        GuardianWording.Fill(register, "leaveWhichChild", ("các em", string.Join(", ", pupils.Select(register.Find).OfType<Domain.People.Pupil>().Select(GuardianWording.CallName))));

    public static string Accepted(SchoolRegister register, Leave leave) => About("leaveAccepted", register, leave);

    public static string Refused(SchoolRegister register, Leave leave) => About("leaveRefused", register, leave);

    public static string Question(SchoolRegister register, Leave leave, string words) => About("leaveQuestion", register, leave, ("lời", words));

    public static string Answered(SchoolRegister register, Leave leave) => About("leaveAnswered", register, leave);

    public static string Returns(SchoolRegister register, PupilId pupil, DateOnly day) =>
        GuardianWording.Fill(register, "leaveReturns", [("ngày", GuardianWording.Weekday(register, day)), .. GuardianWording.OfPupil(register, pupil)]);

    public static string SendLetter(SchoolRegister register, PupilId pupil, int days) =>
        GuardianWording.Fill(register, "leaveSendLetter", [("số", days.ToString(CultureInfo.InvariantCulture)), .. GuardianWording.OfPupil(register, pupil)]);

    /// <summary>The days of a leave in words, e.g. <c>Thứ Ba 24/11 đến Thứ Tư 25/11</c>.</summary>
    public static string Days(SchoolRegister register, Leave leave)
    {
        var schoolClass = register.Find(leave.Class);
        IReadOnlyList<DateOnly> dates = leave.From == leave.To ? [leave.From] : [leave.From, leave.To];
        var session = schoolClass is { Sessions.Count: 1 } ? null : leave.Session;
        return GuardianWording.Days(register, dates, session);
    }

    /// <summary>Who decided or asked, where that is somebody else than the homeroom teacher.</summary>
    private static IEnumerable<(string Name, string Value)> By(SchoolRegister register, Leave leave) =>
        leave.DecidedBy is { } staff && register.Find(staff) is { } member ? [("GVCN", member.Name)] : [];

    private static string About(string text, SchoolRegister register, Leave leave, params IReadOnlyList<(string Name, string Value)> more) =>
        GuardianWording.Fill(register, text, [.. more, .. By(register, leave), ("ngày", Days(register, leave)), .. GuardianWording.OfPupil(register, leave.Pupil)]);
}
