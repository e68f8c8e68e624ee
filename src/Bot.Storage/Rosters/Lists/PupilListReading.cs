namespace Bot.Storage.Rosters.Lists;

/// <summary>What came of reading a list.</summary>
/// <param name="Faults">What must be mended in the file first; with one of them nothing is to be stored.</param>
/// <param name="Notes">What was left empty or left out, row by row: somebody should look.</param>
/// <param name="Mended">What was written otherwise and is certain, with how often, e.g. a lost zero.</param>
public sealed record PupilListReading(
    IReadOnlyList<ListedPupil> Pupils, IReadOnlyList<RosterFault> Faults, IReadOnlyList<RosterFault> Notes, IReadOnlyDictionary<string, int> Mended);
