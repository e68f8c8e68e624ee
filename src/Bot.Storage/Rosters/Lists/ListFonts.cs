using System.Text;

namespace Bot.Storage.Rosters.Lists;

/// <summary>Text typed for the fonts before Unicode (TCVN3, "ABC"): the letters of one code page stand for those of another.</summary>
internal static class ListFonts
{
    private const string Old = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
    private const string Now = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    /// <summary>Signs that no Vietnamese word holds today.</summary>
    private const string Telling = "µ¸¶·¹¨»¾¼½Æ©Ç®Ëª«¬ÑÖ×ØÜÞßäåæçëîïñö÷øûüþ¡¢§¤¥¦";

    private static readonly Dictionary<char, char> Letters = Pairs();

    /// <summary>Whether a text can only be of the old kind.</summary>
    public static bool IsOld(string text) => text.Any(letter => Telling.Contains(letter, StringComparison.Ordinal)) && !text.Any(IsLater);

    /// <param name="isOld">Whether the sheet is of the old kind; then a text is as well, unless it has letters that were never in an old font.</param>
    public static string Unicode(string text, bool isOld) =>
        isOld && !text.Any(IsLater) ? string.Concat(text.Select(letter => Letters.GetValueOrDefault(letter, letter))).Normalize(NormalizationForm.FormC) : text;

    /// <summary>Letters beyond the first code page: whoever typed them had Unicode.</summary>
    private static bool IsLater(char letter) => letter > 'ÿ';

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>();
        foreach (var (old, now) in Old.Zip(Now))
        {
            pairs[old] = now;
        }

        return pairs;
    }
}
