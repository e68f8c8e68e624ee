using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Communes;

/// <summary>What "hủy" needs behind "đã gửi xã", of one child.</summary>
/// <param name="Case">The case as it was; null where none was moved.</param>
/// <param name="Entry">The line in the lane.</param>
/// <param name="Tasks">The tasks that were closed by it.</param>
public sealed record CommuneTold(PupilId Pupil, PupilCase? Case, string Entry, IReadOnlyList<string> Tasks);
