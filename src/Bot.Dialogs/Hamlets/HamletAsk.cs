using Bot.Domain;

namespace Bot.Dialogs.Hamlets;

/// <summary>Who is in charge of a hamlet was asked to call at a pupil's home; there is at most one for a pupil and day.</summary>
/// <param name="Position">The child's number in the message, from 1.</param>
public sealed record HamletAsk(SchoolId School, PupilId Pupil, DateOnly Day, ClassId Class, string Hamlet, StaffId Lead, int Position, DateTimeOffset AskedAt)
{
    /// <summary>What the lead said, a statement like a family's: the roll call is changed by nobody but the teacher. Null while nothing was said.</summary>
    public HamletAnswer? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>The five answers, in the order of their buttons. The names are stored.</summary>
public enum HamletAnswer
{
    /// <summary>"đi học": the child left for school.</summary>
    AtSchool = 1,

    /// <summary>"ốm".</summary>
    Ill,

    /// <summary>"đi làm".</summary>
    Working,

    /// <summary>"đi xa".</summary>
    Away,

    /// <summary>"không gặp": nobody was met.</summary>
    NotMet,
}
