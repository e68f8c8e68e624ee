using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Host.Logging;

/// <summary>Puts <see cref="DiscreetLogger"/> between everything that logs and everything that writes logs.</summary>
internal static class DiscreetLogging
{
    /// <summary>The console's error stream, and whatever provider is added to the factory later: none of them sees more than a discreet line.</summary>
    public static ILoggingBuilder AddDiscreetConsole(this ILoggingBuilder logging)
    {
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(services => new DiscreetLoggerFactory(new LoggerFactory(
            services.GetServices<ILoggerProvider>(), services.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>()))));
        return logging;
    }
}
