namespace Bot.Dialogs.Understanding.Campaigns;

/// <summary>The heading row of a list: which column means what. Sheets of different offices word it differently, and some split the name in two.</summary>
internal sealed record CampaignHeading(int Name, int Given, int Class, int BirthDate, int Code)
{
    private static readonly HashSet<string> NameWords =
    [
        "ho va ten", "ho ten", "ho va ten hoc sinh", "ho ten hoc sinh", "ho va ten hs", "ho ten hs", "ten hoc sinh", "hoc sinh", "ho va ten tre", "ho ten tre", "ho va ten em", "ho va ten hoc sinh bo hoc",
    ];

    private static readonly HashSet<string> FamilyWords = ["ho", "ho dem", "ho va dem", "ho va ten dem", "ho ten dem", "ho va chu dem", "ho lot", "ho va ten lot", "ho chu lot"];
    private static readonly HashSet<string> GivenWords = ["ten", "ten goi"];
    private static readonly HashSet<string> ClassWords = ["lop", "lop hoc", "ten lop", "dang hoc lop", "hoc lop", "hs lop", "hoc sinh lop"];
    private static readonly HashSet<string> BirthWords = ["ngay sinh", "ngay thang nam sinh", "sinh ngay", "ntns", "ngay thang sinh", "n sinh", "ngay thang nam sinh hoc sinh"];
    private static readonly HashSet<string> CodeWords = ["ma hoc sinh", "ma hs", "ma dinh danh", "ma dinh danh bo gd dt", "ma dinh danh bo gddt", "ma so", "ma moet", "ma so hoc sinh"];

    /// <summary>Null when the row is no heading.</summary>
    public static CampaignHeading? In(IReadOnlyList<string> cells)
    {
        var plain = cells.Select(cell => string.Join(' ', PlainWords.WordsOf(cell))).ToList();
        int Of(HashSet<string> words) => plain.FindIndex(words.Contains);
        var (name, family, given) = (Of(NameWords), Of(FamilyWords), Of(GivenWords));
        if (name < 0 && family >= 0 && given == family + 1)
        {
            name = family;
        }
        else if (name < 0 && given >= 0 && plain.Exists(cell => cell is "stt" or "tt"))
        {
            (name, given) = (given, -1);
        }

        // A name in two cells below one merged heading: the cell behind it has no heading of its own.
        var isMerged = name >= 0 && family < 0 && given < 0 && name + 1 < plain.Count && plain[name + 1].Length == 0;
        return name < 0 || cells.Count(cell => cell.Length > 0) < 2 ? null
            : new CampaignHeading(name, given > name ? given : isMerged ? name + 1 : -1, Of(ClassWords), Of(BirthWords), Of(CodeWords));
    }

    public CampaignRow? Row(IReadOnlyList<string> cells, string classAbove)
    {
        var name = string.Join(' ', new[] { Cell(cells, Name), Given >= 0 ? Cell(cells, Given) : "" }.Where(part => part.Length > 0 && part.Any(char.IsLetter)));
        return name.Length == 0 ? null : new CampaignRow(
            string.Join(" | ", cells.Where(cell => cell.Length > 0)),
            name,
            Class >= 0 && Cell(cells, Class) is { Length: > 0 } written ? written : classAbove,
            BirthDate >= 0 ? CampaignCells.Date(Cell(cells, BirthDate), maySerial: true) : null,
            Code >= 0 ? Cell(cells, Code) : "");
    }

    private static string Cell(IReadOnlyList<string> cells, int at) => at < cells.Count ? cells[at].Trim() : "";
}
