using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>
/// Papers in chat, for those whom <see cref="ReportAccess"/> names: the file with its headline figures, of the classes that the asker answers for. The program sends nothing to anybody outside: who
/// says that a paper was sent is written down.
/// </summary>
internal static class ReportDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff, ReportAsk ask) => Refusal(staff, ask) is not null
        ? FactsNeeded.Nothing
        : ask.Names.Select(name => ReportFacts.Needed(staff.Register, RequestOf(staff.Register, ask, name, scene.Message.SentAt))).First();

    public static void Answer(TurnDraft draft, Party.Staff staff, ReportAsk ask)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (Refusal(staff, ask) is { } refusal)
        {
            draft.Reply(refusal, school);
            return;
        }

        foreach (var name in ask.Names)
        {
            var classes = ReportAccess.ClassesOf(register, staff.Member, name, ask.Scope);
            var form = ask.Form ?? (name is ReportName.Snapshot or ReportName.Meeting or ReportName.Inspection ? DocumentForm.Docx : DocumentForm.Xlsx);
            switch (SchoolReports.Write(register, classes, RequestOf(register, ask, name, draft.SentAt), draft.Facts, draft.SentAt))
            {
                case ReportOutcome.Written written:
                    foreach (var paper in written.Papers)
                    {
                        draft.Reply(paper.Headline, paper.Document, form, paper.FileName, school);
                    }

                    draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "report.made", SubjectOf(name, ask, classes, draft.SentAt, register), draft.SentAt));
                    break;
                case ReportOutcome.Refused { Draft: { } paper } refused:
                    draft.Reply($"{refused.Reason}\n{ReportDialogWording.DraftGoes}", paper.Document, form, paper.FileName, school);
                    break;
                case ReportOutcome.Refused refused:
                    draft.Reply(refused.Reason, school);
                    break;
            }
        }
    }

    /// <summary>"đã gửi bảng 1 cho xã": written down as said.</summary>
    public static void Sent(TurnDraft draft, Party.Staff staff, ReportName name, string to)
    {
        var school = staff.Register.School.Id;
        if (!staff.Member.IsLeader && staff.Member.Position != Position.Clerk)
        {
            draft.Reply(ReportDialogWording.NotYours, school);
            return;
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", SentPaper.Action, $"{ReportNames.NameOf(name)}:{ReportDialogWording.BodyOf(to)}", draft.SentAt));
        draft.Reply(ReportDialogWording.Sent(staff.Register, staff.Member, name, to, draft.SentAt), school);
    }

    private static string? Refusal(Party.Staff staff, ReportAsk ask) =>
        ask.Names.Select(name => ReportAccess.Refusal(staff.Member, name)).FirstOrDefault(refusal => refusal is not null)
        ?? (ask.Days is { } days && days.To.DayNumber - days.From.DayNumber > LongestSpan ? ReportDialogWording.TooLong
        : ask.Names.Any(name => ReportAccess.ClassesOf(staff.Register, staff.Member, name, ask.Scope).Count == 0) ? ReportDialogWording.NotYourClasses
        : ask.Scope is QueryScope.OfClass or QueryScope.OfGrade && ask.Names.Any(name => name is ReportName.Meeting or ReportName.Sent) ? ReportDialogWording.OfWholeSchool
        : ask.Names.Contains(ReportName.Presence) && (ask.Scope is not QueryScope.OfClass || ask.Days is { } span && span.From != span.To) ? ListWording.WhichClass
        : null);

    /// <summary>A school year.</summary>
    private const int LongestSpan = 366;

    /// <summary>What was looked at, for the audit: of a restricted list, which class and day.</summary>
    private static string SubjectOf(ReportName name, ReportAsk ask, IReadOnlyList<SchoolClass> classes, DateTimeOffset at, SchoolRegister register) => name == ReportName.Presence
        ? string.Create(CultureInfo.InvariantCulture, $"{ReportNames.NameOf(name)}:{classes[0].Id}:{RequestOf(register, ask, name, at).To:yyyy-MM-dd}")
        : ReportNames.NameOf(name);

    private static ReportRequest RequestOf(SchoolRegister register, ReportAsk ask, ReportName name, DateTimeOffset at)
    {
        var usual = ReportRequest.Usual(register, name, register.Clock.DateOf(at));
        return (ask.Days is { } days ? usual with { From = days.From, To = days.To } : usual) with { IsPublic = ask.IsPublic, About = ask.About, List = ask.List };
    }
}
