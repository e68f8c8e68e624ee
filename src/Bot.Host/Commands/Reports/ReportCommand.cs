using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Bot.Dialogs.Reports;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Documents;

namespace Bot.Host.Commands.Reports;

/// <summary><c>report NAME [--from DAY] [--to DAY] --out FILE [--public] [--class CLASS] [--list NUMBER|TITLE] [--school CODE]</c>.</summary>
internal static class ReportCommand
{
    private static readonly string[] Days = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    public static Command Create(DeskDoor door)
    {
        var name = new Argument<ReportName>("NAME") { Description = ReportCommandWording.Names(ReportNames.All), CustomParser = NameOf, HelpName = "NAME" };
        var from = new Option<DateOnly?>("--from") { Description = ReportCommandWording.From, CustomParser = DayOf };
        var to = new Option<DateOnly?>("--to") { Description = ReportCommandWording.To, CustomParser = DayOf };
        var file = new Option<string>("--out") { Description = ReportCommandWording.Out, Required = true };
        var isPublic = new Option<bool>("--public") { Description = ReportCommandWording.Public };
        var one = new Option<string>("--class") { Description = ReportCommandWording.Class };
        var list = new Option<string>("--list") { Description = ReportCommandWording.List };
        var school = SchoolChoice.Option();
        file.Validators.Add(given =>
        {
            if (given.Tokens is [var path, ..] && !ReportFile.IsKnown(path.Value))
            {
                given.AddError(ReportCommandWording.BadFile(path.Value));
            }
        });
        var command = new Command("report", ReportCommandWording.Verb) { name, from, to, file, isPublic, one, list, school };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
        {
            var (registers, refusal) = await SchoolsAsync(stores, parsed.GetValue(school), parsed.GetValue(name), cancellationToken);
            return refusal is not null
                ? desk.Refuse(ExitCode.Refused, refusal)
                : await RunAsync(desk, stores, registers, new Asked(parsed.GetValue(name), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(isPublic), parsed.GetValue(one), parsed.GetValue(list)), parsed.GetRequiredValue(file), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunAsync(Desk desk, Stores stores, IReadOnlyList<SchoolRegister> registers, Asked asked, string path, CancellationToken cancellationToken)
    {
        var now = desk.Clock.GetUtcNow();
        var request = asked.RequestOf(registers[0], now);
        var schools = new List<(SchoolRegister Register, IReadOnlyList<SchoolClass> Classes, Dialogs.Turns.Facts Facts)>();
        if (asked.Refusal(registers[0]) is { } refusal)
        {
            return desk.Refuse(ExitCode.BadUsage, refusal);
        }

        foreach (var register in registers)
        {
            schools.Add((register, asked.ClassesOf(register), await PaperFacts.LoadAsync(stores.Turns, register, request, cancellationToken)));
        }

        var outcome = schools.Count == 1 ? SchoolReports.Write(schools[0].Register, schools[0].Classes, request, schools[0].Facts, now) : RollUpReport.Write(schools, request, now);
        if (outcome is not ReportOutcome.Written written)
        {
            return desk.Refuse(ExitCode.Refused, ((ReportOutcome.Refused)outcome).Reason);
        }

        foreach (var (paper, target) in written.Papers.Zip(ReportFile.PathsOf(path, written.Papers)))
        {
            if (!await ReportFile.WriteAsync(target, paper.Document, cancellationToken))
            {
                return desk.Refuse(ExitCode.Refused, ReportCommandWording.NeedsLibreOffice);
            }

            desk.Tell(ReportCommandWording.Written(target, paper.Headline));
        }

        return ExitCode.Done;
    }

    /// <summary>The roll-up is over every school that is stored, unless one is named.</summary>
    private static async Task<(IReadOnlyList<SchoolRegister> Registers, string? Refusal)> SchoolsAsync(Stores stores, string? code, ReportName name, CancellationToken cancellationToken)
    {
        if (name == ReportName.RollUp && code is null && await stores.Registers.ListAsync(cancellationToken) is { Count: > 1 } several)
        {
            var registers = new List<SchoolRegister>();
            foreach (var school in several)
            {
                registers.Add((await stores.Registers.LoadAsync(school, cancellationToken))!);
            }

            return (registers, null);
        }

        return await SchoolChoice.MakeAsync(stores, code, cancellationToken) switch
        {
            SchoolChoice.Chosen chosen => ([chosen.Register], null),
            SchoolChoice.Refused refused => ([], refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ReportName NameOf(ArgumentResult given)
    {
        if (given.Tokens is [var token, ..] && ReportNames.Of(token.Value) is { } name)
        {
            return name;
        }

        given.AddError(ReportCommandWording.UnknownName(given.Tokens.Count > 0 ? given.Tokens[0].Value : "", ReportNames.All));
        return default;
    }

    private static DateOnly? DayOf(ArgumentResult given)
    {
        if (given.Tokens is [var token, ..] && DateOnly.TryParseExact(token.Value, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        given.AddError(ReportCommandWording.BadDay(given.Tokens.Count > 0 ? given.Tokens[0].Value : ""));
        return null;
    }

    /// <summary>What the command line says; days left out are the usual ones.</summary>
    private sealed record Asked(ReportName Name, DateOnly? From, DateOnly? To, bool IsPublic, string? Class, string? List)
    {
        /// <summary>Why the words make no sense; null where they do. Only lists are of one class: other papers are the school's.</summary>
        public string? Refusal(SchoolRegister register) =>
            List is not null && Name is not (ReportName.Table1 or ReportName.Table2) ? ReportCommandWording.NotOfList
            : Class is null ? null
            : Name != ReportName.CatchUp ? ReportCommandWording.NotOfClass
            : register.Find(new ClassId(Class)) is null ? ReportCommandWording.NoSuchClass(Class)
            : null;

        public IReadOnlyList<SchoolClass> ClassesOf(SchoolRegister register) => Class is null ? register.Classes : [register.Find(new ClassId(Class))!];

        public ReportRequest RequestOf(SchoolRegister register, DateTimeOffset now)
        {
            var usual = ReportRequest.Usual(register, Name, To ?? register.Clock.DateOf(now));
            return usual with { From = From ?? usual.From, To = To ?? usual.To, IsPublic = IsPublic, List = List };
        }
    }
}
