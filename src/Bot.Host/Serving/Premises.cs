using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Commands;
using Bot.Host.Settings;
using Bot.Storage.Rosters;

namespace Bot.Host.Serving;

/// <summary>What <c>serve</c> finds before it starts: the schools in the database, the one to be imported first, and whether it is the sample.</summary>
/// <param name="ToImport">The register an empty database begins with; null when it is not empty.</param>
/// <param name="LastSeen">Up to when the jobs have worked; null when they never did.</param>
internal sealed record Premises(IReadOnlyList<SchoolId> Schools, SchoolRegister? ToImport, DateTimeOffset? LastSeen, SchoolRegister? Sample)
{
    /// <summary>Whether the sample school is the one and only school here.</summary>
    public bool IsSample => Sample is not null && (ToImport?.School.Id ?? (Schools is [var only] ? only : default)) == Sample.School.Id;

    /// <summary>Looks; the reasons why nothing can be started are told on stderr, and the exit code is returned instead.</summary>
    public static async Task<(Premises? Found, int Code)> LookAsync(Desk desk, CancellationToken cancellationToken)
    {
        IReadOnlyList<SchoolId> schools;
        DateTimeOffset? lastSeen;
        await using (var stores = await Stores.OpenAsync(desk, cancellationToken))
        {
            schools = await stores.Registers.ListAsync(cancellationToken);
            lastSeen = (await stores.Jobs.ListAsync(cancellationToken)).Select(job => (DateTimeOffset?)job.Mark).Max();
        }

        if (SettingsRules.MissingToken(desk.Settings.Telegram) is { } missing)
        {
            return (null, desk.Refuse(ExitCode.BadUsage, missing));
        }

        var sample = RosterFolder.Read(ProgramFiles.SampleSchool) is RosterReading.Read read ? read.Register : null;
        if (schools.Count > 0)
        {
            return (new Premises(schools, ToImport: null, lastSeen, sample), ExitCode.Done);
        }

        var folder = desk.Settings.School.Folder ?? (desk.Settings.MayUseSampleSchool ? ProgramFiles.SampleSchool : null);
        if (folder is null)
        {
            return (null, desk.Refuse(ExitCode.BadUsage, SettingsWording.Missing("Bot:School:Folder", ServeWording.DatabaseIsEmpty)));
        }

        return RosterFolder.Read(folder) switch
        {
            RosterReading.Read roster => (new Premises(schools, roster.Register, lastSeen, sample), ExitCode.Done),
            RosterReading.Faulty faulty => (null, desk.Refuse(ExitCode.BadUsage, faulty.Faults.Select(fault => fault.ToString()))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
