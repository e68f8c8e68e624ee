using Bot.Dialogs.CatchUps;
using Bot.Dialogs.Communes;
using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Returns;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>What must be loaded before a report can be written.</summary>
public static class ReportFacts
{
    public static FactsNeeded Needed(SchoolRegister register, ReportRequest request)
    {
        var school = register.School.Id;
        var year = register.Calendar.YearOf(request.To).From;
        return request.Name switch
        {
            ReportName.Table1 or ReportName.Table2 => new FactsNeeded { School = school, Campaigns = true },
            ReportName.Month => MonthDialog.FactsOf(register, Domain.Deadlines.MonthlyTimetable.MonthOf(request.From), request.To),
            ReportName.Balance => new FactsNeeded { School = school, FirstHeldBetween = (register.Clock.DateOf(DropoutGauge.OpeningOf(register, request.To)), request.To), MonthlyReportsSince = year },
            ReportName.LongAbsence => new FactsNeeded { School = school, AbsencesBetween = (year, request.To) },
            ReportName.Attendance => new FactsNeeded { School = school, Span = (request.From, request.To), AbsencesBetween = (request.From, request.To), HeadCountsSince = request.From },
            ReportName.AfterTet => ReturnFacts.Needed(register, [.. register.Classes.Select(schoolClass => ReturnPeriod.Of(register, schoolClass, request.To)).OfType<ReturnPeriod>()]),
            ReportName.Snapshot => new FactsNeeded { School = school, Span = (request.To, request.To), AbsencesBetween = (year, request.To), LeftSince = DropoutGauge.OpeningOf(register, request.To), OpenAlarms = true },
            ReportName.CatchUp => CatchUpDialog.FactsOf(register, request.From, request.To),
            ReportName.Presence => new FactsNeeded { School = school, Days = [request.To] },
            ReportName.Meeting => CommuneBrief.Needs(register, request.To) with
            {
                Span = (request.From, request.To), CaseEntriesSince = year, VisitsSince = year, LeftSince = DropoutGauge.OpeningOf(register, request.To),
                DecidedSince = register.Clock.At(year, TimeOnly.MinValue),
            },
            ReportName.Inspection => new FactsNeeded { School = school, ReportsBetween = (request.From, request.To), HeadCountsSince = request.From, VisitsSince = request.From },
            ReportName.Sent => new FactsNeeded { School = school, PapersSentSince = register.Clock.At(request.From, TimeOnly.MinValue), CaseEntriesSince = request.From },
            _ => new FactsNeeded { School = school, Span = (request.From, request.To) },
        };
    }
}
