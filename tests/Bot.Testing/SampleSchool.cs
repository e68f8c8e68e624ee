using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Storage.Rosters;

namespace Bot.Testing;

/// <summary>The sample school of <c>config/truong-mau</c>: 12 classes, 395 pupils.</summary>
public static class SampleSchool
{
    private static readonly Lazy<SchoolRegister> Loaded = new(() => RosterFolder.Read(Folder) switch
    {
        RosterReading.Read read => read.Register,
        RosterReading.Faulty faulty => throw new InvalidOperationException(string.Join(Environment.NewLine, faulty.Faults)),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    public static string Folder => Repository.PathTo("config", "truong-mau");

    public static SchoolRegister Register => Loaded.Value;

    /// <summary>GVCN of the class.</summary>
    public static StaffMember TeacherOf(string schoolClass) =>
        Register.HomeroomTeacherOf(new ClassId(schoolClass)) ?? throw new ArgumentException($"{schoolClass} has no homeroom teacher.", nameof(schoolClass));

    public static StaffMember Principal => Register.Principal!;

    /// <summary>The pupil of the class with that roll number (STT).</summary>
    public static Pupil Pupil(string schoolClass, int rollNumber) =>
        Register.PupilsOf(new ClassId(schoolClass)).First(pupil => pupil.RollNumber == rollNumber);
}
