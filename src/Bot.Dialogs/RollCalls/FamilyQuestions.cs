using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>
/// Keeps the questions to families in step with a roll call: a question for every unexplained absence, none for the others, and a word to
/// families that were asked about a child who is there after all.
/// </summary>
internal static class FamilyQuestions
{
    /// <summary>How often a family is told of one session that its child has come, and that it has not after all.</summary>
    private const int Turns = 3;

    /// <summary>Stands before the question's key for the word that the child has come, for the first time, the second …</summary>
    private const string Arrival = "follow";

    /// <summary>Stands before the question's key for the word that the child has not come after all.</summary>
    private const string NotThere = "not-there";

    /// <summary>Stands before the question's key for the word to the other guardians that one of them answered.</summary>
    public const string Answered = "answered-";

    /// <summary>First part of the keys of all messages of one question.</summary>
    public static string KeyPrefix(SchoolId school, PupilId pupil, RollCallKey key) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"safety:{school.Value}:{pupil.Value}:{key.Date:yyyy-MM-dd}:{SessionKey(key.Session)}:");

    /// <summary>What the keys of all messages begin with that ask about this pupil or follow from such a question.</summary>
    public static IEnumerable<string> KeyPrefixes(SchoolId school, PupilId pupil)
    {
        var asked = $"safety:{school.Value}:{pupil.Value}:";
        return [asked, Answered + asked, .. Enumerable.Range(1, Turns).SelectMany(turn => new[] { KeyOf(Arrival, turn, asked), KeyOf(NotThere, turn, asked) })];
    }

    public static string SessionKey(Session session) => session switch
    {
        Session.Morning => "morning",
        Session.Afternoon => "afternoon",
        Session.Noon => "noon",
        Session.Dawn => "dawn",
        _ => "evening",
    };

    /// <param name="before">What stood before this turn; null for a first report.</param>
    /// <param name="after">What stands now.</param>
    /// <param name="isInDoubt">Numbers of the class contradict one another: nobody is asked about it.</param>
    /// <param name="dueAt">When new questions go out; null when it is too late that day.</param>
    public static IEnumerable<Effect> Update(SchoolRegister register, Facts facts, RollCall? before, RollCall after, bool isInDoubt, DateTimeOffset? dueAt)
    {
        var key = after.Key;
        var school = register.School.Id;
        var unexplained = isInDoubt || !after.IsReported || (register.Find(key.Class) is { } taught && !IsAskedIn(register, taught, key))
            ? []
            : after.Absences.Where(absence => SafetyPolicy.IsUnexplained(absence, key, facts.Questions) && register.Calendar.ChangeOf(key.Date, key.Session, absence.Pupil) is null)
                .Select(absence => absence.Pupil).ToHashSet();
        var stillAbsent = after.Absences.Select(absence => absence.Pupil).ToHashSet();

        // Who is not named any more is present only when everybody absent is named; otherwise it may be one of those without a name.
        var isCertain = after.IsReported && after.Unnamed == 0 && !isInDoubt;
        foreach (var pupil in (before?.Absences ?? []).Select(absence => absence.Pupil).Where(pupil => !unexplained.Contains(pupil)))
        {
            yield return new Effect.Withdraw(KeyPrefix(school, pupil, key));
            if (!isCertain && after.IsReported && !stillAbsent.Contains(pupil))
            {
                continue;
            }

            yield return new Effect.WithdrawQuestion(school, pupil, key);
            if (isCertain && !stillAbsent.Contains(pupil) && !IsAnswered(facts, pupil, key))
            {
                foreach (var effect in TellArrival(register, facts, pupil, after))
                {
                    yield return effect;
                }
            }
        }

        // Before a first report nobody was told that a child had come: there is nothing to take back.
        foreach (var pupil in before is null ? [] : stillAbsent.Except(before.Absences.Select(absence => absence.Pupil)))
        {
            foreach (var effect in TakeBackArrival(register, facts, pupil, after, isCertain: !isInDoubt, dueAt ?? after.ReportedAt))
            {
                yield return effect;
            }
        }

        if (dueAt is not { } due)
        {
            yield break;
        }

        foreach (var pupil in unexplained)
        {
            foreach (var effect in Ask(register, facts, pupil, key, due))
            {
                yield return effect;
            }
        }
    }

    /// <summary>Nobody is asked about lessons that leaders called off.</summary>
    private static bool IsAskedIn(SchoolRegister register, SchoolClass schoolClass, RollCallKey key) =>
        register.Calendar.ChangeOf(key.Date, key.Session, schoolClass) is not { TakesAway: true };

    /// <summary>The pupils of a roll call whose family would be asked but cannot be reached here.</summary>
    public static IReadOnlyList<PupilId> Unreachable(SchoolRegister register, Facts facts, RollCall rollCall) =>
        [.. rollCall.Absences
            .Where(absence => SafetyPolicy.IsUnexplained(absence, rollCall.Key, facts.Questions))
            .Select(absence => absence.Pupil)
            .Where(pupil => Routes.ToGuardians(register, facts, pupil).Count == 0)];

    private static IEnumerable<Effect> Ask(SchoolRegister register, Facts facts, PupilId pupil, RollCallKey key, DateTimeOffset due)
    {
        var school = register.School.Id;
        var question = new SafetyQuestion(school, pupil, key, due, SafetyQuestionState.Open);
        var recipients = Routes.ToGuardians(register, facts, pupil);
        if (recipients.Count == 0)
        {
            yield break;
        }

        yield return new Effect.OpenQuestion(question);
        foreach (var takenBack in NudgeKeys.TakeBack(register, pupil, key.Date))
        {
            yield return takenBack;
        }

        foreach (var (guardian, route) in recipients)
        {
            var worded = register.In(route.Language);
            var body = new Outbound(GuardianWording.SafetyQuestion(worded, pupil, key))
            {
                Choices = [.. GuardianWording.MenuLabels(worded).Select((label, index) => new Choice(label, ButtonToken.OfMenu(question, index + 1)))],
                TextNamesChoices = true,
                Template = GuardianTemplates.Of(MessageTemplates.SafetyQuestion, register, pupil, key),
            };
            yield return new Effect.Say(route.Entry(
                KeyPrefix(school, pupil, key) + guardian.Id, school, MessageKind.SafetyQuestion, body, due, SafetyPolicy.NotAfter(register, key)));
        }
    }

    /// <summary>After an answer a person speaks with the family, and nothing automatic does (C.2 rule 9).</summary>
    private static bool IsAnswered(Facts facts, PupilId pupil, RollCallKey key) =>
        facts.Questions.Any(question => question.Pupil == pupil && question.RollCall == key && question.State is SafetyQuestionState.Answered or SafetyQuestionState.Accepted);

    private static IEnumerable<Effect> TellArrival(SchoolRegister register, Facts facts, PupilId pupil, RollCall after)
    {
        var prefix = KeyPrefix(register.School.Id, pupil, after.Key);
        Outbound BodyIn(string language) => new(GuardianWording.AtSchoolAfterAll(register.In(language), pupil, after.Key, after.Late.Contains(pupil)))
        {
            Template = GuardianTemplates.Of(MessageTemplates.Arrived, register, pupil, after.Key),
        };
        var taken = Enumerable.Range(1, Turns).Select(turn => new Effect.Withdraw(KeyOf(NotThere, turn, prefix)));
        return
        [
            .. taken,
            .. from way in Routes.ToGuardians(register, facts, pupil)
               from turn in Enumerable.Range(1, Turns)
               let before = turn == 1 ? prefix : KeyOf(NotThere, turn - 1, prefix)
               select FollowUp(register, after, KeyOf(Arrival, turn, prefix), way, BodyIn(way.Route.Language), after.ReportedAt, onlyIfSent: before),
        ];
    }

    /// <summary>"đã tới lớp" was wrong: what was not sent yet is not sent any more, and a family that read it is told so, once.</summary>
    private static IEnumerable<Effect> TakeBackArrival(SchoolRegister register, Facts facts, PupilId pupil, RollCall after, bool isCertain, DateTimeOffset due)
    {
        var prefix = KeyPrefix(register.School.Id, pupil, after.Key);
        var taken = Enumerable.Range(1, Turns).Select(turn => new Effect.Withdraw(KeyOf(Arrival, turn, prefix)));
        if (!isCertain)
        {
            return taken;
        }

        Outbound BodyIn(string language) => new(GuardianWording.NotAtSchoolAfterAll(register.In(language), pupil, after.Key))
        {
            Template = GuardianTemplates.Of(MessageTemplates.SafetyQuestion, register, pupil, after.Key), // where only a template may go, the question itself says it
        };
        return
        [
            .. taken,
            .. from way in Routes.ToGuardians(register, facts, pupil)
               from turn in Enumerable.Range(1, Turns)
               select FollowUp(register, after, KeyOf(NotThere, turn, prefix), way, BodyIn(way.Route.Language), due, onlyIfSent: KeyOf(Arrival, turn, prefix)),
        ];
    }

    /// <summary>The teacher said yes: what waits to be said about this pupil's absence is due then.</summary>
    internal static IEnumerable<Effect> BringForward(SchoolId school, PupilId pupil, RollCallKey key, DateTimeOffset due)
    {
        var prefix = KeyPrefix(school, pupil, key);
        return Enumerable.Range(1, Turns).Select(turn => KeyOf(NotThere, turn, prefix)).Prepend(prefix).Select(keys => new Effect.BringForward(keys, due));
    }

    private static string KeyOf(string what, int turn, string prefix) =>
        turn == 1 ? $"{what}-{prefix}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}-{turn}-{prefix}");

    /// <param name="key">Of the message, without its guardian; of what it follows as well.</param>
    private static Effect.Say FollowUp(SchoolRegister register, RollCall after, string key, (Domain.People.Guardian Guardian, Route Route) way, Outbound body, DateTimeOffset due, string onlyIfSent) => new(
        way.Route.Entry(key + way.Guardian.Id, register.School.Id, MessageKind.FollowUp, body, due, SafetyPolicy.NotAfter(register, after.Key)),
        OnlyIfSent: onlyIfSent + way.Guardian.Id);
}
