namespace Bot.Storage.Sql;

/// <summary>Words within a pattern of LIKE … ESCAPE '!'.</summary>
internal static class Like
{
    public static string Escape(string words) =>
        words.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
