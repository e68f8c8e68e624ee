using Bot.Dialogs.Understanding.Names;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>A pupil that a statement speaks of, known or not, and what it says of them.</summary>
internal sealed class Entry(string text, IReadOnlyList<NameForm> forms, int group)
{
    /// <summary>As typed.</summary>
    public string Text { get; } = text;

    /// <summary>One: known. Several: to be asked. None: nobody of that name.</summary>
    public IReadOnlyList<NameForm> Forms { get; set; } = forms;

    /// <summary>True when <see cref="Forms"/> are only near the words typed.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Entries joined by "và", "với" share a group.</summary>
    public int Group { get; } = group;

    public PupilMark? Mark { get; set; }

    public bool IsHere { get; set; }

    public bool HasArrived { get; set; }

    /// <summary>"mới tới", "vừa vô": late by these words alone, without a roll call before.</summary>
    public bool CameJustNow { get; set; }

    public bool IsDropped { get; set; }

    public bool IsAdded { get; set; }

    public AbsenceKind? Said { get; set; }

    public ReasonCode? Reason { get; set; }

    public List<int> Periods { get; } = [];

    public bool IsKnown => Forms.Count == 1 && !IsGuess;

    public PupilId Pupil => Forms[0].Pupil.Id;

    public AbsenceKind Kind => Said ?? Reason?.DefaultKind() ?? AbsenceKind.Unstated;

    public bool IsElsewhere => Reason is { } reason && !reason.IsAbsence();

    public bool HasAttribute => Said is not null || Reason is not null;
}
