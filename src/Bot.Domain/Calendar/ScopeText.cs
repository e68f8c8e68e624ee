using System.Globalization;

namespace Bot.Domain.Calendar;

/// <summary>The stored form of a scope: <c>school</c>, <c>grade:7</c>, <c>class:7A</c>, <c>campus:Làng Tơ Drăh</c>, <c>pupil:GL00118</c>.</summary>
public static class ScopeText
{
    public static string Of(CalendarScope scope) => scope switch
    {
        CalendarScope.WholeSchool => "school",
        CalendarScope.OfGrade grade => string.Create(CultureInfo.InvariantCulture, $"grade:{grade.Grade}"),
        CalendarScope.OfClass named => $"class:{named.Class.Value}",
        CalendarScope.OfCampus campus => $"campus:{campus.Campus}",
        CalendarScope.OfPupil pupil => $"pupil:{pupil.Pupil.Value}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static CalendarScope Read(string text) => text.Split(':', 2) switch
    {
        ["school"] => new CalendarScope.WholeSchool(),
        ["grade", var grade] => new CalendarScope.OfGrade(int.Parse(grade, CultureInfo.InvariantCulture)),
        ["class", var named] => new CalendarScope.OfClass(new ClassId(named)),
        ["campus", var campus] => new CalendarScope.OfCampus(campus),
        ["pupil", var pupil] => new CalendarScope.OfPupil(new PupilId(pupil)),
        _ => throw new FormatException($"A stored scope is unknown: {text}."),
    };
}
