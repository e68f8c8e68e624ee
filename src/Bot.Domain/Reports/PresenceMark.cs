namespace Bot.Domain.Reports;

/// <summary>What is known of one pupil in one session.</summary>
public enum PresenceMark
{
    Present,

    /// <summary>Came late: present all the same.</summary>
    Late,

    /// <summary>Went early: present until then.</summary>
    LeftEarly,

    Absent,

    /// <summary>On duty for the school, or learning in another way: not in the room.</summary>
    Elsewhere,

    /// <summary>Reported, but in doubt, or somebody without a name is missing: it may be this pupil.</summary>
    Unknown,

    /// <summary>The class has not reported: never counted as present.</summary>
    NotReported,

    /// <summary>Not on that roll, e.g. no boarder.</summary>
    NotCalled,
}
