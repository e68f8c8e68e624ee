using System.Globalization;

namespace Bot.Testing;

/// <summary>The sample school a year later: classes go up, the ninth leaves, a sixth comes; with one of each case that is met.</summary>
public static class NextYear
{
    /// <summary>6A again.</summary>
    public const string Retained = "GL00005";

    /// <summary>From 6A to 7B, while the others go to 7A.</summary>
    public const string Parted = "GL00006";

    /// <summary>Was in 6A and is in no list.</summary>
    public const string Missing = "GL00007";

    /// <summary>New in 8A.</summary>
    public const string Joined = "GL90001";

    /// <summary>New in 6A.</summary>
    public const string Entered = "GL90002";

    private const int Class = 6;

    public static RosterCopy Of(RosterCopy roster)
    {
        var lines = File.ReadAllLines(roster.PathTo("hoc-sinh.csv"));
        var pupils = lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length > Class && cells[1] != Missing && Grade(cells) < 9).Select(Up)
            .Append("90,GL90001,Đinh Thị Mơ,03/03/2014,Nữ,Ba Na,8A,,,,,,,,,,")
            .Append("90,GL90002,A Tin,04/04/2016,Nam,Xơ Đăng,6A,,,,,,,,,,");
        return roster
            .Write("hoc-sinh.csv", string.Join('\n', pupils.Prepend(lines[0])) + "\n")
            .Write("lich.csv", "Từ ngày,Đến ngày,Loại,Phạm vi,Nội dung\n2027-09-05,2028-05-31,Năm học,Toàn trường,Năm học 2027-2028\n")
            .Replace("can-bo.csv", "GL-CB07,Lý Minh Quang,0970000562,Giáo viên chủ nhiệm,7A", "GL-CB07,Lý Minh Quang,0970000562,Giáo viên chủ nhiệm,8A")
            .Replace("can-bo.csv", "GL-CB10,Nguyễn Khánh Thảo,0970000565,Giáo viên chủ nhiệm,8A", "GL-CB10,Nguyễn Khánh Thảo,0970000565,Giáo viên chủ nhiệm,7A")
            .Replace("can-bo.csv", "GL-CB15,Hoàng Thị Linh,0870000570,Giáo viên chủ nhiệm,9C,,\n", "");
    }

    private static int Grade(string[] cells) => cells[Class][0] - '0';

    private static string Up(string[] cells)
    {
        var up = cells[1] == Retained ? cells[Class]
            : cells[1] == Parted ? "7B"
            : string.Create(CultureInfo.InvariantCulture, $"{Grade(cells) + 1}{cells[Class][1..]}");
        return string.Join(',', [.. cells[..Class], up, .. cells[(Class + 1)..]]);
    }
}
