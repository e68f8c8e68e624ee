using System.Text.RegularExpressions;

namespace Bot.Host.Tests.SchoolYear;

/// <summary><c>(công văn 12/VHXH ngày 22/9/2026) Câu…</c> in the plot stands for a whole official letter with that sentence.</summary>
internal static partial class YearLetter
{
    public static string Of(string text)
    {
        if (Short().Match(text) is not { Success: true } letter)
        {
            return text;
        }

        var date = letter.Groups["date"].Value.Split('/');
        return $"""
            ỦY BAN NHÂN DÂN XÃ IA BÔNG MẪU
            Số: {letter.Groups["number"].Value}
            Ia Bông Mẫu, ngày {date[0]} tháng {date[1]} năm {date[2]}
            V/v công tác duy trì sĩ số
            Kính gửi: Các trường học trên địa bàn xã.
            {letter.Groups["sentence"].Value}
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            """;
    }

    [GeneratedRegex("^\\(công văn (?<number>\\S+) ngày (?<date>[0-9/]+)\\) (?<sentence>.+)$")]
    private static partial Regex Short();
}
