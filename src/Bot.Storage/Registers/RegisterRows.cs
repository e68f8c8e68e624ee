using System.Collections.ObjectModel;
using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Dialogs.Conversations;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Storage.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.Registers;

/// <summary>Builds a register from its rows.</summary>
internal sealed class RegisterRows(SchoolId school)
{
    private readonly List<SchoolClass> _classes = [];
    private readonly List<StaffMember> _staff = [];
    private readonly List<Pupil> _pupils = [];
    private readonly List<Pupil> _former = [];
    private readonly List<(GuardianId Id, string Name, string Phone, DateOnly? AgreedOnPaper)> _guardians = [];
    private readonly Dictionary<GuardianId, List<Guardianship>> _children = [];
    private readonly List<CalendarEntry> _calendar = [];
    private readonly List<(string Language, string Name, string Text)> _texts = [];
    private readonly ChangeRows _changes = new(school);
    private readonly CoverRows _covers = new(school);

    /// <summary>Classes, hamlets, codes and parts of names are said many times over; a host holds some hundred registers.</summary>
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private SchoolProfile? _profile;
    private long _version;

    public IReadOnlyList<Query> Queries =>
    [
        Of(RegisterSql.School, ReadSchool),
        Of(RegisterSql.Classes, row => _classes.Add(ClassOf(row))),
        Of(RegisterSql.Staff, row => _staff.Add(StaffOf(row))),
        Of(RegisterSql.Pupils, row => _pupils.Add(PupilOf(row))),
        Of(RegisterSql.Guardians, row => _guardians.Add((new GuardianId(row.Text("guardian_id")), row.Text("name"), row.Text("phone"), row.DateOrNull("agreed_on_paper")))),
        Of(RegisterSql.Guardianships, ReadGuardianship),
        Of(RegisterSql.Calendar, row => _calendar.Add(EntryOf(row))),
        Of(RegisterSql.Texts, row => _texts.Add((row.Text("language"), row.Text("name"), row.Text("text")))),
        _changes.Standing,
        _covers.All,
    ];

    /// <summary>The pupils who left.</summary>
    public Query Former => Of(RegisterSql.FormerPupils, row => _former.Add(PupilOf(row)));

    public IReadOnlyList<Pupil> FormerPupils => _former;

    /// <summary>Null when the school is unknown.</summary>
    public SchoolRegister? Build() => _profile is null
        ? null
        : new SchoolRegister(
            _version,
            _profile,
            _classes,
            _staff,
            _pupils,
            [.. _guardians.Select(guardian => new Guardian(guardian.Id, guardian.Name, guardian.Phone, _children.TryGetValue(guardian.Id, out var children) ? children.ToArray() : []) { AgreedOnPaper = guardian.AgreedOnPaper })],
            _calendar,
            _changes.All)
        {
            OwnTexts = new GuardianTexts(_texts),
            Covers = _covers.Covers,
        };

    private Query Of(string sql, Action<DbDataReader> onRow) => new(new Statement(sql) { ["school"] = school.Value }, onRow);

    private void ReadSchool(DbDataReader row)
    {
        _version = row.Number("version");
        _profile = new SchoolProfile(
            school,
            row.Text("name"),
            row.Text("commune"),
            row.Text("province"),
            row.Text("time_zone"),
            DialogJson.Read<DayOfWeek[]>(row.Text("school_days")).ToHashSet(),
            DialogJson.Read<SessionTimes[]>(row.Text("sessions")),
            DialogJson.Read<SchoolRules>(row.Text("rules")));
    }

    private void ReadGuardianship(DbDataReader row)
    {
        var guardian = new GuardianId(row.Text("guardian_id"));
        if (!_children.TryGetValue(guardian, out var children))
        {
            children = _children[guardian] = [];
        }

        children.Add(new Guardianship(new PupilId(Shared(row.Text("pupil_id"))), row.Name<Relation>("relation")));
    }

    private static SchoolClass ClassOf(DbDataReader row) => new(
        new ClassId(row.Text("class_id")), row.Count("grade"), row.Text("campus"), DialogJson.Read<Session[]>(row.Text("sessions")));

    private static StaffMember StaffOf(DbDataReader row) => new(
        new StaffId(row.Text("staff_id")),
        row.Text("name"),
        row.Text("phone"),
        row.Name<Position>("role"),
        row.TextOrNull("homeroom") is { } homeroom ? new ClassId(homeroom) : null,
        DialogJson.Read<int[]>(row.Text("grades")),
        DialogJson.Read<string[]>(row.Text("hamlets")))
    {
        AlsoTeaches = DialogJson.Read<ClassId[]>(row.Text("also_teaches")),
    };

    private Pupil PupilOf(DbDataReader row) => new(
        new PupilId(Shared(row.Text("pupil_id"))),
        row.Count("roll_number"),
        PupilName.Of(row.Text("name"), Shared),
        row.TextOrNull("birth_date") is null ? null : row.Date("birth_date"),
        row.Name<Sex>("sex"),
        Shared(row.Text("ethnicity")),
        new ClassId(Shared(row.Text("class_id"))),
        Shared(row.Text("campus")),
        row.Name<Boarding>("boarding"),
        Shared(row.Text("hamlet")),
        Shared(row.Text("note")),
        ColumnsOf(row.Text("further_columns")));

    private IReadOnlyDictionary<string, string> ColumnsOf(string json) => json is "{}"
        ? ReadOnlyDictionary<string, string>.Empty
        : DialogJson.Read<Dictionary<string, string>>(json).ToDictionary(column => Shared(column.Key), column => Shared(column.Value), StringComparer.Ordinal);

    private string Shared(string text)
    {
        ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(_shared, text, out _);
        return same ??= text;
    }

    private static CalendarEntry EntryOf(DbDataReader row) => new(
        row.Date("from_date"),
        row.Date("to_date"),
        row.Name<CalendarEntryKind>("kind"),
        ScopeOf(row.Text("scope_kind"), row.Text("scope")),
        row.Text("note"));

    private static CalendarScope ScopeOf(string kind, string scope) => kind switch
    {
        nameof(CalendarScope.WholeSchool) => new CalendarScope.WholeSchool(),
        nameof(CalendarScope.OfGrade) => new CalendarScope.OfGrade(int.Parse(scope, CultureInfo.InvariantCulture)),
        nameof(CalendarScope.OfClass) => new CalendarScope.OfClass(new ClassId(scope)),
        nameof(CalendarScope.OfCampus) => new CalendarScope.OfCampus(scope),
        _ => throw new InvalidDataException($"A stored calendar scope of unknown kind: {kind}."),
    };
}
