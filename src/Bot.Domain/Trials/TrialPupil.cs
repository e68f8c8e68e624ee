namespace Bot.Domain.Trials;

/// <summary>A pupil whose family was to hear a nudge in a week of the trial, and heard it, or did not because the class was drawn to hear none.</summary>
/// <param name="Week">First day of the trial's week.</param>
/// <param name="Day">The day of the first nudge; what counts is missed after it.</param>
public sealed record TrialPupil(SchoolId School, PupilId Pupil, ClassId Class, DateOnly Week, DateOnly Day, bool IsHeldOut);
