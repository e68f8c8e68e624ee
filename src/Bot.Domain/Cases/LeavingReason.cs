namespace Bot.Domain.Cases;

/// <summary>
/// The code book of why a child stays away for good or cannot be brought back (domain.md D.10, second book); that of a day's absence is <see cref="Attendance.ReasonCode"/>.
/// The names are stored: never rename one.
/// </summary>
public enum LeavingReason
{
    /// <summary>Hoàn cảnh kinh tế khó khăn.</summary>
    KT,

    /// <summary>Học lực yếu, chán học.</summary>
    HL,

    /// <summary>Xa trường, đi lại khó.</summary>
    XE,

    /// <summary>Thiên tai, dịch bệnh.</summary>
    TD,

    /// <summary>Gia đình không quan tâm.</summary>
    GD,

    /// <summary>Giúp nhà, lên rẫy, trông em (S1-02).</summary>
    GN,

    /// <summary>Theo cha mẹ đi làm ăn xa.</summary>
    DX,

    /// <summary>Đi làm công ty, làm thuê.</summary>
    DL,

    /// <summary>Kết hôn sớm.</summary>
    KH,

    /// <summary>Bệnh, khuyết tật, tai nạn.</summary>
    OM,

    /// <summary>Game, bạn bè xấu, mâu thuẫn.</summary>
    BX,

    /// <summary>Chuyển trường: no dropout.</summary>
    CT,

    /// <summary>Chuyển quê chưa rõ.</summary>
    CQ,

    /// <summary>Đi học nghề: no dropout.</summary>
    HN,

    /// <summary>Mất.</summary>
    MT,

    /// <summary>Chưa rõ.</summary>
    KR,

    /// <summary>Khác.</summary>
    KX,
}
