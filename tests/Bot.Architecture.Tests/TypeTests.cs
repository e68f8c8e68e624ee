using System.Reflection;
using System.Runtime.CompilerServices;

namespace Bot.Architecture.Tests;

public sealed class TypeTests
{
    private static readonly string[] Drawers = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Processor", "Info", "Data"];

    [Fact]
    public void Names_are_roles_not_drawers() =>
        Sources.Types.Where(type => Drawers.Any(drawer => type.Name.Split('`')[0].EndsWith(drawer, StringComparison.Ordinal)))
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void No_method_is_async_void() =>
        (from assembly in Sources.Assemblies
         from type in assembly.GetTypes()
         from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
         where method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))
         select $"{type.FullName}.{method.Name}")
        .ShouldBeEmpty();
}
