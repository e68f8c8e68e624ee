using Bot.Dialogs.Documents;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>
/// Papers in chat, for leaders and the clerk: the file with its headline figures, of the classes that the asker answers for. The program sends nothing to anybody outside: who
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
            var form = ask.Form ?? (name == ReportName.Snapshot ? DocumentForm.Docx : DocumentForm.Xlsx);
            switch (SchoolReports.Write(register, ClassesOf(staff), RequestOf(register, ask, name, draft.SentAt), draft.Facts, draft.SentAt))
            {
                case ReportOutcome.Written written:
                    foreach (var paper in written.Papers)
                    {
                        draft.Reply(paper.Headline, paper.Document, form, paper.FileName, school);
                    }

                    draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "report.made", ReportNames.NameOf(name), draft.SentAt));
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
        if (!MayAsk(staff.Member))
        {
            draft.Reply(ReportDialogWording.NotYours, school);
            return;
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "report.sent", $"{ReportNames.NameOf(name)}:{ReportDialogWording.BodyOf(to)}", draft.SentAt));
        draft.Reply(ReportDialogWording.Sent(staff.Register, staff.Member, name, to, draft.SentAt), school);
    }

    private static string? Refusal(Party.Staff staff, ReportAsk ask) =>
        !MayAsk(staff.Member) ? ReportDialogWording.NotYours
        : ask.Names.Any(name => name is ReportName.Table1 or ReportName.Table2) && !SeesWholeSchool(staff.Member) ? ReportDialogWording.TablesOfWholeSchool
        : ask.Days is { } days && days.To.DayNumber - days.From.DayNumber > LongestSpan ? ReportDialogWording.TooLong
        : null;

    /// <summary>A school year.</summary>
    private const int LongestSpan = 366;

    private static bool MayAsk(StaffMember member) => member.IsLeader || member.Position == Position.Clerk;

    private static bool SeesWholeSchool(StaffMember member) => member.Position != Position.VicePrincipal || member.Grades.Count == 0;

    private static IReadOnlyList<SchoolClass> ClassesOf(Party.Staff staff) =>
        [.. staff.Register.Classes.Where(one => SeesWholeSchool(staff.Member) || staff.Member.Grades.Contains(one.Grade))];

    private static ReportRequest RequestOf(SchoolRegister register, ReportAsk ask, ReportName name, DateTimeOffset at)
    {
        var usual = ReportRequest.Usual(register, name, register.Clock.DateOf(at));
        return (ask.Days is { } days ? usual with { From = days.From, To = days.To } : usual) with { IsPublic = ask.IsPublic };
    }
}
