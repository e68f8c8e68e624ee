using System.Globalization;
using Bot.Domain.Schools;

namespace Bot.Domain.People;

/// <summary>Consent that a guardian signed on the enrolment paper of a school year.</summary>
public static class PaperFormWording
{
    /// <summary>Which form was signed, e.g. <c>giấy 2026</c>: the one of the school year of that day.</summary>
    public static string VersionOf(SchoolRegister register, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"giấy {register.Calendar.YearOf(day).From.Year}");
}
