using Bot.Dialogs.Menus;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>One turn, readable aloud: load, understand, load what that needs, decide, commit.</summary>
/// <param name="documents">Writes what a turn attaches to its answers.</param>
/// <param name="menus">Null where every channel has buttons.</param>
/// <param name="questions">Null where no channel can change a message.</param>
/// <param name="door">Null where there is no page.</param>
public sealed class TurnHandler(ITurnStore turns, IMessageReader reader, TimeProvider clock, IDocumentWriter documents, NumberedMenus? menus = null, ButtonedQuestions? questions = null, IPageDoor? door = null)
{
    private readonly Listener _listener = new(new BoardingReader(reader));

    /// <summary>Takes the turn of one claimed message. A conflict means: try again with a fresh scene.</summary>
    public async Task<CommitOutcome> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        var (scene, party, heard, facts) = await LoadAsync(message, cancellationToken);
        var result = Dialogs.Take(scene, party, facts, heard, documents);
        return await turns.CommitAsync(message, scene, result, cancellationToken);
    }

    private async Task<(Scene Scene, Party Party, Heard Heard, Facts Facts)> LoadAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        using var moment = turns.OneMoment();
        var now = clock.GetUtcNow();
        var scene = await turns.LoadAsync(message, now, cancellationToken) with
        {
            Menus = menus is null ? null : await menus.OfAsync(message.Inbound, now, cancellationToken),
        };
        scene = Pressed(scene);
        scene = questions is null ? scene : scene with { Questioned = await questions.OfAsync(scene, cancellationToken) };
        var party = Party.Of(scene);
        var heard = _listener.Listen(scene, party);
        if (!IsPlainReport(heard) && scene.Conversation.Memory is { Reports.Count: > 0 } memory && memory.ReportsBefore(message.Inbound.SentAt).Count() < memory.Reports.Count)
        {
            // What is no whole report may refer to one of long ago, which most messages do not.
            scene = await turns.WithEarlierReportsAsync(scene, cancellationToken);
            heard = _listener.Listen(scene, party);
        }

        var needed = Dialogs.Needs(scene, party, heard);
        var facts = await turns.LoadFactsAsync(needed, scene, cancellationToken);
        if (needed is { PageKey: true, School: { } school })
        {
            facts = facts with { PageKey = door?.Cut(school) }; // chance, like the clock, comes from outside
        }

        return (scene, party, heard, facts);
    }

    /// <summary>
    /// A press carries no time of the vendor's, so it has ours; where our clock runs behind, it would come before the question that it answers, and what it does before what it is about.
    /// </summary>
    private static Scene Pressed(Scene scene) =>
        scene.Message.Content is InboundContent.Button && scene.Conversation.Memory.Prompt is { } open && open.ExpiresAt - TurnDraft.PromptLifetime is var asked && asked > scene.Message.SentAt
            ? scene with { Message = scene.Message with { SentAt = asked } }
            : scene;

    /// <summary>A report that names all it is about and leaves nothing to ask.</summary>
    private static bool IsPlainReport(Heard heard) => heard is Heard.Said { Reading: { Intent: Intent.Roll, Reports.Count: > 0, Questions.Count: 0, IsAlarm: false } };
}
