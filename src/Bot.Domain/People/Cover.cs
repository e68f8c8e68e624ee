namespace Bot.Domain.People;

/// <summary>
/// Somebody of the staff who stands in for a colleague (báo hộ) for some days, or teaches a class beside its homeroom teacher (cùng chủ nhiệm) until
/// somebody ends it. Begins and ends by itself: <see cref="Schools.SchoolRegister.On"/> knows who answers for what on a day.
/// </summary>
/// <param name="Id">Short ASCII id, unique in the school.</param>
/// <param name="Who">Who does it.</param>
/// <param name="From">The first day.</param>
/// <param name="By">Who decided it.</param>
public sealed record Cover(SchoolId School, string Id, StaffId Who, DateOnly From, StaffId By, DateTimeOffset At)
{
    /// <summary>Who is away; null for a second teacher.</summary>
    public StaffId? For { get; init; }

    /// <summary>The class whose second teacher this is; null for a stand-in.</summary>
    public ClassId? Class { get; init; }

    /// <summary>The last day; null until somebody ends it.</summary>
    public DateOnly? To { get; init; }

    public bool Holds(DateOnly day) => From <= day && (To is not { } last || day <= last);

    /// <summary>Whether it holds on any of these days.</summary>
    public bool Meets(DateOnly from, DateOnly to) => From <= to && (To is not { } last || from <= last);
}
