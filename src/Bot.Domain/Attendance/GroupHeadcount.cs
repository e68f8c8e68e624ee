using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>
/// The pupils of a hamlet, or any group across classes, in one session. Each is in exactly one of the numbers: present, absent, in a class that has not
/// reported, learning in another way, or without the session.
/// </summary>
public sealed record GroupHeadcount(DateOnly Date, Session Session, int Pupils)
{
    public int Present { get; init; }

    public IReadOnlyList<(Pupil Pupil, Absence Absence)> Absences { get; init; } = [];

    public int Absent => Absences.Count;

    /// <summary>Pupils of classes that have not reported: nobody knows of them.</summary>
    public int NotReported { get; init; }

    public int InOtherMode { get; init; }

    /// <summary>Their class is not taught in this session.</summary>
    public int WithoutSession { get; init; }

    /// <summary>The classes that have not reported.</summary>
    public IReadOnlyList<ClassId> Outstanding { get; init; } = [];

    /// <summary>Absent pupils without a name in the classes concerned: any of them may be one of the group, and stands under present.</summary>
    public int Unnamed { get; init; }

    /// <summary>Present of those of whom something is known; null when nothing is.</summary>
    public decimal? Percentage => Present + Absent == 0 ? null : 100m * Present / (Present + Absent);

    public static GroupHeadcount Of(SchoolRegister register, IReadOnlyList<Pupil> pupils, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, DateOnly date, Session session)
    {
        var absences = new List<(Pupil, Absence)>();
        var (present, notReported, inOtherMode, without, unnamed) = (0, 0, 0, 0, 0);
        var outstanding = new List<ClassId>();
        foreach (var group in pupils.GroupBy(pupil => pupil.Class).OrderBy(group => group.Key.Value, ClassOrder.ByName))
        {
            if (register.Find(group.Key) is not { } schoolClass || !schoolClass.Sessions.Contains(session) || !register.Calendar.IsHeld(date, session, schoolClass))
            {
                without += group.Count();
                continue;
            }

            var inClass = group.Where(pupil => register.Calendar.ChangeOf(date, session, pupil.Id) is null).ToList();
            inOtherMode += group.Count() - inClass.Count;
            if (inClass.Count == 0)
            {
                continue;
            }

            if (rollCalls.GetValueOrDefault(new RollCallKey(group.Key, date, session)) is not { IsReported: true } rollCall)
            {
                notReported += inClass.Count;
                outstanding.Add(group.Key);
                continue;
            }

            var elsewhere = rollCall.Elsewhere.Where(absence => absence.Reason == ReasonCode.HT).Select(absence => absence.Pupil).ToHashSet();
            var away = inClass.Where(pupil => elsewhere.Contains(pupil.Id)).ToList();
            var absent = (from pupil in inClass.Except(away)
                          from absence in rollCall.Absences
                          where absence.Pupil == pupil.Id
                          select (pupil, absence)).ToList();
            absences.AddRange(absent);
            inOtherMode += away.Count;
            present += inClass.Count - away.Count - absent.Count;
            unnamed += rollCall.Unnamed;
        }

        return new GroupHeadcount(date, session, pupils.Count)
        {
            Present = present,
            Absences = absences,
            NotReported = notReported,
            InOtherMode = inOtherMode,
            WithoutSession = without,
            Outstanding = outstanding,
            Unnamed = unnamed,
        };
    }
}
