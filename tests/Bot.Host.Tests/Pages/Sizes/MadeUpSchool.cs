using System.Globalization;
using System.Text;
using Bot.Testing;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Pages.Sizes;

/// <summary>A school of any size under the sample's code, with as much behind it as its day allows; the same in every run, and nobody in it is anybody.</summary>
internal static class MadeUpSchool
{
    public const string Principal = "Nguyễn Thị Bình Yên";
    public const int PupilsOfClass = 33;

    private static readonly string[] Given = ["An", "Bình", "Chi", "Dung", "Em", "Giang", "Hà", "Khoa", "Lan", "Minh", "Nga"];
    private static readonly string[] Middle = ["Thị", "Văn", "A", "Y Thu", "Quốc", "Ngọc"];
    private static readonly string[] Family = ["Rơ Châm", "Siu", "Đinh", "Nguyễn", "Lê", "Hoàng"];
    private static readonly string[] Hamlets = ["Làng Tơ Drăh", "Làng Kông Brech", "Làng Hway", "Thôn 1", "Thôn 2", "Làng Bàng Sung Kép Ia Krêl", ""];

    /// <summary>6A1 and so on.</summary>
    public static IReadOnlyList<string> Classes(int count) => [.. Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{6 + (number * 4 / count)}A{1 + (number % Math.Max(1, count / 4))}"))];

    /// <summary>A roster folder with so many classes.</summary>
    public static void Write(RosterCopy roster, int count)
    {
        var classes = Classes(count);
        roster.Write("lop.csv", Lines("Lớp,Khối,Điểm trường,Buổi học", classes.Select(one => $"{one},{one[0]},Trung tâm,Sáng;Chiều")));
        roster.Write("can-bo.csv", Lines(
            "Mã cán bộ,Họ và tên,SĐT,Chức vụ,Lớp chủ nhiệm,Phụ trách khối,Phụ trách thôn/làng",
            [$"GL-CB01,{Principal},0370000900,Hiệu trưởng,,,", "GL-CB21,Lê Văn Thư,0370000901,Văn thư,,,", "GL-TT01,Rơ Châm Hương,0370000902,Cấp trên (xã),,,", .. classes.Select((one, number) => Invariant($"GL-CB{100 + number},{Name(number * 7)},0371{number:000000},Giáo viên chủ nhiệm,{one},,"))]));
        roster.Write("hoc-sinh.csv", Lines(
            "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Lớp,Điểm trường,Bán trú,Thôn/Làng,Họ tên cha,SĐT cha,Họ tên mẹ,SĐT mẹ,Người giám hộ,SĐT giám hộ,Ghi chú",
            classes.SelectMany((one, number) => Enumerable.Range(0, PupilsOfClass).Select(place =>
                Invariant($"{place + 1},{Pupil(number, place)},{Name((number * 31) + place)},01/10/2015,Nam,Gia Rai,{one},Trung tâm,,{Hamlets[place % Hamlets.Length]},,,,,Người Nhà,0372{(number * PupilsOfClass) + place:000000},")))));
        roster.Append("lich.csv", "2026-11-02,2026-11-15,Mùa vụ,Toàn trường,Thu hoạch cà phê").Append("lich.csv", "2027-03-08,2027-03-14,Lễ hội,Toàn trường,Lễ hội làng");
    }

    /// <summary>Every session of this year up to yesterday and of the year before, each with who was away; some cases and tasks.</summary>
    public static async Task LiveAsync(string database, int count, DateOnly today)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(
            $"""
            create temp table days as with recursive d(day) as (select '2025-09-08' union all select date(day, '+1 day') from d where day < '{today.AddDays(-1):yyyy-MM-dd}') select day from d
             where strftime('%w', day) <> '0' and (day < '2026-06-01' or day > '2026-09-06') and day not between '2027-02-01' and '2027-02-14' and day not between '2026-02-14' and '2026-02-25';
            create temp table sessions as select 'Morning' as session, 0 as shift union all select 'Afternoon', 3;
            insert into roll_calls (school_id, class_id, date, session, revision, superseded, enrolled, absent_count, origin, reported_at, confirmed_at, source_message)
            select c.school_id, c.class_id, day, session, 1, 0, {PupilsOfClass},
                   (unicode(substr(c.class_id, 3)) + strftime('%w', day) + strftime('%W', day) + shift) % 3 + case when day between '2027-01-20' and '2027-02-28' then 3 else 0 end, 'Report',
                   unixepoch(day) * 1000 + (unicode(substr(c.class_id, 3)) % 4) * 1200000 + shift * 7200000, null, 'web/1'
              from days, sessions, classes c where (c.position + strftime('%j', day) + shift) % 41 <> 0
             order by day, shift, c.class_id; -- one day after the other, as a school reports
            insert into roll_call_marks (school_id, class_id, date, session, revision, position, mark, pupil_id, kind, reason, period)
            select r.school_id, r.class_id, r.date, r.session, 1, place.value, 'Absent', p.pupil_id,
                   case (place.value + strftime('%d', r.date)) % 3 when 0 then 'Excused' when 1 then 'Unexcused' else 'Unstated' end, case (place.value + strftime('%W', r.date)) % 4 when 0 then 'OM' when 1 then 'VN' when 2 then 'LR' else null end, null
              from roll_calls r, json_each('[0,1,2,3,4]') place join pupils p on p.school_id = r.school_id and p.class_id = r.class_id and p.roll_number = 1 + (place.value * 7 + strftime('%j', r.date)) % {PupilsOfClass}
             where place.value < r.absent_count
             order by r.rowid, place.value;
            insert into pupil_cases (school_id, pupil_id, number, origin, opened_on, opened_at, state, state_since, relapses, version, next_step, next_on)
            select school_id, pupil_id, 1, 'Ladder', '{today.AddDays(-9):yyyy-MM-dd}', 1795393200000, 'Contacted', '{today.AddDays(-9):yyyy-MM-dd}', 0, 1, 'đến nhà cùng trưởng thôn và người có uy tín', date('{today:yyyy-MM-dd}', (roll_number - 4) || ' days') from pupils where roll_number in (3, 5);
            insert into tasks (school_id, task_key, kind, owner, pupil_id, class_id, day, due_on, opened_at, state)
            select school_id, 'silent:' || pupil_id, 'SilentFamily', 'GL-CB01', pupil_id, class_id, '{today.AddDays(-3):yyyy-MM-dd}', date('{today:yyyy-MM-dd}', (roll_number - 8) || ' days'), 1795393200000, 'Open' from pupils where roll_number in (6, 9);
            """,
            connection);
        await command.ExecuteNonQueryAsync();
        if (count == 0)
        {
            await using var leave = new SqliteCommand("update classes set left_at = 1795393200000; update pupils set left_at = 1795393200000; delete from pupil_cases; delete from tasks", connection);
            await leave.ExecuteNonQueryAsync();
        }
        else
        {
            await using var ask = new SqliteCommand("select count(*) from roll_call_marks", connection);
            ((long)(await ask.ExecuteScalarAsync())!).ShouldBeGreaterThan(count * 100L);
        }
    }

    private static string Pupil(int schoolClass, int place) => Invariant($"HS{schoolClass:000}{place:00}");

    private static string Name(int number) => $"{Family[number % Family.Length]} {Middle[number / 3 % Middle.Length]} {Given[number % Given.Length]}{(number % 5 == 0 ? " Hnhiên" : "")}";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Lines(string header, IEnumerable<string> rows) => new StringBuilder(header).Append('\n').AppendJoin('\n', rows).Append('\n').ToString();
}
