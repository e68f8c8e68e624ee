using Bot.Domain.Cases;

namespace Bot.Dialogs.Campaigns;

/// <summary>The code book of causes as chats and tables name it.</summary>
internal static class LeavingWording
{
    public static string Of(LeavingReason reason) => reason switch
    {
        LeavingReason.KT => "hoàn cảnh kinh tế khó khăn",
        LeavingReason.HL => "học lực yếu, chán học",
        LeavingReason.XE => "xa trường, đi lại khó",
        LeavingReason.TD => "thiên tai, dịch bệnh",
        LeavingReason.GD => "gia đình không quan tâm",
        LeavingReason.GN => "giúp nhà, lên rẫy, trông em",
        LeavingReason.DX => "theo cha mẹ đi làm ăn xa",
        LeavingReason.DL => "đi làm công ty, làm thuê",
        LeavingReason.KH => "kết hôn sớm",
        LeavingReason.OM => "bệnh, khuyết tật, tai nạn",
        LeavingReason.BX => "game, bạn bè xấu, mâu thuẫn",
        LeavingReason.CT => "chuyển trường",
        LeavingReason.CQ => "chuyển quê chưa rõ",
        LeavingReason.HN => "đi học nghề",
        LeavingReason.MT => "đã mất",
        LeavingReason.KR => "chưa rõ lý do",
        _ => "lý do khác",
    };
}
