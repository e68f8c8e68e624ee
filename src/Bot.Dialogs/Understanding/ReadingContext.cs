using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>What may be known when a message is read.</summary>
/// <param name="Sender">Who writes.</param>
/// <param name="At">When it was sent: the channel's time, never the time of processing.</param>
/// <param name="Reported">The roll calls this sender reported lately (the same day, or the last 24 hours), as they stand now, oldest first.</param>
/// <param name="Expecting">What the bot last asked in this chat and is still waiting for, or null.</param>
/// <param name="Settled">What earlier answers decided of this very message; it wins over the message's own words.</param>
/// <param name="Nicknames">A teacher's own words for pupils of a class, once confirmed (lower-case, unaccented as typed).</param>
public sealed record ReadingContext(
    SchoolRegister Register,
    Sender Sender,
    DateTimeOffset At,
    IReadOnlyList<KnownReport> Reported,
    Expectation? Expecting = null,
    SettledParts? Settled = null,
    IReadOnlyDictionary<(ClassId Class, string Word), PupilId>? Nicknames = null)
{
    /// <summary>Which roll of the boarding house the words call the evening's (<see cref="BoardingReader"/>): its pupils are the roll.</summary>
    public Session BoardingRoll { get; init; } = Session.Evening;
}

/// <summary>Who writes, as the school knows this person.</summary>
public abstract record Sender
{
    private Sender() { }

    public sealed record OfStaff(StaffMember Member) : Sender;

    public sealed record OfFamily(Guardian Guardian) : Sender;
}

/// <summary>A roll call as it stands, told to the reader so that corrections can be read against it.</summary>
/// <param name="At">When the last change of it was sent.</param>
/// <param name="NamesOpen">True when a number was stored and the names were asked.</param>
public sealed record KnownReport(ReportReading Report, DateTimeOffset At, bool NamesOpen);

/// <summary>What the bot asked last in this chat.</summary>
public abstract record Expectation
{
    private Expectation() { }

    /// <summary>A read-back: "Đúng không ạ? (1 đúng, 2 sửa)".</summary>
    public sealed record ReadBack : Expectation;

    /// <summary>A safety question to a guardian about one or more children and sessions, newest last.</summary>
    public sealed record AbsenceAlert(IReadOnlyList<AlertedAbsence> Absences) : Expectation;

    /// <summary>A question of the reader's own, with numbered choices where it has candidates.</summary>
    public sealed record Asked(Question Question) : Expectation;
}

public sealed record AlertedAbsence(PupilId Pupil, RollCallKey Session);

/// <summary>Class, date or session that the sender named in answer to a question; null where nothing was decided.</summary>
public sealed record SettledParts(ClassId? Class = null, DateOnly? Date = null, Bot.Domain.Calendar.Session? Session = null)
{
    /// <summary>A guardian's children that a leave is for.</summary>
    public IReadOnlyList<PupilId>? Pupils { get; init; }

    /// <summary>The days that a leave is for.</summary>
    public IReadOnlyList<DateOnly>? Days { get; init; }

    /// <summary>These parts, and where they are silent the others.</summary>
    public SettledParts Over(SettledParts? earlier) => new(Class ?? earlier?.Class, Date ?? earlier?.Date, Session ?? earlier?.Session)
    {
        Pupils = Pupils ?? earlier?.Pupils,
        Days = Days ?? earlier?.Days,
    };
}
