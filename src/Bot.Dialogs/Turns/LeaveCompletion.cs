using Bot.Dialogs.Guardians;
using Bot.Dialogs.Understanding;
using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>A leave that lacked the child or the days is read again with what the family answered.</summary>
internal static class LeaveCompletion
{
    private static readonly string[] All = ["ca hai", "hai dua", "hai chau", "hai em", "ca 2", "2 dua", "2 chau", "2 em", "tat ca", "ca ba", "ba dua", "may dua", "hai con"];

    /// <returns>The whole leave in its first words; null when the message is something else.</returns>
    public static Heard.Said? Read(IMessageReader reader, string text, Scene scene, Party.Family family)
    {
        var asking = FamilyFlow.StateOf(scene.Conversation.Memory);
        if (asking is not (FamilyAsking.LeaveChild or FamilyAsking.LeaveDay)
            || scene.Conversation.Memory.Prompt is not { Intent: Intent.Leave, Text: { } earlier, TextSentAt: { } sentAt } prompt
            || scene.Message.SentAt > prompt.ExpiresAt)
        {
            return null;
        }

        var own = family.Guardian.Children.Select(child => child.Pupil).Where(pupil => family.Register.Find(pupil) is not null).ToList();
        var context = new ReadingContext(family.Register, new Sender.OfFamily(family.Guardian), scene.Message.SentAt, []);
        var fresh = reader.Read(text, context);
        if (fresh.IsAlarm || fresh is { Intent: Intent.Command } or { Intent: Intent.Leave, Reports.Count: > 0, Questions.Count: 0 } || PlainWords.IsStop(text))
        {
            return null;
        }

        var told = asking == FamilyAsking.LeaveChild ? Children(family, text, own) : Days(reader, text, context, own);
        if (told is not { } parts)
        {
            return null;
        }

        var settled = parts.Over(prompt.Settled);
        var whole = reader.Read(earlier, context with { At = sentAt, Settled = settled });
        return whole.Intent == Intent.Leave ? new Heard.Said(whole with { Settled = settled }, earlier) : null;
    }

    private static SettledParts? Children(Party.Family family, string text, List<PupilId> own) => FamilyChildren.Named(family, text) switch
    {
        { Count: > 0 } named => new SettledParts { Pupils = named },
        _ when Array.Exists(All, words => PlainWords.Names(text, words)) => new SettledParts { Pupils = own },
        _ => null,
    };

    private static SettledParts? Days(IMessageReader reader, string text, ReadingContext context, List<PupilId> own)
    {
        var reading = reader.Read(PlainWords.LeaveOn(text), context with { Settled = new SettledParts { Pupils = own } });
        return reading is { Intent: Intent.Leave, Reports.Count: > 0, Questions.Count: 0 }
            ? new SettledParts(Session: reading.Reports[0].Session) { Days = [.. reading.Reports.Select(report => report.Date).Distinct().Order()] }
            : null;
    }
}
