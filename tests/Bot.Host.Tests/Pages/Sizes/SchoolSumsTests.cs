using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Power;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Pages.Sizes;

/// <summary>The page of the school from kept sums of days: the numbers are those of the rows, and a change of long ago is seen at once.</summary>
public sealed partial class SchoolSumsTests(ITestOutputHelper output)
{
    private static readonly DateOnly Spring = new(2027, 4, 12);

    /// <summary>Every address a leader opens, as its first byte is measured.</summary>
    private static readonly string[] Addresses =
    [
        "/", "/truong", "/truong?xem=Year", "/lop/6A1", "/hoc-sinh/HS00005", "/lop/6A1/2027-04-09/sang", "/ho-so", "/ho-so/HS00002", "/ho-so/so-bien-ban", "/viec", "/viec/cong-van", "/bang",
        "/bang/bang-1", "/bang/bang-2", "/bang/thang", "/bang/can-doi", "/bang/tuan-qua-3-ngay", "/bang/tong-hop", "/bang/sau-tet", "/bang/chuyen-can", "/bang/chuyen-can?tu=2027-03-01&den=2027-03-31", "/bang/dot-xuat", "/bang/hoc-bu", "/bang/tai-lieu-hop", "/bang/kiem-tra", "/bang/da-gui",
        "/bang/can-doi/tep?dang=xlsx", "/bang/tuan-qua-3-ngay/tep?dang=docx", "/bang/chuyen-can/tep?dang=xlsx", "/bang/chuyen-can/tep?dang=csv", "/van-phong", "/van-phong/moi",
        "/van-phong/moi/6A1", "/van-phong/nhap", "/van-phong/thu", "/van-phong/viec-dinh-ky", "/van-phong/kenh", "/van-phong/sao-luu", "/van-phong/nhan-su", "/van-phong/dong-y",
        "/van-phong/dong-y/6A1", "/van-phong/lich", "/van-phong/loi-nhan",
    ];

    /// <summary>The numbers in the files were written down when the page still read and counted all rows at every look.</summary>
    [Fact]
    public async Task The_numbers_of_sixty_classes_are_those_of_their_rows_and_a_correction_of_months_ago_is_seen_at_once()
    {
        await using var school = await ServedSchool.StartAsync(60, Spring);
        using var principal = await PageBrowser.AsAsync(school.Root, "GL-CB01");
        foreach (var look in new[] { 1, 2 })
        {
            (await TextAsync(principal, "/truong")).ShouldBe(Kept("truong-60-weeks.txt"), $"look {look}");
            (await TextAsync(principal, "/truong?xem=Year")).ShouldBe(Kept("truong-60-year.txt"), $"look {look}");
        }

        var before = AbsentIn(await TextAsync(principal, "/truong?xem=Year"));
        var corrected = await CorrectAsync(school.Database);
        AbsentIn(await TextAsync(principal, "/truong?xem=Year")).ShouldBe(before + MadeUpSchool.PupilsOfClass - corrected, "nobody of the class was there");
        (await TextAsync(principal, "/truong")).ShouldBe(Kept("truong-60-weeks.txt"), "October lies before the twelve weeks");
        var year = await TextAsync(principal, "/truong?xem=Year");
        var inspection = await TextAsync(principal, "/bang/kiem-tra");
        var meeting = await TextAsync(principal, "/bang/tai-lieu-hop");
        using var superior = await PageBrowser.AsAsync(school.Root, "GL-TT01", "/khu-vuc");
        await PrintAsync("SQLite", principal, superior);

        await school.MoveToPostgresAsync();
        using var there = new PageBrowser(school.Root, of: principal); // who was signed in stays so
        using var superiorThere = new PageBrowser(school.Root, of: superior);
        (await TextAsync(there, "/truong")).ShouldBe(Kept("truong-60-weeks.txt"), "carried into PostgreSQL");
        (await TextAsync(there, "/truong?xem=Year")).ShouldBe(year);
        (await TextAsync(there, "/bang/kiem-tra")).ShouldBe(inspection);
        (await TextAsync(there, "/bang/tai-lieu-hop")).ShouldBe(meeting);
        await PrintAsync("PostgreSQL", there, superiorThere);
    }

    /// <summary>As a teacher's correction stores it: a revision above the one before.</summary>
    /// <returns>How many were absent before.</returns>
    private static async Task<int> CorrectAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(
            """
            update roll_calls set superseded = 1 where class_id = '6A1' and date = '2026-10-15' and session = 'Morning';
            insert into roll_calls (school_id, class_id, date, session, revision, superseded, enrolled, absent_count, origin, reported_at, confirmed_at, source_message)
            select school_id, class_id, date, session, revision + 1, 0, enrolled, enrolled, 'Correction', reported_at, reported_at, 'web/2' from roll_calls
             where class_id = '6A1' and date = '2026-10-15' and session = 'Morning';
            """,
            connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(2);
        await using var ask = new SqliteCommand("select absent_count from roll_calls where class_id = '6A1' and date = '2026-10-15' and session = 'Morning' and revision = 1", connection);
        return Convert.ToInt32(await ask.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Printed only: a busy machine says nothing about the program.</summary>
    private async Task PrintAsync(string database, PageBrowser principal, PageBrowser superior)
    {
        foreach (var (reader, address) in Addresses.Select(address => (principal, address)).Concat([(superior, "/khu-vuc"), (superior, "/khu-vuc?loc=All")]))
        {
            var times = new List<double>();
            for (var look = 0; look < 5; look++)
            {
                var since = Stopwatch.GetTimestamp();
                (await reader.GetAsync(address)).EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }

            Figures.Say(output, Invariant($"60 classes, two years, {database}, {address}: first look {times[0]:0} ms, then {times.Skip(1).Order().ElementAt(1):0} ms (whole page, median of four)"));
        }
    }

    /// <summary>Without the dots between thousands: the files say which numbers, not how they are set.</summary>
    private static async Task<string> TextAsync(PageBrowser browser, string path) => Thousands().Replace(Text(await browser.ReadAsync(path)), "");

    private static string Text(string html) =>
        string.Join('\n', Tags().Replace(html[html.IndexOf("<main", StringComparison.Ordinal)..], "\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static int AbsentIn(string text) => int.Parse(Absent().Match(text).Groups["n"].Value, CultureInfo.InvariantCulture);

    private static string Kept(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", "Sizes", file)).TrimEnd('\n');

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex("^(?<n>[0-9]+) lượt vắng", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Absent();

    [GeneratedRegex("(?<=[0-9])\\.(?=[0-9]{3})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();
}
