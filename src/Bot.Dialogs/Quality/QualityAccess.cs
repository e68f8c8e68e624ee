using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Quality;

/// <summary>Leaders see the marks of their grades; nobody else sees any.</summary>
internal static class QualityAccess
{
    public static bool MaySee(Party.Staff staff, ClassId named) =>
        staff.Member.IsLeader && staff.Register.Find(named) is SchoolClass schoolClass && (staff.Member.Grades.Count == 0 || staff.Member.Grades.Contains(schoolClass.Grade));
}
