using Bot.Domain.Schools;

namespace Bot.Domain.People;

/// <summary>
/// Guardians who share a pupil, directly or through another guardian (design §10), with all their children at the school. What is said to a
/// guardian is about that guardian's own children all the same.
/// </summary>
public sealed record Family(IReadOnlyList<Guardian> Guardians, IReadOnlyList<PupilId> Children)
{
    /// <summary>The families of a school in the order of its guardians.</summary>
    public static IReadOnlyList<Family> Of(SchoolRegister register)
    {
        var families = new List<Family>();
        var taken = new HashSet<GuardianId>();
        foreach (var first in register.Guardians)
        {
            if (taken.Contains(first.Id))
            {
                continue;
            }

            var (guardians, children) = (new List<Guardian>(), new List<PupilId>());
            var open = new Queue<Guardian>([first]);
            while (open.TryDequeue(out var guardian))
            {
                if (!taken.Add(guardian.Id))
                {
                    continue;
                }

                guardians.Add(guardian);
                foreach (var child in guardian.Children.Select(child => child.Pupil).Where(child => !children.Contains(child)))
                {
                    children.Add(child);
                    foreach (var other in register.GuardiansOf(child))
                    {
                        open.Enqueue(other);
                    }
                }
            }

            families.Add(new Family(guardians, children));
        }

        return families;
    }
}
