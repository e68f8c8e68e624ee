using Bot.Domain;

namespace Bot.Dialogs.Privacy;

/// <summary>About whom something is exported or erased.</summary>
public abstract record RecordSubject
{
    private RecordSubject() { }

    public sealed record OfPupil(PupilId Pupil) : RecordSubject;

    public sealed record OfGuardian(GuardianId Guardian) : RecordSubject;
}
