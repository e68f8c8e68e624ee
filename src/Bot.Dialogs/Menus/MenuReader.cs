using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Menus;

/// <summary>
/// Answers of staff in a chat without buttons. A number always means the menu shown last; an older one is answered by its words, with or without marks.
/// A number never does what an old question asked. Guardians' digits have a meaning of their own everywhere (design §10) and are not read here.
/// </summary>
internal static class MenuReader
{
    /// <summary>A menu older than this is not shown again when an answer was not understood.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    /// <summary>What the text chooses; null when it is no answer to a menu.</summary>
    public static Heard? Read(string text, Scene scene, Party party)
    {
        if (scene.Menus is not { } menus || party is not (Party.Staff or Party.SchoolUnclear))
        {
            return null;
        }

        return MenuNumber.In(text) is { } number ? Numbered(number, menus, scene, party) : Worded(text, menus, scene, party);
    }

    /// <summary>The menu to be shown once more behind an answer that fits nothing; null when it was repeated already or is long past.</summary>
    public static ShownMenu? ToRepeat(Scene scene, Party party) =>
        scene.Menus is [var last, ..] menus
            && last.At >= scene.Now - Fresh
            && IsAlive(last, scene, party)
            && !WasRepeated(menus)
                ? last
                : null;

    private static Heard? Numbered(int number, IReadOnlyList<ShownMenu> menus, Scene scene, Party party)
    {
        var open = scene.Conversation.Memory.Prompt is { } prompt && scene.Message.SentAt <= prompt.ExpiresAt ? prompt : null;
        if (menus.Count == 0)
        {
            // What is asked was not shown yet: the number was meant for something else.
            return open is { Choices.Count: > 0 } && !AsksForNumber(open) ? new Heard.OldButton(IsNumber: true) : null;
        }

        var shown = menus[0];
        if (open is not null && AsksForNumber(open) && open.ExpiresAt - TurnDraft.PromptLifetime >= shown.At)
        {
            return null;
        }

        if (shown.TokenOf(number) is not { } token)
        {
            return open is null || IsOf(open, shown) || AsksForNumber(open) ? null
                : WasRepeated(menus) ? new Heard.OldButton(IsNumber: true)
                : new Heard.NumberUnclear(shown.Body);
        }

        var heard = ButtonToken.Read(token, scene, party);
        if (heard is Heard.OldButton)
        {
            return new Heard.OldButton(IsNumber: true);
        }

        // Written before the menu was shown, while another one stood there: nobody knows which was meant.
        return scene.Message.SentAt < shown.At && menus.Count > 1 && !WasRepeated(menus) && IsAlive(menus[1], scene, party)
            ? new Heard.NumberUnclear(shown.Body)
            : heard;
    }

    /// <summary>The label of a choice that can still be taken, newest menu first. Where a text names its choices itself, their words have readers of their own.</summary>
    private static Heard? Worded(string text, IReadOnlyList<ShownMenu> menus, Scene scene, Party party) => menus
        .Where(menu => !menu.Body.TextNamesChoices)
        .SelectMany(menu => menu.Body.Choices)
        .Where(choice => PlainWords.AreSame(text, choice.Label))
        .Select(choice => ButtonToken.Read(choice.Token, scene, party))
        .FirstOrDefault(heard => heard is not Heard.OldButton);

    private static bool WasRepeated(IReadOnlyList<ShownMenu> menus) => menus.Count > 1 && menus[1].IsSameAs(menus[0]);

    private static bool IsAlive(ShownMenu menu, Scene scene, Party party) =>
        menu.Body.Choices.Any(choice => ButtonToken.Read(choice.Token, scene, party) is not Heard.OldButton);

    /// <summary>"vắng mấy em?", "nhắn STT": the number is the answer itself.</summary>
    private static bool AsksForNumber(OpenPrompt prompt) => prompt.Choices.Count == 0 || prompt.Question?.About == QuestionAbout.Count;

    private static bool IsOf(OpenPrompt prompt, ShownMenu menu) => menu.Body.Choices[0].Token == ButtonToken.OfPrompt(prompt.Id, 0);
}
