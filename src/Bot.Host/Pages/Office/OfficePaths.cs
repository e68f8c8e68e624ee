using Bot.Dialogs.Pages.Office;

namespace Bot.Host.Pages.Office;

/// <summary>Addresses of the office.</summary>
internal static class OfficePaths
{
    public const string Start = "/van-phong";

    public static string Of(OfficePart part) => part switch
    {
        OfficePart.Outgoing => Start + "/thu",
        OfficePart.Jobs => Start + "/viec-dinh-ky",
        OfficePart.Channels => Start + "/kenh",
        OfficePart.Backup => Start + "/sao-luu",
        OfficePart.Staff => Start + "/nhan-su",
        OfficePart.Consent => Start + "/dong-y",
        OfficePart.Calendar => Start + "/lich",
        OfficePart.Wording => Start + "/loi-nhan",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
