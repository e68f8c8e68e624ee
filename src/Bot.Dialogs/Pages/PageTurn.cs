using Bot.Dialogs.Conversations;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Pages;

/// <summary>Has a dialog decide on what a form of the page asks for, as if it had been said in a chat: the same rules, effects and sentences, and the answer is shown on the page.</summary>
internal static class PageTurn
{
    /// <summary>The account of the visitor's place on the page; what is said to it is the answer and is sent nowhere.</summary>
    private const string Account = "page";

    /// <param name="key">Names the form: pressed twice it has the same key, and what the dialog names after its message has the same name.</param>
    public static PageDecision Take(PageVisitor visitor, Facts facts, string key, Action<TurnDraft, Party.Staff> act)
    {
        var (register, school) = (visitor.Register, visitor.Register.School.Id);
        var place = new Address(Account, visitor.Member.Id.Value);
        var member = Membership.Of(school, visitor.Member.Id);
        var scene = new Scene(
            new Inbound(place, $"{visitor.Member.Id}/{key}", visitor.Now, new InboundContent.Text(key)),
            visitor.Now,
            new Conversation(place, 0, new ConversationMemory()),
            Person: null,
            [member],
            new Dictionary<Domain.SchoolId, Domain.Schools.SchoolRegister> { [school] = register },
            [],
            []);
        var draft = new TurnDraft(scene, facts, NoDocuments.Instance);
        act(draft, new Party.Staff(member, register, visitor.Member));
        var effects = draft.Done().Effects;
        return new PageDecision(
            [.. effects.Where(effect => !IsAnswer(effect))],
            PageWording.OfChat(string.Join('\n', effects.Where(IsAnswer).Select(effect => ((Effect.Say)effect).Entry.Body.Text))));
    }

    private static bool IsAnswer(Effect effect) => effect is Effect.Say { Entry.To.Account: Account };

    /// <summary>What is decided here answers with words.</summary>
    private sealed class NoDocuments : IDocumentWriter
    {
        public static readonly NoDocuments Instance = new();

        public ReadOnlyMemory<byte> Write(OfficialDocument document, DocumentForm form) => throw new System.Diagnostics.UnreachableException();
    }
}
