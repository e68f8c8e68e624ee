using System.Globalization;
using System.Text;

namespace Bot.Storage.Rosters;

/// <summary>The header of a table. A column that is nearly one of the format is refused: read as unknown, its phones would be lost in silence.</summary>
internal static class RosterHeader
{
    /// <summary>Where each column stands, or null with the faults noted.</summary>
    public static IReadOnlyDictionary<string, int>? Read(IReadOnlyList<string> cells, TableShape shape, RosterFaults faults)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var usable = true;
        for (var index = 0; index < cells.Count; index++)
        {
            var name = cells[index].Trim();
            if (name.Length > 0 && !columns.TryAdd(name, index))
            {
                Refuse(name, RosterWording.ColumnTwice());
            }
        }

        foreach (var missing in shape.Known.Where(column => !columns.ContainsKey(column)))
        {
            var near = columns.Keys.Except(shape.Known, StringComparer.OrdinalIgnoreCase).FirstOrDefault(column => Bare(column) == Bare(missing));
            if (near is not null)
            {
                Refuse(near, RosterWording.ColumnMisspelt(near, missing));
            }
            else if (shape.Required.Contains(missing, StringComparer.Ordinal))
            {
                Refuse(missing, RosterWording.ColumnMissing(missing));
            }
        }

        return usable ? columns : null;

        void Refuse(string? column, Complaint complaint)
        {
            faults.Add(shape.File, 1, column, complaint);
            usable = false;
        }
    }

    /// <summary>Letters and digits only, without marks and in lower case: "SĐT  cha", "Sdt cha" and "sđt_cha" are the same.</summary>
    internal static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(letter);
            }
        }

        return bare.ToString();
    }
}
