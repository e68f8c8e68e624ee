using System.Globalization;
using System.Security.Cryptography;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>Collects what a turn decides. Lives for one decision; the result is a value.</summary>
internal sealed class TurnDraft(Scene scene, Facts facts, IDocumentWriter documents)
{
    /// <summary>A question lapses after 30 minutes; what was already stored stays.</summary>
    public static readonly TimeSpan PromptLifetime = TimeSpan.FromMinutes(30);

    private readonly List<Effect> _effects = [];
    private int _replies;
    private int _settled;

    public Scene Scene { get; } = scene;

    public Facts Facts { get; } = facts;

    /// <summary>The leaves that this turn keeps.</summary>
    public List<Domain.Attendance.Leave> Asked { get; } = [];

    public ConversationMemory Memory { get; set; } = scene.Conversation.Memory;

    public Inbound Message => Scene.Message;

    private string NextReply => string.Create(CultureInfo.InvariantCulture, $"reply:{Address.Account}:{Message.UpdateKey}:{_replies}");

    public DateTimeOffset SentAt => Scene.Message.SentAt;

    public Address Address => Scene.Message.From;

    /// <summary>Names the message in revisions and keys.</summary>
    public string Source => $"{Address.Account}/{Message.UpdateKey}";

    /// <summary>Names what was said: the same when the sender edits the message. The key of a tap is that of the message with the button, so each tap is its own saying.</summary>
    public static string SayingOf(Inbound message) =>
        message is { MessageKey: { } key, Content: not InboundContent.Button } ? $"{message.From}/message/{key}" : $"{message.From.Account}/{message.UpdateKey}";

    public void Add(Effect effect) => _effects.Add(effect);

    public void Add(IEnumerable<Effect> effects) => _effects.AddRange(effects);

    /// <summary>Answers in this chat.</summary>
    public void Reply(string text, SchoolId? school, params IReadOnlyList<Choice> choices) => Reply(new Outbound(text) { Choices = choices }, school);

    /// <summary>Answers with a message as it is.</summary>
    /// <param name="notAfter">When it says nothing any more; null for never.</param>
    public void Reply(Outbound body, SchoolId? school, DateTimeOffset? notAfter = null)
    {
        var key = NextReply;
        _replies++;
        Add(new Effect.Say(new OutboxEntry(key, school, Address, MessageKind.Reply, body, Scene.Now, notAfter)));
    }

    /// <summary>Answers with a document. The bytes are the turn's decision: the message names them by their digest.</summary>
    /// <param name="name">Of the file, without its extension.</param>
    public void Reply(string text, OfficialDocument document, DocumentForm form, string name, SchoolId school)
    {
        var (bytes, mediaType) = (documents.Write(document, form), DocumentForms.MediaTypeOf(form));
        Add(new Effect.KeepFile(school, mediaType, bytes));
        Reply(new Outbound(text) { Attachment = new Attachment(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), name + DocumentForms.ExtensionOf(form), mediaType) }, school);
    }

    /// <summary>Answers with a question: its choices become buttons, and the chat remembers what was asked.</summary>
    public void Ask(string text, SchoolId? school, OpenPrompt prompt, IReadOnlyList<string> labels, bool textNamesChoices = false)
    {
        Memory = Memory with { Prompt = prompt with { AskedIn = NextReply }, PromptsAsked = prompt.Id };
        Reply(
            new Outbound(text)
            {
                Choices = [.. labels.Select((label, index) => new Choice(label, ButtonToken.OfPrompt(prompt.Id, index)))],
                TextNamesChoices = textNamesChoices || prompt.Question?.About == Understanding.QuestionAbout.Count,
            },
            school);
    }

    /// <summary>
    /// The message under which a button was pressed shows from now on what was chosen, and has no buttons any more; in channels that cannot change a
    /// message nothing happens. Only for a press that counted: an old or forged one changes nothing.
    /// </summary>
    /// <param name="taken">Where several may be chosen in turn, the tokens chosen so far: the other buttons stay.</param>
    public void Settle(SchoolId? school, IReadOnlyList<string>? taken = null)
    {
        if (Message.Content is not InboundContent.Button { On: { } shown } tap || !shown.Choices.Any(choice => choice.Token == tap.Token))
        {
            return;
        }

        var chosen = shown.Choices.Where(choice => (taken ?? [tap.Token]).Contains(choice.Token, StringComparer.Ordinal)).ToList();
        Replace(shown, school, chosen.Select(choice => choice.Label), taken is null ? [] : [.. shown.Choices.Except(chosen)]);
    }

    /// <summary>
    /// The same for a question that was answered in words: it loses its buttons, wherever it stands in the chat. Nothing happens in channels that
    /// cannot change a message, and after a press, which settles what stands above it.
    /// </summary>
    /// <param name="isOfQuestion">Whether a token belongs to the question.</param>
    /// <param name="answer">What the message shows as the answer; null when the question was only overtaken.</param>
    public void SettleInWords(SchoolId? school, Func<string, bool> isOfQuestion, string? answer)
    {
        if (Message.Content is not InboundContent.Button && Scene.Questioned.FirstOrDefault(shown => shown.Choices.Any(choice => isOfQuestion(choice.Token))) is { } question)
        {
            Replace(question, school, answer is null ? [] : [answer], []);
        }
    }

    private void Replace(ShownMessage shown, SchoolId? school, IEnumerable<string> chosen, IReadOnlyList<Choice> left)
    {
        var body = new Outbound(ChoiceWording.WithChosen(shown.Text, chosen)) { Choices = left, TextNamesChoices = true, Replaces = shown.Key };
        var key = string.Create(CultureInfo.InvariantCulture, $"settle:{Address.Account}:{Message.UpdateKey}{(_settled == 0 ? "" : $":{_settled}")}");
        _settled++;
        Add(new Effect.Say(new OutboxEntry(key, school, Address, MessageKind.Reply, body, Scene.Now)));
    }

    /// <summary>A fresh prompt of this chat.</summary>
    public OpenPrompt Prompt(params IReadOnlyList<string> choices) => new(Memory.PromptsAsked + 1, SentAt + PromptLifetime, choices);

    public TurnResult Done() => new(Memory, _effects);
}
