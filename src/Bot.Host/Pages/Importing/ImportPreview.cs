using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Host.Commands.Import;
using Bot.Storage.Rosters.Lists;

namespace Bot.Host.Pages.Importing;

/// <summary>What a file would change, before anything is changed.</summary>
/// <param name="Register">As it would be.</param>
/// <param name="Refusals">Why it cannot be taken; empty when it can.</param>
public sealed record ImportPreview(
    PupilListReading List, SchoolRegister Register, RegisterDifference Difference, IReadOnlyList<string> Lines, IReadOnlyList<string> Refusals)
{
    public bool IsReady => Refusals.Count == 0 && !Difference.IsEmpty;

    internal static async Task<ImportPreview> OfAsync(SchoolRegister stored, IReadOnlyList<ListSheet> sheets, IRegisterStore registers, CancellationToken cancellationToken)
    {
        var list = PupilList.Read(sheets);
        if (list.Faults.Count > 0)
        {
            return new ImportPreview(list, stored, RegisterDifference.Between(stored, stored), [], [.. list.Faults.Select(fault => fault.ToString())]);
        }

        var register = ListMerge.Into(stored, list);
        var difference = RegisterDifference.Between(stored, register);
        var reused = ReusedCode.In(stored, await registers.FormerPupilsAsync(stored.School.Id, cancellationToken), register, isNewYear: false);
        return new ImportPreview(list, register, difference, [.. DifferenceWording.Lines(register, difference, people: PeopleWording.ByName(register, stored)).Skip(1)], [.. reused.Select(YearWording.CodeReused)]);
    }
}
