using Bot.Dialogs.Pages.Rolls;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Host.Pages;

/// <summary>Addresses of the page that are made in more than one place.</summary>
public static class PagePaths
{
    public const string Today = "/";

    public const string Papers = "/bang";

    /// <summary>Invitations and their slips.</summary>
    public const string Invite = "/van-phong/moi";

    /// <summary>A list of pupils from a file.</summary>
    public const string Import = "/van-phong/nhap";

    public const string School = "/truong";

    /// <summary>The schools of an area, for superiors.</summary>
    public const string Area = "/khu-vuc";

    /// <summary>Says when the numbers of the area changed.</summary>
    public const string AreaPulses = "/khu-vuc/nhip";

    public const string Cases = "/ho-so";

    public const string Minutes = "/ho-so/so-bien-ban";

    /// <summary>What is to be done, and by when.</summary>
    public const string Tasks = "/viec";

    /// <summary>Letters of superiors.</summary>
    public const string Letters = "/viec/cong-van";

    /// <summary>For whoever is not signed in.</summary>
    public const string Entrance = "/vao";

    public static string Enter(SchoolId school, string token) => $"{Entrance}/{Uri.EscapeDataString(school.Value)}/{token}";

    public static string Class(ClassId schoolClass) => $"/lop/{Uri.EscapeDataString(schoolClass.Value)}";

    public static string Pupil(PupilId pupil) => $"/hoc-sinh/{Uri.EscapeDataString(pupil.Value)}";

    /// <summary>A session of a class, where its roll call is corrected.</summary>
    public static string Roll(RollCallKey key) => $"{Class(key.Class)}/{key.Date:yyyy-MM-dd}/{RollPageWording.Slug(key.Session)}";

    /// <summary>The same of one pupil.</summary>
    public static string Roll(PupilId pupil, RollCallKey key) => $"{Pupil(pupil)}/{key.Date:yyyy-MM-dd}/{RollPageWording.Slug(key.Session)}";

    public static string Letter(string key) => $"{Letters}/{Uri.EscapeDataString(key)}";

    public static string AreaSchool(SchoolId school) => $"{Area}/{Uri.EscapeDataString(school.Value)}";

    /// <summary>Of a whole province only this commune.</summary>
    public static string Commune(string name) => $"{Area}?xa={Uri.EscapeDataString(name)}";

    /// <summary>A case of another school than the visitor's own.</summary>
    public static string Case(SchoolId school, PupilId pupil) => $"{Case(pupil)}?truong={Uri.EscapeDataString(school.Value)}";

    public static string Case(PupilId pupil) => $"{Cases}/{Uri.EscapeDataString(pupil.Value)}";
}
