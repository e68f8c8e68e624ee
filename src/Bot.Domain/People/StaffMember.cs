namespace Bot.Domain.People;

/// <summary>A member of staff, or an officer who works with the school (<c>can-bo.csv</c>).</summary>
/// <param name="Homeroom">The class whose homeroom teacher (GVCN) this is, if any.</param>
/// <param name="Grades">"Phụ trách khối": the grades a deputy answers for.</param>
/// <param name="Hamlets">"Phụ trách thôn/làng".</param>
public sealed record StaffMember(
    StaffId Id,
    string Name,
    string Phone,
    Position Position,
    ClassId? Homeroom,
    IReadOnlyList<int> Grades,
    IReadOnlyList<string> Hamlets)
{
    /// <summary>Further classes: as their second teacher (Đồng chủ nhiệm), or as stand-in on the day of the register (<see cref="Schools.SchoolRegister.On"/>).</summary>
    public IReadOnlyList<ClassId> AlsoTeaches { get; init; } = [];

    /// <summary>The own classes, the one whose homeroom teacher this is first.</summary>
    public IEnumerable<ClassId> Classes => Homeroom is { } own ? AlsoTeaches.Prepend(own) : AlsoTeaches;

    /// <summary>The class that is meant when none is named; null for who has none, or several.</summary>
    public ClassId? OnlyClass => Homeroom is null && AlsoTeaches.Count == 1 ? AlsoTeaches[0] : AlsoTeaches.Count == 0 ? Homeroom : null;

    /// <summary>Tên: the last part of the name.</summary>
    public string GivenName => Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];

    public bool Teaches(ClassId schoolClass) => Homeroom == schoolClass || AlsoTeaches.Contains(schoolClass);

    /// <summary>Hiệu trưởng and Phó Hiệu trưởng (BGH).</summary>
    public bool IsLeader => Position is Position.Principal or Position.VicePrincipal;

    /// <summary>Works with the school but not at it: what such a person is shown of a child is logged (domain.md D.5).</summary>
    public bool IsOutsider => Position is Position.CommuneOfficer or Position.HamletHead || IsSuperior;

    /// <summary>Answers for an area, not for a school: sees its numbers, and nothing else.</summary>
    public bool IsSuperior => Position is Position.CommuneSuperior or Position.ProvinceSuperior;
}

/// <summary>"Chức vụ" of <c>can-bo.csv</c>.</summary>
public enum Position
{
    /// <summary>Hiệu trưởng.</summary>
    Principal,

    /// <summary>Phó Hiệu trưởng; PHT1, PHT2 in file order.</summary>
    VicePrincipal,

    /// <summary>Giáo viên chủ nhiệm.</summary>
    HomeroomTeacher,

    /// <summary>Giáo viên bộ môn.</summary>
    SubjectTeacher,

    /// <summary>Tổ trưởng chuyên môn.</summary>
    HeadOfSubject,

    /// <summary>Tổng phụ trách Đội.</summary>
    YouthLeader,

    /// <summary>Quản sinh.</summary>
    BoardingSupervisor,

    /// <summary>Văn thư.</summary>
    Clerk,

    /// <summary>Cán bộ xã phụ trách.</summary>
    CommuneOfficer,

    /// <summary>Trưởng thôn.</summary>
    HamletHead,

    /// <summary>Quản trị.</summary>
    Administrator,

    /// <summary>Cấp trên (xã): UBND xã, phòng Văn hóa – Xã hội.</summary>
    CommuneSuperior,

    /// <summary>Cấp trên (Sở): Sở GD&amp;ĐT.</summary>
    ProvinceSuperior,
}
