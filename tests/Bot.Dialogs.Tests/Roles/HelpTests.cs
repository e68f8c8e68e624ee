using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Closures;
using Bot.Dialogs.Covers;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Reach;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Roles;

/// <summary>What "giúp" offers somebody is understood and done when that person sends it.</summary>
public sealed partial class HelpTests
{
    private static readonly Listener Listener = new(new MessageReader());

    private static readonly string[] Refusals = [RollCallWording.NotAReport, MonthWording.NoClass, ReachWording.NotYours, ClosureWording.NotYourGrades, ClosureWording.WhichDays, ClosureWording.WhichScope, CoverWording.ForWhom];

    public static TheoryData<string> Staff() => [.. Positions().Keys];

    [Theory]
    [MemberData(nameof(Staff))]
    public void Every_example_is_understood_and_allowed(string role)
    {
        var (register, member) = Positions()[role];
        var examples = Quoted().Matches(HelpWording.For(register, member)).Select(match => match.Groups["text"].Value).ToList();

        examples.ShouldNotBeEmpty();
        foreach (var example in examples)
        {
            var (heard, replies) = Try(register, member, WithNames(register, example));
            (heard is Heard.Said { Reading.Intent: Intent.None }).ShouldBeFalse($"{role}: {example} is not understood");
            replies.ShouldAllBe(reply => !Refusals.Contains(reply), $"{role}: {example}");
            replies.ShouldNotBeEmpty($"{role}: {example}");
        }
    }

    /// <summary>"Lan" and "Minh" stand for pupils of the class that the example names.</summary>
    private static string WithNames(SchoolRegister register, string example)
    {
        var pupils = register.Classes.Where(known => example.Contains(known.Id.Value, StringComparison.Ordinal)).SelectMany(known => register.PupilsOf(known.Id)).Take(2).ToList();
        return pupils.Count < 2 ? example : example.Replace("Lan", pupils[0].Name.Full, StringComparison.Ordinal).Replace("Minh", pupils[1].Name.Full, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_role_may_not_do_is_not_offered()
    {
        var offers = Positions().ToDictionary(pair => pair.Key, pair => HelpWording.For(pair.Value.Register, pair.Value.Member));

        offers.Where(offer => offer.Value.Contains("\"nhắc ", StringComparison.Ordinal)).Select(offer => offer.Key).ShouldBe(["Principal", "VicePrincipal", "Clerk"], ignoreOrder: true);
        offers.Where(offer => offer.Value.Contains("Lịch:", StringComparison.Ordinal)).Select(offer => offer.Key).ShouldBe(["Principal", "VicePrincipal"], ignoreOrder: true);
        offers.Where(offer => offer.Value.Contains("gỡ số", StringComparison.Ordinal)).Select(offer => offer.Key).ShouldBe(["Principal", "VicePrincipal", "Clerk", "HomeroomTeacher"], ignoreOrder: true);
        offers.Where(offer => offer.Value.Contains("Báo sĩ số", StringComparison.Ordinal)).Select(offer => offer.Key)
            .ShouldBe(["Principal", "VicePrincipal", "Clerk", "HomeroomTeacher", "BoardingSupervisor"], ignoreOrder: true);
        offers["CommuneOfficer"].ShouldNotContain("việc");
        offers["VicePrincipal"].ShouldContain("sĩ số khối 6");
    }

    private static Dictionary<string, (SchoolRegister Register, StaffMember Member)> Positions()
    {
        var sample = SampleSchool.Register;
        var roles = sample.Staff.GroupBy(member => member.Position).ToDictionary(group => group.Key.ToString(), group => (sample, group.First()));
        var head = sample.Staff.First(member => member.Position == Position.SubjectTeacher) with { Id = new StaffId("GL-CB90"), Position = Position.HeadOfSubject };
        var leader = sample.Staff.First(member => member.IsOutsider) with { Id = new StaffId("GL-CB91"), Position = Position.HamletHead };
        var more = new SchoolRegister(1, sample.School, sample.Classes, [.. sample.Staff, head, leader], sample.Pupils, sample.Guardians, sample.Calendar.Entries);
        roles["HeadOfSubject"] = (more, head);
        roles["HamletHead"] = (more, leader);
        return roles;
    }

    private static (Heard Heard, List<string> Replies) Try(SchoolRegister register, StaffMember member, string text)
    {
        var chat = new Address("test", "me");
        var now = register.Clock.At(new DateOnly(2026, 11, 23), new TimeOnly(7, 20));
        var scene = new Scene(
            new Inbound(chat, "u1", now, new InboundContent.Text(text)), now, new Conversation(chat, 1, new ConversationMemory()), new PersonId("p"), [Membership.Of(register.School.Id, member.Id)],
            new Dictionary<SchoolId, SchoolRegister> { [register.School.Id] = register }, [], []);
        var party = Party.Of(scene);
        var heard = Listener.Listen(scene, party);
        var effects = global::Bot.Dialogs.Turns.Dialogs.Take(scene, party, Facts.None, heard, new PlainDocuments()).Effects;
        return (heard, [.. effects.OfType<Effect.Say>().Where(say => say.Entry.To == chat).Select(say => say.Entry.Body.Text)]);
    }

    [GeneratedRegex("\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
