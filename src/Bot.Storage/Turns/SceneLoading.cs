using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage.Links;
using Bot.Storage.Questions;
using Bot.Storage.Registers;
using Bot.Storage.RollCalls;
using Bot.Storage.Sql;

namespace Bot.Storage.Turns;

/// <summary>The first half of a turn's load, in two round trips: who speaks, then what was reported and asked.</summary>
internal static class SceneLoading
{
    /// <summary>How many days before the message's a family's questions still matter.</summary>
    private const int DaysOfQuestions = 3;

    public static async Task<Scene> LoadAsync(
        Database database, RegisterStore registers, MemoryCache memories, ClaimedMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var address = message.Inbound.From;
        var conversation = new Conversation(address, 0, new ConversationMemory());
        var link = new LinkRows();
        var readConversation = new Query(
            new Statement(TurnSql.Conversation) { ["account"] = address.Account, ["chat"] = address.Chat },
            row => conversation = new Conversation(address, row.Number("version"), memories.Read(address, row.Text("memory"))));
        await database.ReadAsync([readConversation, link.OfChat(address)], cancellationToken);

        var schools = new Dictionary<SchoolId, SchoolRegister>();
        foreach (var (school, version) in link.Versions)
        {
            var register = await registers.AtLeastAsync(school, version, cancellationToken);
            schools[school] = register.On(register.Clock.DateOf(message.Inbound.SentAt));
        }

        var wholeDays = new HashSet<(SchoolId, ClassId, DateOnly)>();
        var (rollCalls, questions, notes) = (new RollCallRows(), new QuestionRows(), new NoteRows());
        await database.ReadAsync(
            [
                .. link.Memberships.Where(membership => schools.ContainsKey(membership.School))
                    .SelectMany(membership => QueriesFor(membership, schools[membership.School], conversation.Memory, message, rollCalls, questions, wholeDays)),
                .. MayPress(message) ? link.Memberships.SelectMany(membership => NotesFor(membership, schools, notes, now)) : [],
            ],
            cancellationToken);
        return new Scene(message.Inbound, now, conversation, link.Person, link.Memberships, schools, rollCalls.All, questions.All) 
        {
            Languages = link.Languages,
            Notes = notes.All,
            WholeDays = wholeDays,
        };
    }

    /// <summary>The scene with everything that its chat remembers, however long ago it was reported.</summary>
    public static async Task<Scene> WithEarlierAsync(Database database, Scene scene, CancellationToken cancellationToken)
    {
        var (rollCalls, known) = (new RollCallRows(), scene.Reported.Select(rollCall => rollCall.Key).ToHashSet());
        await database.ReadAsync(
            [
                .. from school in scene.Memberships.Where(membership => membership.Kind == MemberKind.Staff).Select(membership => membership.School).Distinct()
                   from days in scene.Conversation.Memory.Reports.Select(report => report.Key).Where(key => !known.Contains(key)).GroupBy(key => key.Class, key => key.Date)
                   from query in rollCalls.OfClass(school, days.Key, days)
                   select query,
            ],
            cancellationToken);
        return scene with { Reported = [.. scene.Reported, .. rollCalls.All.Where(rollCall => !known.Contains(rollCall.Key))] };
    }

    /// <summary>A button, or a number that may stand for one.</summary>
    private static bool MayPress(ClaimedMessage message) => message.Inbound.Content is InboundContent.Button or InboundContent.Text { Value.Length: <= 3 };

    private static IEnumerable<Query> NotesFor(Membership membership, Dictionary<SchoolId, SchoolRegister> schools, NoteRows notes, DateTimeOffset now) =>
        membership.Kind == MemberKind.Staff && schools.GetValueOrDefault(membership.School) is { } register
            ? (register.Find(new StaffId(membership.Ref))?.Classes ?? []).Select(taught => notes.OfClass(membership.School, taught, now.AddDays(-DaysOfQuestions)))
            : [];

    private static IEnumerable<Query> QueriesFor(
        Membership membership,
        SchoolRegister register,
        ConversationMemory memory,
        ClaimedMessage message,
        RollCallRows rollCalls,
        QuestionRows questions,
        HashSet<(SchoolId, ClassId, DateOnly)> wholeDays)
    {
        var (school, today) = (membership.School, register.Clock.DateOf(message.Inbound.SentAt));
        if (membership.Kind == MemberKind.Guardian)
        {
            var children = register.Find(new GuardianId(membership.Ref))?.Children ?? [];
            return children.Count == 0 ? [] : [questions.OfPupils(school, children.Select(child => child.Pupil), today.AddDays(-DaysOfQuestions))];
        }

        var own = register.Find(new StaffId(membership.Ref))?.Classes ?? [];
        IReadOnlySet<(ClassId Class, DateOnly Date)> days = memory.ReportsBefore(message.Inbound.SentAt).Select(report => (report.Key.Class, report.Key.Date))
            .Concat(own.SelectMany(taught => new (ClassId Class, DateOnly Date)[] { (taught, today.AddDays(-1)), (taught, today) }))
            .ToHashSet();
        wholeDays.UnionWith(days.Select(day => (school, day.Class, day.Date)));
        return days.GroupBy(day => day.Class, day => day.Date).SelectMany(dates => rollCalls.OfClass(school, dates.Key, dates));
    }
}
