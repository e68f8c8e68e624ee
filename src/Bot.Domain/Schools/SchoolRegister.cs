using System.Collections.Frozen;
using Bot.Domain.Calendar;
using Bot.Domain.People;

namespace Bot.Domain.Schools;

/// <summary>
/// Everything the roster and its leaders' changes of the calendar say of one school at one version, immutable and indexed: the scene in which every message is read. Order is
/// file order. Building it is the work of an import or of the first message after one; it is cached by <see cref="Version"/>.
/// </summary>
public sealed class SchoolRegister
{
    private readonly FrozenDictionary<ClassId, SchoolClass> _classes;
    
    // Plain dictionaries: a frozen one of some hundred entries takes three times their memory, and a host holds a hundred registers.
    private readonly Dictionary<PupilId, Pupil> _pupils;
    private readonly Dictionary<GuardianId, Guardian> _guardians;
    private readonly FrozenDictionary<ClassId, IReadOnlyList<Pupil>> _pupilsByClass;
    private readonly Dictionary<PupilId, IReadOnlyList<Guardian>> _guardiansByPupil;
    private readonly FrozenDictionary<ClassId, StaffMember> _homeroomTeachers;

    /// <summary>As the roster has them, whatever holds on a day.</summary>
    private readonly IReadOnlyList<StaffMember> _named;
    private FrozenDictionary<StaffId, StaffMember> _staff;
    private FrozenDictionary<ClassId, IReadOnlyList<StaffMember>> _teachers;
    private GuardianTexts _ownTexts = GuardianTexts.None;
    private GuardianTexts? _texts;
    private Attendants? _attendants;
    private DayView? _lastDay;

