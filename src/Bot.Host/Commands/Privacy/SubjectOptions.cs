using System.CommandLine;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Host.Commands.Privacy;

/// <summary>About whom a verb is: a guardian by the number of the register, or a child with <c>--pupil</c>.</summary>
internal sealed class SubjectOptions
{
    private readonly Argument<string?> _guardian = new("GUARDIAN") { Description = PrivacyWording.Guardian, Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _guardianByName = new("--guardian") { Description = PrivacyWording.Guardian };
    private readonly Option<string?> _pupil = new("--pupil") { Description = PrivacyWording.Pupil };

    public void AddTo(Command command)
    {
        command.Add(_guardian);
        command.Add(_guardianByName);
        command.Add(_pupil);
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(_guardian), result.GetValue(_guardianByName), result.GetValue(_pupil) }.Count(given => given is { Length: > 0 }) != 1)
            {
                result.AddError(PrivacyWording.OnePerson);
            }
        });
    }

    /// <summary>A number may be written in any way; the register's own spelling is the guardian's id.</summary>
    public RecordSubject Read(ParseResult parsed, SchoolRegister register)
    {
        if (parsed.GetValue(_pupil) is { Length: > 0 } pupil)
        {
            return new RecordSubject.OfPupil(new PupilId(pupil));
        }

        var written = parsed.GetValue(_guardian) is { Length: > 0 } bare ? bare : parsed.GetValue(_guardianByName)!;
        var known = register.Find(new GuardianId(written))
            ?? (PhoneNumber.Of(written) is { } number ? register.Guardians.FirstOrDefault(guardian => PhoneNumber.AllIn(guardian.Phone).Contains(number)) : null);
        return new RecordSubject.OfGuardian(known?.Id ?? new GuardianId(written));
    }
}
