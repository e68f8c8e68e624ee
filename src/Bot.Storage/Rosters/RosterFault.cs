using System.Globalization;

namespace Bot.Storage.Rosters;

/// <summary>One thing in a roster that cannot be taken as it stands. Prints as a Vietnamese sentence that says where it is and what to do.</summary>
/// <param name="File">File name inside the roster folder, e.g. <c>hoc-sinh.csv</c>.</param>
/// <param name="Row">Row as a spreadsheet or editor counts it, the header being 1; null when the fault is of the whole file.</param>
/// <param name="Column">Column header, or the path inside <c>truong.json</c>; null when the fault is of the whole row.</param>
/// <param name="Problem">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do about it, without a full stop.</param>
public sealed record RosterFault(string File, int? Row, string? Column, string Problem, string Remedy)
{
    public override string ToString()
    {
        var row = Row is { } number ? string.Create(CultureInfo.InvariantCulture, $", dòng {number}") : "";
        var column = Column is null ? "" : $", cột “{Column}”";
        return $"{File}{row}{column}: {Problem}. {Remedy}.";
    }
}
