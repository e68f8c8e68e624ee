using System.Collections.Concurrent;
using Bot.Domain;

namespace Bot.Storage.Jobs;

/// <summary>Until when which job has nothing to do at which school. Forgotten with the process: then every job looks again.</summary>
internal sealed class QuietSchools
{
    private readonly ConcurrentDictionary<(string Job, SchoolId School), Quiet> _known = [];

    /// <summary>A clock that was put back knows nothing of the time before.</summary>
    public bool Holds(string job, SchoolId school, long version, DateTimeOffset now) =>
        _known.TryGetValue((job, school), out var quiet) && quiet.Version == version && quiet.From <= now && now <= quiet.Until;

    public void Keep(string job, SchoolId school, long version, DateTimeOffset from, DateTimeOffset until) => _known[(job, school)] = new Quiet(version, from, until);

    private readonly record struct Quiet(long Version, DateTimeOffset From, DateTimeOffset Until);
}
