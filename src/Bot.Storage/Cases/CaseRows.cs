using System.Data.Common;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Storage.Sql;

namespace Bot.Storage.Cases;

internal sealed class CaseRows(SchoolId school)
{
    private readonly Dictionary<(PupilId, int), PupilCase> _cases = [];
    private readonly Dictionary<string, (CaseEntry Entry, long Sequence)> _entries = new(StringComparer.Ordinal);
    private readonly List<BookContact> _book = [];

    /// <summary>By pupil and number.</summary>
    public IReadOnlyList<PupilCase> Cases => [.. _cases.Values.OrderBy(known => known.Pupil.Value, StringComparer.Ordinal).ThenBy(known => known.Number)];

    /// <summary>In the order in which they were told.</summary>
    public IReadOnlyList<CaseEntry> Entries => [.. _entries.Values.OrderBy(line => line.Entry.At).ThenBy(line => line.Sequence).ThenBy(line => line.Entry.Id, StringComparer.Ordinal).Select(line => line.Entry)];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<BookContact> Book => _book;

    public IEnumerable<Query> OfPupils(IEnumerable<PupilId> pupils)
    {
        var ids = SqlValue.Texts(pupils.Select(pupil => pupil.Value));
        yield return new(new Statement(CaseSql.OfPupils) { ["school"] = school.Value, ["pupils"] = ids }, AddCase);
        yield return new(new Statement(CaseSql.EntriesOfPupils) { ["school"] = school.Value, ["pupils"] = ids }, AddEntry);
    }

    public Query Open(DateOnly closedSince) => new(new Statement(CaseSql.OpenOfSchool) { ["school"] = school.Value, ["since"] = closedSince }, AddCase);

    public Query EntriesSince(DateOnly day) => new(new Statement(CaseSql.EntriesSince) { ["school"] = school.Value, ["since"] = day }, AddEntry);

    /// <summary>The cases that were handed over to this person, and every line of their pupils.</summary>
    public IEnumerable<Query> HandedTo(StaffId staff)
    {
        yield return new(new Statement(CaseSql.HandedTo) { ["school"] = school.Value, ["staff"] = staff.Value }, AddCase);
        yield return new(new Statement(CaseSql.EntriesHandedTo) { ["school"] = school.Value, ["staff"] = staff.Value }, AddEntry);
    }

    public Query WholeBook() => new(new Statement(CaseSql.ContactsOfSchool) { ["school"] = school.Value }, AddContact);

    private void AddCase(DbDataReader row)
    {
        var known = new PupilCase(school, new PupilId(row.Text("pupil_id")), row.Count("number"), row.Name<CaseOrigin>("origin"), row.Date("opened_on"), row.Instant("opened_at"))
        {
            State = row.Name<CaseState>("state"),
            StateSince = row.Date("state_since"),
            Owner = StaffOrNull(row, "owner"),
            NextStep = row.TextOrNull("next_step"),
            NextOn = row.DateOrNull("next_on"),
            Relapses = row.Count("relapses"),
            ClosedDespite = row.TextOrNull("closed_despite"),
            Version = row.Count("version"),
        };
        _cases[(known.Pupil, known.Number)] = known;
    }

    private void AddEntry(DbDataReader row)
    {
        var entry = new CaseEntry(school, new PupilId(row.Text("pupil_id")), row.Text("entry_id"), row.Name<CaseEntryKind>("kind"), row.Name<CaseLane>("lane"), row.Date("day"), row.Instant("told_at"))
        {
            By = StaffOrNull(row, "told_by"),
            Words = row.TextOrNull("words"),
            To = row.NameOrNull<CaseState>("to_state"),
            Way = row.NameOrNull<ContactWay>("way"),
            Visit = (int?)row.NumberOrNull("visit"),
            Contact = row.TextOrNull("contact"),
            TakesBack = row.TextOrNull("takes_back"),
        };
        _entries[entry.Id] = (entry, row.NumberOrNull("sequence") ?? 0);
    }

    private void AddContact(DbDataReader row) => _book.Add(new BookContact(school, row.Text("contact_id"), row.Name<ContactKind>("kind"), row.Text("name"), row.Text("purpose"), row.Instant("added_at"))
    {
        Phone = row.TextOrNull("phone"),
        Pupil = row.TextOrNull("pupil_id") is { } pupil ? new PupilId(pupil) : null,
        Hamlet = row.TextOrNull("hamlet"),
    });

    private static StaffId? StaffOrNull(DbDataReader row, string column) => row.TextOrNull(column) is { } staff ? new StaffId(staff) : null;
}
