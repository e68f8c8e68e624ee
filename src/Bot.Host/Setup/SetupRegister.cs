using System.Globalization;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Host.Documents;
using Bot.Storage.Rosters.Lists;

namespace Bot.Host.Setup;

/// <summary>The register that a draft describes.</summary>
internal static class SetupRegister
{
    private static readonly TimeSpan ReminderLead = TimeSpan.FromMinutes(15);

    /// <summary>Null where the file is no list at all.</summary>
    public static PupilListReading? ListOf(SetupDraft draft) => SheetText.SheetsOf(draft.List) is { } sheets ? PupilList.Read(sheets) : null;

    public static SchoolRegister Of(SetupDraft draft)
    {
        var school = new SchoolProfile(
            new SchoolId(draft.Code), draft.Name, draft.Commune, draft.Province, "Asia/Ho_Chi_Minh",
            Enum.GetValues<DayOfWeek>().Where(day => day != DayOfWeek.Sunday && (draft.HasSaturday || day != DayOfWeek.Saturday)).ToHashSet(), [.. Sessions(draft)], new SchoolRules());
        var year = draft is { YearFrom: { } from, YearTo: { } to }
            ? new[] { new CalendarEntry(from, to, CalendarEntryKind.SchoolYear, new CalendarScope.WholeSchool(), SetupWording.Year(from, to)) }
            : [];
        var empty = new SchoolRegister(0, school, [], [], [], [], year);
        var filled = draft.HasList && ListOf(draft) is { } list ? ListMerge.Into(empty, list) : empty;
        return new SchoolRegister(0, school, filled.Classes, [.. Staff(draft)], filled.Pupils, filled.Guardians, year);
    }

    private static IEnumerable<SessionTimes> Sessions(SetupDraft draft)
    {
        yield return Times(Session.Morning, draft.MorningStart, draft.MorningDue);
        if (draft.HasAfternoon)
        {
            yield return Times(Session.Afternoon, draft.AfternoonStart, draft.AfternoonDue);
        }
    }

    private static SessionTimes Times(Session session, TimeOnly start, TimeOnly due) =>
        new(session, start, due.ToTimeSpan() - start.ToTimeSpan() > ReminderLead ? due.Add(-ReminderLead) : start, due);

    /// <summary>Who stands at two classes is one person.</summary>
    private static IEnumerable<StaffMember> Staff(SetupDraft draft) => draft.Staff
        .GroupBy(person => (person.Name, person.Phone, person.Position))
        .Select((person, index) =>
        {
            var classes = person.Where(one => one.Class.Length > 0).Select(one => new ClassId(one.Class)).ToList();
            return new StaffMember(
                new StaffId(string.Create(CultureInfo.InvariantCulture, $"CB{index + 1:00}")), person.Key.Name, person.Key.Phone, person.Key.Position,
                classes.Count > 0 ? classes[0] : null, [], [])
            {
                AlsoTeaches = [.. classes.Skip(1)],
            };
        });
}
