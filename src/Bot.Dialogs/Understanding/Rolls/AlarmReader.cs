using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Looks for what a person must see at once, in every message, and lets it colour the reason.</summary>
internal static class AlarmReader
{
    private static readonly (AlarmKind Kind, PhraseList Phrases)[] Lists = [.. SafetyWords.Lists.Select(list => (list.Item1, new PhraseList(list.Item2)))];
    private static readonly PhraseList WithParents = new(SafetyWords.WithParents);
    private static readonly PhraseList ParentsWork = new(SafetyWords.ParentsWork);
    private static readonly PhraseList Work = new(ReasonWords.Lists.First(list => list.Item1 == ReasonCode.DL).Item2);
    private static readonly PhraseList Lured = new("rủ xuống|lên|vào|vô|ra|qua|sang|đi", "dụ xuống|lên|vào|vô|ra|qua|sang|đi");
    private static readonly PhraseList Labour = new("công ty", "xưởng", "làm thuê", "làm mướn", "công nhân", "nhà máy", "đi làm", "làm ở", "kcn", "khu công nghiệp", "phụ hồ", "làm may", "làm công");
    private static readonly PhraseList FarPlaces = new(SafetyWords.FarPlaces);
    private static readonly PhraseList WentToSchool = new(SafetyWords.WentToSchool);
    private static readonly string[] Blows = ["đanh1", "đâp6", "đâp5", "chem1", "uynh1", "oanh1", "đâm1", "tat1", "đam1"];
    private static readonly string[] Kin = ["bố", "mẹ", "ba", "má", "cha", "dượng", "chồng", "anh trai", "ông", "bác", "chú"];
    private static readonly string[] Peers = ["ban", "may", "lop", "dam", "nhom", "dua"];
    private static readonly HashSet<string> KinKeys = [.. Kin.Select(Letters.Key)];
    private static readonly string[] Body = ["bung", "rang", "dau", "chan", "tay", "lung", "hong", "mat", "tai", "da", "bao", "vai", "goi", "nguc"];
    private static readonly string[] Figures = ["nong", "lanh", "met", "doi", "nang", "vui", "lo", "buon", "nuc", "ret", "cuoi", "xa", "khat", "thuong", "dep", "ngon", "so", "hoi", "dau"];

    public static Reading Add(Reading reading, Message message)
    {
        var kind = KindOf(message);
        if (kind == AlarmKind.None && reading.Intent != Intent.None && WentToSchool.In(message.Tokens) && reading.Reports.Any(report => report.Absences.Count > 0))
        {
            kind = AlarmKind.Missing;
        }

        if (kind == AlarmKind.None && reading.Reports.Any(report => report.Absences.Any(absence => absence.Reason == ReasonCode.KH)))
        {
            kind = AlarmKind.Marriage; // a child that marries is one to look at, in whatever words it was said
        }

        if (kind == AlarmKind.None)
        {
            return reading;
        }

        return reading with
        {
            IsAlarm = true,
            AlarmKind = kind,
            Reports = [.. reading.Reports.Select(report => report with { Absences = [.. report.Absences.Select(absence => Coloured(absence, kind, message))] })],
        };
    }

    /// <summary>None, or why somebody must look at once. A child that ran away from blows is no mere missing one: that is for the principal.</summary>
    public static AlarmKind KindOf(Message message)
    {
        foreach (var (kind, phrases) in Lists)
        {
            if (kind == AlarmKind.Trafficking ? Trafficking(phrases, message) : Said(phrases, message))
            {
                return kind == AlarmKind.Missing ? Lists.Where(list => list.Kind is AlarmKind.Violence or AlarmKind.Suicide && Said(list.Phrases, message)).Select(list => list.Kind).FirstOrDefault(kind) : kind;
            }
        }

        return BlowFromPeers(message) is not null ? AlarmKind.Violence : AlarmKind.None;
    }

    /// <summary>"tui đi làm": the work that is spoken of is the parents'.</summary>
    public static bool IsOfParents(Message message) => ParentsWork.In(message.Tokens);

    /// <summary>Other pupils struck.</summary>
    public static bool IsFromPeers(Message message) => BlowFromPeers(message) == true;

    private static bool Said(PhraseList phrases, Message message)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            var end = phrases.EndAt(message.Tokens, i, exact: message.HasMarks);
            if (end > 0 && !(message.Tokens[end - 1].Plain == "chet" && IsFigure(message, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"nóng chết đi được", "đau răng muốn chết": how strongly something is felt.</summary>
    private static bool IsFigure(Message message, int at)
    {
        if (at > 0 && Figures.Contains(message.Tokens[at - 1].Plain, StringComparer.Ordinal))
        {
            return true;
        }

        for (var i = at - 1; i >= Math.Max(0, at - 3) && message.Tokens[i].IsWord; i--)
        {
            if (message.Tokens[i].Key is "nhưc1" or "ngưa1" or "cươi2" || (message.Tokens[i].Key == "đau" && Body.Contains(message.Tokens[i + 1].Plain, StringComparer.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Trafficking(PhraseList phrases, Message message)
    {
        if (WithParents.In(message.Tokens) || ParentsWork.In(message.Tokens))
        {
            return false;
        }

        return Said(phrases, message) || (FarPlaces.In(message.Tokens) && (Work.In(message.Tokens) || Lured.In(message.Tokens)));
    }

    /// <summary>"bị mấy anh lớp 9 đánh": true when peers struck, false when the family did, null when nobody did.</summary>
    private static bool? BlowFromPeers(Message message)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (message.Tokens[i].Plain != "bi" || message.Tokens[i].Key is not ("bi" or "bi5"))
            {
                continue;
            }

            var peers = false;
            for (var j = i + 1; j < Math.Min(message.Tokens.Count, i + 8); j++)
            {
                var token = message.Tokens[j];
                if (token.Kind != TokenKind.Word && token.Kind != TokenKind.Number)
                {
                    break;
                }

                peers |= Peers.Contains(token.Plain, StringComparer.Ordinal);
                if (!message.HasMarks && j > i + 3 && !peers)
                {
                    break;
                }

                if (token.IsWord && Blows.Any(blow => token.IsMarked || message.HasMarks ? blow == token.Key : Letters.Plain(blow[..^1]) == token.Plain))
                {
                    return !Enumerable.Range(i + 1, j - i - 1).Any(between => KinKeys.Contains(message.Tokens[between].Key));
                }
            }
        }

        return null;
    }

    private static Absence Coloured(Absence absence, AlarmKind kind, Message message) => kind switch
    {
        AlarmKind.Marriage => absence with { Reason = ReasonCode.KH, Kind = absence.Kind == AbsenceKind.Excused && absence.Reason?.DefaultKind() == AbsenceKind.Excused ? AbsenceKind.Unstated : absence.Kind },
        AlarmKind.Trafficking when absence.Reason is not ReasonCode.DX and not ReasonCode.DL && Labour.In(message.Tokens) => absence with { Reason = ReasonCode.DL, Kind = absence.Reason is null ? absence.Kind : AbsenceKind.Unstated },
        AlarmKind.Violence when absence.Reason is null && BlowFromPeers(message) == true => absence with { Reason = ReasonCode.BN },
        _ => absence,
    };
}
