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
    public const string Account = "page";

    /// <param name="key">Names the form: pressed twice it has the same key, and what the dialog names after its message has the same name.</param>
    public static PageDecision Take(PageVisitor visitor, Facts facts, string key, Action<TurnDraft, Party.Staff> act)
    {
        var draft = new TurnDraft(SceneOf(visitor, key, []), facts, NoDocuments.Instance);
        act(draft, StaffOf(visitor));
        var effects = draft.Done().Effects;
        return new PageDecision(
            [.. effects.Where(effect => !IsAnswer(effect))],
            PageWording.OfChat(string.Join('\n', effects.Where(IsAnswer).Select(effect => ((Effect.Say)effect).Entry.Body.Text))));
    }

    /// <summary>What the dialog must know before it decides.</summary>
    /// <param name="reported">The roll calls that the form is about, as they stand.</param>
    public static FactsNeeded Needed(PageVisitor visitor, IReadOnlyList<Domain.Attendance.RollCall> reported, Func<Scene, Party.Staff, FactsNeeded> needs) =>
        needs(SceneOf(visitor, "", reported), StaffOf(visitor));

    /// <summary>How revisions name the form that they came from.</summary>
    public static string SourceOf(PageVisitor visitor, string key) => $"{Account}/{visitor.Member.Id}/{key}";

    /// <summary>Whether a revision came from a form of this member.</summary>
    public static bool IsOf(PageVisitor visitor, string source) => source.StartsWith(SourceOf(visitor, ""), StringComparison.Ordinal);

    private static Party.Staff StaffOf(PageVisitor visitor) => new(Membership.Of(visitor.Register.School.Id, visitor.Member.Id), visitor.Register, visitor.Member);

    private static Scene SceneOf(PageVisitor visitor, string key, IReadOnlyList<Domain.Attendance.RollCall> reported)
    {
        var (register, school) = (visitor.Register, visitor.Register.School.Id);
        var place = new Address(Account, visitor.Member.Id.Value);
        return new Scene(
            new Inbound(place, $"{visitor.Member.Id}/{key}", visitor.Now, new InboundContent.Text(key)),
            visitor.Now,
            new Conversation(place, 0, new ConversationMemory()),
            Person: null,
            [Membership.Of(school, visitor.Member.Id)],
            new Dictionary<Domain.SchoolId, Domain.Schools.SchoolRegister> { [school] = register },
            reported,
            []);
    }

    private static bool IsAnswer(Effect effect) => effect is Effect.Say { Entry.To.Account: Account };

    /// <summary>What is decided here answers with words.</summary>
    private sealed class NoDocuments : IDocumentWriter
    {
        public static readonly NoDocuments Instance = new();

        public ReadOnlyMemory<byte> Write(OfficialDocument document, DocumentForm form) => throw new System.Diagnostics.UnreachableException();
    }
}
