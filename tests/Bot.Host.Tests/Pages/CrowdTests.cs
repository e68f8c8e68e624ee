using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Pages;
using Bot.Domain;
using Bot.Host.Tests.Browser;
using Bot.Host.Tests.Power;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Pages;

/// <summary>Two hundred people have Today open while twelve classes report, on one small computer; another school is served by it too.</summary>
public sealed class CrowdTests(ITestOutputHelper output)
{
    private const int Leaders = 164;
    private const int Neighbours = 20;
    private const string OtherSchool = "MAU02";

    /// <summary>The principal and the clerk look at all classes.</summary>
    private static readonly string[] OfTheSchool = [SampleSchool.Principal.Id.Value, "GL-CB21"];

    [Fact]
    public async Task Everybody_sees_every_report_and_nobody_one_of_another_school()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await ServedBot.StartAsync(folder.FullPath, "2026-11-23T07:20:00+07:00");
        var classes = SampleSchool.Register.Classes.Select(one => one.Id).ToList();
        var neighbour = await AddSchoolAsync(folder);
        using var http = Open(bot);
        var crowd = new List<(TodayViewer Viewer, ClassId? Class, bool IsNeighbour)>();
        foreach (var place in Enumerable.Range(0, Leaders))
        {
            crowd.Add((new TodayViewer(http, await TodayViewer.SignInAsync(http, OfTheSchool[place % OfTheSchool.Length]), "/?xem=truong"), null, false));
        }

        foreach (var place in Enumerable.Range(0, 200 - Leaders - Neighbours))
        {
            var schoolClass = classes[place % classes.Count];
            crowd.Add((new TodayViewer(http, await TodayViewer.SignInAsync(http, SampleSchool.TeacherOf(schoolClass.Value).Id.Value), "/"), schoolClass, false));
        }

        crowd.AddRange(Enumerable.Range(0, Neighbours).Select(_ => (new TodayViewer(http, neighbour, "/?xem=truong"), (ClassId?)null, true)));
        crowd.Count.ShouldBe(200);
        using var patience = new CancellationTokenSource(HostProcess.Patience);
        crowd.ForEach(one => one.Viewer.Open());
        await Task.WhenAll(crowd.Select(one => one.Viewer.SeesAsync(NewsFor(one.Class, []), since: 0, patience.Token)));
        var silent = crowd.Where(one => one.IsNeighbour).Select(one => one.Viewer).ToList();
        var atRest = bot.Memory;

        var (heard, shown, reported) = (new List<double>(), new List<double>(), new List<ClassId>());
        foreach (var schoolClass in classes)
        {
            var absent = SampleSchool.Register.PupilsOf(schoolClass)[0];
            await SchoolPage.SayAsync(bot, SampleSchool.TeacherOf(schoolClass.Value).Id.Value, $"{schoolClass.Value} vắng 1: {absent.Name.Full}");
            var accepted = Stopwatch.GetTimestamp();
            reported.Add(schoolClass);
            var sights = await Task.WhenAll(crowd.Where(one => !one.IsNeighbour).Select(one => one.Viewer.SeesAsync(NewsFor(one.Class, reported), accepted, patience.Token)));
            heard.AddRange(sights.Select(sight => Stopwatch.GetElapsedTime(accepted, sight.HeardAt).TotalMilliseconds));
            shown.AddRange(sights.Select(sight => Stopwatch.GetElapsedTime(accepted, sight.ShownAt).TotalMilliseconds));
        }

        silent.ShouldAllBe(viewer => viewer.Sights.Count == 1, "nothing of theirs was reported");
        var since = Stopwatch.GetTimestamp();
        await ReportNextDoorAsync(folder);
        await Task.WhenAll(silent.Select(viewer => viewer.SeesAsync(Sight.NewsOf(present: 30, enrolled: 34, classes.Count - 1), since, patience.Token)));
        foreach (var (viewer, schoolClass, isNeighbour) in crowd)
        {
            var last = viewer.Sights[^1];
            last.News.ShouldBe(isNeighbour ? Sight.NewsOf(30, 34, classes.Count - 1) : NewsFor(schoolClass, reported));
            classes.Where(other => schoolClass is not null && other != schoolClass).ShouldAllBe(other => !last.Html.Contains($"Lớp {other.Value}", StringComparison.Ordinal));
        }

