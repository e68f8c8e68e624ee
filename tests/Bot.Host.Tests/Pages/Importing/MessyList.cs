using System.Text;

namespace Bot.Host.Tests.Pages.Importing;

/// <summary>A list as schools have them, of any length: title and footer, lost zeros, old prefixes, cells of many kinds. Nobody in it is anybody.</summary>
internal static class MessyList
{
    private static readonly string[] Given = ["An", "Bình", "Chi", "Dung", "Em", "Giang", "Hà", "Khoa", "Lan", "Minh", "Nga"];
    private static readonly string[] Middle = ["Thị", "Văn", "A", "Y Thu", "Quốc", "Ngọc", "Hnhiên"];
    private static readonly string[] Family = ["Rơ Châm", "Siu", "Đinh", "Nguyễn", "Lê", "Hoàng"];

    /// <summary>Of classes 6B to 9Z, 40 to a class: none of the sample's.</summary>
    public static byte[] Csv(int pupils) => Encoding.UTF8.GetBytes(string.Join('\n', Rows(pupils).Select(row => string.Join(';', row))) + "\n");

    /// <summary>What a web program saves as .xls.</summary>
    public static byte[] DisguisedPage(int pupils) =>
        Encoding.UTF8.GetBytes($"<html><body><table>{string.Concat(Rows(pupils).Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td class=\"x\"><b>{cell}</b></td>"))}</tr>\n"))}</table></body></html>");

    private static IEnumerable<string[]> Rows(int pupils)
    {
        yield return ["SỞ GD&ĐT", "", "", "", "", "", "", ""];
        yield return ["DANH SÁCH HỌC SINH", "", "", "", "", "", "", ""];
        yield return ["STT", "Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh", "Giới tính", "SĐT cha", "Tên cha", "Lớp học"];
        foreach (var number in Enumerable.Range(0, pupils))
        {
            var schoolClass = FormattableString.Invariant($"{6 + (number / 40 % 4)}{(char)('D' + (number / 160))}");
            yield return
            [
                FormattableString.Invariant($"{1 + (number % 40)}"),
                FormattableString.Invariant($"52{number:00000000}"),
                $"  {Family[number % Family.Length]}  {Middle[number / 6 % Middle.Length]} {Given[number / 42 % Given.Length]}",
                (number % 3) switch { 0 => FormattableString.Invariant($"{1 + (number % 28)}/9/2014"), 1 => "2014", _ => "41909" },
                (number % 4) switch { 0 => "Nam", 1 => "Nữ", 2 => "1", _ => "" },
                (number % 4) switch { 0 => FormattableString.Invariant($"37{number:0000000}.0"), 1 => FormattableString.Invariant($"0169{number:0000000}"), 2 => FormattableString.Invariant($"0370.{number:000000} / 0371{number:000000}"), _ => "không có" },
                number % 5 == 0 ? "" : $"{Family[(number + 1) % Family.Length]} Cha",
                schoolClass,
            ];
        }

        yield return [FormattableString.Invariant($"Tổng số: {pupils} học sinh"), "", "", "", "", "", "", ""];
    }
}
