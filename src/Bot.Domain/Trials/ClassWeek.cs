namespace Bot.Domain.Trials;

/// <summary>What the trial's pupils of one class missed in one week: drawn together, so counted together.</summary>
/// <param name="Pupils">How many pupil-weeks.</param>
/// <param name="Missed">Sessions missed without explanation.</param>
/// <param name="Sessions">Sessions that were held and reported.</param>
public sealed record ClassWeek(bool IsHeldOut, int Pupils, int Missed, int Sessions);
