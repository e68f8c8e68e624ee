namespace Bot.Dialogs.Understanding.Documents;

/// <summary>Whom a letter charges with something.</summary>
/// <param name="Number">Which deputy, where the letter counts them (PHT2); else null.</param>
public sealed record LetterActor(LetterRole Role, int? Number = null)
{
    /// <summary>Whether it is somebody of the school itself.</summary>
    public bool IsOfSchool => Role is not (LetterRole.Commune or LetterRole.Superior or LetterRole.Bodies);
}

/// <summary>The roles that letters name.</summary>
public enum LetterRole
{
    /// <summary>The school as such, its head first.</summary>
    School,
    Principal,
    VicePrincipal,
    HomeroomTeacher,
    SubjectTeacher,
    HeadOfSubject,
    Clerk,
    YouthLeader,
    BoardingSupervisor,

    /// <summary>Xã, thị trấn.</summary>
    Commune,

    /// <summary>Phòng, Sở, huyện.</summary>
    Superior,

    /// <summary>Mặt trận, đoàn thể, hội.</summary>
    Bodies,
}
