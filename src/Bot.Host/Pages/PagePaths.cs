using Bot.Domain;

namespace Bot.Host.Pages;

/// <summary>Addresses of the page that are made in more than one place.</summary>
public static class PagePaths
{
    public const string Today = "/";

    public const string Papers = "/bang";

    /// <summary>For whoever is not signed in.</summary>
    public const string Entrance = "/vao";

    public static string Enter(SchoolId school, string token) => $"{Entrance}/{Uri.EscapeDataString(school.Value)}/{token}";

    public static string Class(ClassId schoolClass) => $"/lop/{Uri.EscapeDataString(schoolClass.Value)}";

    public static string Pupil(PupilId pupil) => $"/hoc-sinh/{Uri.EscapeDataString(pupil.Value)}";
}
