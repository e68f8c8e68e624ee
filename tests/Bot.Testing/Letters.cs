namespace Bot.Testing;

/// <summary>The invented official letters of <c>tests/letters</c>.</summary>
public static class Letters
{
    public static string Read(string name) => File.ReadAllText(Repository.PathTo("tests", "letters", name + ".txt"));
}
