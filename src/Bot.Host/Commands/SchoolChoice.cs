using System.CommandLine;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Host.Commands;

/// <summary>The school a verb is about: the one in the database, or the one named where there are several.</summary>
internal abstract record SchoolChoice
{
    private SchoolChoice() { }

    public sealed record Chosen(SchoolRegister Register) : SchoolChoice;

    public sealed record Refused(string Reason) : SchoolChoice;

    public static Option<string?> Option() => new("--school") { Description = CommandWording.SchoolCode };

    public static async Task<SchoolChoice> MakeAsync(Stores stores, string? code, CancellationToken cancellationToken)
    {
        var schools = await stores.Registers.ListAsync(cancellationToken);
        if (schools.Count == 0)
        {
            return new Refused(CommandWording.NoSchoolStored);
        }

        if (code is null && schools.Count > 1)
        {
            return new Refused(CommandWording.WhichSchool(schools));
        }

        return await stores.Registers.LoadAsync(code is null ? schools[0] : new SchoolId(code), cancellationToken) is { } register
            ? new Chosen(register)
            : new Refused(CommandWording.WhichSchool(schools));
    }
}
