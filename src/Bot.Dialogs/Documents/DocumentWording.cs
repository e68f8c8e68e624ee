using System.Globalization;

namespace Bot.Dialogs.Documents;

/// <summary>The words that every official paper has (NĐ 30/2020).</summary>
public static class DocumentWording
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const string Recipients = "Nơi nhận:";
    public const string Dear = "Kính gửi:";
    public const string Notes = "Ghi chú:";
    public const string SignHere = "(Ký, ghi rõ họ tên)";

    public static string Number(DocumentHead head) => $"Số: {(head.Number is { } number ? number.ToString("00", CultureInfo.InvariantCulture) : "......")}/{head.Symbol}";

    /// <summary>With a zero before days below ten and the first two months, as the decree wants it.</summary>
    public static string PlaceAndDate(DocumentHead head) => head.Date is { } date
        ? string.Create(CultureInfo.InvariantCulture, $"{head.Place}, ngày {date.Day:00} tháng {(date.Month < 3 ? $"0{date.Month}" : date.Month.ToString(CultureInfo.InvariantCulture))} năm {date.Year}")
        : $"{head.Place}, ngày ..... tháng ..... năm ........";

    public static string Line(Recipient recipient, bool isLast) => $"- {recipient.Name}{(recipient.Purpose.Length == 0 ? "" : $" ({recipient.Purpose})")}{(isLast ? "." : ";")}";

    public static string Footnote(int number, string text) => $"({number.ToString(CultureInfo.InvariantCulture)}) {text}";
}
