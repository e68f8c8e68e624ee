using System.Globalization;
using System.Text;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Roles;

/// <summary>
/// Every role tries everything there is to try on one child. The whole table is <c>matrix.txt</c>, reviewed like code (<c>UPDATE_MATRIX=1</c> rewrites it); what may
/// never be in it is said below, whatever the file says.
/// </summary>
public sealed class RoleMatrixTests
{
    private static readonly string Path = Repository.PathTo("tests", "Bot.Dialogs.Tests", "Roles", "matrix.txt");

    private static readonly IReadOnlyList<RoleTrial> Trials = [.. RoleRow.All.SelectMany(row => Enum.GetValues<Role>().Select(role => RoleTrial.Of(role, row)))];

    [Fact]
    public async Task The_table_is_as_it_was_reviewed()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_MATRIX") == "1")
        {
            await File.WriteAllTextAsync(Path, Table());
            return;
        }

        Table().ShouldBe(await File.ReadAllTextAsync(Path));
    }

    /// <summary>Whom the child does not concern at all. Staff of another school may hear a name back that they wrote.</summary>
    [Theory]
    [InlineData(Role.OtherGuardian)]
    [InlineData(Role.OtherSchool)]
    [InlineData(Role.Former)]
    [InlineData(Role.Stranger)]
    [InlineData(Role.Superior)]
    public void Whom_it_does_not_concern_is_told_nothing_and_changes_nothing(Role role) =>
        Trials.Where(trial => trial.Role == role && ((trial.IsTold && !(role == Role.OtherSchool && trial.Row.NamesChild)) || trial.Changes) && !IsLinking(trial)).Select(trial => trial.Row.Name).ShouldBeEmpty();

    /// <summary>Staff who may note and warn, but not read.</summary>
    [Theory]
    [InlineData(Role.OtherTeacher)]
    [InlineData(Role.SubjectTeacher)]
    [InlineData(Role.YouthLeader)]
    [InlineData(Role.OtherOfficer)]
    [InlineData(Role.HeadOfSubject)]
    [InlineData(Role.OtherHamletHead)]
    [InlineData(Role.Administrator)]
    public void Staff_without_need_hear_the_name_only_when_they_say_it(Role role) =>
        Trials.Where(trial => trial.Role == role && trial.IsTold && !trial.Row.NamesChild).Select(trial => trial.Row.Name).ShouldBeEmpty();

    [Fact]
    public void Nobody_but_those_who_may_report_changes_the_roll_call()
    {
        Role[] may = [Role.OwnTeacher, Role.BoardingSupervisor, Role.Clerk, Role.DeputyOfGrade, Role.OtherDeputy, Role.Principal, Role.SecondTeacher, Role.StandIn];

        Trials.Where(trial => trial.Effects.Any(effect => (effect is Effect.RecordRollCall or Effect.ConfirmRollCall) && RoleTrial.IsAbout[effect.GetType()](effect)) && !may.Contains(trial.Role)).Select(trial => $"{trial.Role}: {trial.Row.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void What_a_family_said_is_changed_by_that_family_and_accepted_by_those_who_report()
    {
        Role[] may = [Role.OwnGuardian, Role.StoppedGuardian, Role.TeacherAndGuardian, Role.OwnTeacher, Role.BoardingSupervisor, Role.Clerk, Role.DeputyOfGrade, Role.OtherDeputy, Role.Principal, Role.SecondTeacher, Role.StandIn];

        Trials.Where(trial => trial.Effects.Any(effect => (effect is Effect.MoveQuestion or Effect.OpenQuestion) && RoleTrial.IsAbout[effect.GetType()](effect)) && !may.Contains(trial.Role)).Select(trial => $"{trial.Role}: {trial.Row.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void In_a_group_nothing_is_told_and_nothing_changes() =>
        Trials.Where(trial => trial.Row.IsGroup && (trial.IsTold || trial.Changes || trial.Tells)).Select(trial => $"{trial.Role}: {trial.Row.Name}").ShouldBeEmpty();

    [Fact]
    public void An_outsider_who_is_told_the_name_is_in_the_audit() =>
        Trials.Where(trial => trial.Role is Role.OfficerOfHamlet or Role.OtherOfficer or Role.HamletHead or Role.OtherHamletHead && trial.IsTold && !trial.Row.NamesChild)
            .Where(trial => !trial.Effects.OfType<Effect.Audit>().Any(audit => audit.Action == AuditActions.SeenOutside && audit.Subject == RoleWorld.Child.Id.Value))
            .Select(trial => trial.Row.Name).ShouldBeEmpty();

    [Fact]
    public void A_superior_sees_of_what_was_handed_over_only_its_file_and_each_look_is_in_the_audit()
    {
        var told = Trials.Where(trial => trial.Role == Role.SuperiorWithCase && trial.IsTold).ToList();

        told.Select(trial => trial.Row.Name).ShouldBe(["case of the child", "open cases", "cases handed over", "first case handed over"], ignoreOrder: true);
        told.ShouldAllBe(trial => trial.Effects.OfType<Effect.Audit>().Any(audit => audit.Action == AuditActions.SeenOutside && audit.Subject == RoleWorld.Child.Id.Value));
        Trials.Where(trial => trial.Role == Role.SuperiorWithCase && trial.Changes && !IsLinking(trial)).ShouldBeEmpty();
    }

    /// <summary>What is heard about papers and figures in which no child is named, and why it needs no row.</summary>
    private static readonly IReadOnlyDictionary<Type, string> AboutNoChild = new Dictionary<Type, string>
    {
        [typeof(Heard.AcceptsNote)] = "becomes what the words of the note mean: the row \"button note\"",
        [typeof(Heard.Letter)] = "a superior's letter",
        [typeof(Heard.AnswersLetter)] = "what is asked about a superior's letter",
        [typeof(Heard.ResumesLetter)] = "what is asked about a superior's letter",
        [typeof(Heard.FileText)] = "a file that is no letter is not read",
        [typeof(Heard.ConfirmsMonth)] = "figures of a class",
        [typeof(Heard.GivesCodeWord)] = "a leader's change of the calendar",
        [typeof(Heard.AsksCalendar)] = "days",
        [typeof(Heard.AsksTrial)] = "whether messages help, in numbers",
        [typeof(Heard.TicksParticipation)] = "heard only on a day of learning in another way, which this morning is not",
    };

    [Fact]
    public void Everything_that_can_be_heard_is_tried_by_somebody() =>
        Kinds<Heard>().Except(AboutNoChild.Keys).Except(Trials.Select(trial => trial.Heard.GetType())).Select(type => type.Name)
            .ShouldBeEmpty("add a row to RoleRow.All for it");

    [Fact]
    public void Every_effect_says_whether_it_is_about_the_child() =>
        Kinds<Effect>().Except(RoleTrial.IsAbout.Keys).Select(type => type.Name).ShouldBeEmpty("add it to RoleTrial.IsAbout");

    [Fact]
    public void The_matrix_can_fail()
    {
        Trials.Count(trial => trial.IsTold).ShouldBeGreaterThan(40);
        Trials.Count(trial => trial.Changes).ShouldBeGreaterThan(40);
        Trials.Where(trial => trial.Role == Role.OwnGuardian && trial.IsTold).ShouldNotBeEmpty();
    }

    private static bool IsLinking(RoleTrial trial) => trial.Effects.All(effect => effect is Effect.LinkChat or Effect.LinkByPhone or Effect.Say or Effect.Audit);

    private static IEnumerable<Type> Kinds<T>() => typeof(T).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(T)));

    private static string Table()
    {
        var roles = Enum.GetValues<Role>();
        var width = RoleRow.All.Max(row => row.Name.Length) + 2;
        var table = new StringBuilder("n: the writer is told the child's name; c: something of the child's is changed; t: somebody else is told; ·: none of it\n\n");
        foreach (var (index, role) in roles.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{index + 1,2} {role}\n");
        }

        table.Append('\n').Append(' ', width).AppendJoin(' ', roles.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture).PadRight(3))).Append('\n');
        foreach (var row in RoleRow.All)
        {
            var line = row.Name.PadRight(width) + string.Join(' ', roles.Select(role => Trials.Single(trial => trial.Role == role && trial.Row == row).Cell.PadRight(3)));
            table.Append(line.TrimEnd()).Append('\n');
        }

        return table.ToString();
    }
}