        Figures.Say(output, Invariant($"Today, 200 open, {classes.Count} reports: event after {Spread(heard)} ms, shown after {Spread(shown)} ms (p50/p99/max from the report accepted)"));
        Figures.Say(output, Invariant($"Today, 200 open: the program holds {atRest >> 20} MiB before the reports, {bot.Memory >> 20} MiB after, {bot.PeakMemory >> 20} MiB at most"));
        await Task.WhenAll(crowd.Select(one => one.Viewer.DisposeAsync().AsTask()));
        await LookAloneAsync(bot, http);
    }

    /// <summary>How fast the pages are when nobody else looks. Printed only: a busy machine says nothing about the program.</summary>
    private async Task LookAloneAsync(ServedBot bot, HttpClient http)
    {
        var cookie = await TodayViewer.SignInAsync(http, SampleSchool.Principal.Id.Value);
        var child = SampleSchool.Register.PupilsOf(new ClassId("7A"))[0];
        var figures = new List<string>();
        foreach (var path in new[] { "/", "/lop/7A", $"/hoc-sinh/{child.Id}", "/truong", "/ho-so", "/viec", "/bang", "/bang/chuyen-can", "/van-phong" })
        {
            var times = new List<double>();
            for (var run = 0; run < 9; run++)
            {
                times.Add(await FirstByteAsync(http, cookie, path));
            }

            figures.Add(Invariant($"{path.Replace(child.Id.Value, "…", StringComparison.Ordinal)} {Median(times):0}"));
        }

        Figures.Say(output, $"first byte, median of 9 (aim under 100 ms): {string.Join(", ", figures)} ms");
        await using var browser = await Chromium.StartAsync();
        var page = (await SchoolPage.EnterAsync(browser, bot, SampleSchool.Principal.Name, SchoolPage.Phone)).Page;
        var complete = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            await page.GotoAsync(SchoolPage.RootOf(bot) + "/");
            complete.Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd"));
        }

        Figures.Say(output, Invariant($"Today complete in Chromium, median of 5 (aim under 1000 ms): {Median(complete):0} ms"));
    }

    private static async Task<double> FirstByteAsync(HttpClient http, string cookie, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        var begin = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        (await body.ReadAsync(new byte[1])).ShouldBe(1, path);
        var time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        answer.IsSuccessStatusCode.ShouldBeTrue(path);
        return time;
    }

    /// <summary>What Today says of one class, or of all, when these have reported one pupil absent each.</summary>
    private static string NewsFor(ClassId? only, IReadOnlyList<ClassId> reported)
    {
        var shown = SampleSchool.Register.Classes.Select(one => one.Id).Where(id => only is null || id == only).ToList();
        var enrolled = shown.Where(reported.Contains).Select(id => SampleSchool.Register.PupilsOf(id).Count).ToList();
        return Sight.NewsOf(enrolled.Sum() - enrolled.Count, enrolled.Sum(), shown.Count - enrolled.Count);
    }

    /// <summary>A second school in the same database; returns the cookie of its principal.</summary>
    private static async Task<string> AddSchoolAsync(TemporaryFolder folder)
    {
        using var roster = new RosterCopy().Replace("truong.json", "\"MAU01\"", $"\"{OtherSchool}\"");
        var import = await BotProcess.In(folder.FullPath, "import", roster.Folder, "--yes").EndAsync();
        import.Code.ShouldBe(0, import.Error);
        const string token = "cua-ban-ben";
        await RunAsync(folder, "insert into persons (person_id, created_at) values ('nguoi-ben', 0)");
        await RunAsync(folder, "insert into links (account, chat, person_id, linked_at, can_be_reached) values ('web', 'x', 'nguoi-ben', 0, 0)");
        await RunAsync(folder, $"insert into memberships (school_id, kind, ref, person_id, made_at) values ('{OtherSchool}', 'Staff', '{SampleSchool.Principal.Id.Value}', 'nguoi-ben', 0)");
        await RunAsync(folder, $"""
            insert into page_sessions (school_id, token_hash, staff_id, account, chat, begun_at, expires_at)
            values ('{OtherSchool}', '{PageToken.HashOf(token)}', '{SampleSchool.Principal.Id.Value}', 'web', 'x', 0, 4102444800000)
            """);
        return $"trang={OtherSchool}~{token}";
    }

    private static Task ReportNextDoorAsync(TemporaryFolder folder) => RunAsync(folder, $"""
        insert into roll_calls (school_id, class_id, date, session, revision, superseded, enrolled, absent_count, origin, reported_at, confirmed_at, source_message)
        values ('{OtherSchool}', '7A', '2026-11-23', 'Morning', 1, 0, 34, 4, 'Report', 1795393200000, null, 'web/1')
        """);

    private static async Task RunAsync(TemporaryFolder folder, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={folder.PathTo("data/attendance.db")};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    /// <summary>A browser for each of them: as many connections as they want, and no cookies of its own.</summary>
    private static HttpClient Open(ServedBot bot) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(SchoolPage.RootOf(bot)), Timeout = Timeout.InfiniteTimeSpan };

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Spread(List<double> times)
    {
        var sorted = times.Order().ToList();
        return Invariant($"{sorted[sorted.Count / 2]:0}/{sorted[sorted.Count * 99 / 100]:0}/{sorted[^1]:0}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
