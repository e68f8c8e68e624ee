namespace Bot.Domain.Calendar;

/// <summary>How a class or a pupil learns while there are no lessons in class (S2-08). The names are stored: never rename one.</summary>
public enum LearningMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Trực tuyến.</summary>
    Online,

    /// <summary>Tự học có hướng dẫn.</summary>
    GuidedSelfStudy,

    /// <summary>Nhận nhiệm vụ học tập qua phiếu.</summary>
    Worksheets,

    /// <summary>Qua Zalo.</summary>
    Zalo,
}
