using Bot.Dialogs.Conversations;
using Bot.Dialogs.Privacy;
using Bot.Domain;

namespace Bot.Storage.Privacy;

/// <summary>What a chat remembers, without one pupil.</summary>
internal static class ErasedMemory
{
    /// <summary>The memory without nicknames of the pupil, without an open prompt that mentions it and, where the code goes, without reports that hold it.</summary>
    /// <returns>Null when there is nothing to change.</returns>
    public static string? Without(string stored, PupilId pupil, NameMention? name, bool withCode)
    {
        var memory = DialogJson.Read<ConversationMemory>(stored);
        var next = memory with
        {
            Nicknames = [.. memory.Nicknames.Where(nickname => nickname.Pupil != pupil)],
            Files = [.. memory.Files.Where(file => file.Pupil != pupil)],
            Reports = withCode ? [.. memory.Reports.Where(report => !Mentions(report))] : memory.Reports,
        };
        if (next.Visit is { } visit && (Mentions(visit) || name?.IsIn(DialogJson.Write(visit)) == true))
        {
            next = next with { Visit = null };
        }

        if (next.Prompt is { } prompt && (Mentions(prompt) || prompt.Note?.Contains(pupil.Value, StringComparison.Ordinal) == true || name?.IsIn(DialogJson.Write(prompt)) == true))
        {
            next = next with { Prompt = null, State = new ConversationMemory().State };
        }

        if (next.Act is { } act && (act.Ref.Contains(pupil.Value, StringComparison.Ordinal) || act.Case?.Contains(pupil.Value, StringComparison.Ordinal) == true || name?.IsIn(act.Ref) == true))
        {
            next = next with { Act = null };
        }

        return DialogJson.Write(next) is var written && written != DialogJson.Write(memory) ? written : null;

        bool Mentions<T>(T part) => DialogJson.Write(part).Contains($"\"{pupil}\"", StringComparison.Ordinal);
    }
}
