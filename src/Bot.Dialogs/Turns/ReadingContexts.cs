using Bot.Dialogs.Conversations;
using Bot.Dialogs.Understanding;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Turns;

/// <summary>What the reader may know of a chat: who writes, what was reported, what was asked.</summary>
internal static class ReadingContexts
{
    /// <summary>Null for a stranger: nobody's words are read without a register.</summary>
    public static ReadingContext? Of(Scene scene, Party party)
    {
        var memory = scene.Conversation.Memory;
        var nicknames = memory.Nicknames.Count == 0 ? null : memory.Nicknames.ToDictionary(nickname => (nickname.Class, nickname.Word), nickname => nickname.Pupil);
        return party switch
        {
            Party.Staff staff => new ReadingContext(
                staff.Register, new Sender.OfStaff(staff.Member), scene.Message.SentAt, Known(scene, staff), ExpectedOfStaff(scene), Nicknames: nicknames),
            Party.Family family => new ReadingContext(
                family.Register, new Sender.OfFamily(family.Guardian), scene.Message.SentAt, [], ExpectedOfFamily(scene)),
            _ => null,
        };
    }

    private static List<KnownReport> Known(Scene scene, Party.Staff staff)
    {
        var memory = scene.Conversation.Memory;
        var known = new List<KnownReport>();
        foreach (var remembered in memory.Reports)
        {
            // What somebody else changed since, or what was taken back, is no report of this sender any more.
            if (ReportedAs(remembered.Key, scene) is { } rollCall && (rollCall.IsReported || rollCall.Late.Count > 0))
            {
                var namesOpen = memory.Prompt?.Question?.About is QuestionAbout.Names or QuestionAbout.Pupil && rollCall.Unnamed > 0;
                known.Add(new KnownReport(ReportReadings.Of(rollCall), remembered.At, namesOpen));
            }
        }

        // The own class may have been reported by the office: "thêm Vân" adds to that.
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        known.AddRange(scene.Reported
            .Where(rollCall => rollCall.Key.Class == staff.Member.OnlyClass && rollCall.Key.Date == today && rollCall.IsReported && known.TrueForAll(one => !IsOf(one, rollCall)))
            .Select(rollCall => new KnownReport(ReportReadings.Of(rollCall), rollCall.ReportedAt, NamesOpen: false)));
        return [.. known.OrderBy(one => one.At)];
    }

    /// <summary>A memory holds forty reports and a scene few roll calls: a query would allocate what it captures for each of the forty.</summary>
    private static RollCall? ReportedAs(RollCallKey key, Scene scene)
    {
        for (var i = 0; i < scene.Reported.Count; i++)
        {
            if (scene.Reported[i].Key == key)
            {
                return scene.Reported[i];
            }
        }

        return null;
    }

    private static bool IsOf(KnownReport known, RollCall rollCall) =>
        known.Report.Class == rollCall.Key.Class && known.Report.Date == rollCall.Key.Date && known.Report.Session == rollCall.Key.Session;

    private static Expectation? ExpectedOfStaff(Scene scene)
    {
        var memory = scene.Conversation.Memory;
        return memory.Prompt is not { } prompt || scene.Message.SentAt > prompt.ExpiresAt ? null
            : prompt.Question is { } question ? new Expectation.Asked(question)
            : memory.State is nameof(RollCalls.Asking.ReadBack) or nameof(RollCalls.Asking.Confirmation) or nameof(RollCalls.Asking.Calendar) or nameof(RollCalls.Asking.CodeWord) or nameof(RollCalls.Asking.Dropout) or nameof(RollCalls.Asking.Campaign) or nameof(RollCalls.Asking.Sharing) ? new Expectation.ReadBack()
            : null;
    }

    private static Expectation.AbsenceAlert? ExpectedOfFamily(Scene scene)
    {
        var open = Listener.OpenQuestions(scene).ToList();
        return open.Count == 0 ? null : new Expectation.AbsenceAlert([.. open.Select(question => new AlertedAbsence(question.Pupil, question.RollCall))]);
    }
}