    public SchoolRegister(
        long version,
        SchoolProfile school,
        IReadOnlyList<SchoolClass> classes,
        IReadOnlyList<StaffMember> staff,
        IReadOnlyList<Pupil> pupils,
        IReadOnlyList<Guardian> guardians,
        IReadOnlyList<CalendarEntry> calendar,
        IReadOnlyList<CalendarChange>? changes = null)
    {
        Version = version;
        School = school;
        Classes = classes;
        Staff = _named = staff;
        Pupils = pupils;
        Guardians = guardians;
        Calendar = new SchoolCalendar(school.SchoolDays, calendar, changes ?? []);
        Clock = SchoolClock.For(school.TimeZone);
        _classes = classes.ToFrozenDictionary(schoolClass => schoolClass.Id);
        _pupils = pupils.ToDictionary(pupil => pupil.Id);
        _staff = staff.ToFrozenDictionary(member => member.Id);
        _guardians = guardians.ToDictionary(guardian => guardian.Id);
        _pupilsByClass = pupils.GroupBy(pupil => pupil.Class)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<Pupil>)[.. group.OrderBy(pupil => pupil.RollNumber)]);
        _guardiansByPupil = guardians.SelectMany(guardian => guardian.Children.Select(child => (child.Pupil, guardian)))
            .GroupBy(pair => pair.Pupil)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Guardian>)group.Select(pair => pair.guardian).ToArray());
        _homeroomTeachers = staff.Where(member => member.Homeroom is not null)
            .GroupBy(member => member.Homeroom!.Value)
            .ToFrozenDictionary(group => group.Key, group => group.First());
        _teachers = TeachersOf(staff);
    }

    /// <summary>Rises by one with every import that changed something and with every change of the calendar; 0 for a roster that was only read from files.</summary>
    public long Version { get; }

    public SchoolProfile School { get; }

    public IReadOnlyList<SchoolClass> Classes { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<StaffMember> Staff { get; private set; }

    public IReadOnlyList<Pupil> Pupils { get; }

    public IReadOnlyList<Guardian> Guardians { get; }

    public SchoolCalendar Calendar { get; }

    public SchoolClock Clock { get; }

    /// <summary>Who stands in for whom, and second teachers, whenever it holds; part of no roster.</summary>
    public IReadOnlyList<Cover> Covers { get; init; } = [];

    /// <summary>Texts to guardians that the school words itself; part of the roster.</summary>
    public GuardianTexts OwnTexts { get => _ownTexts; init => _ownTexts = value; }

    /// <summary>What counts as text to guardians here: the school's own, over those that the program was started with.</summary>
    public GuardianTexts Texts => _texts ?? OwnTexts;

    /// <summary>The language of the guardian to whom this register is to be worded; Vietnamese unless <see cref="In"/> said otherwise.</summary>
    public string Language { get; private set; } = GuardianTexts.Vietnamese;

    /// <summary>The same register, worded with the texts that the program was started with.</summary>
    public SchoolRegister With(GuardianTexts programTexts) => Copy(copy => copy._texts = OwnTexts.Over(programTexts));

    /// <summary>The same register with other texts of the school's own, not yet over the program's.</summary>
    public SchoolRegister WithOwnTexts(GuardianTexts texts) => Copy(copy =>
    {
        copy._ownTexts = texts;
        copy._texts = null;
    });

    /// <summary>The same register, worded in that language.</summary>
    public SchoolRegister In(string language) => language == Language ? this : Copy(copy => copy.Language = language);

    public SchoolClass? Find(ClassId id) => _classes.GetValueOrDefault(id);

    public Pupil? Find(PupilId id) => _pupils.GetValueOrDefault(id);

    public StaffMember? Find(StaffId id) => _staff.GetValueOrDefault(id);

    public Guardian? Find(GuardianId id) => _guardians.GetValueOrDefault(id);

    /// <summary>The class list (sổ lớp) in roll-number order; empty for a class without pupils.</summary>
    public IReadOnlyList<Pupil> PupilsOf(ClassId id) => _pupilsByClass.GetValueOrDefault(id) ?? [];

    /// <summary>Sĩ số of the class in the register, without those who dropped out and are not back.</summary>
    public int EnrolmentOf(ClassId id)
    {
        var pupils = PupilsOf(id);
        return Calendar.StandingDropouts.Count == 0 ? pupils.Count : pupils.Count(pupil => !Calendar.StandingDropouts.Any(change => change.Concerns(pupil.Id)));
    }

    /// <summary>By which the pupil had dropped out on that day; null for a pupil of the school.</summary>
    public CalendarChange? DropoutOf(PupilId id, DateOnly day) => Calendar.DropoutOf(id, day);

    public IReadOnlyList<Guardian> GuardiansOf(PupilId id) => _guardiansByPupil.GetValueOrDefault(id) ?? [];

    /// <summary>
    /// The same register as it is on a day: whoever stands in for somebody has the other's classes and grades, and is found in the other's place; second
    /// teachers have their class.
    /// </summary>
    public SchoolRegister On(DateOnly day)
    {
        if (_lastDay is { } last && last.Day == day)
        {
            return last.Register;
        }

        var covers = Covers.Where(cover => cover.Holds(day)).ToList();
        var register = covers.Count == 0 && _attendants is null ? this : Copy(copy =>
        {
            copy._attendants = new Attendants(_named, covers);
            copy.Staff = copy._attendants.Staff;
            copy._staff = copy._attendants.ById;
            copy._teachers = TeachersOf(copy.Staff);
        });
        _lastDay = new DayView(day, register);
        return register;
    }

    /// <summary>GVCN of the class, or who stands in that day; null when nobody is named.</summary>
    public StaffMember? HomeroomTeacherOf(ClassId id) => Present(_homeroomTeachers.GetValueOrDefault(id));

    /// <summary>Everybody who is to report the class: the homeroom teacher, or who stands in, first, then second teachers.</summary>
    public IReadOnlyList<StaffMember> TeachersOf(ClassId id) =>
        HomeroomTeacherOf(id) is { } first
            ? [first, .. (_teachers.GetValueOrDefault(id) ?? []).Where(member => member.Id != first.Id && member.Homeroom != id)]
            : _teachers.GetValueOrDefault(id) ?? [];

    /// <summary>The deputy (PHT) who answers for the grade; none: the principal; none: null. Who stands in, that day.</summary>
    public StaffMember? LeaderOf(int grade) =>
        Present(_named.FirstOrDefault(member => member.Position == Position.VicePrincipal && member.Grades.Contains(grade))) ?? Principal;

    public StaffMember? Principal => Present(_named.FirstOrDefault(member => member.Position == Position.Principal));

    private StaffMember? Present(StaffMember? member) => _attendants is null ? member : _attendants.Present(member);

    private static FrozenDictionary<ClassId, IReadOnlyList<StaffMember>> TeachersOf(IReadOnlyList<StaffMember> staff) =>
        staff.SelectMany(member => member.Classes.Select(taught => (taught, member)))
            .GroupBy(pair => pair.taught)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<StaffMember>)[.. group.Select(pair => pair.member).Distinct()]);

    /// <summary>Shares every list and index with this one.</summary>
    private SchoolRegister Copy(Action<SchoolRegister> change)
    {
        var copy = (SchoolRegister)MemberwiseClone();
        copy._lastDay = null;
        change(copy);
        return copy;
    }

    private sealed record DayView(DateOnly Day, SchoolRegister Register);
}
