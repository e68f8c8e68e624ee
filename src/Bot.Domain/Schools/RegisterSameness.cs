using Bot.Domain.People;

namespace Bot.Domain.Schools;

/// <summary>Whether two entries of a register say the same; records compare their lists by reference, which is too strict here.</summary>
internal static class RegisterSameness
{
    public static bool Same(SchoolProfile one, SchoolProfile other) =>
        one.SchoolDays.SetEquals(other.SchoolDays)
        && one.Sessions.SequenceEqual(other.Sessions)
        && one with { SchoolDays = other.SchoolDays, Sessions = other.Sessions } == other;

    public static bool Same(SchoolClass one, SchoolClass other) =>
        one.Sessions.SequenceEqual(other.Sessions) && one with { Sessions = other.Sessions } == other;

    public static bool Same(StaffMember one, StaffMember other) =>
        one.Grades.SequenceEqual(other.Grades)
        && one.Hamlets.SequenceEqual(other.Hamlets, StringComparer.Ordinal)
        && one.AlsoTeaches.SequenceEqual(other.AlsoTeaches)
        && one with { Grades = other.Grades, Hamlets = other.Hamlets, AlsoTeaches = other.AlsoTeaches } == other;

    public static bool Same(Pupil one, Pupil other) =>
        one.Columns.Count == other.Columns.Count
        && one.Columns.All(column => other.Columns.TryGetValue(column.Key, out var value) && value == column.Value)
        && one with { Columns = other.Columns } == other;

    public static bool Same(Guardian one, Guardian other) =>
        one.Children.Count == other.Children.Count
        && one.Children.All(other.Children.Contains)
        && one with { Children = other.Children } == other;
}
