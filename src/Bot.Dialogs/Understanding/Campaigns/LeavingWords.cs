using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Understanding.Campaigns;

/// <summary>Why a child is not brought back, in the words of letters and teachers.</summary>
internal static class LeavingWords
{
    /// <summary>Without diacritics. The first that is there counts: what says most of the case stands first.</summary>
    private static readonly (LeavingReason Reason, string[] Phrases)[] Book =
    [
        (LeavingReason.KR, ["chua ro", "khong ro", "khong lien lac duoc", "khong gap duoc", "chua gap duoc"]),
        (LeavingReason.KH, ["ket hon", "tao hon", "lay chong", "lay vo", "cuoi chong", "cuoi vo", "bat vo", "bat chong"]),
        (LeavingReason.HN, ["hoc nghe", "trung cap nghe"]),
        (LeavingReason.CT, ["chuyen truong", "hoc truong khac", "hoc noi khac"]),
        (LeavingReason.GN, ["di ray", "len ray", "trong em", "giu em"]),
        (LeavingReason.DX, ["theo cha me", "theo bo me", "theo gia dinh", "theo me", "theo bo", "lam an xa"]),
        (LeavingReason.CQ, ["chuyen que", "chuyen nha", "chuyen di noi khac", "ve que"]),
        (LeavingReason.DL, ["cong ty", "lam cong nhan", "lam thue", "lam muon"]),
        (LeavingReason.TD, ["thien tai", "mua lu", "bao lu", "dich benh", "cach ly"]),
        (LeavingReason.OM, ["om", "benh", "tai nan", "khuyet tat", "nam vien"]),
        (LeavingReason.GD, ["khong quan tam", "thieu quan tam", "ly hon", "gia dinh khong cho", "bo me khong cho", "cha me khong cho"]),
        (LeavingReason.GN, ["giup nha", "phu giup", "giu nha", "chan bo", "mua vu"]),
        (LeavingReason.DL, ["di lam"]),
        (LeavingReason.XE, ["xa truong", "duong xa", "nha xa", "di lai"]),
        (LeavingReason.KT, ["kinh te", "kho khan", "ngheo", "khong co tien", "mo coi"]),
        (LeavingReason.BX, ["game", "ban be xau", "ban xau", "bi ban", "bat nat", "mau thuan", "danh nhau"]),
        (LeavingReason.HL, ["hoc yeu", "hoc luc yeu", "chan hoc", "khong thich hoc", "khong muon hoc", "luoi hoc"]),
    ];

    /// <summary>Only at the beginning: "bố em đã mất" is of a parent.</summary>
    private static readonly string[] Died = ["em da mat", "chau da mat", "da mat", "em qua doi", "chau qua doi", "qua doi", "em mat vi", "chau mat vi"];

    /// <summary>In the code book; words that fit no cause are "lý do khác"; null where nothing was said.</summary>
    public static LeavingReason? ReasonOf(string words)
    {
        var plain = $" {string.Join(' ', PlainWords.WordsOf(words))} ";
        if (plain.Trim().Length == 0)
        {
            return null;
        }

        if (Array.Exists(Died, phrase => plain.StartsWith($" {phrase} ", StringComparison.Ordinal)))
        {
            return LeavingReason.MT;
        }

        foreach (var (reason, phrases) in Book)
        {
            if (Array.Exists(phrases, phrase => plain.Contains($" {phrase} ", StringComparison.Ordinal)))
            {
                return reason;
            }
        }

        return OfAbsence(words) switch
        {
            ReasonCode.OM or ReasonCode.KB => LeavingReason.OM,
            ReasonCode.VN or ReasonCode.LR or ReasonCode.TE => LeavingReason.GN,
            ReasonCode.DL => LeavingReason.DL,
            ReasonCode.DX => LeavingReason.DX,
            ReasonCode.TR or ReasonCode.DC => LeavingReason.TD,
            ReasonCode.XE => LeavingReason.XE,
            ReasonCode.QP => LeavingReason.KT,
            ReasonCode.CH => LeavingReason.HL,
            ReasonCode.BN => LeavingReason.BX,
            ReasonCode.KH => LeavingReason.KH,
            ReasonCode.KR => LeavingReason.KR,
            _ => LeavingReason.KX,
        };
    }

    /// <summary>What the reader of absences makes of the words.</summary>
    private static ReasonCode? OfAbsence(string words)
    {
        var tokens = Tokenizer.Cut(TextCleaner.Clean(words), Nothing.Known);
        ReasonCode? found = null;
        for (var at = 0; at < tokens.Count;)
        {
            var (end, reason) = (at + 1, (ReasonCode?)null);
            foreach (var (until, meaning, _) in Lexicon.Phrases.Match(tokens, at))
            {
                (end, reason) = meaning.Sense is Sense.Reason or Sense.Mode && (reason is null || until > end) ? (until, (ReasonCode)meaning.Value) : (end, reason);
            }

            found = ReasonRules.Better(found, reason);
            at = end;
        }

        return found;
    }
}
