using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Makes of a statement about one class a correction, a plan or a roll call of one day and session, or asks for what is open.</summary>
internal sealed class StatementReports(Message message, ReadingContext context, Sessions sessions, RollDraft draft)
{
    private static readonly PhraseList Doubts = new("hình như", "không|ko|k|chưa chắc", "không|ko|k nhớ rõ", "phải không", "đúng không", "phải ko", "đúng ko");

    private readonly SchoolRegister _register = context.Register;
    private readonly ReportBuilder _builder = new(context.Register, context.BoardingRoll);
    private bool? _isDoubted;

    public void Report(Statement said, SchoolClass schoolClass, Segment segment, bool manyClasses)
    {
        var target = new Corrections(context, sessions, said, schoolClass).Target();
        if (target is not null)
        {
            var (changed, questions, completes) = new CorrectionBuilder(_builder, said, target).Build();
            draft.IsCorrection |= !completes;
            draft.Add(changed, questions);
            return;
        }

        if (said.Time.Doubtful is { } doubtful)
        {
            draft.IsPlan |= said.Time.IsSpan;
            AskWith(QuestionAbout.Date, doubtful, said, schoolClass);
            return;
        }

        if (said.Time.IsSpan || (said.Time.Days.Count > 0 && said.Time.Days[0] > sessions.Today))
        {
            Plan(said, schoolClass);
            return;
        }

        var date = said.Time.Days.Count > 0 ? said.Time.Days[0] : sessions.Today;
        var isBoardersReturn = said.Time.Session == Session.Evening && BoardingRolls.IsHeld(_register, schoolClass, date, Session.Evening);
        if (!_register.Calendar.IsSchoolDay(date, schoolClass) && !isBoardersReturn)
        {
            AskWith(QuestionAbout.Date, said.Time.Text.Length > 0 ? said.Time.Text : message.Text.Trim(), said, schoolClass);
            return;
        }

        var session = SessionOf(said, schoolClass, date, out var asked);
        if (session is null)
        {
            AskWith(QuestionAbout.Session, asked, said, schoolClass);
            return;
        }

        if (SaysNothing(said, segment, manyClasses))
        {
            draft.Ask(new Question(QuestionAbout.Meaning, message.Text.Trim(), []));
            return;
        }

        foreach (var entry in said.Entries.Where(entry => entry.IsKnown && (entry.CameJustNow || (entry.HasArrived && said.SaysAbsent && said.Periods.Count > 0))))
        {
            (entry.Mark, entry.IsHere) = (PupilMark.Late, false); // "giờ này mới tới", "chưa tới, tiết 2 mới vô"
        }

        var (report, open) = _builder.Build(said, schoolClass.Id, date, session, manyClasses);
        if (report is not null && !said.IsReport && said.Late is null && said.Entries.TrueForAll(entry => !entry.HasAttribute && entry.Mark is null))
        {
            open.Add(new Question(QuestionAbout.Confirm, message.Text.Trim(), []));
            report = said.Entries.Count == 0 ? report with { AbsentCount = report.AbsentCount ?? 0 } : report;
        }

        if (report is not null && open.Count == 0 && (_isDoubted ??= IsDoubted(message)))
        {
            open.Add(new Question(QuestionAbout.Confirm, message.Text.Trim(), []));
        }

        draft.Add(report, open);
    }

    /// <summary>"hình như vắng Lan", "Lan nghỉ à?", "vắng 2 phải không": who asks or is not sure has not reported. "à" without a question mark is an "ạ" mistyped.</summary>
    private static bool IsDoubted(Message message)
    {
        var words = message.Tokens.Where(token => token.IsWord).ToList();
        return Doubts.In(message.Tokens) || words is [.., { Key: "ha3" }] || (message.HasQuestionMark && words is [.., { Key: "a2" or "nhi3" or "ta" }]);
    }

    private void Plan(Statement said, SchoolClass schoolClass)
    {
        draft.IsPlan = true;
        var days = said.Time.Days.Where(day => _register.Calendar.IsSchoolDay(day, schoolClass)).ToList();
        if (days.Count == 0)
        {
            AskWith(QuestionAbout.Date, said.Time.Text.Length > 0 ? said.Time.Text : message.Text.Trim(), said, schoolClass);
            return;
        }

        if (SaysNothing(said, new Segment(0, 0, [], [], ""), manyClasses: false))
        {
            draft.Ask(new Question(QuestionAbout.Meaning, message.Text.Trim(), []));
            return;
        }

        var session = said.Time.WholeDay ? null : said.Time.Session;
        var asked = false;
        foreach (var day in days)
        {
            var (report, questions) = _builder.Build(said, schoolClass.Id, day, session, inList: false);
            draft.Add(report, asked ? [] : questions);
            asked = true;
        }
    }

    /// <summary>"7A vắng" and nothing more, or a bare number behind the class.</summary>
    private static bool SaysNothing(Statement said, Segment segment, bool manyClasses) =>
        said.Entries.Count == 0 && !said.HasCount && !said.SaysFull && said.Vague is null && said.Unclear.Count == 0 && said.More == 0 && said.Late is null
        && (said.SaysAbsent ? said.Loose.Count == 0 : said.Loose.Count > 0 && !manyClasses && segment.NamesClass);

    private Session? SessionOf(Statement said, SchoolClass schoolClass, DateOnly date, out string asked)
    {
        asked = said.Time.WhichSession ?? (said.Time.Text.Length > 0 ? said.Time.Text : message.Text.Trim());
        if (said.Time.WhichSession is not null && schoolClass.Sessions.Count > 1)
        {
            return null;
        }

        if (said.Time.Session is { } session)
        {
            return session == Session.Evening || schoolClass.Sessions.Contains(session) ? session : null;
        }

        if (schoolClass.Sessions.Count == 1)
        {
            return schoolClass.Sessions[0];
        }

        if (date != sessions.Today)
        {
            return null;
        }

        var underWay = sessions.UnderWay(schoolClass);
        var reported = context.Reported.Any(known => known.Report.Class == schoolClass.Id && known.Report.Date == date && known.Report.Session == underWay && !known.NamesOpen);
        return reported && said.IsReport && !said.IsChange && sessions.NextIsNear(schoolClass) ? null : underWay;
    }

    private void AskWith(QuestionAbout about, string text, Statement said, SchoolClass schoolClass)
    {
        var (kept, _) = _builder.Build(said, schoolClass.Id, sessions.Today, said.Time.Session, inList: false);
        draft.Ask(new Question(about, text, []) { Classes = [schoolClass.Id], Draft = kept });
    }
}
