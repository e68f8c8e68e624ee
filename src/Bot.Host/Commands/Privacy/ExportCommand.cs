using System.CommandLine;

namespace Bot.Host.Commands.Privacy;

/// <summary><c>export GUARDIAN | --pupil CODE --out FILE</c>: everything that is stored about one person.</summary>
internal static class ExportCommand
{
    private const string Actor = "export";

    public static Command Create(DeskDoor door)
    {
        var subject = new SubjectOptions();
        var school = SchoolChoice.Option();
        var file = new Option<string>("--out") { Description = PrivacyWording.Out, Required = true };
        file.Validators.Add(given =>
        {
            if (given.Tokens is [var name, ..] && !ExportFile.IsKnown(name.Value))
            {
                given.AddError(PrivacyWording.BadFile(name.Value));
            }
        });
        var command = new Command("export", PrivacyWording.Export) { school, file };
        subject.AddTo(command);
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
        {
            if (await SchoolChoice.MakeAsync(stores, parsed.GetValue(school), cancellationToken) is not SchoolChoice.Chosen { Register: var register })
            {
                return desk.Refuse(ExitCode.Refused, PrivacyWording.NoSchool);
            }

            var at = desk.Clock.GetUtcNow();
            if (await stores.Records.ExportAsync(register.School.Id, subject.Read(parsed, register), Actor, at, cancellationToken) is not { } export)
            {
                return desk.Refuse(ExitCode.Refused, PrivacyWording.Nobody);
            }

            var path = parsed.GetRequiredValue(file);
            await ExportFile.WriteAsync(path, register, export, at, cancellationToken);
            return desk.Tell(PrivacyWording.Exported(path, export));
        }));
        return command;
    }
}
