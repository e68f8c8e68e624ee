using Bot.Dialogs.Alarms;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Linking;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Tasks;
using Bot.Dialogs.Visits;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Conversations;

/// <summary>The pictures in <c>docs/dialogs</c> are drawn from the tables. <c>UPDATE_PICTURES=1</c> draws them anew.</summary>
public sealed class FlowPictureTests
{
    private static readonly Dictionary<string, Func<string>> Pictures = new()
    {
        ["staff-chat"] = RollCallFlow.Table.ToMermaid,
        ["guardian-chat"] = FamilyFlow.Table.ToMermaid,
        ["linking"] = LinkingFlow.Table.ToMermaid,
        ["alarm"] = AlarmFlow.Table.ToMermaid,
        ["letter"] = LetterFlow.Table.ToMermaid,
        ["case"] = CaseFlow.Table.ToMermaid,
        ["task"] = TaskFlow.Table.ToMermaid,
        ["visit"] = VisitFlow.Table.ToMermaid,
        ["leave"] = LeaveFlow.Table.ToMermaid,
    };

    public static TheoryData<string> Names => [.. Pictures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_fresh(string name)
    {
        var path = Path.Combine(Repository.Root, "docs", "dialogs", $"{name}.mmd");
        var drawn = Pictures[name]();
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        File.ReadAllText(path).ShouldBe(drawn);
    }

    [Fact]
    public void No_picture_is_of_a_table_that_is_gone() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", "dialogs"), "*.mmd").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(Pictures.Keys, ignoreOrder: true);
}
