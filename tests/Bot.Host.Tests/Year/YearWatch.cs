using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Host.Tests.Year;

/// <summary>Knows what truly happened, sees every message leave, and holds it against the rules (design §10, domain notes C.2) in words of its own.</summary>
internal sealed class YearWatch(SchoolRegister register)
{
    private static readonly TimeOnly NightBegins = new(20, 30);
    private static readonly TimeOnly NightEnds = new(6, 0);

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _linked = [];
    private readonly HashSet<string> _agreed = [];
    private readonly HashSet<string> _reachable = [];
    private readonly Dictionary<string, DateTimeOffset> _absent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly HashSet<(string Pupil, DateOnly Day)> _questioned = [];
    private readonly HashSet<(string Pupil, DateOnly Day)> _nudged = [];
    private readonly Dictionary<PupilId, int> _familyOf = Family.Of(register).SelectMany((family, index) => family.Children.Select(child => (child, index))).ToDictionary(pair => pair.child, pair => pair.index);
    private readonly Dictionary<int, HashSet<DateOnly>> _nudgeDays = [];

    public YearFigures Figures { get; } = new();

    public void Begins(DateOnly day)
    {
        if (Timetable.IsSchoolDay(register, day))
        {
            Figures.SchoolDays++;
        }

        Figures.Days++;
    }

    public void Decided(int decisions) => Figures.Decisions += decisions;

    public void Linked(string chat, bool agrees, bool isReachable)
    {
        if (register.Find(new GuardianId(chat)) is null)
        {
            return;
        }

        _linked.Add(chat);
        if (agrees)
        {
            _agreed.Add(chat);
        }

        if (agrees && isReachable)
        {
            _reachable.Add(chat);
        }

        Figures.Linked = FamiliesOf(_linked);
        Figures.Agreed = FamiliesOf(_agreed);
        Figures.Reachable = FamiliesOf(_reachable);
        Figures.Families = _familyOf.Values.Distinct().Count();
    }

    public void Absent(RollCallKey key, IEnumerable<PupilId> pupils, DateTimeOffset at)
    {
        Decided(register.EnrolmentOf(key.Class));
        foreach (var pupil in pupils)
        {
            _absent[Name(pupil, key)] = at;
        }
    }

    public void Arrived(RollCallKey key, PupilId pupil) => _absent.Remove(Name(pupil, key));

    public void Wrote(string chat, string text, IEnumerable<string> settled, DateTimeOffset at)
    {
        Figures.Answers[text] = Figures.Answers.GetValueOrDefault(text) + 1;
        Figures.Answering.Add(FamilyOf(chat));
        if (text == "DỪNG")
        {
            _agreed.Remove(chat);
        }

        foreach (var question in settled)
        {
            var parts = question.Split(':');
            if (_answered.Add($"{parts[0]}:{parts[1]}:{parts[2].ToLowerInvariant()}"))
            {
                Figures.AnsweredQuestions++;
            }
        }
    }

    public void Sent(OutboxEntry entry, DateTimeOffset at)
    {
        _keys.Add(entry.Key).ShouldBeTrue($"{entry.Key} left twice");
        if (entry.Kind is not (MessageKind.SafetyQuestion or MessageKind.FollowUp or MessageKind.Nudge))
        {
            return;
        }

        var day = register.Clock.DateOf(at);
        _agreed.Contains(entry.To.Chat).ShouldBeTrue($"{entry.Key} to somebody who has not agreed");
        register.Clock.TimeOf(at).ShouldBeInRange(NightEnds, NightBegins, $"{entry.Key} by night");
        var family = FamilyOf(entry.To.Chat);
        Figures.Count(family, day, entry.Kind, entry.Kind == MessageKind.Nudge ? $"{family}:{day:O}" : entry.Key[..entry.Key.LastIndexOf(':')]);
        if (entry.Kind == MessageKind.SafetyQuestion)
        {
            Question(entry, day, at);
        }
        else if (entry.Kind == MessageKind.Nudge)
        {
            Nudge(entry, day, at);
        }
    }

    private void Question(OutboxEntry entry, DateOnly day, DateTimeOffset at)
    {
        var parts = entry.Key.Split(':');
        var absence = $"{parts[2]}:{parts[3]}:{parts[4]}";
        _absent.ShouldContainKey(absence, $"{entry.Key} about a child that is there");
        _answered.ShouldNotContain(absence, $"{entry.Key} after an answer");
        parts[3].ShouldBe(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var times = register.School.Sessions.Single(times => times.Session.ToString().Equals(parts[4], StringComparison.OrdinalIgnoreCase));
        at.ShouldBeGreaterThanOrEqualTo(register.Clock.At(day, times.Start).AddMinutes(15));
        register.Find(new GuardianId(entry.To.Chat))!.Children.ShouldContain(child => child.Pupil.Value == parts[2]);
        _nudged.Contains((parts[2], day)).ShouldBe(at >= register.Clock.At(day, FamilyTimetable.RoundAt) && _nudged.Contains((parts[2], day)), "a nudge and a question on one day");
        if (_questioned.Add((parts[2], day)) || Figures.Asked.Add(absence))
        {
            Figures.Asked.Add(absence);
            Figures.ToAlert.Add((at - _absent[absence]).TotalMinutes);
        }
    }

    private void Nudge(OutboxEntry entry, DateOnly day, DateTimeOffset at)
    {
        var parts = entry.Key.Split(':');
        var kind = parts[4];
        register.Clock.TimeOf(at).ShouldBeInRange(new TimeOnly(14, 0), new TimeOnly(16, 0), entry.Key);
        if (day.DayOfWeek == DayOfWeek.Sunday || !Timetable.IsSchoolDay(register, day))
        {
            kind.ShouldBeOneOf("return", "sundayreturn");
        }

        var own = register.Find(new GuardianId(entry.To.Chat))!.Children.Select(child => child.Pupil).ToList();
        own.ShouldContain(child => child.Value == parts[2]);
        foreach (var child in own.Select(register.Find).OfType<Pupil>().Where(child => entry.Body.Text.Contains($" ({child.Class})", StringComparison.Ordinal) && child.Id.Value == parts[2]))
        {
            _questioned.ShouldNotContain((child.Id.Value, day), $"{entry.Key} on the day of a question");
            _nudged.Add((child.Id.Value, day));
        }

        if (kind == "sundayreturn")
        {
            day.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            register.Find(new PupilId(parts[2]))!.Boarding.ShouldBe(Boarding.Boarder, entry.Key);
        }

        var days = _nudgeDays.TryGetValue(FamilyOf(entry.To.Chat), out var known) ? known : _nudgeDays[FamilyOf(entry.To.Chat)] = [];
        days.Add(day);
        days.Count(told => told > day.AddDays(-7)).ShouldBeLessThanOrEqualTo(2, $"{entry.Key}: a third in a week");
        Figures.Kinds[kind] = Figures.Kinds.GetValueOrDefault(kind) + 1;
        if (kind is "week" or "help")
        {
            own.Any(child => _absent.Keys.Any(absence => absence.StartsWith($"{child.Value}:", StringComparison.Ordinal) && !_answered.Contains(absence)))
                .ShouldBeTrue($"{entry.Key}: nobody was absent without an answer");
        }
    }

    private int FamilyOf(string chat) => _familyOf[register.Find(new GuardianId(chat))!.Children[0].Pupil];

    private int FamiliesOf(IEnumerable<string> chats) => chats.Select(FamilyOf).Distinct().Count();

    private static string Name(PupilId pupil, RollCallKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{pupil}:{key.Date:yyyy-MM-dd}:{key.Session.ToString().ToLowerInvariant()}");
}
