using Bot.Domain;

namespace Bot.Dialogs.Pages.School;

/// <summary>What a class reported on one day.</summary>
/// <param name="Enrolled">Pupils times reported sessions.</param>
/// <param name="Absent">Of those.</param>
/// <param name="NotReported">Sessions that were held and not reported.</param>
public sealed record SchoolDayOfClass(ClassId Class, int Enrolled, int Absent, int NotReported)
{
    /// <summary>Sessions in which everybody absent is named.</summary>
    public int Certain { get; init; }

    /// <summary>Missed sessions that count, by stated cause.</summary>
    public IReadOnlyList<(string Label, int Count)> Reasons { get; init; } = [];

    /// <summary>Missed sessions of <see cref="Certain"/>, by the hamlet of the pupil.</summary>
    public IReadOnlyList<(string Label, int Count)> Hamlets { get; init; } = [];
}
