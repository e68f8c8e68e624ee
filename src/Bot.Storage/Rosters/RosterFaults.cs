namespace Bot.Storage.Rosters;

/// <summary>Collects what is wrong, so that a clerk can mend everything at once.</summary>
internal sealed class RosterFaults
{
    private readonly List<RosterFault> _all = [];

    public IReadOnlyList<RosterFault> All => _all;

    public void Add(string file, int? row, string? column, Complaint complaint) =>
        _all.Add(new RosterFault(file, row, column, complaint.Problem, complaint.Remedy));
}
