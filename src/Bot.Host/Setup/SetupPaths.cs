namespace Bot.Host.Setup;

/// <summary>The steps of a set-up, in their order.</summary>
public static class SetupPaths
{
    public const string Start = "/bat-dau";
    public const string School = Start + "/truong";
    public const string List = Start + "/danh-sach";
    public const string Staff = Start + "/can-bo";
    public const string Channel = Start + "/kenh";
    public const string Finish = Start + "/xong";
}
