using Bot.Dialogs.RollCalls;
using Bot.Testing;

namespace Bot.Dialogs.Tests.RollCalls;

/// <summary>The pictures in <c>docs/dialogs</c> are drawn from the tables. <c>UPDATE_PICTURES=1</c> draws them anew.</summary>
public sealed class FlowPictureTests
{
    [Fact]
    public void The_picture_of_the_staff_chat_is_fresh()
    {
        var path = Path.Combine(Repository.Root, "docs", "dialogs", "staff-chat.mmd");
        var drawn = RollCallFlow.Table.ToMermaid();
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        File.ReadAllText(path).ShouldBe(drawn);
    }
}
