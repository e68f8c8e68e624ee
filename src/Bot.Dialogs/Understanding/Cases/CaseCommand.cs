using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Understanding.Cases;

/// <summary>What somebody says about the case of one child.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Pupils">Those the name may mean.</param>
public abstract record CaseCommand(string Name, IReadOnlyList<PupilId> Pupils)
{
    /// <summary>"hồ sơ em Khoa 7A": to be shown.</summary>
    public sealed record Show(string Name, IReadOnlyList<PupilId> Pupils) : CaseCommand(Name, Pupils);

    /// <summary>"mở hồ sơ em Khoa 7A: …".</summary>
    public sealed record Open(string Name, IReadOnlyList<PupilId> Pupils, string Why) : CaseCommand(Name, Pupils);

    /// <summary>"giao hồ sơ em Khoa 7A cho thầy Lực", "chuyển hồ sơ em Khoa 7A cho xã: cùng đến nhà".</summary>
    /// <param name="Why">What is asked of whom it is given to; empty where nothing was said.</param>
    public sealed record HandOver(string Name, IReadOnlyList<PupilId> Pupils, string To, string Why) : CaseCommand(Name, Pupils);

    /// <summary>"thu lại hồ sơ em Khoa 7A": nobody outside the school may open it any more.</summary>
    /// <param name="From">Only this person; null for everybody.</param>
    public sealed record Revoke(string Name, IReadOnlyList<PupilId> Pupils, string? From) : CaseCommand(Name, Pupils);

    /// <summary>"ai đã xem hồ sơ em Khoa 7A".</summary>
    public sealed record WhoOpened(string Name, IReadOnlyList<PupilId> Pupils) : CaseCommand(Name, Pupils);

    /// <summary>"nhờ Hội Khuyến học em Khoa 7A: tặng sách vở, hạn 30/11": a task for a body of the contact book.</summary>
    /// <param name="Body">As typed; it may name a person of the body.</param>
    /// <param name="DueOn">Null where no day was said, or no such day exists.</param>
    /// <param name="NamesChild">"nêu tên": the body is told who the child is.</param>
    public sealed record AskPartner(string Name, IReadOnlyList<PupilId> Pupils, ContactKind Kind, string Body, string Words, DateOnly? DueOn, bool NamesChild) : CaseCommand(Name, Pupils);

    /// <summary>"Hội Khuyến học đã làm em Khoa 7A: đã tặng sách", "Hội Khuyến học từ chối em Khoa 7A: hết quỹ".</summary>
    public sealed record PartnerAnswered(string Name, IReadOnlyList<PupilId> Pupils, ContactKind Kind, string Body, bool IsRefused, string Words) : CaseCommand(Name, Pupils);

    /// <summary>"bước tiếp em Khoa 7A ngày 2/12: đến nhà cùng trưởng thôn".</summary>
    /// <param name="On">Null where no day was said, or no such day exists.</param>
    public sealed record NextStep(string Name, IReadOnlyList<PupilId> Pupils, string Step, DateOnly? On) : CaseCommand(Name, Pupils);

    /// <summary>"ghi riêng em Khoa 7A: …": for the homeroom teacher and the leaders only.</summary>
    public sealed record Note(string Name, IReadOnlyList<PupilId> Pupils, string Words) : CaseCommand(Name, Pupils);

    /// <summary>"đã gọi mẹ em Khoa 7A: hẹn mai đi học".</summary>
    /// <param name="With">With whom, as typed; empty for the family.</param>
    public sealed record Contacted(string Name, IReadOnlyList<PupilId> Pupils, ContactWay Way, string With, string Result) : CaseCommand(Name, Pupils);

    /// <summary>"xin hỗ trợ em Khoa 7A: …", "hứa hỗ trợ …", "đã hỗ trợ …".</summary>
    public sealed record Support(string Name, IReadOnlyList<PupilId> Pupils, CaseEntryKind Kind, string Words) : CaseCommand(Name, Pupils);

    /// <summary>"xã trả lời em Khoa 7A: …": what they said or did.</summary>
    public sealed record CommuneSaid(string Name, IReadOnlyList<PupilId> Pupils, string Words) : CaseCommand(Name, Pupils);

    /// <summary>"khép hồ sơ em Khoa 7A: đã đi học lại".</summary>
    /// <param name="IsReturn">False where it was not said that the child is back.</param>
    public sealed record Close(string Name, IReadOnlyList<PupilId> Pupils, bool IsReturn, string Words) : CaseCommand(Name, Pupils);
}
