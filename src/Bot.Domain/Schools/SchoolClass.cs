using Bot.Domain.Calendar;

namespace Bot.Domain.Schools;

/// <summary>A class (lớp) of a school.</summary>
/// <param name="Id">Its name in the school's list.</param>
/// <param name="Grade">Khối, 0 (kindergarten) to 12.</param>
/// <param name="Campus">Điểm trường, as written; empty where the school has one site.</param>
/// <param name="Sessions">The sessions (buổi) in which the class is taught, in the order of the day; never empty.</param>
public sealed record SchoolClass(ClassId Id, int Grade, string Campus, IReadOnlyList<Session> Sessions)
{
    public SchoolLevel Level => Grade switch
    {
        < 1 => SchoolLevel.Preschool,
        <= 5 => SchoolLevel.Primary,
        <= 9 => SchoolLevel.LowerSecondary,
        _ => SchoolLevel.UpperSecondary,
    };
}
