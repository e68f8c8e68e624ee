using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Reads the rolls of the boarding house other than the evening's ("trưa bán trú 7A đủ", "sáng NT 7A vắng 1 Khánh", "CN: nội trú 7A chưa lên 3"): the reader knows the
/// evening, so the words are put as the evening's and what was read is put back.
/// </summary>
public sealed class BoardingReader(IMessageReader reader) : IMessageReader
{
    public Reading Read(string text, ReadingContext context)
    {
        if (context.Sender is not Sender.OfStaff || BoardingWords.In(text, context.Register.Clock.DateOf(context.At)) is not { } said)
        {
            return reader.Read(text, context);
        }

        var reading = reader.Read(said.Text, context with { BoardingRoll = said.Session });
        return said.Session == Session.Evening || reading.Intent is not (Intent.Roll or Intent.Correction) ? reading : reading with
        {
            Reports = [.. reading.Reports.Select(report => Of(report, said.Session))],
            Questions = [.. reading.Questions.Select(question => question.Draft is { } draft ? question with { Draft = Of(draft, said.Session) } : question)],
        };
    }

    private static ReportReading Of(ReportReading report, Session session) => report.Session == Session.Evening ? report with { Session = session } : report;
}
