namespace Bot.Storage;

/// <summary>Ids of rows that nothing else names.</summary>
internal static class RowId
{
    public static string New() => Guid.NewGuid().ToString("N");
}
