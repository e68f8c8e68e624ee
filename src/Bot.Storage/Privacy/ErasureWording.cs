namespace Bot.Storage.Privacy;

internal static class ErasureWording
{
    /// <summary>Stands where words were.</summary>
    public const string Mark = "[đã xóa]";
}
