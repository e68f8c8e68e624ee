using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// What a message means, by the contract of reading. Facts that are not in doubt stand in <see cref="Reports"/>; what is in doubt stands in
/// <see cref="Questions"/>, never in both.
/// </summary>
public sealed record Reading(Intent Intent)
{
    public IReadOnlyList<ReportReading> Reports { get; init; } = [];

    /// <summary>What must be asked before the bot may act, the most useful first.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public QueryReading? Query { get; init; }

    /// <summary>Which command, when <see cref="Intent"/> is <see cref="Intent.Command"/>.</summary>
    public CommandReading? Command { get; init; }

    /// <summary>Which answer, when <see cref="Intent"/> is <see cref="Intent.Answer"/>.</summary>
    public AnswerReading? Answer { get; init; }

    /// <summary>What a bare answer to a class, date or session question decides ("7A", "thứ 6", "chiều"); the first message is then read again with it.</summary>
    public SettledParts? Settled { get; init; }

    /// <summary>True when a person must look at once (contract: <c>alarm</c> = <c>safety</c>).</summary>
    public bool IsAlarm { get; init; }

    /// <summary>Why it is an alarm, for the chain of design §4.</summary>
    public AlarmKind AlarmKind { get; init; }

    /// <summary>A guardian says from which day on the child comes to school again; null when nothing such was said. No part of the contract of reading.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>The children who come again, where they are named.</summary>
    public IReadOnlyList<PupilId> Back { get; init; } = [];

    /// <summary>What is asked that the bot must refuse, cannot do, or does not know the place of; no part of the contract of reading.</summary>
    public BeyondReading? Beyond { get; init; }

    /// <summary>Words no parse explained, as typed; shown to the sender as "chưa hiểu: …".</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>How the message was taken apart, token by token, for <c>read --explain</c>; null unless asked for.</summary>
    public IReadOnlyList<string>? Explanation { get; init; }

    public static Reading None { get; } = new(Intent.None);
}

public enum Intent
{
    /// <summary>Chat, or nothing the bot acts on.</summary>
    None,

    /// <summary>A roll call, full classes included.</summary>
    Roll,

    /// <summary>Changes an earlier roll call; the reports hold it as it stands after the change.</summary>
    Correction,

    /// <summary>Absence in the future or over several days.</summary>
    Plan,

    /// <summary>Something told by a person who may not change that class's roll call.</summary>
    Note,

    /// <summary>A guardian asks leave.</summary>
    Leave,

    /// <summary>An answer to what the bot asked: an alert, a read-back, a question.</summary>
    Answer,

    Query,

    Command,
}

/// <summary>One class, date and session. For a plan or leave, one per school day covered.</summary>
/// <param name="Session">Null when the whole day is meant (plans and leave only).</param>
/// <param name="AbsentCount">The number stated, else the number of names; null when nothing was said of absences.</param>
public sealed record ReportReading(ClassId Class, DateOnly Date, Session? Session, int? AbsentCount)
{
    /// <summary>Pupils in doubt are left out here but counted in <see cref="AbsentCount"/>.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    public IReadOnlyList<PupilId> Late { get; init; } = [];

    public IReadOnlyList<PupilId> LeftEarly { get; init; } = [];

    public IReadOnlyList<SkippedPeriod> Skipped { get; init; } = [];

    /// <summary>Pupils on school duty or in another mode (NV, HT): present elsewhere, listed nowhere else.</summary>
    public IReadOnlyList<Absence> Elsewhere { get; init; } = [];
}

/// <summary>Something that must be asked.</summary>
/// <param name="Text">The words in doubt, as the sender typed them.</param>
/// <param name="Candidates">For <see cref="QuestionAbout.Pupil"/>: who may be meant, best first; empty when nobody is near.</param>
public sealed record Question(QuestionAbout About, string Text, IReadOnlyList<PupilId> Candidates)
{
    /// <summary>For <see cref="QuestionAbout.Class"/>: the classes among which to choose, where known.</summary>
    public IReadOnlyList<ClassId> Classes { get; init; } = [];

    /// <summary>Index in <see cref="Reading.Reports"/> of the report the question belongs to, or null when the report itself is in doubt.</summary>
    public int? Report { get; init; }

    /// <summary>For <see cref="QuestionAbout.Pupil"/>: what is to be recorded of the pupil once known.</summary>
    public PupilSlot? Slot { get; init; }

