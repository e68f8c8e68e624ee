namespace Bot.Dialogs.Turns;

/// <summary>To staff and families alike, before it is known who writes.</summary>
internal static class SetAsideWording
{
    public const string Kept = "Tin vừa rồi em chưa xử lý được nên đã giữ lại, sẽ có người xem. Việc gấp, xin gọi điện cho nhà trường.";
}
