namespace Bot.Domain.Schools;

/// <summary>By what authority the papers of a school are signed (S3-10). The names are stored: never rename one.</summary>
public enum SigningAuthority
{
    /// <summary>The principal signs.</summary>
    Principal,

    /// <summary>KT.: a deputy in the principal's place.</summary>
    Deputy,

    /// <summary>TM.: on behalf of the school's leadership.</summary>
    Board,
}
