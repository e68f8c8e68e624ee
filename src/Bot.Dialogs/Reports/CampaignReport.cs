using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Cases;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>
/// Tables 1 and 2 of a superior's campaign, column for column (S0-12, S0-13). The base is that of the list when it was taken over, whatever became of the names since. Not ready
/// while a name is unaccounted for (S0-09): then there is a draft that says so, and who is missing.
/// </summary>
internal static class CampaignReport
{
    public static ReportOutcome Write(SchoolRegister register, ReportRequest request, Facts facts, ReportStream stream, DateOnly today)
    {
        var kind = request.Name == ReportName.Table1 ? CampaignKind.Irregular : CampaignKind.DroppedOut;
        var numbered = facts.Campaigns.Where(sheet => sheet.Campaign.CancelledAt is null).Select((sheet, index) => (Number: index + 1, Sheet: sheet)).ToList();
        var ofTable = numbered.Where(one => one.Sheet.Campaign.Kind == kind).ToList();
        if (ofTable.Count == 0)
        {
            return new ReportOutcome.Refused(CampaignReportWording.NoList(kind));
        }

        if (Chosen(ofTable, request.List) is not [.., var (number, sheet)])
        {
            return new ReportOutcome.Refused(CampaignReportWording.NoSuchList(kind, request.List!, ofTable));
        }

        var which = ofTable.Count > 1 ? CampaignReportWording.OfList(number, sheet) : "";
        var paper = new ReportPaper(ReportWording.FileName(request, level: null), DocumentOf(register, sheet, stream, today, request.IsPublic), CampaignReportWording.Headline(sheet) + which);
        return sheet.IsReady
            ? new ReportOutcome.Written([paper])
            : new ReportOutcome.Refused(CampaignReportWording.NotReady(sheet) + which)
            {
                Draft = paper with { Document = paper.Document with { Subtitles = [CampaignReportWording.Draft, .. paper.Document.Subtitles] }, FileName = CampaignReportWording.DraftName(paper.FileName) },
            };
    }

    /// <summary>Those that are meant, oldest first: by number, by the words of the title, or all where none is named. Words that fit several titles mean none.</summary>
    private static List<(int Number, CampaignSheet Sheet)> Chosen(List<(int Number, CampaignSheet Sheet)> ofTable, string? list)
    {
        if (list is null)
        {
            return ofTable;
        }

        var chosen = int.TryParse(list, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? ofTable.Where(one => one.Number == number).ToList()
            : ofTable.Where(one => PlainWords.Names(one.Sheet.Campaign.Title, list)).ToList();
        return chosen.Count == 1 ? chosen : [];
    }

    /// <summary>The table alone, as the superior's letter has it.</summary>
    public static DocumentTable Table(CampaignSheet sheet)
    {
        var reasons = Cell.Of(CampaignReportWording.Reasons(sheet));
        Cell[] cells = sheet.Campaign.Kind == CampaignKind.Irregular
            ? [Cell.Of(sheet.Campaign.Base), Cell.Of(sheet.Back), Cell.OfPercent(sheet.Campaign.Base == 0 ? null : 100m * sheet.Back / sheet.Campaign.Base), reasons]
            : [Cell.Of(sheet.Campaign.Base), Cell.Of(sheet.Back), Cell.Of(sheet.Remaining), reasons];
        return new DocumentTable(
            CampaignReportWording.TableName(sheet.Campaign.Kind),
            [.. CampaignReportWording.Columns(sheet.Campaign).Select((title, index) => new TableColumn(title, index == cells.Length - 1 ? 34 : 17))],
            [new TableRow(cells)]);
    }

    private static OfficialDocument DocumentOf(SchoolRegister register, CampaignSheet sheet, ReportStream stream, DateOnly today, bool isPublic)
    {
        List<DocumentBlock> body = [new DocumentBlock.OfTable(Table(sheet))];
        if (!isPublic)
        {
            body.Add(new DocumentBlock.OfTable(NamesOf(register, sheet)));
        }

        return stream.Paper(register, today, CampaignReportWording.Title, body) with
        {
            Subtitles = [CampaignReportWording.TableTitle(sheet.Campaign)],
            Footnotes = [.. sheet.Campaign.Kind == CampaignKind.Irregular ? [ReportWording.Irregular(register.School.Rules)] : Array.Empty<string>(), CampaignReportWording.BaseNote(sheet.Campaign)],
        };
    }

    private static DocumentTable NamesOf(SchoolRegister register, CampaignSheet sheet) => new(
        CampaignReportWording.Names,
        [.. CampaignReportWording.NameColumns.Select((title, index) => new TableColumn(title, index switch { 0 => 7, 1 => 26, 2 => 8, 3 => 16, _ => 28 }))],
        [
            .. sheet.Lines.OrderBy(line => line.Number).Select(line => (Line: line, Pupil: line.Pupil is { } id ? register.Find(id) : null)).Select(one => new TableRow(
            [
                Cell.Of(one.Line.Number), Cell.Of(one.Pupil?.Name.Full ?? CampaignReportWording.Unmatched(one.Line)), Cell.Of(one.Pupil?.Class.Value ?? one.Line.Class), Cell.Of(one.Pupil?.Hamlet),
                Cell.Of(CampaignReportWording.Standing(one.Line)),
            ])),
        ])
    {
        Title = CampaignReportWording.Names,
    };
}
