namespace Bot.Domain.Attendance;

/// <summary>Whether an absence is with leave. The third state is its own: "chưa rõ" is never counted as không phép.</summary>
public enum AbsenceKind
{
    /// <summary>Chưa rõ phép.</summary>
    Unstated,

    /// <summary>Có phép (P).</summary>
    Excused,

    /// <summary>Không phép (K).</summary>
    Unexcused,
}
