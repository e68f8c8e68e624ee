using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Understanding.Cases;

/// <summary>What somebody says about the contact book.</summary>
public abstract record BookCommand
{
    private BookCommand() { }

    /// <summary>"danh bạ".</summary>
    public sealed record List : BookCommand;

    /// <summary>"danh bạ thêm người đỡ đầu em Khoa 7A: Rơ Châm Hyin, 0370000001, đến nhà khi em nghỉ".</summary>
    /// <param name="Kind">Null where the words name none.</param>
    /// <param name="About">The child or hamlet as typed; empty for neither.</param>
    /// <param name="Pupils">Those it may mean.</param>
    /// <param name="Hamlet">As the register has it; null for none.</param>
    public sealed record Add(ContactKind? Kind, string About, IReadOnlyList<PupilId> Pupils, string? Hamlet, string Name, string? Phone, string Purpose) : BookCommand;

    /// <summary>"danh bạ xóa Rơ Châm Hyin".</summary>
    public sealed record Drop(string Name) : BookCommand;
}
