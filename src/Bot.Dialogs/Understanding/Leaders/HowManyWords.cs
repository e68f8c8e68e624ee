using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>How a number is asked for; "mấy cô" addresses colleagues, "mấy em" asks.</summary>
internal static class HowManyWords
{
    private static readonly PhraseList Address = new("mấy cô|thầy|anh|chị|bác|sếp|chú|dì", "mấy em|bạn ơi|à");
    private static readonly PhraseList HowMany = new("vắng|nghỉ đông|nhiều không|ko|hông|hổng|hong", "bao nhiêu", "cho biết tổng? số?", "mấy em", "mấy bạn", "mấy hs", "mấy", "mấy đứa", "bao nhiu", "bn", "số lượng", "mấy học sinh", "mấy cháu", "nhiêu", "mấy người", "nhiêu em", "phần trăm", "tỉ lệ", "tỷ lệ", "mấy phần trăm", "tình hình", "thế nào", "tới đâu", "đến đâu", "sao rồi", "ra sao", "tổng hợp", "số liệu", "báo cáo nhanh", "đủ không", "đủ chưa", "đủ ko", "đủ hết chưa", "vắng không", "có vắng không", "vắng nhiều không");

    public static bool In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (HowMany.EndAt(tokens, i) is > 0 and var end && Address.EndAt(tokens, i) < end)
            {
                return true;
            }
        }

        return false;
    }
}
