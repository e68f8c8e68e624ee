namespace Bot.Domain.Cases;

/// <summary>Who a contact of the school is (S0-02, S1-04, S2-03, S2-04, S4-07). The names are stored: never rename one.</summary>
public enum ContactKind
{
    /// <summary>Người đỡ đầu of one child.</summary>
    Sponsor,

    /// <summary>Lives next to a child's home.</summary>
    Neighbour,

    /// <summary>Người có uy tín, già làng of a hamlet.</summary>
    PrestigiousPerson,

    /// <summary>Mặt trận Tổ quốc.</summary>
    FatherlandFront,

    /// <summary>Hội Khuyến học.</summary>
    StudyPromotion,

    /// <summary>Đoàn Thanh niên.</summary>
    YouthUnion,

    /// <summary>Ban đại diện cha mẹ học sinh.</summary>
    ParentBoard,

    /// <summary>Mạnh thường quân.</summary>
    Donor,

    /// <summary>Another office or body of the commune.</summary>
    Authority,
}
