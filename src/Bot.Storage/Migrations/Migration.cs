using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Storage.Sql;

namespace Bot.Storage.Migrations;

/// <summary>One numbered file of this folder, embedded in the program.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Checksum">SHA-256 of the file as it is: an applied migration is never edited.</param>
/// <remarks>
/// Migrations only add, so programs that know one less go on beside those that know it (ADR 0045). One that cannot keep to that carries <c>.breaking</c> in its
/// file's name, which the journal keeps: programs that do not know it refuse to start.
/// </remarks>
internal sealed partial record Migration(int Number, string File, string Text, string Checksum)
{
    /// <summary>Whether programs that do not know the file must leave its database alone.</summary>
    public static bool IsBreaking(string file) => FileName().Match(file).Groups["breaking"].Success;

    /// <summary>All migrations for the dialect, in order. A number that has a file for the dialect takes that one.</summary>
    public static IReadOnlyList<Migration> All(SqlDialect dialect)
    {
        var assembly = typeof(Migration).Assembly;
        var found = assembly.GetManifestResourceNames()
            .Select(file => (File: file, Match: FileName().Match(file)))
            .Where(entry => entry.Match.Success && entry.Match.Groups["dialect"].Value is var own && (own.Length == 0 || own == dialect.Name))
            .Select(entry => Read(assembly, entry.File, int.Parse(entry.Match.Groups["number"].ValueSpan, provider: null)))
            .OrderBy(migration => migration.Number)
            .ToList();
        for (var index = 0; index < found.Count; index++)
        {
            if (found[index].Number != index + 1)
            {
                throw new InvalidOperationException($"Migration {index + 1:0000} is missing or there twice for {dialect.Name}.");
            }
        }

        return found;
    }

    private static Migration Read(Assembly assembly, string file, int number)
    {
        using var stream = assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return new Migration(number, file, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    [GeneratedRegex(@"^(?<number>\d{4})_[a-z_]+(?<breaking>\.breaking)?(\.(?<dialect>sqlite|postgres))?\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
