using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary>The Vietnamese words of the roster format and what they mean here. Upper and lower case are the same.</summary>
internal static class RosterWords
{
    public static readonly IReadOnlyDictionary<string, Session> Sessions = Words(
        ("Sáng", Session.Morning),
        ("Chiều", Session.Afternoon),
        ("Tối", Session.Evening),
        ("Trưa", Session.Noon),
        ("Sáng nội trú", Session.Dawn));

    public static readonly IReadOnlyDictionary<string, Sex> Sexes = Words(
        ("Nam", Sex.Male),
        ("Nữ", Sex.Female),
        ("", Sex.Unknown));

    public static readonly IReadOnlyDictionary<string, Boarding> Boardings = Words(
        ("", Boarding.None),
        ("x", Boarding.DayBoarder),
        ("BT", Boarding.DayBoarder),
        ("NT", Boarding.Boarder),
        ("2B", Boarding.TwoSessions));

    public static readonly IReadOnlyDictionary<string, Position> Positions = Words(
        ("Hiệu trưởng", Position.Principal),
        ("Phó Hiệu trưởng", Position.VicePrincipal),
        ("Giáo viên chủ nhiệm", Position.HomeroomTeacher),
        ("Giáo viên bộ môn", Position.SubjectTeacher),
        ("Tổ trưởng chuyên môn", Position.HeadOfSubject),
        ("Tổng phụ trách Đội", Position.YouthLeader),
        ("Quản sinh", Position.BoardingSupervisor),
        ("Văn thư", Position.Clerk),
        ("Cán bộ xã phụ trách", Position.CommuneOfficer),
        ("Trưởng thôn", Position.HamletHead),
        ("Quản trị", Position.Administrator),
        ("Cấp trên (xã)", Position.CommuneSuperior),
        ("Cấp trên (Sở)", Position.ProvinceSuperior));

    public static readonly IReadOnlyDictionary<string, CalendarEntryKind> EntryKinds = Words(
        ("Năm học", CalendarEntryKind.SchoolYear),
        ("Học kỳ", CalendarEntryKind.Semester),
        ("Nghỉ lễ", CalendarEntryKind.Holiday),
        ("Học bù", CalendarEntryKind.MakeUpDay),
        ("Nghỉ đột xuất", CalendarEntryKind.EmergencyClosure),
        ("Mùa vụ", CalendarEntryKind.Harvest),
        ("Lễ hội", CalendarEntryKind.Festival));

    public static readonly IReadOnlyDictionary<string, DayOfWeek> Weekdays = Words(
        ("Mon", DayOfWeek.Monday),
        ("Tue", DayOfWeek.Tuesday),
        ("Wed", DayOfWeek.Wednesday),
        ("Thu", DayOfWeek.Thursday),
        ("Fri", DayOfWeek.Friday),
        ("Sat", DayOfWeek.Saturday),
        ("Sun", DayOfWeek.Sunday));

    public static readonly IReadOnlyDictionary<string, DifficultyReceiver> DifficultyReceivers = Words(
        ("PHT", DifficultyReceiver.DeputyOfGrade),
        ("PHT1", DifficultyReceiver.FirstDeputy),
        ("PHT2", DifficultyReceiver.SecondDeputy),
        ("HT", DifficultyReceiver.Principal));

    public static readonly IReadOnlyDictionary<string, SigningAuthority> SigningAuthorities = Words(
        ("HT", SigningAuthority.Principal),
        ("KT", SigningAuthority.Deputy),
        ("TM", SigningAuthority.Board));

    public static readonly IReadOnlyDictionary<string, SchoolLevel> Levels = Words(
        ("MN", SchoolLevel.Preschool),
        ("TH", SchoolLevel.Primary),
        ("THCS", SchoolLevel.LowerSecondary),
        ("THPT", SchoolLevel.UpperSecondary));

    private static Dictionary<string, T> Words<T>(params (string Word, T Meaning)[] words) =>
        words.ToDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.OrdinalIgnoreCase);
}
