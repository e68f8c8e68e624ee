using Bot.Domain.Schools;

namespace Bot.Host.Jobs;

/// <summary>What one round of a job works on at a school: everything that fell due behind the mark, up to now.</summary>
/// <param name="Register">The register of the day: whoever stands in for somebody is found in that place.</param>
internal sealed record JobSpan(SchoolRegister Register, DateTimeOffset Mark, DateTimeOffset Now);
