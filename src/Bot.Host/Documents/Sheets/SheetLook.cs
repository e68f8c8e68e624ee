namespace Bot.Host.Documents.Sheets;

/// <summary>How a cell of a workbook looks. The values are the order of the styles.</summary>
internal enum SheetLook
{
    Plain,

    /// <summary>Centred and bold: the title.</summary>
    Title,

    /// <summary>Centred: what stands under the title, place and date.</summary>
    Centred,

    /// <summary>Centred and bold: issuers and signatures.</summary>
    CentredStrong,

    /// <summary>Recipients.</summary>
    Left,

    /// <summary>Notes, over several lines.</summary>
    Note,

    /// <summary>The head of a column: bold, centred, framed, over several lines.</summary>
    ColumnHead,

    /// <summary>Framed cells of the table; the same bold for totals.</summary>
    Text,
    Whole,
    Number,
    Percent,
    Day,
    TotalText,
    TotalWhole,
    TotalNumber,
    TotalPercent,
    TotalDay,
}
