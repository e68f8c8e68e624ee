using System.Text.RegularExpressions;
using Bot.Dialogs.Documents;
using Bot.Dialogs.RollCalls;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Meetings;

/// <summary>Sentences about meetings and what they decided.</summary>
internal static partial class MeetingWording
{
    public const string NotYours = "Quyết định của cuộc họp do ban giám hiệu và văn thư ghi.";
    public const string WhatWasDecided = "Thầy cô ghi mỗi quyết định một dòng, ví dụ:\nquyết định họp:\nthầy Lực: cùng trưởng thôn đến nhà các em Làng Hway trước 5/12\nĐoàn xã: ủng hộ áo ấm, hạn 10/12";
    public const string TakenBack = "Đã hủy: coi như chưa ghi các quyết định đó.";

    public static string TooMany(int most) => $"Mỗi lần em ghi được nhiều nhất {most} quyết định. Thầy cô chia ra giúp em.";

    public static string Which(string who, IReadOnlyList<StaffMember> found) => $"Có nhiều người là “{who}”: {string.Join(", ", found.Take(8).Select(member => member.Name))}. Em chưa ghi gì; thầy cô ghi rõ họ tên giúp em.";

    public static string IsPast(StaffTask task) => $"Hạn của việc “{task.Words}” đã qua ({RollCallWording.Date(task.DueOn!.Value)}). Em chưa ghi gì; thầy cô ghi lại hạn giúp em.";

    public static string Recorded(SchoolRegister register, IReadOnlyList<StaffTask> tasks) =>
        $"Đã ghi {tasks.Count} quyết định họp thành việc:\n{string.Join('\n', tasks.Select((task, index) => $"{index + 1}. {register.Find(task.Owner)?.Name}: {task.Words}{Due(task)}"))}\nNgười được giao thấy trong “việc”; lần họp sau “tài liệu họp” nêu kết quả. Nhầm thì nhắn: hủy.";

    public static string GivenToYou(StaffMember by, StaffTask task) => $"{by.Name} ghi quyết định họp giao thầy cô: {task.Words}{Due(task)}. Xong thì nhắn “việc” rồi “xong …: kết quả”.";

    public static string NotAnyMore(StaffTask task) => $"Quyết định họp này đã được hủy, thầy cô không cần làm nữa: {task.Words}.";

    public static string Standing(StaffTask task, DateOnly today, SchoolRegister register) => task.State switch
    {
        TaskState.Open when task.IsOverdue(today) => "quá hạn",
        TaskState.Open => "đang làm",
        _ => $"xong{(task.ClosedAt is { } at ? $" {CellText.Date(register.Clock.DateOf(at))}" : "")}{(task.State == TaskState.Late ? " (trễ hạn)" : "")}",
    };

    /// <summary>For people outside the school: no child by name.</summary>
    public static string WithoutNames(SchoolRegister register, string words)
    {
        var hidden = register.Pupils.Where(pupil => pupil.Name.Full.Contains(' ', StringComparison.Ordinal)).Aggregate(words, (text, pupil) => text.Replace(pupil.Name.Full, "(một em)", StringComparison.OrdinalIgnoreCase));
        return Child().Replace(hidden, "em (không nêu tên)");
    }

    private static string Due(StaffTask task) => task.DueOn is { } due ? $" – hạn {RollCallWording.Weekday(due)}" : "";

    [GeneratedRegex(@"(?<!\b(?:các|những|mấy)\s)\b(?:em|cháu|bạn)\s+(?:\(một em\)|\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*)*)(?:\s+\d+[A-Z]\d*)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Child();
}