    /// <summary>The rest of a report whose class, date or session is in doubt, kept while asking; its doubtful part holds a placeholder.</summary>
    public ReportReading? Draft { get; init; }
}

public enum QuestionAbout
{
    /// <summary>Several or no pupils fit.</summary>
    Pupil,

    /// <summary>Numbers contradict one another or the names.</summary>
    Count,

    /// <summary>A number without names: the count is stored, the names are asked.</summary>
    Names,

    Class,

    Date,

    Session,

    /// <summary>It may be a report but cannot be read.</summary>
    Meaning,

    /// <summary>Readable, but unusual or dangerous enough for a yes first.</summary>
    Confirm,
}

/// <summary>What was said of a pupil who is not yet known.</summary>
public sealed record PupilSlot(PupilMark Mark, AbsenceKind Kind, ReasonCode? Reason, int? Period = null);

public enum PupilMark
{
    Absent,
    Late,
    LeftEarly,
    Skipped,
}

public enum AlarmKind
{
    None,

    /// <summary>The family says the child left for school, or does not know where it is; a child is missing or ran away.</summary>
    Missing,

    /// <summary>Violence, at home or among pupils.</summary>
    Violence,

    /// <summary>Suicide or self-harm.</summary>
    Suicide,

    /// <summary>Child marriage.</summary>
    Marriage,

    /// <summary>Trafficking, or labour far away or in a factory.</summary>
    Trafficking,
}

/// <param name="Kind">What is asked.</param>
/// <param name="Scope">Of whom.</param>
/// <param name="Date">Of which day.</param>
public sealed record QueryReading(QueryKind Kind, QueryScope Scope, DateOnly Date)
{
    /// <summary>Several days that are asked about; null for the one of <see cref="Date"/>. No part of the contract of reading, as what follows.</summary>
    public QuestionSpan? Span { get; init; }

    public QuestionComparison ComparedWith { get; init; }

    /// <summary>The answer is wanted as a file as well.</summary>
    public bool WantsFile { get; init; }
}

public enum QueryKind
{
    Headcount,
    Absentees,
    Missing,
    Streak,
    Trend,
    Cases,
    Deadlines,
    Report,
}

public abstract record QueryScope
{
    private QueryScope() { }

    public sealed record WholeSchool : QueryScope;

    public sealed record OfGrade(int Grade) : QueryScope;

    public sealed record OfClass(ClassId Class) : QueryScope;

    public sealed record OfCampus(string Campus) : QueryScope;

    public sealed record OfHamlet(string Hamlet) : QueryScope;
}

/// <param name="Class">The class a reminder or closure is about, where one is named.</param>
public sealed record CommandReading(CommandKind Kind, ClassId? Class = null)
{
    /// <summary>What is to change in the calendar, for <see cref="CommandKind.Closure"/>.</summary>
    public ClosureReading? Closure { get; init; }
}

public enum CommandKind
{
    /// <summary>giúp.</summary>
    Help,

    /// <summary>hủy: take back the last report.</summary>
    Undo,

    /// <summary>DỪNG: a guardian wants no more automatic messages.</summary>
    Stop,

    /// <summary>A pupil, class, campus or school has no lessons in class, has them on a free day, or has them again.</summary>
    Closure,

    /// <summary>nhắc 7B.</summary>
    Remind,

    /// <summary>Another command the bot knows of but this version does not carry out.</summary>
    Other,
}

/// <summary>An answer to what the bot asked.</summary>
/// <param name="Number">The number chosen, when a number was written; meaning depends on what was asked.</param>
public sealed record AnswerReading(AnswerKind Kind, int? Number = null);

public enum AnswerKind
{
    /// <summary>đúng, ok, 👍.</summary>
    Yes,

    /// <summary>sai, sửa, chưa đúng.</summary>
    No,

    /// <summary>A bare number that chooses among the candidates of a question.</summary>
    Choice,

    /// <summary>A guardian's reason, in words or by 1–3 of the menu; the reason stands in the report.</summary>
    Reason,

    /// <summary>4: the child did leave for school.</summary>
    AtSchool,

    /// <summary>5: the guardian does not know.</summary>
    DoesNotKnow,

    /// <summary>6: asks for help.</summary>
    NeedsHelp,

    /// <summary>Names class, date or session; see <see cref="Reading.Settled"/>.</summary>
    Settles,

    /// <summary>Words that answer, without a reason the code book knows.</summary>
    Words,
}
