using Xunit.Abstractions;
using Xunit.Sdk;

namespace Bot.Host.Tests;

/// <summary>A test that exists only in <c>./test.sh --long</c>: elsewhere it is not found, so it neither passes without a check nor counts as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Bot.Host.Tests." + nameof(LongFactDiscoverer), "Bot.Host.Tests")]
public sealed class LongFactAttribute : FactAttribute;

/// <summary>Finds it as any other fact, or not at all.</summary>
public sealed class LongFactDiscoverer(IMessageSink diagnosticMessageSink) : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer _facts = new(diagnosticMessageSink);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Bot.Testing.LongRun.IsOn ? _facts.Discover(discoveryOptions, testMethod, factAttribute) : [];
}
