using Bot.Dialogs.Conversations;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Benchmarks;

/// <summary>What one turn sees before it is understood, and what it knows once it is.</summary>
internal sealed record RecordedTurn(Scene Scene, Party Party, Facts Facts);

/// <summary>
/// Turns of a homeroom teacher of the sample school whose chat remembers forty reports and who reports session after session with three names, as the
/// load generator's teachers do.
/// </summary>
internal static class RecordedTurns
{
    private const int Remembered = 40;
    private static readonly DateTimeOffset FirstSession = new(2026, 9, 7, 7, 5, 0, TimeSpan.FromHours(7));

    public static IReadOnlyList<RecordedTurn> Make(int count)
    {
        var register = CorpusMessages.Sample();
        var teacher = register.Staff.First(member => member.Homeroom is not null && register.PupilsOf(member.Homeroom.Value).Count > 30);
        var names = Calls(register, teacher);
        var kept = new Dictionary<RollCallKey, RollCall>();
        var memory = new ConversationMemory();
        var turns = new List<RecordedTurn>();
        var listener = new Listener(new BoardingReader(new MessageReader()));
        for (var number = 0; turns.Count < count; number++)
        {
            var day = number / 2; // who was away in the morning is away in the afternoon
            var (a, b, c) = (names[day % names.Count], names[(day + 7) % names.Count], names[(day + 15) % names.Count]);
            var scene = SceneOf(register, teacher, memory, kept, SessionOf(number), number, $"{teacher.Homeroom} vắng 3: {a} ốm, {b} kp, {c}");
            var party = Party.Of(scene);
            var heard = listener.Listen(scene, party);
            var facts = FactsFor(Dialogs.Turns.Dialogs.Needs(scene, party, heard), scene, teacher, register, kept);
            var result = Dialogs.Turns.Dialogs.Take(scene, party, facts, heard, NoDocuments.Writer);
            foreach (var recorded in result.Effects.OfType<Effect.RecordRollCall>())
            {
                kept[recorded.RollCall.Key] = recorded.RollCall;
            }

            memory = result.Memory;
            if (memory.Reports.Count == Remembered)
            {
                turns.Add(new RecordedTurn(scene, party, facts));
            }
        }

        return turns;
    }

    /// <summary>Mornings and afternoons from Monday to Friday.</summary>
    private static DateTimeOffset SessionOf(int number)
    {
        var day = number / 2;
        return FirstSession.AddDays((day / 5 * 7) + (day % 5)).AddHours(number % 2 == 0 ? 0 : 6);
    }

    private static Scene SceneOf(SchoolRegister register, StaffMember teacher, ConversationMemory memory, Dictionary<RollCallKey, RollCall> kept, DateTimeOffset at, int number, string text)
    {
        var address = new Address("telegram", "1000000");
        var membership = Membership.Of(register.School.Id, teacher.Id);
        var inbound = new Inbound(address, (1_000_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture), at.ToUniversalTime(), new InboundContent.Text(text));
        var today = register.Clock.DateOf(at);
        var days = memory.ReportsBefore(inbound.SentAt).Select(report => report.Key.Date).Concat([today.AddDays(-1), today]).ToHashSet();
        return new Scene(
            inbound, at.ToUniversalTime().AddSeconds(1), new Conversation(address, number, memory), new Domain.PersonId("p1"), [membership],
            new Dictionary<Domain.SchoolId, SchoolRegister> { [register.School.Id] = register.On(today) }, [.. kept.Values.Where(rollCall => days.Contains(rollCall.Key.Date))], [])
        {
            WholeDays = days.Select(day => (register.School.Id, teacher.Homeroom!.Value, day)).ToHashSet(),
        };
    }

    /// <summary>Nothing is due, nobody else is linked: what most reports find.</summary>
    private static Facts FactsFor(FactsNeeded needed, Scene scene, StaffMember teacher, SchoolRegister register, Dictionary<RollCallKey, RollCall> kept) => Facts.None with
    {
        RollCalls = needed.RollCalls.Where(kept.ContainsKey).ToDictionary(key => key, key => kept[key]),
        Contacts = new Dictionary<Membership, IReadOnlyList<Contact>> { [Membership.Of(register.School.Id, teacher.Id)] = [new Contact(scene.Message.From, CanBeReached: true, Consented: true)] },
    };

    /// <summary>What a teacher calls the pupils: by the last name where only one has it, else by the whole.</summary>
    private static IReadOnlyList<string> Calls(SchoolRegister register, StaffMember teacher)
    {
        var pupils = register.PupilsOf(teacher.Homeroom!.Value);
        var given = pupils.ToLookup(pupil => pupil.Name.Given, StringComparer.OrdinalIgnoreCase);
        return [.. pupils.Select(pupil => given[pupil.Name.Given].Count() == 1 ? pupil.Name.Given : pupil.Name.Full)];
    }
}

/// <summary>A plain report makes no document.</summary>
internal sealed class NoDocuments : IDocumentWriter
{
    public static readonly NoDocuments Writer = new();

    public ReadOnlyMemory<byte> Write(OfficialDocument document, DocumentForm form) => ReadOnlyMemory<byte>.Empty;
}
