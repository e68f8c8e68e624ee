using Bot.Dialogs.Understanding.Names;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>A stretch of the message and the classes it speaks of; no class: the sender's own.</summary>
/// <param name="Strange">Class names the school does not have.</param>
internal sealed record Segment(int From, int Until, IReadOnlyList<SchoolClass> Classes, IReadOnlyList<string> Strange, string Text)
{
    public bool NamesClass => Classes.Count > 0 || Strange.Count > 0;
}

/// <summary>The message cut at its class names: what stands before the first of them, and one segment for each.</summary>
/// <param name="ClassesFollow">"Vắng: Lan 7A, Huy 7B": each class stands behind its names.</param>
internal sealed record Segments(int PrefaceEnd, IReadOnlyList<Segment> Parts, IReadOnlySet<int> ClassTokens, bool ClassesFollow = false);
