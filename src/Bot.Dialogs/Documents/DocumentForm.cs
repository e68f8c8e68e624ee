using System.Diagnostics;

namespace Bot.Dialogs.Documents;

/// <summary>What a document is written as.</summary>
public enum DocumentForm
{
    /// <summary>A workbook: the tables, each on its sheet, with numbers that can be reckoned with.</summary>
    Xlsx,

    /// <summary>A paper in the official layout.</summary>
    Docx,

    /// <summary>The tables only, for other programs.</summary>
    Csv,
}

public static class DocumentForms
{
    public static string MediaTypeOf(DocumentForm form) => form switch
    {
        DocumentForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        DocumentForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentForm.Csv => "text/csv",
        _ => throw new UnreachableException(),
    };

    /// <summary>With its dot.</summary>
    public static string ExtensionOf(DocumentForm form) => form switch
    {
        DocumentForm.Xlsx => ".xlsx",
        DocumentForm.Docx => ".docx",
        DocumentForm.Csv => ".csv",
        _ => throw new UnreachableException(),
    };
}
