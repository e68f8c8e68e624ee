using System.Globalization;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Contract;

/// <summary>
/// The verb <c>read</c> on strings: a line of input becomes a line of output. Earlier messages are read first, each taken as confirmed;
/// nothing is stored or sent.
/// </summary>
public sealed class ReadingJson(SchoolRegister register)
{
    private readonly MessageReader _reader = new();

    /// <summary>The output of one line of input.</summary>
    /// <param name="number">The line number, for errors; the first line is 1.</param>
    /// <param name="explain">Where the explanation goes, line by line, or null.</param>
    public string Read(string line, int number, Action<string>? explain = null)
    {
        var (input, id, error) = ReadingLine.Parse(line);
        if (input is null)
        {
            return ReadingWriter.Error(id, error!, number, withId: !error!.StartsWith("not ", StringComparison.Ordinal));
        }

        return SenderOf(input.As) is { } sender ? Read(input, sender, explain) : ReadingWriter.Error(id, "as is unknown: " + input.As, number, withId: true);
    }

    /// <summary>Reads lines until the end; blank ones are skipped.</summary>
    public async Task ReadAsync(TextReader input, TextWriter output, Action<string>? explain, CancellationToken cancellationToken)
    {
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            line = number == 1 ? line.TrimStart('\uFEFF') : line;
            if (!string.IsNullOrWhiteSpace(line))
            {
                await output.WriteAsync((Read(line, number, explain) + "\n").AsMemory(), cancellationToken);
            }
        }

        await output.FlushAsync(cancellationToken);
    }

    /// <summary>One message given on the command line; null when nobody is known as <paramref name="who"/>.</summary>
    public string? Read(string who, DateTimeOffset at, string text, Action<string>? explain = null) =>
        SenderOf(who) is { } sender ? Read(new ReadingLine(null, who, at, text, [], null, null), sender, explain) : null;

    private string Read(ReadingLine input, Sender sender, Action<string>? explain)
    {
        var known = new List<KnownReport>();
        for (var i = 0; i < input.After.Count; i++)
        {
            var at = input.At.AddMinutes(i - input.After.Count);
            Remember(_reader.Read(input.After[i], new ReadingContext(register, sender, at, [.. known])), known, at);
        }

        var context = new ReadingContext(register, sender, input.At, known, Expectation(input));
        var reading = explain is null ? _reader.Read(input.Text, context) : MessageReader.Explain(input.Text, context);
        foreach (var line in reading.Explanation ?? [])
        {
            explain!(line);
        }

        return ReadingWriter.Write(input.Id, reading);
    }

    private static void Remember(Reading reading, List<KnownReport> known, DateTimeOffset at)
    {
        if (reading.Command is { Kind: CommandKind.Undo } && known.Count > 0)
        {
            known.RemoveAt(known.Count - 1);
        }

        if (reading.Intent is not (Intent.Roll or Intent.Correction or Intent.Note))
        {
            return;
        }

        for (var i = 0; i < reading.Reports.Count; i++)
        {
            var report = reading.Reports[i];
            var open = reading.Questions.Any(question => question.About is QuestionAbout.Names or QuestionAbout.Pupil && question.Report == i);
            known.RemoveAll(one => one.Report.Class == report.Class && one.Report.Date == report.Date && one.Report.Session == report.Session);
            known.Add(new KnownReport(report, at, open));
        }
    }

    private Expectation? Expectation(ReadingLine input)
    {
        if (input.ReplyTo == "confirm")
        {
            return new Expectation.ReadBack();
        }

        if (input.ReplyTo != "absence" || input.Pupil is null || register.Find(new PupilId(input.Pupil)) is not { } pupil || register.Find(pupil.Class) is not { } schoolClass)
        {
            return null;
        }

        var sessions = new Sessions(register, input.At);
        return new Expectation.AbsenceAlert([new AlertedAbsence(pupil.Id, new RollCallKey(pupil.Class, sessions.Today, sessions.UnderWay(schoolClass)))]);
    }

    private Sender? SenderOf(string who)
    {
        const string Family = "guardian:";
        if (who.StartsWith(Family, StringComparison.Ordinal))
        {
            var phone = who[Family.Length..].Trim();
            return register.Guardians.FirstOrDefault(guardian => guardian.Phone.Length > 0 && guardian.Phone == phone) is { } guardian ? new Sender.OfFamily(guardian) : null;
        }

        return register.Find(new StaffId(who.Trim())) is { } staff ? new Sender.OfStaff(staff) : null;
    }
}
