using System.Reflection;
using System.Runtime.CompilerServices;
using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>The projects, files and types that the rules look at.</summary>
internal static class Sources
{
    public static readonly string[] Projects = ["Bot.Domain", "Bot.Dialogs", "Bot.Storage", "Bot.Channels", "Bot.Host"];

    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. Projects.Select(Assembly.Load)];

    /// <summary>Types somebody wrote: no closures, state machines or generated code.</summary>
    public static IEnumerable<Type> Types =>
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where !IsGenerated(type)
        select type;

    public static string ProjectFile(string project) => Repository.PathTo("src", project, project + ".csproj");

    /// <summary>Every C# file under <c>src</c>, as path from the repository's root.</summary>
    public static IEnumerable<string> Files =>
        from file in Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select path;

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.StartsWith('<')
        || type.Namespace?.StartsWith("Bot.", StringComparison.Ordinal) != true
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
