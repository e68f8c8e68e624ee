using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Tests.Conversations;

/// <summary>What a chat remembers of its reports, as it is stored: also as earlier versions stored it and as later ones may.</summary>
public sealed class RememberedReportTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 7, 5, 30, 125, TimeSpan.FromHours(7));
    private static readonly RollCallKey Key = new(new ClassId("7A"), new DateOnly(2026, 11, 23), Session.Morning);

    public static TheoryData<Session> Sessions => [.. Enum.GetValues<Session>()];

    [Theory]
    [MemberData(nameof(Sessions))]
    public void A_report_is_read_as_it_was_written(Session session)
    {
        var report = new RememberedReport(Key with { Session = session }, 3, At, Before: null);
        DialogJson.Read<RememberedReport>(DialogJson.Write(report)).ShouldBe(report);
    }

    [Fact]
    public void What_stood_before_and_that_it_was_taken_back_are_kept()
    {
        var before = new RollCall(new SchoolId("GL"), Key, 1, 34, 1) { Origin = RollCallOrigin.Report, SourceMessage = "m1", Absences = [new Absence(new PupilId("HS1"), AbsenceKind.Excused, null)], ReportedAt = At };
        var read = DialogJson.Read<RememberedReport>(DialogJson.Write(new RememberedReport(Key, 2, At, before) { IsTakenBack = true }));
        read.IsTakenBack.ShouldBeTrue();
        read.Before.ShouldNotBeNull().Absences.ShouldBe(before.Absences);
    }

    [Fact]
    public void The_form_of_earlier_versions_is_read_and_kept()
    {
        const string stored = """{"key":{"class":"7A","date":"2026-11-23","session":"Morning"},"revision":3,"at":"2026-11-23T07:05:30.125+07:00","isTakenBack":false}""";
        var report = DialogJson.Read<RememberedReport>(stored);
        report.ShouldBe(new RememberedReport(Key, 3, At, Before: null));
        DialogJson.Write(report).ShouldBe("""{"key":{"class":"7A","date":"2026-11-23","session":"Morning"},"revision":3,"at":"2026-11-23T07:05:30.125+07:00"}""");
    }

    [Fact]
    public void What_a_later_version_added_is_passed_over() =>
        DialogJson.Read<RememberedReport>("""{"by":{"name":["x"]},"revision":3,"key":{"room":{"n":1},"class":"7A","session":"Morning","date":"2026-11-23"},"at":"2026-11-23T07:05:30.125+07:00"}""")
            .ShouldBe(new RememberedReport(Key, 3, At, Before: null));

    [Theory]
    [InlineData("""{"revision":3,"at":"2026-11-23T07:05:30+07:00"}""")]
    [InlineData("""{"key":{"class":"7A","date":"2026-11-23"},"revision":3,"at":"2026-11-23T07:05:30+07:00"}""")]
    public void A_report_of_nothing_is_refused(string stored) => Should.Throw<JsonException>(() => DialogJson.Read<RememberedReport>(stored));
}
