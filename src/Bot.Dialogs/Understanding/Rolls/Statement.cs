using Bot.Dialogs.Understanding.Times;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Everything a stretch of the message says of one class in one session.</summary>
internal sealed class Statement
{
    public List<Entry> Entries { get; } = [];

    public TimeSaid Time { get; set; } = new();

    public bool SaysAbsent { get; set; }

    public bool SaysFull { get; set; }

    public int? Absent { get; set; }

    public string AbsentText { get; set; } = "";

    public int? Present { get; set; }

    public int? Enrolled { get; set; }

    public string NumbersText { get; set; } = "";

    /// <summary>Pupils in another mode or on duty, given as a number.</summary>
    public int Elsewhere { get; set; }

    public int? Girls { get; set; }

    public int? Boys { get; set; }

    /// <summary>How many came late, left early or skipped, where only a number is said.</summary>
    public int? Late { get; set; }

    public string LateText { get; set; } = "";

    /// <summary>Unnamed pupils announced on top: "1 bạn nữa".</summary>
    public int More { get; set; }

    public string MoreText { get; set; } = "";

    public Dictionary<AbsenceKind, int> Split { get; } = [];

    public Dictionary<ReasonCode, int> Reasons { get; } = [];

    /// <summary>A number that is none: "hơn chục", "nhiều".</summary>
    public string? Vague { get; set; }

    /// <summary>Words that contradict one another or mean nothing; asked as <c>meaning</c>.</summary>
    public List<string> Unclear { get; } = [];

    /// <summary>Numbers nobody explains.</summary>
    public List<(int Value, string Text)> Loose { get; } = [];

    /// <summary>Words without any meaning that stand where no name is expected; shown, not asked.</summary>
    public List<string> Noise { get; } = [];

    public bool IsAddition { get; set; }

    public bool IsRemoval { get; set; }

    public bool IsChange { get; set; }

    public bool HasAllWord { get; set; }

    /// <summary>"mỗi lớp vắng 1": the number is said of each class named.</summary>
    public bool IsOfEach { get; set; }

    /// <summary>"đủ, chỉ vắng Lan": full but for those named.</summary>
    public bool IsFullBut { get; set; }

    public bool IsExchange { get; set; }

    public List<int> Periods { get; } = [];

    /// <summary>Said of all that were reported: "cả 2 đều có phép".</summary>
    public (AbsenceKind? Kind, ReasonCode? Reason)? ForAll { get; set; }

    public bool HasNames => Entries.Count > 0;

    public bool HasCount => Absent is not null || Present is not null || Split.Count > 0 || Reasons.Count > 0;

    /// <summary>Says by itself who or how many are absent.</summary>
    public bool IsReport => SaysFull || SaysAbsent || HasCount;
}
