using System.Globalization;
using System.Text;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding.Contract;

/// <summary>Writes a reading as one line of JSON, with every letter as it is: <c>Utf8JsonWriter</c> escapes what lies beyond 16 bits.</summary>
internal static class ReadingWriter
{
    public static string Write(string? id, Reading reading)
    {
        var json = new StringBuilder(256);
        json.Append('{');
        if (id is not null)
        {
            json.Append("\"id\":");
            Text(json, id);
            json.Append(',');
        }

        json.Append("\"intent\":\"").Append(Lower(reading.Intent)).Append("\",\"reports\":");
        List(json, reading.Reports, Report);
        json.Append(",\"ask\":");
        List(json, reading.Questions, Ask);
        json.Append(",\"query\":");
        Query(json, reading.Query);
        json.Append(",\"alarm\":").Append(reading.IsAlarm ? "\"safety\"" : "null").Append('}');
        return json.ToString();
    }

    public static string Error(string? id, string error, int line, bool withId)
    {
        var json = new StringBuilder("{");
        if (withId)
        {
            json.Append("\"id\":");
            Text(json, id);
            json.Append(',');
        }

        json.Append("\"error\":");
        Text(json, error);
        return json.Append(",\"line\":").Append(line.ToString(CultureInfo.InvariantCulture)).Append('}').ToString();
    }

    private static void Report(StringBuilder json, ReportReading report)
    {
        json.Append("{\"class\":");
        Text(json, report.Class.Value);
        json.Append(",\"date\":\"").Append(Day(report.Date)).Append("\",\"session\":");
        Text(json, report.Session is { } session ? Lower(session) : null);
        json.Append(",\"absentCount\":").Append(report.AbsentCount?.ToString(CultureInfo.InvariantCulture) ?? "null").Append(",\"absences\":");
        List(json, report.Absences, Absent);
        json.Append(",\"late\":");
        List(json, report.Late, (to, pupil) => Text(to, pupil.Value));
        json.Append(",\"leftEarly\":");
        List(json, report.LeftEarly, (to, pupil) => Text(to, pupil.Value));
        json.Append(",\"skipped\":");
        List(json, report.Skipped, Skipped);
        json.Append('}');
    }

    private static void Absent(StringBuilder json, Absence absence)
    {
        json.Append("{\"pupil\":");
        Text(json, absence.Pupil.Value);
        json.Append(",\"excuse\":\"").Append(Lower(absence.Kind)).Append("\",\"reason\":");
        Text(json, absence.Reason?.ToString());
        json.Append('}');
    }

    private static void Skipped(StringBuilder json, SkippedPeriod skipped)
    {
        json.Append("{\"pupil\":");
        Text(json, skipped.Pupil.Value);
        json.Append(",\"period\":").Append(skipped.Period.ToString(CultureInfo.InvariantCulture)).Append('}');
    }

    private static void Ask(StringBuilder json, Question question)
    {
        json.Append("{\"about\":\"").Append(Lower(question.About)).Append("\",\"text\":");
        Text(json, question.Text);
        json.Append(",\"candidates\":");
        List(json, question.Candidates, (to, pupil) => Text(to, pupil.Value));
        json.Append('}');
    }

    private static void Query(StringBuilder json, QueryReading? query)
    {
        if (query is null)
        {
            json.Append("null");
            return;
        }

        json.Append("{\"kind\":\"").Append(Lower(query.Kind)).Append("\",\"scope\":");
        Text(json, query.Scope switch
        {
            QueryScope.OfGrade grade => "grade:" + grade.Grade.ToString(CultureInfo.InvariantCulture),
            QueryScope.OfClass named => "class:" + named.Class.Value,
            QueryScope.OfCampus campus => "campus:" + campus.Campus,
            QueryScope.OfHamlet hamlet => "hamlet:" + hamlet.Hamlet,
            _ => "school",
        });
        json.Append(",\"date\":\"").Append(Day(query.Date)).Append("\"}");
    }

    private static void List<T>(StringBuilder json, IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        json.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                json.Append(',');
            }

            write(json, items[i]);
        }

        json.Append(']');
    }

    private static void Text(StringBuilder json, string? text)
    {
        if (text is null)
        {
            json.Append("null");
            return;
        }

        json.Append('"');
        foreach (var sign in text)
        {
            switch (sign)
            {
                case '"' or '\\':
                    json.Append('\\').Append(sign);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case < ' ':
                    json.Append("\\u").Append(((int)sign).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(sign);
                    break;
            }
        }

        json.Append('"');
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
