using System.Collections.Frozen;
using Bot.Domain.People;

namespace Bot.Domain.Schools;

/// <summary>The staff of one day: with the classes and grades that covers give, and who stands in for whom.</summary>
internal sealed class Attendants
{
    private readonly Dictionary<StaffId, StaffId> _standIns = [];

    /// <param name="covers">Those that hold on the day.</param>
    public Attendants(IReadOnlyList<StaffMember> roster, IReadOnlyList<Cover> covers)
    {
        var members = roster.ToDictionary(member => member.Id);
        foreach (var cover in covers.OrderBy(cover => cover.At).Where(cover => members.ContainsKey(cover.Who)))
        {
            if (cover.For is { } away && away != cover.Who && members.ContainsKey(away))
            {
                _standIns[away] = cover.Who;
            }
            else if (cover.Class is { } taught)
            {
                members[cover.Who] = With(members[cover.Who], [taught]);
            }
        }

        foreach (var away in _standIns.Keys.ToList())
        {
            var (absent, standIn) = (members[away], members[Final(away)]);
            if (standIn.Id != away)
            {
                members[standIn.Id] = With(standIn, absent.Classes) with { Grades = GradesOf(standIn, absent) };
            }
        }

        Staff = [.. roster.Select(member => members[member.Id])];
        ById = members.ToFrozenDictionary();
    }

    public IReadOnlyList<StaffMember> Staff { get; }

    public FrozenDictionary<StaffId, StaffMember> ById { get; }

    /// <summary>Who does this person's part that day: the stand-in of the stand-in where that one is away too; the person where that leads in a circle.</summary>
    public StaffMember? Present(StaffMember? member) => member is null ? null : ById[Final(member.Id)];

    private StaffId Final(StaffId member)
    {
        var (seen, last) = (new HashSet<StaffId> { member }, member);
        while (_standIns.TryGetValue(last, out var next))
        {
            if (!seen.Add(next))
            {
                return member;
            }

            last = next;
        }

        return last;
    }

    private static StaffMember With(StaffMember member, IEnumerable<ClassId> classes) =>
        member with { AlsoTeaches = [.. member.AlsoTeaches.Union(classes.Where(taught => taught != member.Homeroom))] };

    /// <summary>Whoever stands in for the head answers for every grade.</summary>
    private static IReadOnlyList<int> GradesOf(StaffMember standIn, StaffMember absent) =>
        !standIn.IsLeader || !absent.IsLeader || standIn.Grades.Count == 0 ? standIn.Grades
        : absent.Grades.Count == 0 ? []
        : [.. standIn.Grades.Union(absent.Grades)];
}
