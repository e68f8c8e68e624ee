using Xunit.Abstractions;
using Xunit.Sdk;

namespace Bot.Host.Tests.Power;

/// <summary>A test that exists only where a <see cref="SmallDisk"/> can be mounted: elsewhere it is not found, so it neither passes without a check nor fails for lack of a right.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Bot.Host.Tests.Power." + nameof(SmallDiskFactDiscoverer), "Bot.Host.Tests")]
public sealed class SmallDiskFactAttribute : FactAttribute;

/// <summary>Finds it as any other fact, or not at all.</summary>
public sealed class SmallDiskFactDiscoverer(IMessageSink diagnosticMessageSink) : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer _facts = new(diagnosticMessageSink);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SmallDisk.IsPossible ? _facts.Discover(discoveryOptions, testMethod, factAttribute) : [];
}
