using Bot.Dialogs.RollCalls;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Cases;

/// <summary>
/// What somebody outside the school reads of a case that was handed over: who, where, what is asked, how far it has come and whom to ring. Not what the family said, no private note, no number of a guardian, and of calls
/// and visits only that and when they were made.
/// </summary>
internal static class HandedWording
{
    public const string Nothing = "Hiện không có hồ sơ vận động nào được chuyển cho anh/chị.";
    private const int LinesOfLane = 8;

    public static string NotHanded(int count) => $"Hồ sơ đó không có trong {count} hồ sơ được chuyển cho anh/chị. Xem tất cả: hồ sơ.";

    public static string List(IReadOnlyList<HandedCase> handed) => List(handed, handed);

    /// <param name="all">In whose order the numbers are.</param>
    public static string List(IReadOnlyList<HandedCase> shown, IReadOnlyList<HandedCase> all) =>
        $"{shown.Count} hồ sơ được chuyển cho anh/chị:\n"
        + string.Join('\n', all.Index().Where(one => shown.Contains(one.Item)).Select(one =>
            $"{one.Index + 1}. {one.Item.Pupil.Name.Full} ({one.Item.Pupil.Class}, {one.Item.Register.School.Name}), chuyển {RollCallWording.Date(one.Item.Share.Day)}: {one.Item.Share.Words}"))
        + $"\nMở một hồ sơ: hồ sơ {all.Index().First(one => shown.Contains(one.Item)).Index + 1}.";

    public static string File(HandedCase handed, DateOnly today)
    {
        var (register, pupil, known) = (handed.Register, handed.Pupil, handed.Case);
        var by = handed.Share.By is { } leader && register.Find(leader) is { } member ? $", {member.Name}" : "";
        var hamlet = pupil.Hamlet.Length > 0 ? $", {pupil.Hamlet}" : "";
        var visits = handed.Lines.Count(line => line.Kind == CaseEntryKind.Visited);
        var signed = handed.Lines.Where(line => line.Kind == CaseEntryKind.MinutesSigned).Select(line => line.Visit).Distinct().Count();
        var next = known is { NextStep: not null, NextOn: { } on } ? $" Nhà trường hẹn làm tiếp {RollCallWording.Weekday(on)}{(on < today ? " (quá hẹn)" : "")}." : "";
        var family = handed.Lines.Where(line => line.Kind == CaseEntryKind.FamilySaid).ToList();
        return string.Join('\n', (string[])
        [
            $"Hồ sơ em {pupil.Name.Full} ({pupil.Class}, {register.School.Name}){hamlet}.",
            $"Nhà trường nhờ ({RollCallWording.Date(handed.Share.Day)}{by}): {handed.Share.Words}",
            $"Hiện: {CaseWording.State(known.State)} (từ {RollCallWording.Date(known.StateSince)}). Mở {RollCallWording.Date(known.OpenedOn)}. {(visits == 0 ? "Chưa đến nhà." : $"Đến nhà {visits} lần, {signed} lần có biên bản ký.")}{next}",
            .. Lane(handed, CaseLane.School, "Nhà trường đã làm:"),
            .. Lane(handed, CaseLane.Commune, "Địa phương:"),
            family.Count == 0 ? "Gia đình: chưa trả lời." : $"Gia đình đã trả lời {family.Count} lần, gần nhất {RollCallWording.Date(family.Max(line => line.Day))}; nội dung do nhà trường giữ.",
            $"Gọi: {CaseShareWording.WhomToRing(register, known)}.",
            "Mỗi lần mở hồ sơ đều được ghi lại. Xin không chuyển tiếp cho người khác.",
        ]);
    }

    private static IEnumerable<string> Lane(HandedCase handed, CaseLane lane, string title)
    {
        var lines = handed.Lines.Where(line => line.Lane == lane && Line(handed, line).Length > 0).ToList();
        if (lines.Count > 0)
        {
            yield return title;
        }

        foreach (var line in lines.TakeLast(LinesOfLane))
        {
            yield return $"• {RollCallWording.Date(line.Day)}: {Line(handed, line)}";
        }
    }

    /// <summary>Empty for what is not for this person. Words are shown where they were meant for others outside: help, and what the commune did.</summary>
    private static string Line(HandedCase handed, CaseEntry line) => line.Kind switch
    {
        CaseEntryKind.Contacted => CaseWording.Way(line.Way),
        CaseEntryKind.Visited => $"đến nhà lần {line.Visit}",
        CaseEntryKind.MinutesSigned => $"có biên bản lần {line.Visit}",
        CaseEntryKind.SupportAsked or CaseEntryKind.SupportPromised or CaseEntryKind.SupportGiven => $"{CaseWording.Support(line.Kind)} {line.Words}",
        CaseEntryKind.CommuneTold or CaseEntryKind.CommuneSaid => CaseWording.Line(handed.Register, line with { To = null }),
        _ => "",
    };
}
