using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Nudges;

/// <summary>The sample school as a round of nudges sees it: everybody linked and willing, every class reported, nobody absent unless said so.</summary>
internal sealed class NudgeVillage
{
    public SchoolRegister Register { get; init; } = SampleSchool.Register;

    /// <summary>In which every guardian wants to be written to.</summary>
    public string Language { get; init; } = GuardianTexts.Vietnamese;

    /// <summary>The sample school with further rows in its calendar, and with these pupils as boarders (nội trú).</summary>
    public static SchoolRegister With(IEnumerable<CalendarEntry> entries, params IReadOnlyList<PupilId> boarders)
    {
        var school = SampleSchool.Register;
        var pupils = school.Pupils.Select(pupil => boarders.Contains(pupil.Id) ? pupil with { Boarding = Boarding.Boarder } : pupil).ToList();
        return new(1, school.School, school.Classes, school.Staff, pupils, school.Guardians, [.. school.Calendar.Entries, .. entries]);
    }

    public List<MissedSession> Missed { get; } = [];

    public List<Nudge> Said { get; } = [];

    public HashSet<PupilId> AskedAbout { get; } = [];

    public HashSet<PupilId> Alarmed { get; } = [];

    public HashSet<GuardianId> WantFewer { get; } = [];

    public HashSet<GuardianId> Unwilling { get; } = [];

    /// <summary>Not null while a trial runs.</summary>
    public string? HoldOutSeed { get; set; }

    /// <summary>The sample school, in which such a part of the class-weeks hears no nudges.</summary>
    public static SchoolRegister HoldingOut(decimal share, params IEnumerable<CalendarEntry> entries)
    {
        var school = With(entries);
        return new(1, school.School with { Rules = school.School.Rules with { HoldOutShare = share } }, school.Classes, school.Staff, school.Pupils, school.Guardians, school.Calendar.Entries);
    }

    public HashSet<RollCallKey> NotReported { get; } = [];

    /// <summary>The pupil misses the session; each call adds one.</summary>
    public NudgeVillage Misses(Pupil pupil, string date, Session session = Session.Morning, AbsenceKind kind = AbsenceKind.Unstated, ReasonCode? reason = null, bool isHeardOf = false)
    {
        var key = new RollCallKey(pupil.Class, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), session);
        Missed.Add(new MissedSession(key, new Absence(pupil.Id, kind, reason)) { IsHeardOf = isHeardOf });
        return this;
    }

    public NudgeVillage MissesDays(Pupil pupil, DateOnly from, int schoolDays, AbsenceKind kind = AbsenceKind.Excused, ReasonCode? reason = ReasonCode.OM)
    {
        var schoolClass = Register.Find(pupil.Class)!;
        for (var day = from; schoolDays > 0; day = day.AddDays(1))
        {
            if (Register.Calendar.IsSchoolDay(day, schoolClass))
            {
                Missed.Add(new MissedSession(new RollCallKey(pupil.Class, day, Session.Morning), new Absence(pupil.Id, kind, reason)));
                schoolDays--;
            }
        }

        return this;
    }

    public NudgeVillage WasTold(Pupil pupil, string day, NudgeKind kind, bool isAnswered = false, bool isSaid = true)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var at = Register.Clock.At(date, FamilyTimetable.RoundAt);
        Said.Add(new Nudge(Register.School.Id, pupil.Id, date, kind, at) { AnsweredAt = isAnswered ? at.AddHours(1) : null, IsSaid = isSaid });
        return this;
    }

    public NudgeFacts FactsOn(DateOnly day) => new()
    {
        Missed = [.. Missed.Where(session => session.Date <= day).OrderBy(session => session.Date)],
        Held = [.. HeldBetween(day.AddDays(-12), day)],
        Said = [.. Said.OrderBy(nudge => nudge.Day)],
        AskedAbout = AskedAbout,
        Alarmed = Alarmed,
        WantFewer = WantFewer,
        HoldOutSeed = HoldOutSeed,
        Contacts = Contacts(),
    };

    public NudgePlan PlanOn(string day) => PlanOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    public NudgePlan PlanOn(DateOnly day) => NudgePlan.Make(Register, FactsOn(day), day);

    /// <summary>What the pupil's family would hear on that day: kind and text, each once.</summary>
    public IReadOnlyList<(NudgeKind Kind, string Text)> HeardBy(Pupil pupil, string day) =>
        [.. PlanOn(day).Messages.Where(message => message.Text.Children.Any(child => child.Pupil.Id == pupil.Id)).Select(message => (message.Kind, message.Text.Text)).Distinct()];

    private IEnumerable<HeldSession> HeldBetween(DateOnly first, DateOnly last) =>
        from offset in Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
        let day = first.AddDays(offset)
        from schoolClass in Register.Classes
        where Register.Calendar.IsSchoolDay(day, schoolClass)
        from session in schoolClass.Sessions
        let key = new RollCallKey(schoolClass.Id, day, session)
        where !NotReported.Contains(key)
        select new HeldSession(key, IsCertain: true);

    private Dictionary<Membership, IReadOnlyList<Contact>> Contacts() =>
        Register.Guardians.Select(guardian => (Member: Membership.Of(Register.School.Id, guardian.Id), Chat: guardian.Id.Value, Consented: !Unwilling.Contains(guardian.Id)))
            .Concat(Register.Staff.Select(member => (Member: Membership.Of(Register.School.Id, member.Id), Chat: member.Id.Value, Consented: true)))
            .ToDictionary(one => one.Member, one => (IReadOnlyList<Contact>)[new Contact(new Address("test", one.Chat), one.Consented, CanBeReached: true) { Language = Language }]);
}
