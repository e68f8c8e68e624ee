using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Which session a message belongs to when it does not say.</summary>
internal sealed class Sessions(SchoolRegister register, DateTimeOffset at)
{
    private static readonly TimeSpan NearNext = TimeSpan.FromMinutes(60);

    public DateOnly Today { get; } = register.Clock.DateOf(at);

    public TimeOnly Now { get; } = register.Clock.TimeOf(at);

    /// <summary>The session under way or last begun; before the first of the day, the first.</summary>
    public Session UnderWay(SchoolClass schoolClass)
    {
        var session = schoolClass.Sessions[0];
        foreach (var taught in schoolClass.Sessions)
        {
            if (register.School.TimesOf(taught) is { } times && times.Start <= Now)
            {
                session = taught;
            }
        }

        return session;
    }

    /// <summary>The next session of the class begins within the hour.</summary>
    public bool NextIsNear(SchoolClass schoolClass) =>
        schoolClass.Sessions.Any(taught => register.School.TimesOf(taught) is { } times && times.Start > Now && times.Start - Now <= NearNext);
}
