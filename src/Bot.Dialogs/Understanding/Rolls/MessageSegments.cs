using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>The segments of one message, looked for once for all its readers.</summary>
internal sealed class MessageSegments(Message message, SchoolIndex index)
{
    public Segments Segments => field ??= new SegmentReader(message, index).Read();

    /// <summary>As its homeroom teacher writes, who may leave the grade off: only where no class is named otherwise.</summary>
    public Segments Of(SchoolClass? homeroom) => homeroom is null || Segments.ClassTokens.Count > 0 ? Segments : new SegmentReader(message, index, homeroom).Read();
}
