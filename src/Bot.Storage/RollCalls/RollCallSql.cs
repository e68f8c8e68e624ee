using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Storage.RollCalls;

internal static class RollCallSql
{
    /// <summary>The row of the revision before is the lock on the roll call: who comes second finds it superseded.</summary>
    public const string Supersede = """
        update roll_calls set superseded = 1
         where school_id = @school and class_id = @class and date = @date and session = @session
           and revision = @revision - 1 and superseded = 0
        """;

    public const string Add = """
        insert into roll_calls (school_id, class_id, date, session, revision, superseded, enrolled, absent_count, origin, author,
                                reported_at, confirmed_at, in_doubt, source_message)
        values (@school, @class, @date, @session, @revision, 0, @enrolled, @absent_count, @origin, @author,
                @reported_at, @confirmed_at, @in_doubt, @source_message)
        on conflict (school_id, class_id, date, session, revision) do nothing
        """;

    /// <summary>Several marks of one revision; see <see cref="AddMarksFor"/>.</summary>
    private const string AddMarks = """
        insert into roll_call_marks (school_id, class_id, date, session, revision, position, mark, pupil_id, kind, reason, period)
        values 
        """;

    /// <summary>One text for each number of marks.</summary>
    private static readonly ConcurrentDictionary<int, string> AddMarksOf = [];

    /// <summary>Adds so many marks of one revision: <c>@position0</c>, <c>@mark0</c>, … of the first, and so on.</summary>
    public static string AddMarksFor(int count) => AddMarksOf.GetOrAdd(count, static marks => AddMarks + string.Join(",\n       ", Enumerable.Range(0, marks).Select(index => string.Create(
        CultureInfo.InvariantCulture,
        $"(@school, @class, @date, @session, @revision, @position{index}, @mark{index}, @pupil{index}, @kind{index}, @reason{index}, @period{index})"))));

    public const string Confirm = """
        update roll_calls set confirmed_at = coalesce(confirmed_at, @at)
         where school_id = @school and class_id = @class and date = @date and session = @session
           and revision = @revision and superseded = 0
        """;

    public const string AddNote = """
        insert into notes (school_id, note_id, class_id, staff_id, at, words) values (@school, @id, @class, @staff, @at, @words)
        """;

    public const string NotesOfClass = "select note_id, staff_id, at, words from notes where school_id = @school and class_id = @class and at >= @since";

    public const string NewestOfKey = Columns + """
         where r.school_id = @school and r.class_id = @class and r.date = @date and r.session = @session and r.superseded = 0
        """ + Order;

    public const string NewestOfClass = Columns + """
         where r.school_id = @school and r.class_id = @class and r.date in {each @date} and r.superseded = 0
        """ + Order;

    public const string NewestOfDay = Columns + """
         where r.school_id = @school and r.date = @date and r.superseded = 0
        """ + Order;

    public const string NewestOfSpan = Columns + """
         where r.school_id = @school and r.date between @from and @to and r.superseded = 0
        """ + Order;

    /// <summary>Who reported when and how many, without any mark: a year of sixty classes has 22,000 roll calls and twice as many marks.</summary>
    public const string ReportsOfSpan = """
        select class_id, date, session, revision, absent_count, reported_at
          from roll_calls
         where school_id = @school and date between @from and @to and superseded = 0 and absent_count is not null
        """;

    /// <summary>The roll calls of a span that somebody counted after, found by the counts, which are few.</summary>
    public const string CountedOfSpan = $"""
        select {Fields}, m.mark, m.position, m.pupil_id, m.kind, m.reason, m.period
          from head_counts c
          join roll_calls r on r.school_id = c.school_id and r.class_id = c.class_id and r.date = c.date and r.session = c.session and r.superseded + 0 = 0
          left join roll_call_marks m on m.school_id = r.school_id and m.class_id = r.class_id and m.date = r.date
                                     and m.session = r.session and m.revision = r.revision
         where c.school_id = @school and c.date between @from and @to
         order by r.date, r.class_id, r.session, m.position
        """;

    /// <summary>Every revision of one roll call.</summary>
    public const string RevisionsOfKey = RevisionColumns + """
          from roll_calls r
        """ + RevisionJoins + """

         where r.school_id = @school and r.class_id = @class and r.date = @date and r.session = @session
        """ + RevisionOrder;

    /// <summary>Every revision of the roll calls that ever named the pupil: found by its marks, then by the keys of the roll calls (a join with the marks makes SQLite walk all roll calls of the school).</summary>
    public const string RevisionsAboutPupil = RevisionColumns + """
          from roll_calls r
        """ + RevisionJoins + """

         where r.school_id = @school
           and (r.class_id, r.date, r.session) in (select class_id, date, session from roll_call_marks where school_id = @school and pupil_id = @pupil and date >= @since)
        """ + RevisionOrder;

    /// <summary>Found by the marks of the pupils; "+ 0" as in <see cref="Nudges.NudgeSql.MissedByPupils"/>.</summary>
    public const string SkippedSince = """
        select m.pupil_id, m.class_id, m.date, m.session, m.period
          from roll_call_marks m
          join roll_calls r on r.school_id = m.school_id and r.class_id = m.class_id and r.date = m.date and r.session = m.session and r.revision = m.revision
         where m.school_id = @school and m.pupil_id in {texts @pupils} and m.date >= @since and m.mark = 'Skipped' and r.superseded + 0 = 0
        """;

    private const string Fields = """
        r.school_id, r.class_id, r.date, r.session, r.revision, r.enrolled, r.absent_count, r.origin, r.author, r.reported_at, r.confirmed_at, r.in_doubt, r.source_message
        """;

    private const string RevisionColumns = $"""
        select {Fields}, m.mark, m.position, m.pupil_id, m.kind, m.reason, m.period, n.note_id, n.words

        """;

    /// <summary>The note's id is that of <see cref="Bot.Dialogs.Pages.Rolls.CorrectionNote"/>.</summary>
    private const string RevisionJoins = """

          left join roll_call_marks m on m.school_id = r.school_id and m.class_id = r.class_id and m.date = r.date
                                     and m.session = r.session and m.revision = r.revision
          left join notes n on n.school_id = r.school_id
                           and n.note_id = 'correction:' || r.class_id || ':' || r.date || ':' || r.session || ':' || r.revision
        """;

    private const string RevisionOrder = """

         order by r.class_id, r.date, r.session, r.revision, m.position
        """;

    private const string Columns = $"""
        select {Fields}, m.mark, m.position, m.pupil_id, m.kind, m.reason, m.period
          from roll_calls r
          left join roll_call_marks m on m.school_id = r.school_id and m.class_id = r.class_id and m.date = r.date
                                     and m.session = r.session and m.revision = r.revision

        """;

    /// <summary>As the index of newest roll calls has them, and behind each its marks: nothing is sorted, and SQLite does not walk every revision of every year to be spared the sorting.</summary>
    private const string Order = """

         order by r.date, r.class_id, r.session, m.position
        """;
}
