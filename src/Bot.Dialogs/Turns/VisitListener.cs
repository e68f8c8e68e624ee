using Bot.Dialogs.Conversations;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Visits;
using Bot.Dialogs.Visits;

namespace Bot.Dialogs.Turns;

/// <summary>What is said of home visits and their minutes, also in the middle of telling one.</summary>
internal sealed class VisitListener(IMessageReader reader)
{
    /// <summary>A visit begins or goes on, or its minutes are asked for.</summary>
    public Heard? Command(string text, Scene scene, Party.Staff staff)
    {
        if (MinutesWords.Register(text) is (true, var asFile))
        {
            return new Heard.AsksMinutesRegister(asFile);
        }

        if (MinutesWords.Keeps(text) is { } keeps)
        {
            return new Heard.KeepsPaper(keeps.Number, keeps.Keeper);
        }

        return MinutesWords.About(text) is { } asked ? new Heard.AsksMinutes(asked.Whose, asked.Number, asked.IsToPrint)
            : VisitWords.Begins(text) is not (var lead, var behind) ? null
            : behind.Length == 0 && scene.Conversation.Memory.Visit is not null ? new Heard.ResumesVisit()
            : new Heard.TellsVisit(behind, lead, ReadBesides(text, scene, staff));
    }

    /// <summary>An answer while a visit is told. A report, a question or a command in the middle of it is that; the visit is kept.</summary>
    public Heard.AnswersVisit? Answer(string text, Scene scene, Party.Staff staff)
    {
        var asking = AskedOfVisit(scene);
        if (asking == VisitAsking.Nothing)
        {
            return null;
        }

        var besides = ReadBesides(text, scene, staff);
        return !VisitWords.IsDrop(text) && IsOther(text, besides.Reading, asking, staff) ? null : new Heard.AnswersVisit(text, besides);
    }

    /// <summary>A picture whose words say that it is the signed page of a visit, or which comes while one is waited for.</summary>
    public Heard.SendsMinutes? Page(string caption, Scene scene, Party.Staff staff) =>
        MinutesWords.About(caption) is { IsToPrint: false } about ? new Heard.SendsMinutes(about.Whose, about.Number, caption)
        : scene.Conversation.Memory.Visit?.VisitId is not null && VisitWords.SignerNameIn(caption) is not null && VisitWords.SignerIn(caption) is not null ? new Heard.SendsMinutes(null, null, caption)
        : AskedOfVisit(scene) is var asking and (VisitAsking.Page or VisitAsking.Signer) && !IsOther(caption, ReadBesides(caption, scene, staff).Reading, asking, staff) ? new Heard.SendsMinutes(null, null, caption)
        : null;

    private static VisitAsking AskedOfVisit(Scene scene) =>
        scene.Conversation.Memory is { Prompt: { } prompt } memory && scene.Message.SentAt <= prompt.ExpiresAt ? VisitFlow.StateOf(memory) : VisitAsking.Nothing;

    private Heard.Said ReadBesides(string text, Scene scene, Party.Staff staff) =>
        new(reader.Read(text.Length > Listener.LongestText ? text[..Listener.LongestText] : text, ReadingContexts.Of(scene, staff)! with { Expecting = null }), text);

    /// <summary>A whole report names its class; what families say may read like a question or like a report in doubt.</summary>
    private static bool IsOther(string text, Reading reading, VisitAsking asking, Party.Staff staff)
    {
        const int FewWords = 6;
        var namesClass = staff.Register.Classes.Any(known => PlainWords.Names(text, known.Id.Value));
        return reading.Intent switch
        {
            Intent.Roll or Intent.Correction => reading.Reports.Count > 0 && reading.Questions.Count == 0 && namesClass,
            Intent.Query => namesClass || (asking is not (VisitAsking.Said or VisitAsking.Promise) && PlainWords.WordsOf(text).Length <= FewWords),
            Intent.Command => PlainWords.WordsOf(text).Length <= FewWords,
            _ => false,
        };
    }
}
