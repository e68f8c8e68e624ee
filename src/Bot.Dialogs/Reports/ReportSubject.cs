using Bot.Dialogs.Documents;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>What one paper is written from.</summary>
internal sealed record ReportSubject(SchoolRegister Register, ReportStream Stream, ReportRequest Request, Facts Facts, DateTimeOffset Now)
{
    public DateOnly Today => Register.Clock.DateOf(Now);

    public IReadOnlyList<SchoolClass> Classes { get; } = [.. Stream.Classes.OrderBy(one => one.Grade).ThenBy(one => one.Id.Value, ClassOrder.ByName)];

    /// <summary>The headcounts of the days asked about.</summary>
    public PeriodHeadcount Period() => PeriodHeadcount.Of(Register, Classes, Facts.RollCalls, Request.From, Request.To, Now);

    public OfficialDocument Paper(string title, params IEnumerable<DocumentTable> tables) => Stream.Paper(Register, Today, title, tables.Select(table => new DocumentBlock.OfTable(table)));

    /// <summary>For the school's own people: it is addressed to nobody and has no number.</summary>
    public OfficialDocument InternalPaper(string title, params IEnumerable<DocumentBlock> body) => new(title, [.. body]) { Head = OfficialHead.Of(Register, Stream.Level, Today, kind: null) };

    /// <summary>The name of the file, with the level where the school has two streams.</summary>
    public string FileName => ReportWording.FileName(Request, Stream.IsOnly ? null : Stream.Level);
}
