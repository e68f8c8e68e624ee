namespace Bot.Domain.Attendance;

/// <summary>The code book of reasons (contract of reading; domain.md D.10). The names are the codes that are stored and exchanged.</summary>
public enum ReasonCode
{
    /// <summary>Ốm, bệnh.</summary>
    OM,

    /// <summary>Khám bệnh, nằm viện.</summary>
    KB,

    /// <summary>Việc nhà, giỗ, cưới, tang.</summary>
    VN,

    /// <summary>Lên rẫy, mùa vụ, phụ giúp gia đình.</summary>
    LR,

    /// <summary>Đi làm thuê, đi làm công ty.</summary>
    DL,

    /// <summary>Trông em.</summary>
    TE,

    /// <summary>Theo cha mẹ đi xa.</summary>
    DX,

    /// <summary>Lễ hội.</summary>
    LH,

    /// <summary>Mưa lũ, rét, đường cắt, trở trời.</summary>
    TR,

    /// <summary>Hỏng xe, xa trường.</summary>
    XE,

    /// <summary>Thiếu quần áo, giày, sách vở.</summary>
    QP,

    /// <summary>Chán học, ham chơi, chơi game.</summary>
    CH,

    /// <summary>Mâu thuẫn, bị bắt nạt.</summary>
    BN,

    /// <summary>Kết hôn sớm.</summary>
    KH,

    /// <summary>Làm nhiệm vụ của trường, đi thi: not an absence.</summary>
    NV,

    /// <summary>Học hình thức khác: not an absence.</summary>
    HT,

    /// <summary>Dịch, cách ly.</summary>
    DC,

    /// <summary>Người báo nói rõ là chưa rõ lý do.</summary>
    KR,

    /// <summary>Lý do khác.</summary>
    KX,
}

public static class ReasonCodes
{
    /// <summary>The excuse that follows from a reason when no excuse was said: OM KB VN TR are excused, every other reason leaves it unstated.</summary>
    public static AbsenceKind DefaultKind(this ReasonCode reason) =>
        reason is ReasonCode.OM or ReasonCode.KB or ReasonCode.VN or ReasonCode.TR ? AbsenceKind.Excused : AbsenceKind.Unstated;

    /// <summary>Work or hardship (LR DL TE QP): the family is offered help and hears no total, for pressure hurts such a child (domain.md C.2 rule 15).</summary>
    public static bool IsWorkOrHardship(this ReasonCode reason) => reason is ReasonCode.LR or ReasonCode.DL or ReasonCode.TE or ReasonCode.QP;

    /// <summary>Bullying and marriage (BN KH): a person speaks with the family, and nothing automatic is said.</summary>
    public static bool IsForAPerson(this ReasonCode reason) => reason is ReasonCode.BN or ReasonCode.KH;

    /// <summary>NV and HT are no absences: the pupil is at work for the school or learns in another way.</summary>
    public static bool IsAbsence(this ReasonCode reason) => reason is not (ReasonCode.NV or ReasonCode.HT);
}
