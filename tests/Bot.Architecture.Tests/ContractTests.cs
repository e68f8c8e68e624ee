using System.Reflection;
using Bot.Dialogs.Ports;

namespace Bot.Architecture.Tests;

/// <summary>Every store keeps its promises on both databases.</summary>
public sealed class ContractTests
{
    private static readonly Type[] Suites = Assembly.Load("Bot.Storage.Tests").GetTypes();

    public static TheoryData<string> Stores => [.. typeof(IInbox).Assembly.GetTypes()
        .Where(type => type.IsInterface && type.Namespace == typeof(IInbox).Namespace)
        .Where(type => type.Name.EndsWith("Store", StringComparison.Ordinal) || type == typeof(IInbox) || type == typeof(IOutbox))
        .Select(type => type.Name[1..])];

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_store_has_one_contract_suite_run_on_both_databases(string store)
    {
        var suite = Suites.Where(type => type.IsAbstract && type.Name == store + "Contract").ShouldHaveSingleItem();

        Suites.Where(type => type.IsSubclassOf(suite)).Select(type => type.Name).Order(StringComparer.Ordinal)
            .ShouldBe([store + "OnPostgres", store + "OnSqlite"]);
    }
}
