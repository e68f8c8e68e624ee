namespace Bot.Domain.Cases;

/// <summary>
/// To whom outside the school a case is handed over (issue F, "Superiors"): from the line that says so until it is taken back, or until the case ends. A case that opens again is handed over again, or to nobody.
/// </summary>
public static class CaseShares
{
    /// <summary>The lines by which it stands, one for each person, oldest first.</summary>
    /// <param name="lines">Of the pupil, in the order in which they were told, without those that were a mistake.</param>
    public static IReadOnlyList<CaseEntry> Of(PupilCase known, IEnumerable<CaseEntry> lines)
    {
        var standing = new List<CaseEntry>();
        foreach (var line in lines.Where(line => line.Pupil == known.Pupil && line.At >= known.OpenedAt))
        {
            switch (line.Kind)
            {
                case CaseEntryKind.Shared:
                    standing.RemoveAll(earlier => earlier.Contact == line.Contact);
                    standing.Add(line);
                    break;
                case CaseEntryKind.ShareEnded:
                    standing.RemoveAll(earlier => line.Contact is null || earlier.Contact == line.Contact);
                    break;
                case CaseEntryKind.Returned or CaseEntryKind.DroppedOut or CaseEntryKind.Relapsed:
                    standing.Clear();
                    break;
            }
        }

        return known.IsOpen ? standing : [];
    }

    /// <summary>The line by which the person may open the case; null when not.</summary>
    public static CaseEntry? To(StaffId person, PupilCase known, IEnumerable<CaseEntry> lines) => Of(known, lines).FirstOrDefault(line => line.Contact == person.Value);
}
