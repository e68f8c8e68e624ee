namespace Bot.Dialogs.Tests.Roles;

/// <summary>Everybody who may write to the bot, seen from one child of 7A. The order is that of the columns.</summary>
public enum Role
{
    OwnTeacher,
    OtherTeacher,
    SubjectTeacher,
    YouthLeader,
    BoardingSupervisor,
    Clerk,
    DeputyOfGrade,
    OtherDeputy,
    Principal,
    OfficerOfHamlet,
    OtherOfficer,
    OwnGuardian,

    /// <summary>The child's guardian, who said DỪNG.</summary>
    StoppedGuardian,

    /// <summary>A subject teacher whose own child it is.</summary>
    TeacherAndGuardian,

    /// <summary>A guardian of another child of the class.</summary>
    OtherGuardian,

    /// <summary>The principal of another school.</summary>
    OtherSchool,

    /// <summary>Linked as staff or guardian once; the register does not have them any more.</summary>
    Former,

    /// <summary>A chat that was never linked.</summary>
    Stranger,

    HeadOfSubject,

    /// <summary>Head of the child's hamlet.</summary>
    HamletHead,
    OtherHamletHead,
    Administrator,

    /// <summary>Second teacher of the child's class.</summary>
    SecondTeacher,

    /// <summary>Stands in for the homeroom teacher that day.</summary>
    StandIn,

    /// <summary>Answers for the commune or the province: numbers only.</summary>
    Superior,

    /// <summary>A superior to whom the child's case was handed over.</summary>
    SuperiorWithCase,
}
