using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>"mở trang": the way in to the page; "đăng xuất": out of it on every device.</summary>
internal static class PageWords
{
    /// <summary>Alone it is the commonest of girls' names as well.</summary>
    private const string Bare = "trang";

    private static readonly string[] Asks =
    [
        "mở trang", "vào trang", "xem trang", "xin trang", "cho xin trang", "gửi trang", "trang web", "mở trang web", "vào trang web", "trang trường", "trang của trường", "trang nhà trường",
        "link trang", "đường dẫn trang", "đăng nhập", "đăng nhập trang",
    ];

    private static readonly string[] Leaves = ["đăng xuất", "thoát trang", "đăng xuất trang", "đăng xuất mọi máy", "đăng xuất hết", "thoát trang mọi máy"];

    public static bool IsLeaving(string text) => PlainWords.IsOneOf(text, Leaves);

    /// <param name="isAsked">Something was asked, to which the word may be the answer.</param>
    public static bool IsAsking(string text, SchoolRegister register, StaffMember member, bool isAsked) =>
        PlainWords.IsOneOf(text, Asks)
        || (!isAsked && PlainWords.AreSame(Bare, text) && !member.Classes.Any(taught => register.PupilsOf(taught).Any(IsCalledSo)));

    private static bool IsCalledSo(Pupil pupil) => PlainWords.WordsOf(pupil.Name.Full).Contains(Bare, StringComparer.Ordinal);
}
