using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>Who looks at the page, and when. Made anew for every request: a role that is gone shows nothing any more.</summary>
/// <param name="Register">As it is on that day.</param>
public sealed record PageVisitor(SchoolRegister Register, StaffMember Member, DateTimeOffset Now)
{
    public DateOnly Today => Register.Clock.DateOf(Now);

    /// <summary>Whether the visitor is shown this child by name, as in a chat.</summary>
    public bool MaySee(Pupil pupil) => Register.Find(pupil.Class) is { } schoolClass && AccessPolicy.MaySeeName(Member, schoolClass, pupil);
}
